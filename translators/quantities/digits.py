"""What a run of digits with its separators can mean in each language.

Every run has a first reading, the one the language's own rules give, and others that a
translator or a model may have meant.
"""

import re
from dataclasses import replace
from decimal import Decimal

from translators.quantities.quantity import Part, Role, Written

_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")
_COMMA_GROUPS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]+)?")
_INDIAN_GROUPS = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?:\.[0-9]+)?")  # 1,50,000
_DOT_GROUPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){1,4}(?:,[0-9]+)?")
_SPACE_GROUPS = re.compile(r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,4}(?:,[0-9]+)?")
_PAIR = re.compile(r"([0-9]+)([.,/])([0-9]+)")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-4]):([0-5][0-9])")
_DOTTED = re.compile(r"[0-9]{1,2}\.[0-5][0-9]")
_DURATION = re.compile(r"([0-9]{1,3}):([0-5][0-9])(?::([0-5][0-9]))?(?:[.,]([0-9]{1,3}))?")
_DATE = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]((?:[0-9]{2}){1,2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TURN = 50  # 15.2.49 is of this century, 15.2.50 of the last
_MAY_SPLIT = re.compile(r"[:/ \u00a0\u2009\u202f]")  # 21:20 is a score, too
_RUN = re.compile(r"[0-9]+")

_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

Reading = tuple[Part, ...]


def read_digits(run: str, at: int, language: str) -> tuple[Reading, ...]:
    """The readings of ``run``, which stands at ``at`` in its text; the likeliest first."""
    if run[-1] in _FRACTIONS:
        return _with_fraction(run, at, language)
    if run[0] == "." and run[1:].isdigit():
        span = (at, at + len(run))  # .38 of an inch is a caliber of 38
        return (_number("0" + run, span), _number(run[1:], span))
    if run.isdigit():
        return (_number(run, (at, at + len(run))),)
    split = tuple(
        Part(Role.NUMBER, Decimal(m.group()), (at + m.start(), at + m.end()))
        for m in _RUN.finditer(run)
    )
    found = [*_clocks(run, at), *_dates(run, at, language), *_numbers(run, at, language)]
    found += _clocks(run.replace(".", ":"), at) if _DOTTED.fullmatch(run) else []
    if found and found[0][0].role == Role.CLOCK and not _CLOCK.fullmatch(run):
        return tuple(found)
    if "/" in run and len(split) == 2:
        return tuple(dict.fromkeys([split, *found]))
    if found and not _MAY_SPLIT.search(run):
        return tuple(found)
    return tuple(dict.fromkeys([*found, split]))


def _with_fraction(run: str, at: int, language: str) -> tuple[Reading, ...]:
    whole = read_digits(run[:-1], at, language)[0][-1]
    value, span = whole.value + _FRACTIONS[run[-1]], (whole.span[0], at + len(run))
    return ((replace(whole, value=value, span=span),),)


def _number(digits: str, span: tuple[int, int]) -> Reading:
    value = Decimal(digits)
    return (Part(Role.NUMBER, value, span, Written.DIGITS if value else Written.WORDS),)


def _clocks(run: str, at: int) -> list[Reading]:
    if match := _CLOCK.fullmatch(run):
        minutes = int(match[1]) * 60 + int(match[2])
        return [(Part(Role.CLOCK, Decimal(minutes), (at, at + len(run))),)]
    if match := _DURATION.fullmatch(run):
        seconds = int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3] or 0)
        value = Decimal(seconds) + Decimal(f"0.{match[4] or 0}")
        return [(Part(Role.CLOCK, value / 60, (at, at + len(run))),)]
    return []


def _dates(run: str, at: int, language: str) -> list[Reading]:
    if match := _ISO.fullmatch(run):
        return _date(match, at, (3, 2, 1))
    match = _DATE.fullmatch(run)
    if match is None:
        return []
    american = language == "en" and "/" in run
    day, month = (2, 1) if american else (1, 2)
    return _date(match, at, (day, month, 3)) + _date(match, at, (month, day, 3))


def _date(match: re.Match[str], at: int, groups: tuple[int, int, int]) -> list[Reading]:
    """The date whose day, month and year are these groups, if there is such a date."""
    day, month, year = (int(match[group]) for group in groups)
    if len(match[groups[2]]) == 2:
        year += 2000 if year < _TURN else 1900
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return []
    named = zip((Role.DAY, Role.MONTH, Role.YEAR), (day, month, year), groups, strict=True)
    parts = [
        Part(role, Decimal(value), (at + match.start(group), at + match.end(group)))
        for role, value, group in named
    ]
    return [tuple(sorted(parts, key=lambda part: part.span))]


def _numbers(run: str, at: int, language: str) -> list[Reading]:
    span = (at, at + len(run))
    readings: list[Reading] = []
    if _SPACE_GROUPS.fullmatch(run):
        readings.append(_number(_SPACES.sub("", run).replace(",", "."), span))
    if _COMMA_GROUPS.fullmatch(run) or _INDIAN_GROUPS.fullmatch(run):
        readings.append(_number(run.replace(",", ""), span))
    pair = _PAIR.fullmatch(run)
    if language == "en" and (readings or (pair and pair[2] == ".")):  # well written: one reading
        return readings or [_number(run, span)]
    if pair and pair[2] in ".,":
        decimal = _number(f"{pair[1]}.{pair[3]}", span)
        own = pair[2] == decimal_mark(language) and pair[3] != "000"  # 15,000 is no 15
        readings.insert(0 if own else len(readings), decimal)
    if _DOT_GROUPS.fullmatch(run):
        readings.append(_number(run.replace(".", "").replace(",", "."), span))
    if pair and pair[2] in "./":
        readings += _days(pair, at, language)
    return readings


def _days(pair: re.Match[str], at: int, language: str) -> list[Reading]:
    """A day and a month without a year: 7.10 or 9/11."""
    first, second = (
        (Decimal(pair[group]), (at + pair.start(group), at + pair.end(group))) for group in (1, 3)
    )
    roles = [(Role.DAY, Role.MONTH)]
    if pair[2] == "/":
        roles.insert(0 if language == "en" else 1, (Role.MONTH, Role.DAY))
    fits = {Role.DAY: 31, Role.MONTH: 12}
    return [
        (Part(a, *first), Part(b, *second))
        for a, b in roles
        if 1 <= first[0] <= fits[a] and 1 <= second[0] <= fits[b]
    ]


def decimal_mark(language: str) -> str:
    """What stands before a decimal fraction."""
    return "," if language == "ru" else "."
