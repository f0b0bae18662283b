"""The translation memory in SQL: pairs written, recalled and listed."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from store.database import Database
from store.memory_index import IndexedMemory, memory_state
from store.memory_rows import entry_of, select_entries
from store.memory_writes import correct, merge, remove
from store.rows import chunks
from store.schema import MemoryRow
from translators.base import Origin
from translators.memory.choice import best_entry
from translators.memory.entry import Asked, MemoryEntry, memory_key
from translators.memory.recall import (
    Recall,
    candidates,
    differing_names,
    fuzzy_matches,
)

_PAGE = 2_000  # rows in one transaction when all are listed


@dataclass(frozen=True, slots=True)
class Held:
    """How many pairs the memory holds of a language, a scope and an origin."""

    language: str
    scope: str
    origin: Origin
    pairs: int


class SqlMemory:
    """The translation memory, kept in the database; safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._indexed = IndexedMemory(database)

    def lookup(
        self, keys: Collection[str], language: str, scope: str = ""
    ) -> Mapping[str, MemoryEntry]:
        """The entry to take for each of these memory keys, whatever stands around it."""
        with self._database.transaction() as connection:
            pairs = _pairs(connection, keys, language)
        best = {key: best_entry(pairs[key], Asked(""), scope) for key in pairs}
        return {key: entry for key, entry in best.items() if entry is not None}

    def recall(self, asked: Sequence[Asked], language: str, scope: str = "") -> tuple[Recall, ...]:
        """What is known of each sentence, in their order: the same one, and close ones."""
        sources = [one.source for one in asked]
        own = [memory_key(source) for source in sources]
        with self._database.transaction() as connection:
            state = memory_state(connection)
            pairs = _pairs(connection, set(own), language)
        close = self._indexed.closest(sources, language, state)
        if others := {key for keys in close for key in keys}.difference(own):
            with self._database.transaction() as connection:
                pairs |= _pairs(connection, others, language)
        compared = [
            candidates(one, keys, pairs, scope) for one, keys in zip(asked, close, strict=True)
        ]
        names = self._names(
            differing_names(one for found in compared for one in found), language, scope
        )
        return tuple(
            Recall(
                best_entry(pairs.get(key, ()), one, scope), fuzzy_matches(found, language, names)
            )
            for one, key, found in zip(asked, own, compared, strict=True)
        )

    def add(self, entries: Iterable[MemoryEntry]) -> None:
        """Remember pairs. A human's word replaces what is there; others are merged.

        A human's word without a date is dated now.
        """
        human: list[MemoryEntry] = []
        others: list[MemoryEntry] = []
        for entry in entries:
            (human if entry.origin is Origin.HUMAN else others).append(entry)
        with self._database.transaction() as connection:
            if others:
                merge(connection, others)
            if human:
                correct(connection, map(_dated, human))

    def merge(self, entries: Iterable[MemoryEntry]) -> int:
        """Take over the pairs of another memory, all or none; gives how many were new or newer.

        Of two with the same English, scope and neighbours the later stays, and a human's always.
        Entries may come from a stream of any length.
        """
        with self._database.transaction() as connection:
            return merge(connection, entries)

    def remove(self, source: str, language: str = "") -> int:
        """Forget a sentence, in one language or in all; gives how many pairs it had."""
        with self._database.transaction() as connection:
            return remove(connection, memory_key(source), language)

    def entries(self, languages: Collection[str] = (), scope: str = "") -> Iterator[MemoryEntry]:
        """All pairs, or those of some languages or one scope, page by page, in a fixed order."""
        row = MemoryRow
        query = select_entries().order_by(row.id).limit(_PAGE)
        if languages:
            query = query.where(row.language.in_(languages))
        if scope:
            query = query.where(row.scope == scope)
        last = ""
        while True:
            with self._database.transaction() as connection:
                page = connection.execute(query.where(row.id > last)).all()
            for one in page:
                yield entry_of(one)
            if len(page) < _PAGE:
                return
            last = page[-1].id

    def held(self) -> tuple[Held, ...]:
        """What the memory holds, counted."""
        row = MemoryRow
        by = (row.language, row.scope, row.origin)
        query = select(*by, func.count()).group_by(*by).order_by(*by)
        with self._database.transaction() as connection:
            rows = connection.execute(query).all()
        return tuple(Held(tag, scope, Origin(origin), n) for tag, scope, origin, n in rows)

    def _names(self, names: Collection[str], language: str, scope: str) -> Mapping[str, str]:
        """Names that the memory has a translation of, as a name and nothing else."""
        if not names:
            return {}
        keys = {memory_key(name): name for name in names}
        return {keys[key]: e.target for key, e in self.lookup(keys, language, scope).items()}


def _pairs(
    connection: Connection, keys: Collection[str], language: str
) -> dict[str, list[MemoryEntry]]:
    """All pairs of these keys, in any scope and context."""
    row = MemoryRow
    found: dict[str, list[MemoryEntry]] = {}
    for chunk in chunks(keys):
        query = select_entries().where(row.language == language, row.key.in_(chunk))
        for one in connection.execute(query):
            found.setdefault(one.key, []).append(entry_of(one))
    return found


def _dated(entry: MemoryEntry) -> MemoryEntry:
    return entry if entry.dated else replace(entry, created_at=datetime.now(UTC))
