"""Hours as agencies file them, 1200 GMT, written as hours."""

import re
from collections.abc import Iterator
from decimal import Decimal

from translators.base import Range
from translators.quantities.write import write_clock

_SHORT = r"(?:GMT|UTC|ET|EST|EDT|CET)\b"
_SOURCE = re.compile(
    rf"(?<![\w.,:/-])(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?= ?{_SHORT})"
)
_ZONE = rf"(?= ?{_SHORT}|[ \u00a0](?:по [Гг]ринвич|שעון|לפי שעון))"


def zone_hour_edits(source: str, target: str, language: str) -> Iterator[tuple[Range, str]]:
    """The four figures that ``target`` has before a time zone, as an hour: 12:00 GMT."""
    for said in {match.group(): match for match in _SOURCE.finditer(source)}.values():
        minutes = int(said["hour"]) * 60 + int(said["minute"])
        for match in re.finditer(rf"(?<![\w.,:/]){said.group()}{_ZONE}", target):
            yield match.span(), write_clock(Decimal(minutes), language)
