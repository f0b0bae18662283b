"""Carrying ranges over from a text to a later version of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from translators.base import Range

_TOKEN = re.compile(r"\w+|\W")
_NEAR = 20  # characters
_SHORTEST = 3  # characters: shorter ones stand in other words, too


@dataclass(frozen=True, slots=True)
class _Step:
    """Ranges of both texts that correspond; ``equal`` if they say the same."""

    old: Range
    new: Range
    equal: bool


def moved(before: str, after: str) -> Callable[[Range], Range]:
    """What tells where a range of ``before`` stands in ``after``; words are compared as wholes.

    A range within words that were replaced becomes the range of what replaced them; one whose
    words only went a little further, or joined the word beside them, is found where they are.
    """
    if before == after:
        return lambda where: where
    steps = _steps(before, after)
    starts, ends = [step.old[0] for step in steps], [step.old[1] for step in steps]

    def move(where: Range) -> Range:
        first = max(0, bisect_right(starts, where[0]) - 1)
        last = min(bisect_left(ends, where[1]), len(steps) - 1)
        start = _place(steps[first], where[0], at_end=False)
        end = max(start, _place(steps[last], where[1], at_end=True))
        words = before[where[0] : where[1]]
        if len(words) < _SHORTEST or words in after[start:end]:
            return start, end
        return _nearest(words, after, start) or (start, end)

    return move


def _nearest(words: str, text: str, at: int) -> Range | None:
    """Where ``words`` stand within a few characters of ``at``."""
    low, high = max(0, at - _NEAR), at + _NEAR + len(words)
    found = (match.start() for match in re.finditer(re.escape(words), text[low:high]))
    nearest = min(found, key=lambda start: abs(low + start - at), default=None)
    return None if nearest is None else (low + nearest, low + nearest + len(words))


def _steps(before: str, after: str) -> list[_Step]:
    """The whole of both texts in order; equal steps and replaced ones take turns."""
    ours, theirs = _TOKEN.findall(before), _TOKEN.findall(after)
    at, to = _starts(ours), _starts(theirs)
    steps: list[_Step] = []
    for code in Levenshtein.opcodes(ours, theirs):
        old = (at[code.src_start], at[code.src_end])
        step = _Step(old, (to[code.dest_start], to[code.dest_end]), code.tag == "equal")
        if steps and not step.equal and not steps[-1].equal:
            former = steps.pop()
            step = _Step((former.old[0], step.old[1]), (former.new[0], step.new[1]), False)
        steps.append(step)
    return steps


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def _place(step: _Step, at: int, *, at_end: bool) -> int:
    if step.equal:
        return step.new[0] + at - step.old[0]
    return step.new[1] if at_end else step.new[0]
