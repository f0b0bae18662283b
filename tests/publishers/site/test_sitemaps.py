"""Sitemaps and robots.txt, as sitemaps.org and Google describe them."""

from dataclasses import replace
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from publishers.page import Page
from publishers.render import Site
from publishers.site.build import site_pages
from publishers.site.sitemaps import split

from .conftest import NEWEST, URL, Make

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def _page(pages: tuple[Page, ...], key: str) -> ET.Element:
    return ET.fromstring(next(page.body for page in pages if page.key == key))


def test_each_address_names_all_its_languages_and_the_default(public: Site, listed: Make) -> None:
    listings = listed(2) | listed(1, ["he"])
    root = _page(site_pages(listings, public), "sitemap.xml")
    assert root.tag == f"{MAP}urlset"
    found = {
        url.findtext(f"{MAP}loc"): [(a.get("hreflang"), a.get("href")) for a in url.iter(LINK)]
        for url in root
    }
    two = [("en", f"{URL}/en/bridge-00000001.html"), ("ru", f"{URL}/ru/bridge-00000001.html")]
    assert found[f"{URL}/ru/bridge-00000001.html"] == [*two, ("x-default", two[0][1])]
    assert len(found[f"{URL}/he/bridge-00000000.html"]) == 4
    assert found[f"{URL}/he/index.html"][-1] == ("x-default", f"{URL}/index.html")
    assert len(found) == 5 + 3 + 1


def test_topics_name_the_languages_that_have_them(public: Site, listed: Make) -> None:
    listings = listed(1, fields={"section": "World"}) | listed(1, ["he"])
    root = _page(site_pages(listings, public), "sitemap.xml")
    links = {
        url.findtext(f"{MAP}loc"): [(a.get("hreflang"), a.get("href")) for a in url.iter(LINK)]
        for url in root
    }
    for key in ("topic/index.html", "topic/world/index.html"):
        en, ru = (f"{URL}/{tag}/{key}" for tag in ("en", "ru"))
        assert links[en] == links[ru] == [("en", en), ("ru", ru), ("x-default", en)]
        assert f"{URL}/he/{key}" not in links


@pytest.mark.parametrize(("corrected", "moved"), [(2, True), (3, False)])
def test_list_changes_when_a_story_on_its_first_page_does(
    public: Site, listed: Make, corrected: int, moved: bool
) -> None:
    later = NEWEST + timedelta(days=3)
    listings = listed(9, fields={"section": "World"})  # three to a page
    key, listing = listings["ru"][corrected]
    listings["ru"][corrected] = (key, replace(listing, modified_at=later))
    dates = {
        str(url.findtext(f"{MAP}loc")): url.findtext(f"{MAP}lastmod")
        for url in _page(site_pages(listings, public), "sitemap.xml")
    }
    assert dates[f"{URL}/{key}"] == "2026-03-17T12:30:00Z"
    for name in ("ru/index.html", "ru/topic/world/index.html"):
        assert (dates[f"{URL}/{name}"] == "2026-03-17T12:30:00Z") is moved


def test_large_sitemap_is_an_index_of_parts_within_the_limits(public: Site) -> None:
    urls = [f"<url><loc>{URL}/{n}</loc></url>\n" for n in range(7)]
    pages = {page.key: page for page in split("sitemap", urls, public, 3)}
    assert list(pages) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    index = ET.fromstring(pages["sitemap.xml"].body)
    assert index.tag == f"{MAP}sitemapindex"
    assert [one.findtext(f"{MAP}loc") for one in index] == [
        f"{URL}/sitemap-{n}.xml" for n in (1, 2, 3)
    ]
    parts = [ET.fromstring(pages[f"sitemap-{n}.xml"].body) for n in (1, 2, 3)]
    assert [len(part) for part in parts] == [3, 3, 1]


def test_sitemap_is_split_by_its_bytes_too(public: Site) -> None:
    urls = [f"<url><loc>{URL}/{'я' * 200}{n}</loc></url>\n" for n in range(20)]
    pages = list(split("sitemap", urls, public, 50_000, max_bytes=2_000))
    assert len(pages) > 2
    assert all(len(page.body) <= 2_000 for page in pages[:-1])
    assert sum(len(ET.fromstring(page.body)) for page in pages[:-1]) == 20


def test_new_article_leaves_full_parts_of_the_sitemap_alone(public: Site) -> None:
    urls = [f"<url><loc>{URL}/{n}</loc></url>\n" for n in range(8)]
    before = list(split("sitemap", urls[:7], public, 3))
    after = list(split("sitemap", urls, public, 3))
    assert before[:2] == after[:2]


def test_new_article_comes_after_all_others_in_the_sitemap(public: Site, listed: Make) -> None:
    both = listed(4)
    before = {tag: entries[1:] for tag, entries in both.items()}
    known, all_ = (
        [url.findtext(f"{MAP}loc") for url in _page(site_pages(one, public), "sitemap.xml")]
        for one in (before, both)
    )
    assert all_[:9] == known[:9]


@pytest.mark.parametrize("language", ["en", "ru", "he"])
def test_news_sitemap_tells_of_the_days_before_the_newest_article(
    public: Site, listed: Make, language: str
) -> None:
    root = _page(site_pages(listed(60), public), "news-sitemap.xml")
    news = [url for url in root if f"/{language}/" in str(url.findtext(f"{MAP}loc"))]
    assert len(news) == 49
    for url in news:
        (one,) = url.findall(f"{NEWS}news")
        assert [child.text for child in one[0]] == ["The Desk", language]
        moment = datetime.fromisoformat(one.findtext(f"{NEWS}publication_date", ""))
        assert NEWEST - moment <= timedelta(days=2)


def test_without_dated_articles_there_is_no_news_sitemap_and_nothing_names_it(
    public: Site, listed: Make
) -> None:
    pages = {
        page.key: page for page in site_pages(listed(2, fields={"published_at": None}), public)
    }
    assert "news-sitemap.xml" not in pages
    assert pages["robots.txt"].body.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /daily/.tolmach/",
        "",
        f"Sitemap: {URL}/sitemap.xml",
    ]


def test_site_without_an_address_has_only_what_needs_none(site: Site, listed: Make) -> None:
    pages = {page.key: page.body for page in site_pages(listed(2), site)}
    assert not [key for key in pages if key.endswith((".xml", "404.html"))]
    assert pages["robots.txt"] == b"User-agent: *\nDisallow: /.tolmach/\n"
    for key, body in pages.items():
        assert not [
            word for word in (b"atom", b"rss", b"sitemap", b"://", b"404") if word in body
        ], key


def test_addresses_bear_a_slash_at_the_end_of_the_site_s(public: Site, listed: Make) -> None:
    slashed = replace(public, url=public.url + "/")
    assert site_pages(listed(2), slashed) == site_pages(listed(2), public)
