"""Listings of made-up articles, in three languages or fewer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from publishers.page import Listing
from publishers.render import Site
from publishers.site.options import SiteOptions

NEWEST = datetime(2026, 3, 14, 12, 30, tzinfo=UTC)
URL = "https://news.example/daily"
HEADLINES = {
    "en": "Council votes on bridge {}",
    "ru": "Совет голосует по мосту {}",
    "he": "המועצה מצביעה על גשר {} (IDF)",
}

Listed = dict[str, list[tuple[str, Listing]]]
Make = Callable[..., Listed]


@pytest.fixture(name="public")
def _public(site: Site) -> Site:
    """A site with an address, and short lists."""
    options = SiteOptions(page_size=3, topics={"world": {"ru": "Мир", "he": "עולם"}})
    return replace(site, url=URL, options=options)


@pytest.fixture(name="listed")
def _listed() -> Make:
    """Makes listings of so many articles, an hour between two, number 0 the newest."""
    return listed


def listed(
    count: int,
    languages: Sequence[str] = ("en", "ru", "he"),
    fields: Mapping[str, object] | None = None,
) -> Listed:
    """The listings by language; ``fields`` are the same in all of them."""
    return {tag: [_one(tag, n, fields or {}) for n in range(count)] for tag in languages}


def _one(tag: str, n: int, fields: Mapping[str, object]) -> tuple[str, Listing]:
    listing = Listing(f"{n:016x}", tag, HEADLINES[tag].format(n))
    listing = replace(listing, published_at=NEWEST - timedelta(hours=n))
    return f"{tag}/bridge-{n:08x}.html", replace(listing, **fields)
