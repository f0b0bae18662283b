"""Brackets: opened and closed, none lost, none from nowhere."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, error, shown, warning

_PAIRS = {")": "(", "]": "[", "}": "{"}
_LISTED = re.compile(r"(?:\A|\s)\w{1,2}\Z")
_PAIR = re.compile(r"\((?!(?:res\.|ret\.|[A-Z][A-Za-z&.-]{0,8}[A-Z])\))[^()]*\)")
"""Brackets, but of "Maj. Gen. (res.)", which both languages write out, and of an abbreviation."""
_DASH = re.compile(r"\s[—–-]\s")
_ANY = re.compile(r"[()\[\]]")
_REACH = 3


def brackets(pair: Pair) -> Iterator[Finding]:
    """Every bracket has its partner, if it has in the English; not all are lost.

    That the translation has brackets where the English has commas is no fault, nor a dash in their
    place. Nor are brackets lost that only give an abbreviation, as few are used in translation.
    """
    lone = _lone(pair.plain_target)
    if lone is not None and _lone(pair.plain_source) is None:
        message = f"The bracket {shown(pair.target[lone])} has no partner: add or remove one."
        yield error("brackets", message, (lone, lone + 1))
    elif (lost := _PAIR.search(pair.plain_source)) and not _has_place(pair):
        message = f"{shown(lost.group())} of the English is not in brackets here: is it missing?"
        yield warning("brackets", message)


def _has_place(pair: Pair) -> bool:
    """Whether anything may stand for the brackets: others, or a dash that the English lacks."""
    target, source = pair.plain_target, pair.plain_source
    return bool(_ANY.search(target) or (_DASH.search(target) and not _DASH.search(source)))


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
