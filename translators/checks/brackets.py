"""Brackets: opened and closed, none lost, none from nowhere."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, error, shown

_PAIRS = {")": "(", "]": "[", "}": "{"}
_LISTED = re.compile(r"(?:(?<=\s)|^)\w{1,2}\)")


def brackets(pair: Pair) -> Iterator[Finding]:
    """Every bracket has its partner, if it has in the English."""
    lone = _lone(pair.plain_target)
    if lone is not None and _lone(pair.plain_source) is None:
        yield error("brackets", f"{shown(pair.target[lone])} has no partner.", (lone, lone + 1))


def _lone(text: str) -> int | None:
    """Where the first bracket without a partner stands; "a)" of a list needs none."""
    text = _LISTED.sub(lambda match: match.group()[:-1] + " ", text)
    open_at: list[int] = []
    for at, letter in enumerate(text):
        if letter in _PAIRS.values():
            open_at.append(at)
        elif letter in _PAIRS:
            if not open_at or text[open_at[-1]] != _PAIRS[letter]:
                return at
            open_at.pop()
    return open_at[0] if open_at else None
