"""Long English sentences cut at clauses.

A model stops at its length limit without a word, and grows careless long before. A sentence that
does not fit is cut in two near its middle, at the best place there is, and each half again until
all fit. The marks and spaces at a cut are no part of the pieces: joining puts them back.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from translators.base import Range
from translators.protect import protected_ranges

Fits = Callable[[str], bool]
"""Whether the model takes a text whole. What it says of a text holds for every part of it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence for the model; ``joint`` are the mark and spaces up to the next."""

    text: str
    joint: str


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place to cut: ``text[left:right]`` becomes the joint; the lower ``level``, the better."""

    left: int
    right: int
    level: int


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(text.split())


_MARK, _CLAUSE, _COMMA, _OPENER, _WORD, _TIED = range(6)
_QUOTED = 6  # added within quotes and brackets
_NEVER = 12  # within names, figures and addresses: only where nothing else is left
_LAST = _NEVER + 1

_MARGINS = {_MARK: 0.12, _CLAUSE: 0.16}
_MARGIN = 0.2  # a cut nearer to an end leaves a scrap

_CONJUNCTIONS = word_set(
    "and but or nor so yet which who whom whose while when where because although though since as "
    "after before if unless until whereas despite including that"
)
_OPENERS = _CONJUNCTIONS | word_set(
    "in on at for with without from by to into over under between against during amid among about "
    "through toward towards within across near following according per via"
)
_TIES = word_set(
    "a an the of to in on at for with from by and or that than no not its his her their our my "
    "your this these those is are was were be been has have had will would can could may might "
    "must very mr mrs ms dr"
)
_TITLES = word_set(
    "sen sens gen gov rep reps col capt sgt cpl pfc maj cmdr adm brig supt res ret prof rev hon "
    "inc corp ltd jan feb mar apr aug sept oct nov dec"
)
_AFTER_FIGURE = word_set("million billion trillion thousand percent per")
_GAP = re.compile(r"\s+(?:[-–—]{1,3}\s+)?|(?<=\w)—(?=\w)")
_WORD_LIMIT = 24
_STOP = re.compile(r"[^\W\d_]{3,}[.!?…][”\"’')\]]*$")
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}


def split_long(text: str, fits: Fits) -> tuple[Piece, ...]:
    """``text`` in pieces that fit, as few halvings as that takes; whole if it fits.

    Texts and joints put together are ``text``. Cuts come at ``;`` ``:`` or a dash, else before a
    clause, at a comma, before a preposition, between words, and within a word only where it is
    longer than the limit; inside quotes, brackets, names, figures and addresses only where there
    is no other way. A single character counts as fitting.
    """
    cuts = _cuts(text) if not fits(text) else ()
    starts = [cut.left for cut in cuts]

    def halves(start: int, end: int) -> Iterator[Range]:
        if end - start <= 1 or fits(text[start:end]):
            yield start, end
            return
        inside = cuts[bisect_left(starts, start + 1) : bisect_left(starts, end)]
        cut = _best(inside, start, end) or _within_word(text, start, end)
        yield from halves(start, cut.left)
        yield from halves(cut.right, end)

    ranges = tuple(halves(0, len(text)))
    ends = [start for start, _ in ranges[1:]] + [len(text)]
    return tuple(
        Piece(text[start:stop], text[stop:end])
        for (start, stop), end in zip(ranges, ends, strict=True)
    )


def _best(cuts: Sequence[_Cut], start: int, end: int) -> _Cut | None:
    """The best cut that leaves no scrap, else the one nearest to the middle."""
    inside = [cut for cut in cuts if cut.right < end]
    middle = (start + end) / 2

    def rank(cut: _Cut) -> tuple[int, float]:
        return cut.level, abs((cut.left + cut.right) / 2 - middle)

    def leaves_scrap(cut: _Cut) -> bool:
        margin = _MARGINS.get(cut.level, _MARGIN) * (end - start)
        return cut.left - start < margin or end - cut.right < margin

    free = [cut for cut in inside if cut.level < _NEVER]
    good = [cut for cut in free if not leaves_scrap(cut)]
    if good:
        return min(good, key=rank)
    return min(free or inside, key=lambda cut: rank(cut)[::-1], default=None)


def _within_word(text: str, start: int, end: int) -> _Cut:
    """The middle, but not before a combining mark."""
    middle = (start + end) // 2
    at = middle
    while at < end - 1 and at - middle < _WORD_LIMIT and not text[at].isalnum():
        at += 1
    return _Cut(at, at, _LAST)


def _cuts(text: str) -> tuple[_Cut, ...]:
    inside, protected = _Cover(_enclosed(text)), _Cover(protected_ranges(text))
    found = []
    for match in _GAP.finditer(text):
        left, right = match.span()
        if left == 0 or right == len(text):
            continue
        level = _level(text, match)
        if level < _NEVER and inside.covers(left):
            level += _QUOTED
        if text[left - 1] in ",;:" and left > 1:
            left -= 1
        if not protected.covers(left):
            found.append(_Cut(left, right, level))
    return tuple(found)


def _level(text: str, match: re.Match[str]) -> int:
    left, right = match.span()
    before, mark = _word_before(text, left), text[left - 1]
    after = _word_after(text, right)
    if match.group().strip() or mark in ";:" or _is_stop(text, left, before, after):
        return _MARK
    if _is_bound(text, left, right, before, after):
        return _NEVER
    if mark == ",":
        return _CLAUSE if after in _CONJUNCTIONS else _COMMA
    if before.lower() in _TIES or before[-1:].isdigit():
        return _TIED
    return _OPENER if after in _OPENERS else _WORD


def _is_stop(text: str, left: int, before: str, after: str) -> bool:
    if not after[:1].isupper() or before.lower() in _TITLES:
        return False
    return bool(_STOP.search(text, max(0, left - _WORD_LIMIT), left))


def _is_bound(text: str, left: int, right: int, before: str, after: str) -> bool:
    """In a name or a place ("Tel Aviv, Israel"), a date or another figure."""
    names = before[:1].isupper() and (after[:1].isupper() or text[right].isdigit())
    figures = before[-1:].isdigit() and (text[right].isdigit() or after.lower() in _AFTER_FIGURE)
    return names or figures or text[left - 1] in "$€£#№"


def _word_before(text: str, at: int) -> str:
    """The word that ends before ``at``, without marks after it."""
    run = text[max(0, at - _WORD_LIMIT) : at].rsplit(None, 1)
    return run[-1].strip(".,;:!?\"'“”‘’()[]") if run else ""


def _word_after(text: str, at: int) -> str:
    run = text[at : at + _WORD_LIMIT].split(None, 1)
    return run[0].strip(".,;:!?\"'“”‘’()[]") if run else ""


def _enclosed(text: str) -> Iterator[Range]:
    """What stands within quotes or brackets, the outermost only, as far as they all close."""
    stack: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        closing = '"' if char == '"' else _PAIRS.get(char)
        if stack and char == stack[-1][0]:
            start = stack.pop()[1]
            if not stack:
                yield start, at + 1
        elif closing and (char != '"' or not text[at - 1 : at].isalnum()):
            stack.append((closing, at))


class _Cover:
    """Whether a place is inside one of some ranges that are in order and do not overlap."""

    __slots__ = ("_ranges", "_starts")

    def __init__(self, ranges: Iterable[Range]) -> None:
        self._ranges = tuple(ranges)
        self._starts = [start for start, _ in self._ranges]

    def covers(self, at: int) -> bool:
        n = bisect_left(self._starts, at) - 1
        return n >= 0 and at < self._ranges[n][1]
