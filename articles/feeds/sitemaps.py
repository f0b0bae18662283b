"""Sitemaps, sitemap indexes and news sitemaps (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from articles.document import RawDocument
from articles.errors import FeedUnreadable
from articles.feeds.feed import Feed, FeedEntry
from articles.feeds.parts import absolute, limited, moment, plain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ENDLESS_PAST = datetime.min.replace(tzinfo=UTC)
_HINT = "open its address in a browser; its publisher can mend it"


def read_sitemap(text: str, document: RawDocument) -> Feed:
    """The pages of a sitemap, or the sitemaps of an index.

    Unlike a feed, a sitemap is written by machines only; a broken one was cut on its way, and a
    part of it would be taken for the whole.

    Raises:
        FeedUnreadable: it is broken, or declares entities.
    """
    try:
        root = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException) as error:
        reason = f"is no sitemap that can be read: {error}"
        raise FeedUnreadable(document.source, reason, _HINT) from error
    if _name(root) == "sitemapindex":
        return Feed(sitemaps=_sitemaps(root, document.url))
    entries, notes = limited(_entries(root, document.url))
    return Feed(entries=entries, notes=notes)


def _sitemaps(root: "Element", base: str | None) -> tuple[str, ...]:
    """Those last modified first: that is where the news is. Undated ones stay in their order."""
    dated: dict[str, datetime] = {}
    for child in root:
        said = _said(child)
        if url := absolute(said.get("loc"), base):
            dated.setdefault(url, moment(said.get("lastmod")) or _ENDLESS_PAST)
    return tuple(sorted(dated, key=lambda url: dated[url], reverse=True))


def _entries(root: "Element", base: str | None) -> Iterator[FeedEntry]:
    for child in root:
        said = _said(child)
        if url := absolute(said.get("loc"), base):
            when = moment(said.get("publication_date")) or moment(said.get("lastmod"))
            yield FeedEntry(url, plain(said.get("title")), when)


def _said(entry: "Element") -> dict[str, str]:
    """What is said of one page, by name: its own words first, then those of the news extension.

    Other extensions are left alone: an image has a ``loc`` and a ``title`` too.
    """
    said: dict[str, str] = {}
    for part in entry:
        nested = part.iter() if _name(part) == "news" else [part]
        for one in nested:
            if one.text and one.text.strip():
                said.setdefault(_name(one), one.text.strip())
    return said


def _name(element: "Element") -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
