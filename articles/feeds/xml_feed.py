"""RSS, RDF and Atom, by feedparser, which forgives what publishers do to XML."""

import calendar
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import feedparser

from articles.document import RawDocument
from articles.errors import FeedUnreadable
from articles.feeds.feed import Feed, FeedEntry
from articles.feeds.parts import absolute, limited, plain

_MAX_TAGS = 500_000  # the parser takes some 40 microseconds each


def read_syndication(text: str, document: RawDocument) -> Feed:
    """The feed in ``text``, which declares no entities and no encoding of its own.

    Broken XML gives the entries that can still be told. An entry without an http(s) address is
    left out.

    Raises:
        FeedUnreadable: there are too many tags to parse, or nothing of a feed is in it.
    """
    if text.count("<") > _MAX_TAGS:
        reason = f"has more than {_MAX_TAGS:,} tags, too many for a feed"
        raise FeedUnreadable(document.source, reason, "name a feed with fewer articles")
    parsed = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),  # a str could be taken for an address
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": document.url or "",
        },
        resolve_relative_uris=False,  # in the descriptions, which nobody reads
        sanitize_html=False,
    )
    if not parsed.version and not parsed.entries:
        raise FeedUnreadable(
            document.source, "is no feed that can be read", "open its address in a browser"
        )
    entries, notes = limited(_entries(parsed.entries, document.url))
    return Feed(plain(parsed.feed.get("title")), entries, notes=notes)


def _entries(parsed: list[Any], base: str | None) -> Iterator[FeedEntry]:
    for one in parsed:
        if url := absolute(one.get("link"), base):
            yield FeedEntry(url, plain(one.get("title")), _published(one))


def _published(one: Any) -> datetime | None:
    """feedparser gives moments in UTC, and None for what it cannot understand."""
    parts = one.get("published_parsed") or one.get("updated_parsed")
    try:
        return datetime.fromtimestamp(calendar.timegm(parts), UTC) if parts else None
    except (ValueError, OverflowError, OSError):
        return None
