"""The numbers of a text by value, so that 1,200 and 1 200 and 1200 are the same number."""

import re
from collections import Counter
from decimal import Decimal

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_THOUSANDS_SPACE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?")
_THOUSANDS_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+[.,]\d+")


def number_values(text: str) -> Counter[Decimal]:
    """How often each number value stands in ``text``; signs, units and words are not looked at."""
    values: Counter[Decimal] = Counter()
    for match in _NUMBER.finditer(text):
        values.update(_values(match.group()))
    return values


def _values(run: str) -> list[Decimal]:
    if run.isdecimal():
        return [Decimal(run)]
    if _THOUSANDS_SPACE.fullmatch(run):
        return [Decimal(re.sub(r"[ \u00a0\u202f]", "", run).replace(",", "."))]
    if _THOUSANDS_COMMA.fullmatch(run):
        return [Decimal(run.replace(",", ""))]
    if _DECIMAL.fullmatch(run):
        return [Decimal(run.replace(",", "."))]
    if re.search(r"[ \u00a0\u202f]", run):
        return [value for part in re.split(r"[ \u00a0\u202f]", run) for value in _values(part)]
    return [Decimal(part) for part in re.split(r"[.,]", run)]
