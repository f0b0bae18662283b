"""A day of the week that is another one in the translation."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, shown, warning

_ENGLISH = re.compile(
    r"(?<!Black )(?<!Good )(?<!Bloody )(?<!Sheffield )\b(?:(?P<monday>Mondays?)"
    r"|(?P<tuesday>Tuesdays?)|(?P<wednesday>Wednesdays?)|(?P<thursday>Thursdays?)"
    r"|(?P<friday>Fridays?)|(?P<saturday>Saturdays?|Shabbat|Sabbath)|(?P<sunday>Sundays?))\b",
    re.IGNORECASE,
)
_NIGHT = re.compile(r"(?: night| evening|-night)\b|.{0,30}\bovernight\b", re.IGNORECASE)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SURE = {
    "ru": re.compile(
        r"(?<![а-яё])(?:(?P<monday>понедельник[а-яё]{0,3})|(?P<tuesday>вторник[а-яё]{0,3})"
        r"|(?<=[ва][ \u00a0])(?P<wednesday>среду)|(?P<thursday>четверг[а-яё]{0,3})"
        r"|(?P<friday>пятни(?:ц|чн)[а-яё]{1,3})|(?P<saturday>суббот(?!ник)[а-яё]{1,4})"
        r"|(?P<sunday>воскрес(?:ень|н)[а-яё]{1,3}))(?![а-яё])",
        re.IGNORECASE,
    ),
    "he": re.compile(
        r"יום (?:(?P<sunday>ראשון)|(?P<monday>שני)|(?P<tuesday>שלישי)|(?P<wednesday>רביעי)"
        r"|(?P<thursday>חמישי)|(?P<friday>שישי)|(?P<saturday>שבת))(?![א-ת])"
    ),
}
"""Words that can be nothing but a day's name: "среды" may be surroundings, "שני" is a second."""
_LIKELY = {
    "ru": {"wednesday": "сред"},
    "he": {
        "sunday": "ראשון",
        "monday": "שני",
        "tuesday": "שלישי",
        "wednesday": "רביעי",
        "thursday": "חמישי",
        "friday": "שישי",
        "saturday": "שבת",
    },
}
_EVES = {"friday": "שבת", "saturday": "ראשון"}
"""The evening before a day is called after it: ליל שבת."""


def weekdays(pair: Pair) -> Iterator[Finding]:
    """A day that the English does not name, where one that it names is gone.

    One that only is gone may be told otherwise: "yesterday".
    """
    said = {match.lastgroup or "": match for match in _ENGLISH.finditer(pair.plain_source)}
    gone = [match for day, match in said.items() if not _may_stand(day, pair)]
    if not gone:
        return
    meant = said.keys() | {_next(day) for day, match in said.items() if _is_night(match)}
    for match in _SURE[pair.language].finditer(pair.plain_target):
        if match.lastgroup not in meant and gone:
            message = f"{shown(gone.pop(0).group())} in the English is {shown(match.group())} here."
            yield warning("dates", message, match.span())


def _is_night(day: re.Match[str]) -> bool:
    """Whether the night after it is meant, which Russian calls by the next day: ночь на среду."""
    return bool(_NIGHT.match(day.string, day.end()))


def _next(day: str) -> str:
    return _DAYS[(_DAYS.index(day) + 1) % len(_DAYS)]


def _may_stand(day: str, pair: Pair) -> bool:
    """Whether any word of the translation may name ``day``."""
    names = {match.lastgroup for match in _SURE[pair.language].finditer(pair.plain_target)}
    word = _LIKELY[pair.language].get(day)
    eve = _EVES.get(day) if pair.language == "he" else None
    return (
        day in names
        or bool(word and word in pair.plain_target.lower())
        or bool(eve and f"ליל {eve}" in pair.plain_target)
    )
