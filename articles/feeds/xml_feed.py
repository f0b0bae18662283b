"""RSS, RDF and Atom, by feedparser, which forgives what publishers do to XML."""

import calendar
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import feedparser

from articles.document import RawDocument
from articles.errors import FeedUnreadable
from articles.feeds.feed import Feed, FeedEntry
from articles.feeds.parts import absolute, limited, plain

_MAX_TAGS = 500_000  # the parser takes some 40 microseconds each
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
_DIGITS = len(str(sys.maxunicode))
_NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"
_HINT = "open its address in a browser; its publisher can mend it"


def read_syndication(text: str, document: RawDocument) -> Feed:
    """The feed in ``text``, which declares no entities and no encoding of its own.

    Broken XML gives the entries that can still be told. An entry without an http(s) address is
    left out.

    Raises:
        FeedUnreadable: there are too many tags to parse, the parser gives up, or nothing of a
            feed is in it.
    """
    if text.count("<") > _MAX_TAGS:
        reason = f"has more than {_MAX_TAGS:,} tags, too many for a feed"
        raise FeedUnreadable(document.source, reason, "name a feed with fewer articles")
    try:
        parsed = _parsed(_sound(text), document.url)
    except (ValueError, OverflowError, RecursionError) as error:
        reason = f"is no feed that can be read: {error}"
        raise FeedUnreadable(document.source, reason, _HINT) from error
    if not parsed.version and not parsed.entries:
        raise FeedUnreadable(
            document.source, "is no feed that can be read", "open its address in a browser"
        )
    entries, notes = limited(_entries(parsed.entries, document.url))
    return Feed(plain(parsed.feed.get("title")), entries, notes=notes)


def _sound(text: str) -> str:
    """Every number stands for a character: feedparser fails at any that does not.

    Two references that make a surrogate pair, as JavaScript writes an emoji, become the character
    that is meant; anything else that is none becomes U+FFFD.
    """
    halves = _REFERENCE.sub(_referred, text)
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _referred(reference: re.Match[str]) -> str:
    """The reference without needless zeros, half a surrogate pair, or U+FFFD."""
    digits, base = (reference[1], 16) if reference[1] else (reference[2], 10)
    digits = digits.lstrip("0") or "0"
    if len(digits) > _DIGITS or (number := int(digits, base)) > sys.maxunicode:
        return _NO_CHARACTER
    return chr(number) if 0xD800 <= number <= 0xDFFF else f"&#{number};"


def _parsed(text: str, url: str | None) -> Any:
    return feedparser.parse(
        io.BytesIO(text.encode()),  # a str could be taken for an address
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": url or "",
        },
        resolve_relative_uris=False,  # in the descriptions, which nobody reads
        sanitize_html=False,
    )


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
