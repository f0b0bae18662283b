"""Dates whose month a model left before the day, as English writes them: октября 7, 2023."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from translators.language.months import ENGLISH, HEBREW, RUSSIAN, month_numbers
from translators.quantities.quantity import Edit, Quantity, Role
from translators.quantities.read import quantities
from translators.quantities.write import month_name

_DAYS = r"\.?[ \u00a0]([0-9]{1,2})(?:st|nd|rd|th)?(?:[-–]([0-9]{1,2}))?"
_DAYS += r"(?![0-9]|[.,:/%-][0-9]|[ \u00a0][0-9]{3}(?![0-9]))"
_YEAR = r"(?:,?[ \u00a0]([0-9]{4})(?![0-9]))?"
_BEFORE = {"ru": r"(?<!\w)(?:во?[ \u00a0])?", "he": r"(?<!\w)([בהלמו]{0,2})[-־]?"}

_Date = tuple[int, int, int | None]  # day, month, year


def month_first_edits(source: str, target: str, language: str) -> Iterator[Edit]:
    """What puts the day before the month, where ``source`` has that date and ``target`` has not."""
    found = list(_pattern(language).finditer(target))
    if not found:
        return
    said = set(_dates(quantities(source, "en")))
    own = (one for one in quantities(target, language) if not _is_month_first(one))
    told = {date[:2] for date in _dates(own)}
    for match in found:
        *particle, name, day, last_day, year = match.groups()
        month = _months(language)[name.lower()]
        date = int(day), month
        meant = {one for one in said if one[:2] == date and year in {None, str(one[2])}}
        if meant and date not in told:
            days = f"{day}–{last_day}" if last_day else day
            text = " ".join([days, _in_date(month, language), *([year] if year else [])])
            yield match.span(), f"{particle[0]}-{text}" if particle and particle[0] else text


def _in_date(month: int, language: str) -> str:
    return ("ב" if language == "he" else "") + month_name(month, language)


def _dates(found: Iterable[Quantity]) -> Iterator[_Date]:
    for one in found:
        day, month, year = (one.part(role) for role in (Role.DAY, Role.MONTH, Role.YEAR))
        if day and month:
            yield int(day.value), int(month.value), int(year.value) if year else None


def _is_month_first(one: Quantity) -> bool:
    return one.parts[0].role == Role.MONTH


@cache
def _months(language: str) -> dict[str, int]:
    return month_numbers(RUSSIAN if language == "ru" else HEBREW) | month_numbers(ENGLISH)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(_months(language), key=len, reverse=True))
    return re.compile(f"{_BEFORE[language]}(?i:({names})){_DAYS}{_YEAR}")
