"""Brackets: opened and closed, none lost, none from nowhere."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, error, shown, warning

_PAIRS = {")": "(", "]": "[", "}": "{"}
_LISTED = re.compile(r"(?:\A|\s)\w{1,2}\Z")
_PAIR = re.compile(r"\((?!res\.|ret\.)[^()]*\)")
"""Brackets, but of "Maj. Gen. (res.)", which both languages write out."""
_ANY = re.compile(r"[()\[\]]")
_REACH = 3


def brackets(pair: Pair) -> Iterator[Finding]:
    """Every bracket has its partner, if it has in the English; not all are lost.

    That the translation has brackets where the English has commas is no fault.
    """
    lone = _lone(pair.plain_target)
    if lone is not None and _lone(pair.plain_source) is None:
        yield error("brackets", f"{shown(pair.target[lone])} has no partner.", (lone, lone + 1))
    elif _PAIR.search(pair.plain_source) and not _ANY.search(pair.plain_target):
        yield warning("brackets", "The brackets of the English are missing: and what is in them?")


def _lone(text: str) -> int | None:
    """Where the first bracket without a partner stands; "a)" of a list needs none."""
    open_at: list[int] = []
    for at, letter in enumerate(text):
        if letter in _PAIRS.values():
            open_at.append(at)
        elif letter in _PAIRS:
            if open_at and text[open_at[-1]] == _PAIRS[letter]:
                open_at.pop()
            elif open_at or not _LISTED.search(text[max(0, at - _REACH) : at]):
                return at
    return open_at[0] if open_at else None
