"""Feeds of every form give their articles' addresses; hostile ones cost little."""

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.document import RawDocument
from articles.errors import ArticleError, FeedUnreadable, SourceTooLarge
from articles.feeds import parts, xml_feed
from articles.feeds.feed import Feed, FeedEntry, feed_from_json, feed_to_json, newest
from articles.feeds.read import read_feed

BASE = "https://daily.example/feeds/all"
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
BRIDGE = FeedEntry("https://daily.example/bridge", "Bridge & tower to be repaired", NOON)
FERRY = FeedEntry("https://daily.example/ferry?id=2", "Ferry is late", NOON - timedelta(days=1))

RSS = """<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="/style.xsl"?><!-- made by hand -->
<rss version="2.0"><channel><title>The Daily</title><link>https://daily.example/</link>
<item><title>Bridge &amp;amp; &lt;b&gt;tower&lt;/b&gt; to be repaired</title><link>/bridge#top</link>
<pubDate>Mon, 09 Mar 2026 14:00:00 +0200</pubDate><description>&lt;a href="/x"&gt;x&lt;/a&gt;</description></item>
<item><title>Again</title><link> https://daily.example/bridge </link></item>
<item><title>A mail</title><link>mailto:desk@daily.example</link></item>
<item><title>Ferry is late</title><guid>https://daily.example/ferry?id=2</guid>
<pubDate>Sun, 08 Mar 2026 12:00:00 GMT</pubDate></item>
</channel></rss>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://daily.example/"><title>The Daily</title></channel>
<item rdf:about="https://daily.example/bridge"><title>Bridge &amp; tower to be repaired</title>
<link>https://daily.example/bridge</link><dc:date>2026-03-09T12:00:00Z</dc:date></item>
<item><title>Ferry is late</title><link>https://daily.example/ferry?id=2</link>
<dc:date>2026-03-08T12:00:00Z</dc:date></item></rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://daily.example/"><title>The Daily</title>
<entry><title type="html">Bridge &amp;amp; tower to be repaired</title><link rel="self" href="/x.atom"/>
<link rel="alternate" type="text/html" href="bridge"/><published>2026-03-09T12:00:00Z</published>
<updated>2026-03-20T12:00:00Z</updated></entry>
<entry><title>Ferry is late</title><link href="ferry?id=2"/><updated>2026-03-08T14:00:00+02:00</updated></entry>
</feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Daily",
        "items": [
            {
                "url": "/bridge",
                "title": BRIDGE.title,
                "date_published": "2026-03-09T14:00:00+02:00",
            },
            {"external_url": "https://elsewhere.example/x", "title": "A link to others"},
            "nonsense",
            {"url": FERRY.url, "title": FERRY.title, "date_modified": "2026-03-08T12:00:00Z"},
        ],
    }
)
NEWS_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><image:image><image:loc>https://daily.example/b.jpg</image:loc><image:title>A picture</image:title></image:image>
<loc>https://daily.example/bridge</loc><lastmod>2026-03-20</lastmod>
<news:news><news:publication><news:name>The Daily</news:name></news:publication>
<news:publication_date>2026-03-09T12:00:00Z</news:publication_date>
<news:title>Bridge &amp; tower to be repaired</news:title></news:news></url>
<url><loc> https://daily.example/ferry?id=2
</loc><news:news><news:title>Ferry is late</news:title></news:news><lastmod>2026-03-08T12:00:00Z</lastmod></url>
</urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://daily.example/undated.xml</loc></sitemap>
<sitemap><loc>https://daily.example/2025.xml.gz</loc><lastmod>2025-12-31</lastmod></sitemap>
<sitemap><loc>/2026.xml.gz</loc><lastmod>2026-03-09T12:00:00+02:00</lastmod></sitemap>
<sitemap><loc>/2026.xml.gz</loc></sitemap></sitemapindex>"""


def _feed(text: str | bytes, max_bytes: int = 10_000_000, **document: str) -> Feed | None:
    body = text.encode() if isinstance(text, str) else text
    return read_feed(RawDocument("feed", body, url=BASE, **document), max_bytes)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (RSS, "The Daily"),
        (RDF, "The Daily"),
        (ATOM, "The Daily"),
        (JSON, "The Daily"),
        (NEWS_SITEMAP, ""),
    ],
    ids=["rss", "rdf", "atom", "json", "news sitemap"],
)
def test_every_form_gives_the_same_articles(text: str, title: str) -> None:
    assert _feed(text) == Feed(title, (BRIDGE, FERRY))


def test_index_gives_its_sitemaps_the_last_modified_first() -> None:
    feed = _feed(INDEX)
    assert feed is not None
    assert feed.entries == ()
    assert [url.rpartition("/")[2] for url in feed.sitemaps] == [
        "2026.xml.gz",
        "2025.xml.gz",
        "undated.xml",
    ]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "windows-1251"])
def test_charset_is_what_the_bytes_say(charset: str) -> None:
    text = RSS.replace("Ferry is late", "Паром опоздал").replace("utf-8", charset)
    feed = _feed(text.encode(charset))
    assert feed is not None
    assert feed.entries[1].title == "Паром опоздал"


