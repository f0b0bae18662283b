"""Words longer than a phone is wide break: no page of any kind scrolls sideways for them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.article import Block, Caption, Credit, Figure
from flows.preview import previewing
from publishers.edition import Edition, Story
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.page import Page
from publishers.render import Site, article_pages, stylesheet
from publishers.site.build import site_pages
from publishers.site.options import SiteOptions
from publishers.tombstone import tombstone
from tests.browser.chromium import Tab
from tests.browser.conftest import CONFIG
from tests.browser.sample import sample_story

pytestmark = pytest.mark.browser

WORDS = {
    "en": "Counterrevolutionaries",
    "ru": "Достопримечательностями",
    "he": "ולכשבמתנדבויותיהםושבהיסטוריונים",
}
LETTERS = {"en": "e", "ru": "ж", "he": "ש"}
_STICKING_OUT = """[...document.querySelectorAll("body *")].filter(one => {
  if (one.closest(".skip")) return false;
  const room = one.closest(".editions section, main") || document.body;
  const inner = one.getBoundingClientRect(), outer = room.getBoundingClientRect();
  return inner.left < outer.left - 1 || inner.right > outer.right + 1;
}).map(one => one.outerHTML.slice(0, 80))"""
_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _long(language: str) -> str:
    """A real long word, and one of sixty letters."""
    return f"{WORDS[language]} {LETTERS[language] * 60}"


def _lengthened(edition: Edition) -> Edition:
    words = _long(edition.language)
    article = replace(
        edition.article,
        headline=words,
        standfirst=words,
        byline=(words, words),
        blocks=tuple(_with_words(block, words) for block in edition.article.blocks),
        section=_long("en"),
        site_name=words,
    )
    return replace(edition, article=article, marks={})


def _with_words(block: Block, words: str) -> Block:
    if isinstance(block, Figure):
        return replace(block, caption=Caption(words, Credit(words)))
    return replace(block, text=words, **({"spans": ()} if hasattr(block, "spans") else {}))


def _pages(url: str) -> Iterator[Page]:
    names = {_long("en").casefold(): {tag: _long(tag) for tag in ("ru", "he")}}
    options = SiteOptions(page_size=1, topics=names)
    site = Site(load_locales(CONFIG), _long("en"), url, options=options)
    sample = sample_story(f"{url}/assets/harbor.svg")
    pages = article_pages(Story(sample.slug, tuple(map(_lengthened, sample.editions))), site)
    listings = {
        page.language or "": [
            (page.key, replace(page.listing, image=image))
            for image in ("assets/harbor.svg", "", "assets/harbor.svg")
            if page.listing
        ]
        for page in pages
    }
    picture = Path(__file__).with_name("harbor.svg").read_bytes()
    yield Page("assets/harbor.svg", picture, "image/svg+xml")
    yield from (stylesheet(), *pages, *site_pages(listings, site))
    yield from (tombstone(f"{tag}/gone.html", site) for tag in site.locales)


@pytest.fixture(scope="module", name="addresses")
def _addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    folder = tmp_path_factory.mktemp("long")
    with previewing(folder, 0) as server:
        pages = list(_pages(server.url))
        for page in pages:
            LocalTarget(folder).write(page)
        yield [f"{server.url}/{page.key}" for page in pages if page.key.endswith(".html")]


def test_no_page_scrolls_sideways_and_nothing_lies_over_its_neighbour(
    tab: Tab, addresses: list[str]
) -> None:
    assert len(addresses) > 20
    for address in addresses:
        tab.open(address)
        for width in (320, 360, 390, 1280):
            tab.look(width)
            assert tab.evaluate(_SIDEWAYS) == 0, (address, width)
            assert tab.evaluate(_STICKING_OUT) == [], (address, width)
