"""Ranges of figures: an en dash, but not in scores, telephone numbers and dates."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from translators.typography.edit import Edit, EditsOf

_YEARS = range(1000, 2101)
_ALONE = r"(?<![\w.,:/\-–—+№#])(?<![№#][ \u00a0])"
_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d"
_HOURS = re.compile(rf"{_ALONE}{_CLOCK}(?P<gap>[-–—]){_CLOCK}(?![\w/\-–—:]|[.,]\d)")
_SPACE = r" \u00a0\u202f"


@dataclass(frozen=True, slots=True)
class RangeWords:
    """How a language shows that two figures are a range.

    ``counted`` says of the text after the figures, and what the higher one is, whether it names
    what is counted; ``before`` is a pattern for the words before, ``vetoes`` one for words that
    speak of scores, votes or telephones anywhere in the text.
    """

    decimal: str
    counted: Callable[[str, float], bool]
    before: str
    vetoes: str


def ranges(words: RangeWords) -> EditsOf:
    """A rule that writes an en dash between the two figures of a range.

    A hyphen gives way only where the second figure is higher and the words around show that a
    range is meant; a longer dash always does. From hour to hour is a range, past midnight too,
    unless the words speak of scores.
    """
    groups = _SPACE if words.decimal == "," else f"{_SPACE},"
    digits = rf"\d{{1,3}}(?:[{groups}]\d{{3}}(?!\d)){{1,4}}|\d{{1,12}}"
    figure = rf"(?:{digits})(?:[{words.decimal}]\d{{1,4}})?"
    pattern = re.compile(
        rf"{_ALONE}(?P<low>{figure})(?P<gap>[-–—])(?P<high>{figure})"
        r"(?![\w/\-–—:]|[.,]\d)"
    )
    before, vetoes = re.compile(words.before), re.compile(words.vetoes, re.IGNORECASE)

    def edits(text: str) -> Iterator[Edit]:
        vetoed = bool(vetoes.search(text))
        for match in pattern.finditer(text):
            if match["gap"] != "-" or _is_range(match, words, before, vetoed=vetoed):
                yield Edit(*match.span("gap"), "–")
        for match in _HOURS.finditer(text):
            if match["gap"] != "-" or not vetoed:
                yield Edit(*match.span("gap"), "–")

    return edits


def _is_range(
    match: re.Match[str], words: RangeWords, before: re.Pattern[str], *, vetoed: bool
) -> bool:
    low, high = (_value(match[name], words.decimal) for name in ("low", "high"))
    if low >= high:
        return False
    after = match.string[match.end() : match.end() + 40]
    if re.match(r"[ \u00a0]?[%‰°€$₽₪]", after):
        return True
    if low in _YEARS and high in _YEARS and len(match["low"]) == len(match["high"]) == 4:
        return True
    if vetoed:
        return False
    lead = match.string[max(0, match.start() - 30) : match.start()]
    return bool(before.search(lead)) or words.counted(after, high)


def _value(figure: str, decimal: str) -> float:
    bare = re.sub(rf"[{_SPACE}]", "", figure)
    return float(bare.replace(",", ".") if decimal == "," else bare.replace(",", ""))
