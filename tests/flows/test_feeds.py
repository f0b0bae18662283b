"""A feed as a source: read once, asked again politely, and a source of many articles."""

from pathlib import Path
from typing import Any

import pytest

from articles.document import RawDocument
from articles.errors import FeedUnreadable, SourceRefused
from articles.feeds.feed import Feed
from flows.desk import open_desk
from flows.feeds import look
from flows.localize import Listed, read_source
from flows.settings import load_settings
from flows.worklist import Worklist

DATED = "<item><link>/{n}</link><pubDate>Mon, {n:02} Mar 2026 12:00:00 GMT</pubDate></item>"


def _rss(*numbers: int, title: str = "The Daily") -> str:
    items = "".join(DATED.format(n=n) for n in numbers)
    return f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"


def _sitemap(*addresses: str) -> str:
    pages = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    return f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{pages}</urlset>"


def _index(*addresses: str) -> str:
    return _sitemap(*addresses).replace("urlset", "sitemapindex").replace("url>", "sitemap>")


def _look(source: str) -> Feed:
    found = look(open_desk(), source)
    assert isinstance(found, Feed)
    return found


@pytest.mark.parametrize(
    "validator", [{"ETag": '"1"'}, {"Last_Modified": "Mon, 09 Mar 2026 12:00:00 GMT"}]
)
def test_unchanged_feed_costs_one_request_and_gives_the_same_entries(
    workplace: Path, site: Any, validator: dict[str, str]
) -> None:
    address = site.put("/feed", _rss(2, 1), **validator)
    first = _look(address)
    assert [entry.url for entry in first.entries] == [f"{site.url}/2", f"{site.url}/1"]
    site.asked.clear()
    open_desk().database.close()
    assert _look(address) == first
    assert site.asked == ["/feed"]


def test_changed_feed_is_read_again(workplace: Path, site: Any) -> None:
    address = site.put("/feed", _rss(1), ETag='"1"')
    _look(address)
    site.put("/feed", _rss(2, 1), ETag='"2"')
    assert len(_look(address).entries) == 2
    site.put("/feed", "broken", ETag='"2"')
    assert len(_look(address).entries) == 2


def test_address_that_was_a_feed_once_may_be_a_page_now(workplace: Path, site: Any) -> None:
    address = site.put("/feed", _rss(1), ETag='"1"')
    _look(address)
    site.put("/feed", "<html><p>A story</p></html>", ETag='"2"')
    assert isinstance(look(open_desk(), address), RawDocument)


def test_feed_in_a_file_is_one_too(workplace: Path) -> None:
    Path("feed.xml").write_text(_rss(1).replace("<link>", "<link>https://a.example"))
    assert [entry.url for entry in _look("feed.xml").entries] == ["https://a.example/1"]


def test_index_is_followed_to_its_sitemaps_and_says_which_could_not_be_read(
    workplace: Path, site: Any
) -> None:
    site.put("/a.xml", _sitemap("/1", "/2"), ETag='"a"')
    site.put("/inner.xml", _index("/b.xml", "/index.xml", "/a.xml"))
    site.put("/b.xml", _sitemap("/2", "/3"))
    site.put("/page", "<html><p>no sitemap</p></html>")
    parts = ("/a.xml", "/gone.xml", "/page", "/inner.xml")
    index = site.put("/index.xml", _index(*parts), ETag='"i"')
    feed = _look(index)
    assert [entry.url for entry in feed.entries] == [f"{site.url}/{n}" for n in (1, 2, 3)]
    assert feed.notes == (
        f"{site.url}/gone.xml: answers HTTP 404",
        f"{site.url}/page: is no sitemap",
    )
    assert _look(index) == feed


def test_only_so_many_sitemaps_are_asked_for(
    workplace: Path, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_FEEDS__MAX_SITEMAPS", "2")
    load_settings.cache_clear()
    for n in range(5):
        site.put(f"/{n}.xml", _sitemap(f"/{n}"))
    feed = _look(site.put("/index.xml", _index(*(f"/{n}.xml" for n in range(5)))))
    assert len(feed.entries) == 2
    assert "only 2 of 5 sitemaps" in feed.notes[0]
    assert "max_sitemaps" in feed.notes[0]


def test_index_without_a_readable_sitemap_is_an_error(workplace: Path, site: Any) -> None:
    with pytest.raises(SourceRefused):
        _look(site.put("/index.xml", _index("/gone.xml", "/gone-too.xml")))


def test_run_takes_the_newest_articles(
    workplace: Path, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_FEEDS__MAX_ARTICLES", "2")
    load_settings.cache_clear()
    listed = read_source(open_desk(), site.put("/feed", _rss(1, 3, 2)))
    assert isinstance(listed, Listed)
    assert listed.articles == (f"{site.url}/3", f"{site.url}/2")
    assert "the newest 2 of 3" in listed.notes[0]


def test_feed_without_articles_is_skipped_with_its_reason(workplace: Path, site: Any) -> None:
    with pytest.raises(FeedUnreadable, match="without articles"):
        read_source(open_desk(), site.put("/feed", _rss()))


def test_page_that_robots_txt_forbids_names_the_setting(workplace: Path, site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /")
    with pytest.raises(SourceRefused) as caught:
        look(open_desk(), site.put("/1", "x"))
    assert "robots = false" in caught.value.hint


def test_articles_of_feeds_come_after_the_sources_that_were_named() -> None:
    work = Worklist(["feed", "a", "other feed", "a"])
    assert work.take(3) == ["feed", "a", "other feed"]
    assert work.expand("feed", Listed(("b", "a"), ("the newest 2 of 3",))) is None
    assert work.expand("other feed", Listed(("c", "b"))) is None
    assert work.take(9) == ["b", "c"]
    assert not work
    assert work.taken == ["a", "b", "c"]
    assert work.notes == ["feed: the newest 2 of 3"]


def test_feed_within_a_feed_is_not_followed() -> None:
    work = Worklist(["feed"])
    work.take(1)
    work.expand("feed", Listed(("inner",)))
    work.take(1)
    trouble = work.expand("inner", Listed(("a",)))
    assert trouble is not None
    assert trouble.subject == "inner"
    assert not work