def test_gzip_file_is_unpacked_also_in_several_members() -> None:
    body = NEWS_SITEMAP.encode()
    packed = gzip.compress(body[:200]) + gzip.compress(body[200:])
    assert _feed(packed) == _feed(NEWS_SITEMAP)
    assert _feed(b"".join(gzip.compress(bytes([one])) for one in body)) == _feed(NEWS_SITEMAP)
    assert _feed(packed + bytes(50_000)) == _feed(NEWS_SITEMAP)


def test_endless_members_are_little_work() -> None:
    assert _feed(gzip.compress(b"") * 300_000) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A bridge is to be repaired\n\nThe <rss> element is not at its beginning.",
        "<!doctype html><html><body><feed></feed><p>The story of RSS.</p></body></html>",
        "<article><p>x</p></article>",
        '{"version": "1.0", "items": []}',
        '{"about": "https://jsonfeed.org/version/1.1"}',
        "<feedback>no</feedback>",
    ],
)
def test_what_is_no_feed_is_left_to_be_read_as_an_article(text: str) -> None:
    assert _feed(text, content_type="application/rss+xml") is None


def test_broken_feed_gives_what_can_still_be_told() -> None:
    for broken in (RSS[: RSS.rindex("<pubDate>")], RSS.replace("&amp;amp;", "& &nbsp;")):
        feed = _feed(broken)
        assert feed is not None
        assert [entry.url for entry in feed.entries] == [BRIDGE.url, FERRY.url]


def test_relative_addresses_of_a_file_lead_nowhere() -> None:
    feed = read_feed(RawDocument("saved.xml", RSS.encode()), 10_000)
    assert feed is not None
    assert [entry.url for entry in feed.entries] == [BRIDGE.url, FERRY.url]  # both stood in full


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "text",
    [
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{BOMB}]>{RSS[RSS.index("<rss") :].replace("Daily", "&a9;")}',
        f'<!DOCTYPE rss [\n<!ENTITY a "{"x" * 8_000}">\n]><rss><channel><title>{"&a;" * 20_000}',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
        f'<!DOCTYPE urlset [<!ENTITY a0 "ha">{BOMB}]><urlset><url><loc>&a9;</loc></url></urlset>',
        '<!DOCTYPE urlset SYSTEM "http://127.0.0.1/x.dtd"><urlset/>',
        "<rss><channel>" + "<item>" * 600_000,
        "<urlset><url><loc>https://daily.example/</loc></url>",
        '{"version": "https://jsonfeed.org/version/1.1", "items": [',
        '{"version": "https://jsonfeed.org/version/1.1", "items": ' + "[" * 100_000,
        gzip.compress(RSS.encode())[:-20],
        gzip.compress(RSS.encode())[:20] + b"nonsense" * 10,
    ],
    ids=[
        *("entities", "long-entity", "outside-entity", "sitemap-entities", "outside-dtd", "tags"),
        *("cut-sitemap", "cut-json", "deep-json", "cut-gzip", "broken-gzip"),
    ],
)
def test_trap_or_ruin_is_a_clear_error(text: str | bytes) -> None:
    with pytest.raises(FeedUnreadable) as caught:
        _feed(text)
    assert caught.value.subject == "feed"
    assert caught.value.hint


@pytest.mark.parametrize(
    ("references", "said"),
    [
        ("&#55357;&#56832;", "\N{GRINNING FACE}"),
        ("&#xD83D;&#XDE00;", "\N{GRINNING FACE}"),
        ("&#128512;", "\N{GRINNING FACE}"),
        ("&#00000000000233;", "é"),
        ("&#xD800;", "\ufffd"),
        ("&#56832;&#55357;", "\ufffd\ufffd"),
        ("&#x110000;", "\ufffd"),
        ("&#99999999999;", "\ufffd"),
        (f"&#{'9' * 5000};", "\ufffd"),
        (f"&#x{'f' * 5000};", "\ufffd"),
        ("&amp;#55357;&#56832;", "\ufffd\ufffd"),
        ("&amp;#99999999999;", "\ufffd"),
        ("<![CDATA[&#55357;&#56832;]]>", "\N{GRINNING FACE}"),
    ],
)
def test_number_that_is_no_character_costs_no_more_than_itself(references: str, said: str) -> None:
    for text in (RSS, RDF, ATOM):
        for broken in (text, text[: text.rindex("</")]):
            feed = _feed(broken.replace("Ferry", references).replace("The", references))
            assert feed is not None
            assert feed.title == f"{said} Daily"
            assert [entry.title for entry in feed.entries] == [BRIDGE.title, f"{said} is late"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["&", "amp;", "#", "x", "D83D", "55357", "99999999999", ";", "<"])))
def test_references_of_any_kind_give_a_feed_or_an_explained_error(pieces: list[str]) -> None:
    try:
        assert _feed(RSS.replace("Ferry", "".join(pieces))) is not None
    except FeedUnreadable as error:
        assert error.hint


