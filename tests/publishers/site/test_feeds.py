"""Feeds: what no grammar can say, right for Hebrew, and alike for every reader."""

from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest

from publishers.page import Page
from publishers.render import Site
from publishers.site.build import site_pages

from .conftest import NEWEST, URL, Make

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LANGUAGES = ("en", "ru", "he")


def _feeds(pages: tuple[Page, ...], name: str) -> dict[str, Page]:
    return {str(page.language): page for page in pages if page.key.endswith(f"/{name}.xml")}


FULL = {"standfirst": "<b>A & B</b>", "byline": ("A", "B"), "keywords": ("World", "x")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_atom_is_in_its_language_and_has_one_alternate_a_language_and_type(
    public: Site, listed: Make, language: str
) -> None:
    page = _feeds(site_pages(listed(4, fields=FULL), public), "atom")[language]
    assert page.content_type == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(page.body)
    assert feed.get(XML_LANG) == language
    for entry in feed.iter(f"{ATOM}entry"):
        links = [
            (a.get("rel"), a.get("type"), a.get("hreflang")) for a in entry.iter(f"{ATOM}link")
        ]
        assert len(links) == len(set(links))
        assert ("alternate", "text/html", language) in links
    own = [a.get("href") for a in feed.findall(f"{ATOM}link") if a.get("rel") == "self"]
    assert own == [f"{URL}/{page.key}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rss_is_in_its_language_and_its_descriptions_are_escaped_html(
    public: Site, listed: Make, language: str
) -> None:
    page = _feeds(site_pages(listed(4, fields=FULL), public), "rss")[language]
    assert page.content_type == "application/rss+xml; charset=utf-8"
    channel = ET.fromstring(page.body)[0]
    assert channel.findtext("language") == language
    assert parsedate_to_datetime(channel.findtext("lastBuildDate", "")) == NEWEST
    for item in channel.iter("item"):
        assert item.findtext("description", "").startswith(f'<p lang="{language}" dir=')
        assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in item.findtext("description", "")


@pytest.mark.parametrize("name", ["atom", "rss"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_feed_reader_follows_each_entry_to_its_own_language(
    public: Site, listed: Make, name: str, language: str
) -> None:
    page = _feeds(site_pages(listed(3), public), name)[language]
    read = feedparser.parse(page.body)
    assert not read.bozo
    assert read.feed.language == language
    assert read.feed.link == f"{URL}/{language}/index.html"
    assert [entry.link for entry in read.entries] == [
        f"{URL}/{language}/bridge-{n:08x}.html" for n in range(3)
    ]


def test_both_feeds_know_an_entry_by_the_same_name_whatever_its_headline_becomes(
    public: Site, listed: Make
) -> None:
    ids = set()
    for fields in ({}, {"headline": "Another headline"}):
        pages = site_pages(listed(1, fields=fields), public)
        for name in ("atom", "rss"):
            read = feedparser.parse(_feeds(pages, name)["ru"].body)
            ids.add(read.entries[0].id)
    assert len(ids) == 1
    assert ids.pop().startswith("urn:uuid:")


def test_latin_runs_of_hebrew_titles_are_isolated(public: Site, listed: Make) -> None:
    for name in ("atom", "rss"):
        feed = _feeds(site_pages(listed(1), public), name)["he"]
        title = feedparser.parse(feed.body).entries[0].title
        assert "\u2066" in title
        assert title.count("\u2066") == title.count("\u2069")


def test_corrected_article_is_updated_but_stays_in_its_place(public: Site, listed: Make) -> None:
    later = NEWEST + timedelta(days=1)
    listings = listed(3)
    listings["en"][2] = (
        listings["en"][2][0],
        replace(listings["en"][2][1], modified_at=later),
    )
    feed = ET.fromstring(_feeds(site_pages(listings, public), "atom")["en"].body)
    assert datetime.fromisoformat(feed.findtext(f"{ATOM}updated", "")) == later
    times = [entry.findtext(f"{ATOM}updated", "") for entry in feed.iter(f"{ATOM}entry")]
    assert [datetime.fromisoformat(time) == later for time in times] == [False, False, True]


def test_empty_feed_is_a_feed(public: Site) -> None:
    pages = site_pages({}, public)
    for name in ("atom", "rss"):
        for page in _feeds(pages, name).values():
            read = feedparser.parse(page.body)
            assert not read.bozo
            assert read.entries == []


def test_feed_has_the_newest_articles_that_have_a_date(public: Site, listed: Make) -> None:
    site = replace(public, options=replace(public.options, feed_size=2))
    listings = listed(5) | listed(1, ["ru"], {"published_at": None})
    pages = site_pages(listings, site)
    assert len(feedparser.parse(_feeds(pages, "rss")["en"].body).entries) == 2
    assert feedparser.parse(_feeds(pages, "rss")["ru"].body).entries == []


def test_words_that_xml_cannot_hold_spoil_no_feed_and_no_sitemap(
    public: Site, listed: Make
) -> None:
    evil = "\x00\x08]]>\ufffe\ud800<script>&\u202e{{ 7919*7919 }}"
    fields = {
        "headline": evil, "standfirst": evil, "byline": (evil,), "section": evil,
        "keywords": (evil + "2",), "image": 'javascript:"',
    }  # fmt: skip
    listings = listed(2, fields=fields)
    listings["ru"] = listed(2, fields=fields | {"image": "https://a.org/\ud800\ufffe<script>"})[
        "ru"
    ]
    pages = site_pages(listings, replace(public, name=evil))
    xml = [page for page in pages if page.key.endswith(".xml")]
    assert len(xml) == 8
    for page in xml:
        root = ET.fromstring(page.body)
        assert "62710561" not in "".join(root.itertext())
    for page in pages:
        assert b"<script>" not in page.body
        assert b"javascript:" not in page.body
