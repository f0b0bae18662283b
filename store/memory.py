"""The translation memory in SQL."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from store.database import Database
from store.rows import chunks, keep, replace
from store.schema import MemoryRow
from translators.base import Origin
from translators.memory.entry import MemoryEntry


class SqlMemory:
    """A ``translators.memory.Memory`` kept in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def lookup(self, keys: Collection[str], language: str) -> Mapping[str, MemoryEntry]:
        """The entries known for these memory keys."""
        row = MemoryRow
        found: dict[str, MemoryEntry] = {}
        with self._database.transaction() as connection:
            for chunk in chunks(keys):
                query = select(row.key, row.source, row.target, row.origin).where(
                    row.key.in_(chunk), row.language == language
                )
                for key, source, target, origin in connection.execute(query):
                    found[key] = MemoryEntry(source, language, target, Origin(origin))
        return found

    def add(self, entries: Iterable[MemoryEntry]) -> None:
        """Remember pairs. An imported pair never overwrites one that is there; a human's does."""
        imported: list[dict[str, str]] = []
        human: list[dict[str, str]] = []
        for entry in entries:
            (human if entry.origin is Origin.HUMAN else imported).append(
                {
                    "key": entry.key,
                    "language": entry.language,
                    "source": entry.source,
                    "target": entry.target,
                    "origin": entry.origin,
                }
            )
        with self._database.transaction() as connection:
            keep(connection, MemoryRow, imported)
            replace(connection, MemoryRow, human, {"source", "target", "origin"})
