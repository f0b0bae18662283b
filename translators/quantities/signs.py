"""What is below zero: quantities are read without signs, and frost must not become heat."""

import re
from collections.abc import Iterable, Iterator

from translators.quantities.pairs import Pair

_HEAT = frozenset({"degree", "celsius", "fahrenheit"})
_MINUS = re.compile(r"(?:(?<![\w.,)])[-−–]|\bminus )$", re.IGNORECASE)
_COLD = re.compile(
    r"минус|мороз|холод|ниже|отрицательн|מינוס|מתחת|שלילי|(?<![\w.,)])[-−–][0-9]|[0-9][-−](?!\w)"
)
_WORD = re.compile(r"\b(?:at|of|was|is|to|from|by) (?:a )?minus $", re.IGNORECASE)
_NEAR = 15  # characters


def without_minus(source: str, target: str, kept: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs with a minus in ``source``, where nothing in ``target`` tells of one.

    A sign counts before degrees, the word before anything.
    """
    if _COLD.search(target):
        return
    for pair in kept:
        part = pair.source.part
        place = max(0, part.span[0] - _NEAR), part.span[0]
        signed = part.unit in _HEAT and _MINUS.search(source, *place)
        if part.value and (signed or _WORD.search(source, *place)):
            yield pair
