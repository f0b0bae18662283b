"""Days of the week: another one than the English has."""

import re
from collections.abc import Iterator

from translators.base import Finding, Range
from translators.checks.pair import Pair, error, shown

_NAMES = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_SATURDAY = _NAMES.index("Saturday")
_ENGLISH = re.compile(
    rf"(?<!Black )(?<!Good )(?<!Bloody )\b(?:{'|'.join(f'({name}s?)' for name in _NAMES)})\b"
)
_OTHER_DAYS = re.compile(
    r"\b(?:Sabbath|Shabbat|weekend|first|second|third|fourth|fifth|sixth)\b", re.IGNORECASE
)
"""Hebrew says of the second day what it says of Monday, and שבת of all three others."""
_NIGHT = re.compile(r"night|evening|midnight|\b(?:late|eve)\b", re.IGNORECASE)
_LANGUAGES = {
    "ru": re.compile(
        r"\b(?:(воскресень(?:е|я|ю|ем|ям|ями|ях))|(понедельник[а-я]{0,3})|(вторник[а-я]{0,3})"
        r"|((?:в|на|до|со?|вечером|утром) среду|(?:до|со) среды|к среде)"
        r"|(четверг[а-я]{0,3})|(пятниц(?:[аыуе]|ей|ам|ами|ах))|(суббот(?:[аыуе]|ой|ам|ами|ах)))\b",
        re.IGNORECASE,
    ),
    "he": re.compile(
        r"(?<![\w\"'״׳])(?:[ושכ]?[בלמהש]{0,2}(?:יום|ימי) "
        r"(?:(ראשון)|(שני)|(שלישי)|(רביעי)|(חמישי)|(שישי)|(שבת))|[ושכ]{0,2}ב(שבת))"
        r"(?![\w\"'״׳]| בר?צ)"
    ),
}


def weekdays(pair: Pair) -> Iterator[Finding]:
    """A day that the English does not have, where one that it has is gone.

    The night to Friday may be Thursday's in English.
    """
    source, target = pair.plain_source, pair.plain_target
    meant = {_day(match) for match in _ENGLISH.finditer(source)}
    if not meant or (pair.language == "he" and _OTHER_DAYS.search(source)):
        return
    said = [(_day(match), match.span()) for match in _LANGUAGES[pair.language].finditer(target)]
    lost = meant - {day for day, _ in said}
    if lost and _NIGHT.search(source):
        lost -= {(day - 1) % len(_NAMES) for day, _ in said}
    for day, span in said:
        if lost and day not in meant:
            yield _finding(pair.target, span, day, lost)


def _day(match: re.Match[str]) -> int:
    """0 is Sunday."""
    group = next(n for n, found in enumerate(match.groups()) if found)
    return min(group, _SATURDAY)


def _finding(target: str, span: Range, day: int, lost: set[int]) -> Finding:
    english = " and ".join(_NAMES[one] for one in sorted(lost))
    message = f"{shown(target[slice(*span)])} is {_NAMES[day]}; the English has {english}."
    return error("dates", message, span)
