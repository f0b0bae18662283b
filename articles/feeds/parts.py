"""What the parsers of all forms of feed share: clean addresses, titles and dates."""

import html
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin, urlsplit

from articles.feeds.feed import MAX_ENTRIES, FeedEntry

_TAG = re.compile(r"<[^<>]{0,500}>")
_TITLE_LENGTH = 500
_LOOKED_AT = 5000  # characters of what claims to be a title
_YEAR_OR_MONTH = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")


def absolute(link: object, base: str | None) -> str | None:
    """The address that ``link`` leads to from ``base``; None unless it is an http(s) one."""
    if not isinstance(link, str) or not link.strip():
        return None  # which urljoin would take for the feed itself
    try:
        url, _ = urldefrag(urljoin(base or "", link.strip()))
        parts = urlsplit(url)
    except ValueError:  # such as http://[
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return url if url.isprintable() and " " not in url else None


def plain(title: object) -> str:
    """A title as one line without markup; nothing in it can steer a terminal.

    "" for what is no string: JSON may have anything in a title's place.
    """
    if not isinstance(title, str):
        return ""
    text = html.unescape(_TAG.sub("", title[:_LOOKED_AT]))
    printable = "".join(c if c.isprintable() else " " if c.isspace() else "" for c in text)
    return " ".join(printable.split())[:_TITLE_LENGTH]


def moment(text: object) -> datetime | None:
    """An aware moment from RFC 3339 or the W3C's shorter forms; without a zone it is UTC.

    A year, a month or a day stands for its first moment. None for anything else.
    """
    if not isinstance(text, str):
        return None
    said = text.strip()
    if _YEAR_OR_MONTH.fullmatch(said):
        said += "-01-01"[len(said) - len("2025") :]
    try:
        when = datetime.fromisoformat(said)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def limited(entries: Iterable[FeedEntry]) -> tuple[tuple[FeedEntry, ...], tuple[str, ...]]:
    """Each address once, at most ``MAX_ENTRIES``, and a note where that leaves some out."""
    once: dict[str, FeedEntry] = {}
    for entry in entries:
        once.setdefault(entry.url, entry)
    kept = tuple(once.values())[:MAX_ENTRIES]
    left = len(once) - len(kept)
    note = f"{left:,} entries beyond the first {MAX_ENTRIES:,} were left out"
    return kept, (note,) if left else ()
