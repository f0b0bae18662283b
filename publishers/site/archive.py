"""Long lists as pages that stay: the newest, and an archive numbered from the oldest."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishers.site.catalog import Entry


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a list. ``number`` is None for the newest; an archive counts from 1."""

    number: int | None
    entries: tuple[Entry, ...]
    newer: int | None = None
    older: int | None = None

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of its articles."""
        return tuple(entry.listing.article_id for entry in self.entries)


def parts_of(entries: Sequence[Entry], size: int) -> tuple[Part, ...]:
    """A list, newest first, cut into pages: the newest page, then the archive from its end.

    Each archive page has ``size`` entries for good. The newest page has what is left over, and a
    whole page more: between ``size`` and twice that, less one, or all of a shorter list.
    """
    kept = max(len(entries) // size - 1, 0)
    newest = len(entries) - kept * size
    parts = [Part(None, tuple(entries[:newest]), older=kept or None)]
    for number in range(kept, 0, -1):
        start = newest + (kept - number) * size
        newer = number + 1 if number < kept else None
        parts.append(Part(number, tuple(entries[start : start + size]), newer, number - 1 or None))
    return tuple(parts)
