"""How long the site around the articles takes to make, and that it grows with them and no faster.

    uv run python -m benchmarks.around [--articles 10000]

Made-up articles in three languages, with a section of ten and five keywords of two thousand each;
a tenth of them first, then all. Nothing is written. Printed: pages,
megabytes, seconds of CPU, peak memory.
"""

import argparse
import resource
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from publishers.locales import load_locales
from publishers.page import Listing
from publishers.render import Site
from publishers.site.build import site_pages
from publishers.site.catalog import Listings
from publishers.site.options import SiteOptions, load_topics

CONFIG = Path(__file__).parents[1] / "config"
_NEWEST = datetime(2026, 3, 14, tzinfo=UTC)
_HEADLINES = {
    "en": "The council votes on item {} of its list (2 of 3)",
    "ru": "Совет голосует по пункту {} своего списка (2 из 3)",
    "he": "המועצה מצביעה על סעיף {} ברשימה, לפי BBC (London)",
}


def _listings(count: int) -> Listings:
    return {tag: [_listing(tag, n) for n in range(count)] for tag in _HEADLINES}


def _listing(tag: str, n: int) -> tuple[str, Listing]:
    headline = _HEADLINES[tag].format(n)
    listing = Listing(
        article_id=f"{n:016x}",
        language=tag,
        headline=headline,
        standfirst=f"{headline}. {headline}.",
        published_at=_NEWEST - timedelta(minutes=20 * n),
        byline=("Ann Dorfin",),
        section=f"Section {n % 10}",
        keywords=tuple(f"keyword {(n * 7 + m * 311) % 2000}" for m in range(5)),
        image=f"images/{n:08x}.webp",
    )
    return f"{tag}/item-{n:08x}.html", listing


def _measured(count: int, site: Site) -> float:
    listings = _listings(count)
    began = time.process_time()
    pages = site_pages(listings, site)
    seconds = time.process_time() - began
    size = sum(len(page.body) for page in pages) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:>7} articles: {len(pages):>6} pages, {size:6.1f} MB, {seconds:5.1f} s of CPU, "
        f"{peak:.0f} MB of memory"
    )
    return seconds / count


def main() -> None:
    """Measure a tenth, then all, and print the ratio of the times that one article takes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    options = SiteOptions(topics=load_topics(CONFIG))
    site = Site(load_locales(CONFIG), "The Desk", "https://news.example", options=options)
    few, many = _measured(count // 10, site), _measured(count, site)
    print(f"an article of all takes {many / few:.2f} times what one of a tenth takes")


if __name__ == "__main__":
    main()
