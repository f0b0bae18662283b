"""Both sentences as words and links by position, and runs of words in them."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from translators.align.words import Kind, Word
from translators.base import Link

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
    """Find the words of the links; a link whose ranges are no words of the texts is left out."""
    ours = {word.range: n for n, word in enumerate(source)}
    theirs = {word.range: n for n, word in enumerate(target)}
    found = {
        (ours[one.source], theirs[one.target]): one.confidence
        for one in links
        if one.source in ours and one.target in theirs
    }
    return Sides(tuple(source), tuple(target), found)


def telling_words(both: Sides, inside: range) -> list[int]:
    """The words of the run that must be found again: its light ones only if it has no other."""
    kinds = (Kind.CONTENT, Kind.NUMBER)
    telling = [n for n in inside if both.source[n].kind in kinds and both.source[n].text != "%"]
    return telling or [n for n in inside if both.source[n].kind is Kind.LIGHT]


def is_open(both: Sides, j: int, linked: Set[int]) -> bool:
    """Whether a content word stands there that belongs to nobody, so perhaps to the run."""
    there = 0 <= j < len(both.target) and both.target[j].kind is Kind.CONTENT
    return there and j not in linked
