"""A published site, walked as readers and crawlers walk it: every link is alive and answered."""

import json
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import pytest
from bs4 import BeautifulSoup, Tag

from publishers.edition import Edition, Story
from publishers.local import LocalTarget
from publishers.page import Page
from publishers.publish import release
from publishers.render import Site, article_pages
from publishers.survey import survey
from publishers.withdraw import published
from tests.publishers.cases import WHY, upload
from tests.publishers.schema_org import faults

from .conftest import NEWEST, URL

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ELSEWHERE = "https://example.org/"


def _stories(make_story: Callable[[str, str], Story], numbers: range) -> Iterator[Story]:
    """Stories of two sections; every fourth is not in Hebrew, and all have keywords."""
    for n in numbers:
        story = make_story(f"{n:08x}" * 2, f"Story number {n}")
        editions = [_dated(edition, n) for edition in story.editions]
        yield Story(story.slug, tuple(editions[: 2 if n % 4 == 3 else 3]))


def _dated(edition: Edition, n: int) -> Edition:
    article = replace(
        edition.article,
        published_at=NEWEST + timedelta(hours=7 * n),
        section=("World", "Life & Style")[n % 2],
        keywords=("Harbor", f"only {n}", "C++")[: 1 + n % 3],
    )
    return replace(edition, article=article)


def _publish(target: LocalTarget, stories: list[Story], site: Site) -> None:
    live = survey(target)
    pages = [page for one in stories for page in article_pages(one, site)]
    entries = upload(target, pages, live).entries
    release(target, lambda old: published(old, entries), site, WHY)


@pytest.fixture(name="root")
def _root(tmp_path: Path, public: Site, make_story: Callable[[str, str], Story]) -> Path:
    """A directory with a published site of 15 stories."""
    _publish(LocalTarget(tmp_path), list(_stories(make_story, range(15))), public)
    return tmp_path


def _pages(root: Path) -> dict[str, BeautifulSoup]:
    return {
        path.relative_to(root).as_posix(): BeautifulSoup(path.read_bytes(), "html.parser")
        for path in root.rglob("*.html")
    }


def _key(href: str, base: str = "") -> str:
    """The key that a link leads to from the page at ``base``."""
    if href.startswith(f"{URL}/"):
        return href.removeprefix(f"{URL}/") or "index.html"
    assert not urlsplit(href).scheme, href
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), href))


def _alternates(soup: BeautifulSoup) -> dict[str, str]:
    links = soup.select('link[rel="alternate"][hreflang]')
    found = {str(link["hreflang"]): str(link["href"]) for link in links}
    assert len(found) == len(links)
    return found


def _links(soup: BeautifulSoup) -> Iterator[str]:
    for node in soup.select("[href], [src]"):
        address = str(node.get("href") or node.get("src"))
        if not address.startswith((ELSEWHERE, "#")):
            yield address


def test_every_link_of_every_page_is_alive(root: Path) -> None:
    pages = _pages(root)
    assert len(pages) > 80
    for key, soup in pages.items():
        for link in _links(soup):
            assert (root / _key(link, key)).is_file(), (key, link)


def test_error_pages_work_at_any_address(root: Path) -> None:
    for key, soup in _pages(root).items():
        if key.endswith("404.html"):
            assert all(link.startswith(f"{URL}/") for link in _links(soup))
            robots = soup.select_one('meta[name="robots"]')
            assert robots is not None
            assert robots["content"] == "noindex"


def test_every_page_is_reached_from_the_front_page(root: Path) -> None:
    pages = _pages(root)
    seen, queue = set(), ["index.html"]
    while queue:
        key = queue.pop()
        if key in pages and key not in seen:
            seen.add(key)
            queue += [_key(link, key) for link in _links(pages[key])]
    assert {key for key in pages if key not in seen} == {
        "404.html", "en/404.html", "ru/404.html", "he/404.html",
    }  # fmt: skip


def test_canonical_address_is_the_page_s_own(root: Path) -> None:
    for key, soup in _pages(root).items():
        found = [str(link["href"]) for link in soup.select('link[rel="canonical"]')]
        assert found == ([] if key.endswith("404.html") else [f"{URL}/{key}"])


def test_hreflang_is_reciprocal_names_itself_and_tells_the_truth(root: Path) -> None:
    pages = _pages(root)
    for key, soup in pages.items():
        alternates = _alternates(soup)
        if key.endswith("404.html"):
            assert not alternates
            continue
        assert f"{URL}/{key}" in alternates.values()
        for tag, address in alternates.items():
            other = pages[_key(address)]
            assert _alternates(other) == alternates, (key, address)
            html = other.html
            assert isinstance(html, Tag)
            assert tag in ("x-default", html["lang"])


