"""The index of close sentences, kept in this process and never older than the database."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from store.database import Database
from store.schema import MemoryRow, MemoryStateRow
from translators.memory.index import SimilarIndex

_CLOSE = 6  # sentences found for each that is asked for
_FLOOR = 0.7  # of its words they share at least
_PAGE = 5_000  # rows read in one transaction: no writer waits for the whole index


@dataclass(frozen=True, slots=True)
class MemoryState:
    """How often the memory was written, and how often something was removed from it."""

    version: int
    removals: int


def memory_state(connection: Connection) -> MemoryState:
    """The state of the memory as this connection sees it."""
    row = MemoryStateRow
    return MemoryState(*connection.execute(select(row.version, row.removals)).one())


@dataclass(slots=True)
class _Kept:
    """The index of one language, and what of the memory it has seen."""

    removals: int
    version: int = -1
    index: SimilarIndex = field(default_factory=SimilarIndex)


class IndexedMemory:
    """Finds close sentences. Built at the first question; safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}

    def closest(
        self, sources: Sequence[str], language: str, state: MemoryState
    ) -> tuple[tuple[str, ...], ...]:
        """For each sentence the keys of the closest others in the memory of ``state`` or newer."""
        with self._lock:
            index = self._current(language, state)
            return tuple(index.closest(source, _FLOOR, _CLOSE) for source in sources)

    def _current(self, language: str, state: MemoryState) -> SimilarIndex:
        """The index with all that was written since; built anew after something was removed."""
        kept = self._kept.get(language)
        if kept is None or kept.removals < state.removals:
            kept = self._kept[language] = _Kept(state.removals)
        if kept.version < state.version:
            for key, source in self._written_since(kept.version, state.version, language):
                kept.index.add(key, source)
            kept.version = state.version
        return kept.index

    def _written_since(self, old: int, new: int, language: str) -> Iterator[tuple[str, str]]:
        # What is written while the pages are read has a higher version, and is read next time.
        row = MemoryRow
        fresh = (row.version > old, row.version <= new, row.language == language)
        query = select(row.id, row.key, row.source).where(*fresh).order_by(row.id).limit(_PAGE)
        last = ""
        while True:
            with self._database.transaction() as connection:
                page = connection.execute(query.where(row.id > last)).all()
            for _, key, source in page:
                yield key, source
            if len(page) < _PAGE:
                return
            last = page[-1].id
