"""A Chromium, and the pages of the sample story as a reader gets them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.preview import previewing
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.page import Page
from publishers.render import Site, article_pages, stylesheet
from publishers.site.build import site_pages
from publishers.site.options import SiteOptions, load_topics
from publishers.tombstone import tombstone
from tests.browser import chromium
from tests.browser.sample import sample_story

CONFIG = Path(__file__).parents[2] / "config"


@pytest.fixture(scope="session", name="tab")
def _tab() -> Iterator[chromium.Tab]:
    if reason := chromium.missing():
        pytest.skip(reason)
    with chromium.started() as tab:
        tab.look()
        yield tab


@pytest.fixture(scope="session", name="published")
def _published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The addresses of the sample site's pages by key, on loopback."""
    folder = tmp_path_factory.mktemp("site")
    with previewing(folder, 0) as server:
        target = LocalTarget(folder)
        pages = sample_pages(server.url)
        for page in pages:
            target.write(page)
        yield {page.key: f"{server.url}/{page.key}" for page in pages if page.key.endswith(".html")}


def sample_pages(url: str) -> tuple[Page, ...]:
    """The sample site, its public address ``url``."""
    options = SiteOptions(page_size=1, topics=load_topics(CONFIG))
    site = Site(load_locales(CONFIG), "The Desk", url, options=options)
    picture = Path(__file__).with_name("harbor.svg").read_bytes()
    pages = article_pages(sample_story(f"{url}/assets/harbor.svg"), site)
    listings = {  # thrice, so that there is an archive
        tag: [(p.key, p.listing) for p in pages if p.language == tag and p.listing] * 3
        for tag in site.locales
    }
    svg = Page("assets/harbor.svg", picture, "image/svg+xml")
    stones = [tombstone(f"{tag}/withdrawn.html", site) for tag in site.locales]
    return (svg, stylesheet(), *pages, *stones, *site_pages(listings, site))
