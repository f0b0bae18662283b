"""Edits of a text, and where its parts went."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from translators.base import Range


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str


EditsOf = Callable[[str], Iterable[Edit]]
"""What a rule would change in a text. The edits may be idle, in any order, and overlap."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of typography and its name in the settings."""

    name: str
    edits: EditsOf


def in_order(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that change something, by place; of two that overlap, the first stays."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        if text[edit.start : edit.end] == edit.new:
            continue
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """``text`` with ``edits`` made; they are in order and do not overlap."""
    out, last = [], 0
    for edit in edits:
        out += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join((*out, text[last:]))


class Moves:
    """Carries ranges over one set of ordered edits.

    What was put in at the edge of a range stays outside it; an edge within a replaced part keeps
    its distance from that part's start, as far as the new part goes.
    """

    __slots__ = ("_edits", "_shifts", "_starts")

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self._edits = edits
        self._starts = tuple(edit.start for edit in edits)
        self._shifts = tuple(_running(edits))

    def __call__(self, where: Range) -> Range:
        """The range in the edited text; empty where all that it held is gone."""
        start, end = self._edge(where[0], opening=True), self._edge(where[1], opening=False)
        return start, max(start, end)

    def _edge(self, at: int, *, opening: bool) -> int:
        n = bisect_right(self._starts, at) - 1
        if n >= 0 and not opening and self._edits[n].start == at:
            n -= 1  # begins where the range ends: outside
        if n < 0:
            return at
        edit = self._edits[n]
        before = self._shifts[n - 1] if n else 0
        if at >= edit.end and (at > edit.start or opening):
            return at + self._shifts[n]
        return edit.start + before + min(at - edit.start, len(edit.new))


def _running(edits: Iterable[Edit]) -> Iterator[int]:
    shift = 0
    for edit in edits:
        shift += len(edit.new) - (edit.end - edit.start)
        yield shift


def replacing(new: str, *patterns: str) -> EditsOf:
    """A rule that puts ``new`` for the group ``gap`` of every match of the patterns."""
    compiled = [re.compile(pattern) for pattern in patterns]

    def edits(text: str) -> Iterator[Edit]:
        for pattern in compiled:
            for match in pattern.finditer(text):
                yield Edit(*match.span("gap"), new)

    return edits