def test_sitemap_has_every_page_but_archives_and_errors_and_agrees_with_them(root: Path) -> None:
    pages = _pages(root)
    listed = {}
    for url in ET.parse(root / "sitemap.xml").getroot():
        links = {str(link.get("hreflang")): str(link.get("href")) for link in url.iter(LINK)}
        listed[_key(str(url.findtext(f"{MAP}loc")))] = links
    assert {key: _alternates(pages[key]) for key in listed} == listed
    assert pages.keys() - listed.keys() == {
        key for key in pages if re.search(r"/\d+\.html$|404\.html$", key)
    }
    assert {"he/topic/world/index.html", "ru/topic/index.html"} < listed.keys()


def test_robots_name_sitemaps_that_are_there(root: Path) -> None:
    lines = (root / "robots.txt").read_text().splitlines()
    named = [line.removeprefix("Sitemap: ") for line in lines if line.startswith("Sitemap: ")]
    assert named == [f"{URL}/sitemap.xml", f"{URL}/news-sitemap.xml"]
    for address in named:
        for url in ET.parse(root / _key(address)).getroot():
            assert (root / _key(str(url.findtext(f"{MAP}loc")))).is_file()


def test_feeds_lead_to_pages_and_pages_to_feeds(root: Path) -> None:
    pages = _pages(root)
    types = ["application/atom+xml", "application/rss+xml"]
    for tag in ("en", "ru", "he"):
        feeds = pages[f"{tag}/index.html"].select('link[rel="alternate"][type]')
        assert [str(link["type"]) for link in feeds] == types
        for key, soup in pages.items():
            if key.startswith(f"{tag}/"):
                assert soup.select('link[rel="alternate"][type]') == feeds, key
        for link in feeds:
            read = feedparser.parse((root / _key(str(link["href"]))).read_bytes())
            assert not read.bozo
            assert len(read.entries) == (12 if tag == "he" else 15)
            own = [one.href for one in read.feed.links if one.rel == "self"]
            assert own == [link["href"]]
            for entry in read.entries:
                for one in entry.links:
                    html = pages[_key(one.href)].html
                    assert isinstance(html, Tag)
                    assert one.get("hreflang", tag) == html["lang"]


def test_article_leads_to_its_section_which_leads_back(root: Path) -> None:
    pages = _pages(root)
    articles = {key: soup for key, soup in pages.items() if soup.select_one("main > article")}
    assert len(articles) == 15 * 3 - 3
    for key, soup in articles.items():
        (kicker,) = soup.select("article .kicker a")
        section = _key(str(kicker["href"]), key)
        heading = pages[section].select_one("h1 bdi")
        assert heading is not None
        assert kicker.text == heading.text
        shelf = [one for one in pages if one.startswith(posixpath.dirname(section))]
        assert key in {_key(link, one) for one in shelf for link in _links(pages[one])}


def test_every_page_tells_machines_what_schema_org_knows(root: Path) -> None:
    for key, soup in _pages(root).items():
        for script in soup.select('script[type="application/ld+json"]'):
            kind = "NewsArticle" if soup.select_one("main > article") else "CollectionPage"
            assert faults(json.loads(str(script.string)), kind) == [], key


def test_lists_tell_machines_their_articles(root: Path) -> None:
    for key, soup in _pages(root).items():
        (script,) = soup.select('script[type="application/ld+json"]') or [None]
        stories = [_key(str(a["href"]), key) for a in soup.select(".stories h2 a")]
        if not stories or script is None:
            continue
        page = json.loads(str(script.string))
        assert page["url"] == f"{URL}/{key}"
        assert page["inLanguage"] == key.split("/")[0]
        items = page["mainEntity"]["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(stories) + 1))
        assert [_key(item["url"]) for item in items] == stories


class _Watched(LocalTarget):
    """A directory that is walked from its front page after every single write."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self._directory = directory
        self.walks = 0

    def write(self, page: Page) -> None:
        super().write(page)
        self._walk_from(page.key)

    def copy(self, source: str, key: str) -> None:
        super().copy(source, key)
        self._walk_from(key)

    def swap(self, page: Page, expected: str | None) -> None:
        super().swap(page, expected)
        self._walk_from(page.key)

    def _walk_from(self, written: str) -> None:
        self.walks += 1
        seen, queue = set(), ["index.html"]
        while queue:
            key = queue.pop()
            if key in seen:
                continue
            seen.add(key)
            path = self._directory / key
            assert path.is_file(), f"{key} is missing once {written} is written"
            if key.endswith(".html"):
                links = re.findall(r'(?:href|src)="([^"#]+)"', path.read_text("utf-8"))
                queue += [_key(link, key) for link in links if not link.startswith(ELSEWHERE)]


def test_after_every_write_of_a_growing_site_no_reader_meets_a_dead_link(
    tmp_path: Path, public: Site, make_story: Callable[[str, str], Story]
) -> None:
    stories = list(_stories(make_story, range(9)))
    _publish(LocalTarget(tmp_path), stories[:5], public)
    target = _Watched(tmp_path)
    _publish(target, stories[5:], public)
    assert target.walks > 40
