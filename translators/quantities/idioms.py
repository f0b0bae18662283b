"""Digits that are part of a name or an idiom: F35, the 49ers, 24/7, a 911 call."""

from collections.abc import Sequence

from translators.quantities.lexicon import Term

_CALLS = frozenset(
    {"call", "calls", "called", "dial", "dialed", "dispatcher", "operator", "caller"}
)


def is_glued(terms: Sequence[Term], at: int) -> bool:
    """CO2, F35, the 49ers: part of a name."""
    if at + 1 < len(terms) and terms[at + 1].token.text == "ers":
        return True
    before = terms[at - 1] if at else None
    if before is None or before.token.kind != "word" or before.word.unit:
        return False
    return before.token.text.isascii() and before.token.span[1] == terms[at].token.span[0]


def is_idiom(terms: Sequence[Term], at: int) -> bool:
    """24/7, a 911 call, Covid-19, the round of 16: other languages say these without the number."""
    before = tuple(term.token.text for term in terms[max(0, at - 2) : at])
    text = terms[at].token.text
    if text in {"911", "999"}:
        after = {term.token.text for term in terms[at + 1 : at + 2]}
        return bool(_CALLS & {*before, *after})
    knockout = text in {"8", "16", "32"} and (before[-1:] == ("last",) or before == ("round", "of"))
    return text == "24/7" or before == ("covid", "-") or knockout
