"""Carrying ranges over from a text to a later version of it."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from translators.base import Range

_TOKEN = re.compile(r"\w+|\W")


def moved(before: str, after: str) -> Callable[[Range], Range]:
    """What tells where a range of ``before`` stands in ``after``; words are compared as wholes.

    A range within words that were replaced becomes the range of what replaced them.
    """
    if before == after:
        return lambda where: where
    steps = _steps(before, after)

    def move(where: Range) -> Range:
        start, end = where
        return _place(steps, start, at_end=False), _place(steps, end, at_end=True)

    return move


def _steps(before: str, after: str) -> list[tuple[Range, Range, bool]]:
    """Ranges of both texts that correspond, in order, and whether they are equal."""
    ours, theirs = _TOKEN.findall(before), _TOKEN.findall(after)
    at, to = _starts(ours), _starts(theirs)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return [
        ((at[a], at[b]), (to[c], to[d]), tag == "equal")
        for tag, a, b, c, d in matcher.get_opcodes()
    ]


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def _place(steps: list[tuple[Range, Range, bool]], at: int, *, at_end: bool) -> int:
    for (start, end), (new_start, new_end), equal in steps:
        inside = start < at <= end if at_end else start <= at < end
        if inside:
            if equal:
                return new_start + at - start
            return new_end if at_end else new_start
    return steps[-1][1][1] if at_end or (steps and at >= steps[-1][0][1]) else 0
