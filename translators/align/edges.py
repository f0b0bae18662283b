"""Where exactly a span of words begins and ends: the signs at its edges, as an editor sets them."""

from translators.base import Range

_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("‘", "’"), ("(", ")"), ("[", "]"))
_STRAIGHT = '"״'
_QUOTES = '"“”„‟«»‘’‚‹›״'
_ENDS = ".!?…"
_SAME = dict.fromkeys(_QUOTES, "q") | {"[": "(", "{": "(", "]": ")", "}": ")", "…": "."}


def with_edges(source: str, span: Range, target: str, words: Range) -> Range:
    """``words``, a range of whole words, with the signs that the source span has at its edges.

    A quote or bracket of which one half is within, and the other right beside, is taken in whole.
    """
    start, end = words
    inside = source[span[0] : span[1]].strip()
    if inside and start and _same(inside[0], target[start - 1]) and not inside[0].isalnum():
        start -= 1
    if inside and not inside[-1].isalnum():
        end = _end(inside, target, end)
    return _balanced(target, start, end)


def _end(inside: str, target: str, end: int) -> int:
    """Take the signs of the source's end, in whatever order the target writes them."""
    wanted = [_SAME.get(char, char) for char in _tail(inside)]
    while end < len(target) and _SAME.get(target[end], target[end]) in wanted:
        wanted.remove(_SAME.get(target[end], target[end]))
        end += 1
    return end


def _tail(text: str) -> str:
    return text[len(text.rstrip("".join(_QUOTES) + ")]}" + _ENDS + ",;:%")) :]


def _same(one: str, other: str) -> bool:
    return _SAME.get(one, one) == _SAME.get(other, other)


def _balanced(text: str, start: int, end: int) -> Range:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    for opening, closing in _PAIRS:
        open_within = text.count(opening, start, end) - text.count(closing, start, end)
        if open_within > 0 and after == closing:
            return start, end + 1
        if open_within < 0 and before == opening:
            return start - 1, end
    for sign in _STRAIGHT:
        if _quotes(text, start, end, sign) % 2 and sign in (before, after):
            return (start, end + 1) if sign == after else (start - 1, end)
    return start, end


def _quotes(text: str, start: int, end: int, sign: str) -> int:
    """How many of these quotes are none of an acronym, which has letters on both sides."""
    return sum(
        text[n] == sign and not (text[n - 1 : n].isalpha() and text[n + 1 : n + 2].isalpha())
        for n in range(start, end)
    )
