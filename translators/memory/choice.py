"""Which of several pairs of the same English is taken."""

from collections.abc import Iterable
from datetime import UTC, datetime

from translators.base import Origin
from translators.memory.entry import Asked, MemoryEntry
from translators.segment import normalise

_NEVER = datetime.min.replace(tzinfo=UTC)
_BETWEEN = "/"


def best_entry(entries: Iterable[MemoryEntry], asked: Asked, scope: str) -> MemoryEntry | None:
    """The pair to take in ``scope``; None if none of them holds there.

    A human's word comes first, then what stood between the same neighbours, then the nearer
    scope, then the very same writing (case, quotes), then the newest. The same entries give the
    same choice in whatever order they come.
    """
    usable = [entry for entry in entries if holds_in(entry.scope, scope)]
    return max(usable, key=lambda entry: _rank(entry, asked), default=None)


def holds_in(scope: str, wanted: str) -> bool:
    """Whether what is kept for ``scope`` holds in ``wanted``: there, or in a part of it."""
    return not scope or scope == wanted or wanted.startswith(scope + _BETWEEN)


def same_neighbours(entry: MemoryEntry, asked: Asked) -> int:
    """How many of the two neighbours, 0 to 2, are those that the pair stood between."""
    before = bool(asked.previous) and asked.previous == entry.previous
    return before + (bool(asked.next) and asked.next == entry.next)


def _rank(entry: MemoryEntry, asked: Asked) -> tuple[bool, int, int, bool, datetime, str]:
    return (
        entry.origin is Origin.HUMAN,
        same_neighbours(entry, asked),
        len(entry.scope),
        normalise(entry.source) == normalise(asked.source),
        entry.dated or _NEVER,
        entry.target,
    )
