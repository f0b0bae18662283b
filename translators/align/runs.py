"""Both sentences as words and links by position, and runs of words in them."""

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from translators.align.words import Kind, Word
from translators.base import Link, Range

VALUES = {Kind.CONTENT: 1.0, Kind.NUMBER: 1.2, Kind.LIGHT: 0.3, Kind.SIGN: 0.0}
"""How much a word of each kind counts."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sentences in words, and the links between them by position."""

    source: tuple[Word, ...]
    target: tuple[Word, ...]
    links: dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Run:
    """Target words ``start`` to ``end`` (not included)."""

    start: int
    end: int
    confidence: float


def sides(source: Sequence[Word], target: Sequence[Word], links: Sequence[Link]) -> Sides:
    """Find the words of the links; a link whose ranges hold no words of the texts is left out.

    What replaced a word may be several words, and quotation marks with them: all are linked.
    """
    ours, theirs = _Words(source), _Words(target)
    found = {
        (i, j): one.confidence
        for one in links
        for i in ours.within(one.source)
        for j in theirs.within(one.target)
    }
    return Sides(tuple(source), tuple(target), found)


class _Words:
    """The words of a text by their place."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._exact = {word.range: n for n, word in enumerate(words)}
        self._ends = [word.end for word in words]

    def within(self, where: Range) -> Sequence[int]:
        """The word that ``where`` is, or those that it holds a part of, without signs."""
        if where in self._exact:
            return (self._exact[where],)
        first = bisect_right(self._ends, where[0])
        inside = takewhile(lambda n: self._words[n].start < where[1], range(first, len(self._ends)))
        return [n for n in inside if self._words[n].kind is not Kind.SIGN]


def telling_words(both: Sides, inside: range) -> list[int]:
    """The words of the run that must be found again: its light ones only if it has no other."""
    kinds = (Kind.CONTENT, Kind.NUMBER)
    telling = [n for n in inside if both.source[n].kind in kinds and both.source[n].text != "%"]
    return telling or [n for n in inside if both.source[n].kind is Kind.LIGHT]


def is_open(both: Sides, j: int, linked: Set[int]) -> bool:
    """Whether a content word stands there that belongs to nobody, so perhaps to the run."""
    there = 0 <= j < len(both.target) and both.target[j].kind is Kind.CONTENT
    return there and j not in linked
