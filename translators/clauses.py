"""Long English sentences cut at clauses, and their translations joined again.

A model stops at its length limit without a word, and grows careless long before. A sentence that
does not fit is cut in two near its middle, at the best place there is, and each half again until
all fit. The marks and spaces at a cut are no part of the pieces: the joining puts them back.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from translators.base import Range
from translators.protect import pieces as protected_pieces

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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MARK, _CLAUSE, _COMMA, _OPENER, _WORD, _TIED = range(6)
_QUOTED = 6  # added within quotes and brackets
_NEVER = 12  # within names, figures and addresses: only where nothing else is left
_LAST = _NEVER + 1

_MARGINS = {_MARK: 0.12, _CLAUSE: 0.16}
_MARGIN = 0.2  # a cut nearer to an end leaves a scrap

_CONJUNCTIONS = _words(
    "and but or nor so yet which who whom whose while when where because although though since as "
    "after before if unless until whereas despite including that"
)
_OPENERS = _CONJUNCTIONS | _words(
    "in on at for with without from by to into over under between against during amid among about "
    "through toward towards within across near following according per via"
)
_TIES = _words(
    "a an the of to in on at for with from by and or that than no not its his her their our my "
    "your this these those is are was were be been has have had will would can could may might "
    "must very mr mrs ms dr"
)
_AFTER_FIGURE = _words("million billion trillion thousand percent per")
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


def join(pieces: Sequence[Piece], translations: Sequence[str], language: str) -> str:
    """The translations of ``pieces``, one each, as one sentence again.

    A stop that the model put at the end of a piece goes, as does the capital it began one with,
    where the English has none. The first beginning and the last end stay as they are.
    """
    out = ""
    for n, (piece, translation) in enumerate(zip(pieces, translations, strict=True)):
        words = translation.strip()
        if n and not _ends_sentence(pieces[n - 1], piece):
            words = _in_case(words, piece.text, language)
        last = n == len(pieces) - 1
        if not last and not _ends_sentence(piece, pieces[n + 1]):
            words = _without_stop(words, piece.text)
        if words:
            out = _with_comma(out, words, language) + words
            out += "" if last else _joint(piece.joint, language)
    return out.rstrip()


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
    inside, protected = _Cover(_enclosed(text)), _Cover(_protected(text))
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
    if match.group().strip() or mark in ";:" or _is_stop(text, left, after):
        return _MARK
    if _is_bound(text, left, right, before, after):
        return _NEVER
    if mark == ",":
        return _CLAUSE if after in _CONJUNCTIONS else _COMMA
    if before.lower() in _TIES or before[-1:].isdigit():
        return _TIED
    return _OPENER if after in _OPENERS else _WORD


def _is_stop(text: str, left: int, after: str) -> bool:
    return after[:1].isupper() and bool(_STOP.search(text, max(0, left - _WORD_LIMIT), left))


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


def _protected(text: str) -> Iterator[Range]:
    at = 0
    for n, part in enumerate(protected_pieces(text)):
        if n % 2:
            yield at, at + len(part)
        at += len(part)


def _enclosed(text: str) -> Iterator[Range]:
    """What stands within quotes or brackets, the outermost only; what never closes counts not."""
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


_DASHES = {"he": "–"}
_ENDED = re.compile(r"[.!?…][”\"’')\]]*$")
_ADDED_STOP = re.compile(r"(?<![.!?…])[.!?…]+(?P<closing>[”\"»“״)\]]*)$")
_ABBREVIATION = re.compile(r"(?:^|[\s.])[^\W\d_]{1,2}\.$")
_TRAILING = " ,;:—–-"
_FUNCTION_WORDS = _words(
    "а без бы был была были было в во где для до его ее её если же за и из или их к как когда ко "
    "который которая которое которые кто между на над не но о об он она они оно от перед по под "
    "пока после поскольку потому при против с со среди также то у хотя через что чтобы это"
)
_SUBORDINATE = re.compile(
    r"(?:что|чтобы|котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ом|ыми)|где|когда|если|потому|поскольку|"
    r"хотя|пока|но|а)(?!\w)"
)


def _joint(joint: str, language: str) -> str:
    mark = joint.strip()
    if not mark:
        return " " if joint else ""
    if mark in ",;:":
        return mark + " "
    return f" {_DASHES.get(language, '—')} "


def _with_comma(before: str, words: str, language: str) -> str:
    """``before`` with the comma that Russian sets where English goes on without one."""
    if (
        language == "ru"
        and before[-1:] == " "
        and (before[-2:-1].isalnum() or before[-2:-1] in "»)")
    ):
        return before[:-1] + ", " if _SUBORDINATE.match(words) else before
    return before


def _ends_sentence(piece: Piece, following: Piece) -> bool:
    return bool(_ENDED.search(piece.text)) and following.text[:1].isupper()


def _without_stop(words: str, source: str) -> str:
    """Without the stop, unless the English has one or it belongs to an abbreviation."""
    words = words.rstrip(_TRAILING)
    found = _ADDED_STOP.search(words)
    if found is None or _ABBREVIATION.search(words):
        return words
    if words[found.start()] != "." and _ENDED.search(source):
        return words
    return words[: found.start()] + found["closing"]


def _in_case(words: str, source: str, language: str) -> str:
    """Lower-case where the English is; a name at the beginning keeps its capital."""
    if not source[:1].islower() or words[1:2].isupper():
        return words
    first = re.match(r"\w*", words)
    function_word = language == "ru" and first and first.group().lower() in _FUNCTION_WORDS
    names = any(char.isupper() for word in source.split(None, 3)[:3] for char in word)
    if names and not function_word:
        return words
    return words[:1].lower() + words[1:]
