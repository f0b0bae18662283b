"""Where exactly a span of words begins and ends: the signs at its edges, as an editor sets them."""

from translators.base import Range

_OPENING = {"«": "»", "“": "”", "„": "“", "‘": "’", "(": ")", "[": "]", '"': '"', "״": "״"}
_QUOTES = "\"“”„‟«»‘’‚‹›״"
_ENDS = ".!?…"
_SAME = {char: "q" for char in _QUOTES} | {"[": "(", "{": "(", "]": ")", "}": ")", "…": "."}


def with_edges(source: str, span: Range, target: str, words: Range) -> Range:
    """``words``, a range of whole words, with the signs that the source span has at its edges.

    A quote or bracket that opens within and closes right after the last word is taken in too.
    """
    start, end = words
    inside = source[span[0] : span[1]].strip()
    if inside and start and _same(inside[0], target[start - 1]) and not inside[0].isalnum():
        start -= 1
    if inside and not inside[-1].isalnum():
        end = _end(inside, target, end)
    if end < len(target) and _closes(target[start:end], target[end]):
        end += 1
    return start, end


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


def _closes(text: str, sign: str) -> bool:
    """Whether ``sign`` closes what the text leaves open; a Hebrew acronym's quote opens nothing."""
    for opening, closing in _OPENING.items():
        if closing != sign:
            continue
        if opening == closing:
            marks = sum(
                char == sign and not (text[n - 1 : n].isalnum() and text[n + 1 : n + 2].isalnum())
                for n, char in enumerate(text)
            )
            return marks % 2 == 1
        if text.count(opening) > text.count(closing):
            return True
    return False
