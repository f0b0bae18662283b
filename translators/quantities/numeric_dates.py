"""Dates in figures alone, 12/11/2026 and 15.02.2025: mended whole, and told where they turn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translators.base import Range
from translators.quantities.digits import Reading
from translators.quantities.quantity import Edit, Quantity, Role
from translators.quantities.read import quantities

_ROLES = {Role.DAY, Role.MONTH, Role.YEAR}


@dataclass(frozen=True, slots=True)
class NumericDate:
    """A date in figures and its ``readings`` as a date, the likeliest in its language first."""

    readings: tuple[Reading, ...]

    @property
    def span(self) -> Range:
        """Where it stands in its text."""
        first = self.readings[0]
        return first[0].span[0], first[-1].span[1]


def numeric_dates(text: str, language: str) -> tuple[NumericDate, ...]:
    """The dates of ``text`` that have day, month and year in figures, in order."""
    return tuple(
        NumericDate(readings)
        for one in quantities(text, language)
        if (readings := tuple(_date_readings(one, text)))
    )


def date_edits(source: str, target: str, language: str) -> tuple[Edit, ...]:
    """What makes the one date of ``target`` that differs say what ``source`` says there.

    Empty where none differs, or more than one. A date that Britons and Americans read otherwise
    keeps the order of the English.
    """
    ours, theirs = _differing(numeric_dates(source, "en"), numeric_dates(target, language))
    if len(ours) != 1 or len(theirs) != 1:
        return ()
    as_read = theirs[0].readings[0]
    order = [part.role for part in as_read]
    same_order = (r for r in ours[0].readings if [part.role for part in r] == order)
    meant = {part.role: part for part in next(same_order, ours[0].readings[0])}
    return tuple((part.span, _written(int(meant[part.role].value), part.span)) for part in as_read)


def day_first_edits(source: str, target: str, language: str) -> Iterator[Edit]:
    """What writes 2/14/2023, which only Americans do, as others would, where ``source`` has it."""
    said = {_values(date.readings[0]) for date in numeric_dates(source, "en")}
    for date in numeric_dates(target, language):
        reading = date.readings[0]
        if [part.role for part in reading] == [Role.MONTH, Role.DAY, Role.YEAR]:
            month, day, year = (int(part.value) for part in reading)
            if _values(reading) in said:
                text = (
                    f"{day:02}.{month:02}.{year}" if language == "ru" else f"{day}.{month}.{year}"
                )
                yield date.span, text


def turned_dates(
    source: str, target: str, language: str
) -> Iterator[tuple[NumericDate, NumericDate]]:
    """Each date of ``source`` that is another day to Americans than to others, as 12/11/2026 is.

    With it the date of ``target`` that says what it is to others.
    """
    theirs = {_values(date.readings[0]): date for date in numeric_dates(target, language)}
    for date in numeric_dates(source, "en"):
        if len(date.readings) > 1 and _values(date.readings[0]) != _values(date.readings[1]):
            turned = theirs.get(_values(date.readings[1]))
            if turned is not None:
                yield date, turned


def _date_readings(one: Quantity, text: str) -> Iterator[Reading]:
    for reading in (one.parts, *one.others):
        figures = all(text[slice(*part.span)].isdigit() for part in reading)
        if figures and {part.role for part in reading} == _ROLES:
            yield reading


def _differing(
    ours: Sequence[NumericDate], theirs: Sequence[NumericDate]
) -> tuple[list[NumericDate], list[NumericDate]]:
    """The dates of both that have no equal, by any reading, in the other."""
    here = {_values(reading) for date in ours for reading in date.readings}
    there = {_values(reading) for date in theirs for reading in date.readings}
    return (
        [date for date in ours if there.isdisjoint(map(_values, date.readings))],
        [date for date in theirs if here.isdisjoint(map(_values, date.readings))],
    )


def _values(reading: Reading) -> frozenset[tuple[Role, int]]:
    return frozenset((part.role, int(part.value)) for part in reading)


def _written(value: int, place: Range) -> str:
    """As many digits as stood there: 2 of a year, or a day with its zero."""
    width = place[1] - place[0]
    return f"{value:0{width}}" if value < 100 else f"{value}"[-width:]
