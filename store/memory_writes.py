"""Writing pairs into the memory so that no word of a human is lost, on one open connection.

Every writing takes the next version number and marks its rows with it, so that another process
sees by one number that there is something new, and by the rows' own what it is.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, or_, select, update

from store.memory_rows import row_of
from store.rows import upsert
from store.schema import MemoryRow, MemoryStateRow
from translators.base import Origin
from translators.memory.entry import MemoryEntry

_BATCH = 1_000
_WORDS = ("source", "target", "origin", "unit", "notes", "properties", "version")
_MAKERS = ("created_at", "created_by", "changed_at", "changed_by")


def merge(connection: Connection, entries: Iterable[MemoryEntry]) -> int:
    """Add pairs from elsewhere; gives how many were new or newer.

    One that is there already is replaced only by a later one, or by a human's; a human's stays.
    """
    version = _next_version(connection)
    for batch in _batches(row_of(entry, version) for entry in entries):
        upsert(connection, MemoryRow, batch, _if_better)
    written = select(func.count()).where(MemoryRow.version == version)
    return int(connection.execute(written).scalar_one())


def correct(connection: Connection, entries: Iterable[MemoryEntry]) -> None:
    """Put a human's words in place of whatever is there.

    Who made the pair stays known; what the entry says of its making becomes its change.
    """
    version = _next_version(connection)
    for batch in _batches(row_of(entry, version) for entry in entries):
        upsert(connection, MemoryRow, batch, _if_other)


def remove(connection: Connection, key: str, language: str) -> int:
    """Remove every pair of a sentence, in one language or ("") in all; gives how many."""
    row = MemoryRow
    gone = delete(row).where(row.key == key)
    count = connection.execute(gone.where(row.language == language) if language else gone).rowcount
    if count:
        state = MemoryStateRow
        connection.execute(update(state).values(removals=state.removals + 1))
    return count


def _next_version(connection: Connection) -> int:
    """The number of this writing; others wait here until it is kept or given up."""
    state = MemoryStateRow
    connection.execute(update(state).values(version=state.version + 1))
    return int(connection.execute(select(state.version)).scalar_one())


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rest = iter(rows)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _if_better(new: Any) -> tuple[dict[str, Any], ColumnElement[bool]]:
    row = MemoryRow
    made, makes = (func.coalesce(one.changed_at, one.created_at) for one in (row, new))
    later = and_(makes.is_not(None), or_(made.is_(None), makes > made))
    better = and_(row.origin != Origin.HUMAN, or_(new.origin == Origin.HUMAN, later))
    return {name: new[name] for name in (*_WORDS, *_MAKERS)}, better


def _if_other(new: Any) -> tuple[dict[str, Any], ColumnElement[bool]]:
    row = MemoryRow
    other = or_(row.target != new.target, row.origin != new.origin)
    change = {
        "changed_at": func.coalesce(new.changed_at, new.created_at),
        "changed_by": func.coalesce(func.nullif(new.changed_by, ""), new.created_by),
    }
    return {name: new[name] for name in _WORDS} | change, other
