"""Long lists: every article once, newest first, and old pages that stay as they are."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from publishers.page import Page
from publishers.render import Site
from publishers.site.archive import parts_of
from publishers.site.build import site_pages
from publishers.site.catalog import newest_first

from .conftest import Make, listed


def _by_key(pages: tuple[Page, ...]) -> dict[str, bytes]:
    return {page.key: page.body for page in pages}


def _soup(body: bytes) -> BeautifulSoup:
    return BeautifulSoup(body, "html.parser")


@given(st.integers(0, 60), st.integers(1, 9))
def test_pages_of_a_list_hold_every_article_once_and_in_order(count: int, size: int) -> None:
    entries = newest_first(listed(count)["en"])
    parts = parts_of(entries, size)
    assert tuple(entry for part in parts for entry in part.entries) == entries
    assert all(len(part.entries) == size for part in parts[1:])
    assert len(parts[0].entries) < 2 * size
    assert parts[-1].number in (None, 1)


@given(st.integers(0, 40), st.integers(1, 9))
def test_new_article_changes_no_archive_page_but_the_newest(count: int, size: int) -> None:
    entries = newest_first(listed(count + 1)["en"])
    before = {part.number: part for part in parts_of(entries[1:], size)}
    after = {part.number: part for part in parts_of(entries, size)}
    changed = [n for n in before if n is not None and after[n] != before[n]]
    assert len(changed) <= 1
    assert all(after[n].entries == before[n].entries for n in changed)


def test_reader_turns_pages_from_the_newest_to_the_oldest_and_back(
    public: Site, listed: Make
) -> None:
    pages = _by_key(site_pages(listed(11), public))
    key, way = "he/index.html", []
    while True:
        way.append(key)
        older = _soup(pages[key]).select_one('.pager a[rel="next"]')
        if older is None:
            break
        back = _soup(pages[_resolved(key, older["href"])]).select_one('.pager a[rel="prev"]')
        assert back is not None
        assert _resolved(_resolved(key, older["href"]), back["href"]) == key
        key = _resolved(key, older["href"])
    assert way == ["he/index.html", "he/archive/2.html", "he/archive/1.html"]


def _resolved(key: str, href: object) -> str:
    text = str(href)
    assert text.startswith("../" * key.count("/"))
    return text.removeprefix("../" * key.count("/"))


def test_order_of_what_the_manifest_knows_is_nothing(public: Site, listed: Make) -> None:
    listings = listed(9, fields={"section": "World"})
    shuffled = {tag: list(reversed(entries)) for tag, entries in reversed(listings.items())}
    assert site_pages(listings, public) == site_pages(shuffled, public)


def test_articles_without_a_date_come_last(public: Site, listed: Make) -> None:
    listings = listed(3)
    undated = listed(1, fields={"published_at": None, "article_id": "f" * 16})
    both = {
        tag: [("x/undated-ffffffff.html", undated[tag][0][1]), *listings[tag]] for tag in listings
    }
    page = _soup(_by_key(site_pages(both, public))["en/index.html"])
    assert str(page.select(".stories a")[-1]["href"]).endswith("undated-ffffffff.html")


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        (9, 8, {"archive/2.html", "topic/world/2.html"}),
        (6, 1, {"archive/1.html", "topic/world/1.html"}),
        (3, 0, {"topic/index.html", "topic/world/index.html"}),
    ],
)
def test_shorter_lists_and_empty_topics_have_no_pages(
    public: Site, listed: Make, before: int, after: int, gone: set[str]
) -> None:
    world = {"section": "World"}
    live = {page.key for page in site_pages(listed(before, fields=world), public)}
    made = {page.key for page in site_pages(listed(after, fields=world), public)}
    news = set() if after else {"news-sitemap.xml"}
    assert live - made == news | {f"{tag}/{key}" for tag in ("en", "ru", "he") for key in gone}
