"""All article pages of a site, as its lists, feeds and sitemaps see them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from publishers.page import Listing
from publishers.render import Site, stylesheet
from publishers.site.wellformed import legal

_KEY = re.compile(r"[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*")

Listings = Mapping[str, Sequence[tuple[str, Listing]]]
"""The keys and listings of article pages, by language."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article page in one language: its key, and what is told of it."""

    key: str
    listing: Listing

    @property
    def published(self) -> datetime | None:
        """When it was published, in UTC."""
        return _utc(self.listing.published_at)

    @property
    def updated(self) -> datetime | None:
        """When it was published or last changed, whichever is later, in UTC."""
        moments = (self.listing.published_at, self.listing.modified_at)
        return max(filter(None, map(_utc, moments)), default=None)

    @property
    def picture(self) -> str:
        """The key of its picture, or "" where the site keeps none."""
        return self.listing.image if _KEY.fullmatch(self.listing.image) else ""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The entries of each language, newest first, and the languages of each article.

    ``css`` is the key of the stylesheet, ``overviews`` those of the languages' lists of all topics.
    """

    site: Site
    css: str
    by_language: Mapping[str, tuple[Entry, ...]]
    editions: Mapping[str, Mapping[str, Entry]]
    overviews: Mapping[str, str] = field(default_factory=dict)

    def oldest_first(self) -> tuple[Entry, ...]:
        """The entries of all languages together: a new article comes at the end."""
        entries = (entry for entries in self.by_language.values() for entry in entries)
        return tuple(sorted(entries, key=_order, reverse=True))


def catalog_of(listings: Listings, site: Site) -> Catalog:
    """The catalog of the site's languages, in their order; the order of ``listings`` is nothing.

    All its texts can stand in HTML and XML, once they are escaped.
    """
    by_language = {tag: newest_first(listings.get(tag, ())) for tag in site.locales}
    editions: dict[str, dict[str, Entry]] = {}
    for tag, entries in by_language.items():
        for entry in entries:
            editions.setdefault(entry.listing.article_id, {})[tag] = entry
    return Catalog(replace(site, name=legal(site.name)), stylesheet().key, by_language, editions)


def newest_first(listings: Sequence[tuple[str, Listing]]) -> tuple[Entry, ...]:
    """The entries by date; those without one come last. Equal dates go by key.

    The order is the same in every language: a headline, which is not, has no part in it.
    """
    return tuple(sorted((Entry(key, _legal(listing)) for key, listing in listings), key=_order))


def _legal(listing: Listing) -> Listing:
    return replace(
        listing,
        headline=legal(listing.headline),
        standfirst=legal(listing.standfirst),
        byline=_texts(listing.byline),
        section=legal(listing.section),
        keywords=_texts(listing.keywords),
        image=legal(listing.image),
    )


def _texts(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(legal, texts)))


def _order(entry: Entry) -> tuple[bool, float, str]:
    published = entry.listing.published_at
    since = -published.timestamp() if published else 0.0
    return published is None, since, entry.key.partition("/")[2]


def _utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment else None