@pytest.mark.parametrize(
    "failure", [ValueError("no"), OverflowError("no"), RecursionError("no"), "\ud800".encode]
)
def test_feed_that_the_parser_fails_at_is_a_clear_error(
    monkeypatch: pytest.MonkeyPatch, failure: Exception | Callable[[], bytes]
) -> None:
    def fail(*_: object, **__: object) -> None:
        if isinstance(failure, Exception):
            raise failure
        failure()

    monkeypatch.setattr(xml_feed.feedparser, "parse", fail)
    with pytest.raises(FeedUnreadable) as caught:
        _feed(RSS)
    assert caught.value.hint


def test_endless_blanks_are_no_work() -> None:
    for text in (" " * 3_000_000, f"<!--{' ' * 3_000_000}-->", f"<rss>{' ' * 3_000_000}</rss>"):
        assert _feed(text) in (None, Feed())


def test_gzip_bomb_stops_at_the_limit() -> None:
    with pytest.raises(SourceTooLarge):
        _feed(gzip.compress(b"<urlset>" + b" " * 50_000_000), max_bytes=1_000_000)


def test_endless_feed_is_cut_with_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MAX_ENTRIES", 1)
    feed = _feed(RSS)
    assert feed is not None
    assert feed.entries == (BRIDGE,)
    assert feed.notes == ("1 entries beyond the first 1 were left out",)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "//[x",
        "https://a b/",
        "https://daily.example/\u001b[2J",
        "https://daily.example/\u202egnp",
    ],
)
def test_link_that_is_no_web_address_is_left_out(link: str) -> None:
    text = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"url": link}]})
    assert _feed(text) == Feed()


def test_title_cannot_steer_the_terminal() -> None:
    item = {"url": "/x", "title": "One\n\u001b[31mtwo\u202e &lt;<b>three</b>"}
    feed = _feed(json.dumps({"version": "https://jsonfeed.org/version/1", "items": [item]}))
    assert feed is not None
    assert feed.entries[0].title == "One [31mtwo <three"


@pytest.mark.parametrize("title", [{"a": 1}, ["a"], 5, True, None])
def test_title_that_is_no_text_is_no_title(title: object) -> None:
    data = {"version": "https://jsonfeed.org/version/1", "title": title}
    feed = _feed(json.dumps({**data, "items": [{"url": "/x", "title": title}]}))
    assert feed == Feed("", (FeedEntry("https://daily.example/x"),))


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2026", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-03", datetime(2026, 3, 1, tzinfo=UTC)),
        (" 2026-03-09 ", datetime(2026, 3, 9, tzinfo=UTC)),
        ("2026-03-09T14:00+02:00", NOON),
        ("2026-03-09T12:00:00Z", NOON),
        ("2026-03-09T12:00:00.25Z", NOON + timedelta(seconds=0.25)),
        ("2026-03-09T12:00:00", NOON),
    ],
)
def test_date_may_be_as_short_as_the_w3c_has_it(date: str, moment: datetime) -> None:
    assert parts.moment(date) == moment


@pytest.mark.parametrize(
    "date",
    [
        *("2026-13-40", "2026-13", "0000", "20", "soon", "0000-00-00"),
        *("0001-01-01T00:00:00+14:00", 5, 2026, {"year": 2026}),
    ],
)
def test_date_that_is_none_is_no_date(date: object) -> None:
    item = {"url": "/x", "date_published": date}
    feed = _feed(json.dumps({"version": "https://jsonfeed.org/version/1", "items": [item]}))
    assert feed is not None
    assert feed.entries[0].published_at is None


def test_newest_come_first_and_undated_ones_after_them() -> None:
    undated = FeedEntry("https://daily.example/u")
    feed = Feed(entries=(undated, FERRY, BRIDGE))
    assert newest(feed, 5) == (BRIDGE, FERRY, undated)
    assert newest(feed, 1) == (BRIDGE,)


MOMENTS = st.integers(0, 4_000_000_000).map(
    lambda seconds: datetime.fromtimestamp(seconds, timezone(timedelta(hours=2)))
)
ENTRIES = st.builds(FeedEntry, st.text(), st.text(), st.none() | MOMENTS)


@given(
    st.builds(
        Feed,
        st.text(),
        st.lists(ENTRIES).map(tuple),
        st.lists(st.text()).map(tuple),
        st.lists(st.text()).map(tuple),
    )
)
def test_feed_comes_back_from_json(feed: Feed) -> None:
    assert feed_from_json(json.loads(json.dumps(feed_to_json(feed)))) == feed


PARTS = ["<rss>", "<item>", "<link>", "/a", "</link>", "<feed>", "<entry>", "<urlset>", "<loc>"]
PARTS += [
    "<!DOCTYPE",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml",
    "?>",
    "&",
    "]]>",
    "<sitemapindex>",
    "\x00",
]


@settings(deadline=None, max_examples=200)
@given(st.binary() | st.lists(st.sampled_from(PARTS)).map(lambda parts: "".join(parts).encode()))
def test_any_bytes_give_a_feed_nothing_or_an_explained_error(body: bytes) -> None:
    try:
        feed = _feed(body)
    except ArticleError as error:
        assert error.hint
    else:
        assert feed is None or all(entry.url.startswith("http") for entry in feed.entries)
