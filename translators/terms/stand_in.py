"""What stands in a translation where a term of the source should: the words linked to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.base import Link, Range
from translators.terms.find import TermUse
from translators.terms.tokens import Word, closed, hebrew_keys, listed, plene, prefixed
from translators.terms.trie import english_tokens
from translators.terms.wording import russian_forms, wordings

_CONFIDENT = 0.3
"""A link below this says nothing."""
_ALIKE = 65.0
_TITLE, _TITLE_WORDS = 60, 3
_PARTICLES = listed(
    "the a an in at on to for from of by with and or that as into s than which who when"
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """The words ``first`` to before ``last`` of the target, and how sure the alignment is of them.

    ``span`` is their range, with the quotation mark that closes one inside; ``whole`` that every
    word of the term is linked. ``before`` are the
    English particles right before the term; ``begins`` that the English begins with a capital.
    """

    first: int
    last: int
    span: Range
    confidence: float
    whole: bool
    before: tuple[str, ...]
    begins: bool


def stand_in(
    use: TermUse, source: str, target: str, links: Sequence[Link], text: tuple[Word, ...]
) -> StandIn | None:
    """The one run of target words that the links give for the term; None if they give none or two.

    A word that stands for other words of the source too is no one's: only particles may share it.
    """
    own = [link for link in links if link.confidence >= _CONFIDENT and _meet(link.source, use.span)]
    if not own:
        return None
    hit = [at for at, word in enumerate(text) if any(_meet(link.target, word.span) for link in own)]
    if not hit or hit[-1] - hit[0] >= len(hit):
        return None
    span = closed(target, (text[hit[0]].span[0], text[hit[-1]].span[1]))
    if use.text.endswith(".") and target[span[0] : span[1] + 1].endswith(use.text):
        span = (span[0], span[1] + 1)
    for link in links:
        foreign = not _meet(link.source, use.span) and _meet(link.target, span)
        if foreign and link.confidence >= _CONFIDENT and not _is_particle(link, source):
            return None
    confidence = sum(link.confidence for link in own) / len(own)
    return StandIn(
        hit[0],
        hit[-1] + 1,
        span,
        confidence,
        whole=_covers(own, use),
        before=_before(source[: use.span[0]]),
        begins=source[:1].isupper(),
    )


def looks_like(use: TermUse, words: Sequence[Word], language: str) -> bool:
    """Whether the words are the term in another spelling, or still in Latin letters."""
    seen = " ".join(word.key for word in words)
    if any("a" <= letter <= "z" for letter in seen):
        return True
    if language == "ru":
        forms = russian_forms(use.entry, use.phrase)
        return any(ratio(seen, " ".join(form)) >= _ALIKE for form in forms)
    wanted = [plene("".join(hebrew_keys(form))) for form in wordings(use.entry, use.phrase, "he")]
    options = [plene(rest) for _, rest in prefixed(seen.replace(" ", ""))]
    return any(ratio(rest, form) >= _ALIKE for rest in options for form in wanted)


def _covers(own: Sequence[Link], use: TermUse) -> bool:
    tokens = [token for token in english_tokens(use.text) if token.key not in _PARTICLES]
    ranges = [(use.span[0] + t.start, use.span[0] + t.end) for t in tokens if t.text.isalnum()]
    return all(any(_meet(link.source, span) for link in own) for span in ranges)


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _is_particle(link: Link, source: str) -> bool:
    return source[slice(*link.source)].strip("'’").lower() in _PARTICLES


def _before(source: str) -> tuple[str, ...]:
    found: list[str] = []
    for word in reversed(source.lower().split()[-3:]):
        if word not in _PARTICLES:
            break
        found.append(word)
    return tuple(found)


def is_in_a_name(target: str, span: Range) -> bool:
    """Whether the range is a part of a short quotation, a title: «Стад де Франс»."""
    before, after = target[max(0, span[0] - _TITLE) : span[0]], target[span[1] : span[1] + _TITLE]
    opening, closing = before.rfind("«"), after.find("»")
    if opening < 0 or closing < 0 or "»" in before[opening:] or "«" in after[:closing]:
        return False
    parts = (before[opening + 1 :], after[:closing])
    return any(parts) and sum(len(part.split()) for part in parts) <= _TITLE_WORDS
