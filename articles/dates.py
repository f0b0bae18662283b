"""Moments as pages write them: ISO 8601, the mail form, or words."""

import re
from datetime import UTC, datetime, timedelta, timezone

from dateutil import parser

_YEAR = re.compile(r"\b(?:19|20)\d\d")
_LONGEST = 80
# Zones that only Americans and the British shorten without a doubt, in seconds east of Greenwich.
_ZONES = {
    "EST": -18_000, "EDT": -14_400, "CST": -21_600, "CDT": -18_000, "MST": -25_200,
    "MDT": -21_600, "PST": -28_800, "PDT": -25_200, "BST": 3_600, "ET": -18_000,
}  # fmt: skip


def moment_of(*values: object) -> datetime | None:
    """The first of the values that is a moment with its year; UTC where no zone is said."""
    for value in values:
        text = str(value or "").strip()
        if _YEAR.search(text) and len(text) <= _LONGEST and (moment := _parsed(text)):
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    try:
        return parser.parse(text, tzinfos=_zone, default=datetime(2000, 1, 1))  # noqa: DTZ001
    except (ValueError, OverflowError):
        return None


def _zone(name: str | None, offset: int | None) -> timezone | None:
    seconds = offset if offset is not None else _ZONES.get(name or "")
    return None if seconds is None else timezone(timedelta(seconds=seconds))
