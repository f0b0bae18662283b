"""Feeds: Atom (RFC 4287) and RSS 2.0 of each language, the same entries in both.

An article without a date is in neither: a feed is ordered by dates, and Atom demands one.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import islice

from markupsafe import Markup

from publishers.bidi import isolated
from publishers.inline import isolate, safe_url
from publishers.locales import Locale
from publishers.page import Listing, Page
from publishers.render import Site
from publishers.site.catalog import Catalog, Entry
from publishers.site.frame import rendered
from publishers.site.keys import atom_key, index_key, rss_key
from publishers.site.topic_names import names_of, told
from publishers.site.wellformed import rfc3339

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_SUMMARY = Markup('<p lang="{}" dir="{}">{}</p>')
_PICTURE = Markup('<p><img src="{}" alt=""></p>')


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in a feed. ``summary`` is HTML, to be escaped once more.

    ``topics`` have their English name, and the one in the feed's language.
    """

    id: str
    title: str
    links: tuple[tuple[str, str], ...]
    published: datetime
    updated: datetime
    summary: str
    authors: tuple[str, ...]
    topics: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of one language. ``links`` lead to its page in each language, its own first."""

    language: str
    title: str
    links: tuple[tuple[str, str], ...]
    updated: datetime
    entries: tuple[FeedEntry, ...]


def feed_pages(catalog: Catalog) -> Iterator[Page]:
    """An Atom and an RSS feed of each language; none where the site has no address."""
    if not catalog.site.url:
        return
    for tag in catalog.by_language:
        feed = _feed(tag, catalog)
        yield _rendered("atom.xml", atom_key(tag), "application/atom+xml", feed, catalog.site)
        yield _rendered("rss.xml", rss_key(tag), "application/rss+xml", feed, catalog.site)


def _rendered(template: str, key: str, media_type: str, feed: Feed, site: Site) -> Page:
    text = rendered(
        site,
        template,
        feed=feed,
        self_address=site.address(key),
        atom_date=rfc3339,
        rss_date=lambda moment: format_datetime(moment, usegmt=True),
    )
    return Page(key, text.encode(), f"{media_type}; charset=utf-8", feed.language)


def _feed(tag: str, catalog: Catalog) -> Feed:
    site = catalog.site
    dated = (entry for entry in catalog.by_language[tag] if entry.published)
    entries = tuple(_entry(entry, catalog) for entry in islice(dated, site.options.feed_size))
    title = f"{site.name} · {site.locales[tag].words['latest']}"
    return Feed(
        language=tag,
        title=isolated(title, site.locales[tag].direction),
        links=_links(tag, {other: index_key(other) for other in site.locales}, site),
        updated=max((entry.updated for entry in entries), default=_NEVER),
        entries=entries,
    )


def _entry(entry: Entry, catalog: Catalog) -> FeedEntry:
    listing, site = entry.listing, catalog.site
    locale = site.locales[listing.language]
    siblings = catalog.editions[listing.article_id]
    return FeedEntry(
        id=_id(entry, site),
        title=isolated(listing.headline, locale.direction),
        links=_links(listing.language, {tag: one.key for tag, one in siblings.items()}, site),
        published=entry.published or _NEVER,
        updated=entry.updated or _NEVER,
        summary=_summary(entry, locale, site),
        authors=listing.byline,
        topics=tuple(_topics(listing, site)),
    )


def _topics(listing: Listing, site: Site) -> Iterator[tuple[str, str]]:
    for topic in names_of(listing):
        name, _ = told(topic, listing.language, site.options)
        yield topic, name


def _id(entry: Entry, site: Site) -> str:
    """One name for ever, whatever becomes of the headline and so of the address."""
    name = f"{site.url.rstrip('/')}/{entry.listing.language}/{entry.listing.article_id}"
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _links(own: str, keys: dict[str, str], site: Site) -> tuple[tuple[str, str], ...]:
    tags = sorted(keys, key=lambda tag: tag != own)  # stable: the others keep their order
    return tuple((tag, site.address(keys[tag])) for tag in tags)


def _summary(entry: Entry, locale: Locale, site: Site) -> str:
    """Lead picture and standfirst as HTML with its own language and direction."""
    listing, html = entry.listing, Markup()
    if picture := site.address(entry.picture) if entry.picture else safe_url(listing.image):
        html += _PICTURE.format(picture)
    if listing.standfirst:
        words = isolate(listing.standfirst, locale.direction)
        html += _SUMMARY.format(locale.tag, locale.direction, words)
    return str(html)
