"""A translation far shorter or longer than the English: something is missing or added.

The limits stand well outside what careful human translations of news show: Russian runs at 0.5
to 1.8 of the English length in characters, Hebrew, which writes few vowels, at 0.3 to 1.3; the
shorter the text, the wider. Under ``_MIN_LENGTH`` characters the ratio says nothing: a few letters
may be an abbreviation that is written out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from translators.base import Finding
from translators.checks.pair import Pair, error, warning

_MIN_LENGTH = 20
_LONG = 80
_MOST_AT_ONCE = 45


@dataclass(frozen=True, slots=True)
class _Limits:
    """Ratios of target to source length: outside the outer ones no translation is whole."""

    least: float
    low: float
    high: float
    most: float


_SHORT_TEXT = {"ru": _Limits(0.3, 0.45, 2.0, 3.0), "he": _Limits(0.2, 0.34, 1.6, 2.5)}
_LONG_TEXT = {"ru": _Limits(0.35, 0.58, 1.75, 2.5), "he": _Limits(0.25, 0.49, 1.25, 2.0)}


def length(pair: Pair) -> Iterator[Finding]:
    """The lengths in characters, protected spans left out, are in a proportion that occurs."""
    size = len(" ".join(pair.plain_source.split()))
    target = len(" ".join(pair.plain_target.split()))
    if size < _MIN_LENGTH:
        if target > _MOST_AT_ONCE + _SHORT_TEXT[pair.language].most * size:
            yield warning("length", "Much longer than the English: was something added?")
        return
    ratio = target / size
    limits = (_LONG_TEXT if size >= _LONG else _SHORT_TEXT)[pair.language]
    if ratio < limits.low:
        message = f"Only {ratio:.0%} as long as the English: is something missing?"
        yield (error if ratio < limits.least else warning)("length", message)
    elif ratio > limits.high:
        message = f"{ratio:.1f} times as long as the English: was something added?"
        yield (error if ratio > limits.most else warning)("length", message)
