"""Pairs of the memory as rows of their table."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, Select, select

from store.rows import aware
from store.schema import MemoryRow
from translators.base import Origin
from translators.memory.entry import MemoryEntry, without_controls
from translators.segment import normalise


def entry_id(entry: MemoryEntry) -> str:
    """What makes it the same pair: language, scope, neighbours, and English as it is written."""
    source = normalise(without_controls(entry.source))
    same = "\x1f".join((entry.language, entry.scope, entry.previous, entry.next, source))
    return hashlib.sha256(same.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def row_of(entry: MemoryEntry, version: int) -> dict[str, Any]:
    """The entry as a row, without the characters that neither database nor TMX can hold."""
    return {
        "id": entry_id(entry),
        "key": entry.key,
        "language": entry.language,
        "scope": without_controls(entry.scope),
        "previous": entry.previous,
        "next": entry.next,
        "source": without_controls(entry.source),
        "target": without_controls(entry.target),
        "origin": str(entry.origin),
        "created_at": _second(entry.created_at),
        "created_by": without_controls(entry.created_by),
        "changed_at": _second(entry.changed_at),
        "changed_by": without_controls(entry.changed_by),
        "unit": without_controls(entry.unit),
        "notes": [without_controls(note) for note in entry.notes],
        "properties": [[without_controls(part) for part in pair] for pair in entry.properties],
        "version": version,
    }


def select_entries() -> Select[Any]:
    """A query of rows that ``entry_of`` understands."""
    row = MemoryRow
    return select(
        *(row.source, row.language, row.target, row.origin, row.scope, row.previous, row.next),
        *(row.created_at, row.created_by, row.changed_at, row.changed_by),
        *(row.unit, row.notes, row.properties, row.id, row.key),
    )


def entry_of(row: Row[Any]) -> MemoryEntry:
    """The pair that was kept as ``row``."""
    source, language, target, origin, scope, previous, following = row[:7]
    created_at, created_by, changed_at, changed_by, unit, notes, properties = row[7:14]
    return MemoryEntry(
        source=source,
        language=language,
        target=target,
        origin=Origin(origin),
        scope=scope,
        previous=previous,
        next=following,
        created_at=created_at and aware(created_at),
        created_by=created_by,
        changed_at=changed_at and aware(changed_at),
        changed_by=changed_by,
        unit=unit,
        notes=tuple(notes),
        properties=_pairs(properties),
    )


def _pairs(properties: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((kind, text) for kind, text in properties)


def _second(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC).replace(microsecond=0) if moment else None
