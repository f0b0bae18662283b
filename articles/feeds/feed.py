"""What a feed is: addresses of articles, whatever form they came in."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

MAX_ENTRIES = 50_000
"""What the sitemap protocol allows in one file; entries beyond it are left out, with a note."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article: an absolute http(s) address without its fragment, and what is said of it.

    ``title`` is plain printable text, "" where none is given. ``published_at`` is aware; a plain
    sitemap knows only when a page was last modified, which then stands in for it.
    """

    url: str
    title: str = ""
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """Entries in the order of the feed, each address once.

    A sitemap index has ``sitemaps`` instead, the last modified first. ``notes`` say what was left
    out and why, for people.
    """

    title: str = ""
    entries: tuple[FeedEntry, ...] = ()
    sitemaps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def newest(feed: Feed, count: int) -> tuple[FeedEntry, ...]:
    """At most ``count`` entries: the newest first, then undated ones in the feed's order.

    A sitemap may have its oldest pages on top, so the top is not good enough.
    """
    dated = [entry for entry in feed.entries if entry.published_at]
    undated = [entry for entry in feed.entries if not entry.published_at]
    return (*sorted(dated, key=_moment, reverse=True), *undated)[:count]


def _moment(entry: FeedEntry) -> datetime:
    return entry.published_at or datetime.min.replace(tzinfo=UTC)


def feed_to_json(feed: Feed) -> dict[str, Any]:
    """``feed`` as plain JSON types; ``feed_from_json`` gives it back."""
    return {
        "title": feed.title,
        "entries": [
            {
                "url": entry.url,
                "title": entry.title,
                "published_at": entry.published_at.isoformat() if entry.published_at else None,
            }
            for entry in feed.entries
        ],
        "sitemaps": list(feed.sitemaps),
        "notes": list(feed.notes),
    }


def feed_from_json(data: dict[str, Any]) -> Feed:
    """The feed that ``feed_to_json`` gave."""
    entries = tuple(
        FeedEntry(
            entry["url"],
            entry["title"],
            datetime.fromisoformat(entry["published_at"]) if entry["published_at"] else None,
        )
        for entry in data["entries"]
    )
    return Feed(data["title"], entries, tuple(data["sitemaps"]), tuple(data["notes"]))
