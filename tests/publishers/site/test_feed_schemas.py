"""Feeds keep to the grammars of Atom and RSS, and the grammars let no fault through."""

import pytest

from publishers.render import Site
from publishers.site.build import site_pages

from .conftest import Make
from .grammars import feed_faults

ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="https://m.example/" xml:lang="he">
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <b class="x">two</b></div></title>
<id>https://news.example/he/atom.xml</id>
<author><name>Ann</name><uri>people/ann</uri><email>ann@news.example</email><m:desk/></author>
<category term="a" scheme="urn:s" label="A"/>
<link rel="self" href="/he/atom.xml" type="application/atom+xml" hreflang="he"/>
<link href="https://news.example/he/" length="12" title="Home" m:note="1"/>
<subtitle type="html">&lt;i&gt;x&lt;/i&gt;</subtitle>
<generator uri="https://g.example/" version="1">G</generator>
<icon>/icon.png</icon><logo>/logo.png</logo><rights>all</rights>
<updated>2026-03-14T12:30:00.25+02:00</updated>
<contributor><name>Noa</name></contributor>
<m:extra>anything <m:more n="1"/></m:extra>
<entry>
<updated>2026-03-14T12:30:00Z</updated>
<link rel="related" href="https://other.example/"/>
<link rel="alternate" href="https://news.example/he/a.html"/>
<id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
<title>One</title>
<published>2026-03-14T12:30:00Z</published>
<summary type="text">Short</summary>
</entry>
<entry>
<id>urn:x:2</id><title/><updated>2026-03-14T12:30:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long</p></div></content>
<source><id>urn:x:s</id><title>Elsewhere</title></source>
</entry>
<entry>
<id>urn:x:3</id><title>Three</title><updated>2026-03-14T12:30:00Z</updated>
<content type="image/png" src="/a.png"/><summary>A picture</summary>
</entry>
<entry>
<id>urn:x:4</id><title>Four</title><updated>2026-03-14T12:30:00Z</updated>
<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>
</entry>
</feed>"""
ENTRY = """\
<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:x:1</id><title>One</title>
<updated>2026-03-14T12:30:00Z</updated><link href="a.html"/></entry>"""
SIGNED = """\
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:x:f</id><title>Feed</title><updated>2026-03-14T12:30:00Z</updated>
<entry><id>urn:x:1</id><title>One</title><updated>2026-03-14T12:30:00Z</updated>
<link href="a.html"/><author><name>Ann</name></author></entry>
<entry><id>urn:x:2</id><title>Two</title><updated>2026-03-14T12:30:00Z</updated>
<link href="b.html"/><source><author><name>Noa</name></author></source></entry>
</feed>"""
BROKEN_ATOM = [
    ("<id>https://news.example/he/atom.xml</id>", ""),
    ("<id>https://news.example/he/atom.xml</id>", "<id>urn:a:1</id><id>urn:a:2</id>"),
    ("<id>https://news.example/he/atom.xml</id>", "<id>he/atom.xml</id>"),
    ("<id>https://news.example/he/atom.xml</id>", "<id> urn:a:1 </id>"),
    ("<id>urn:x:2</id>", ""),
    ("<title>One</title>", ""),
    ("<title>One</title>", "<title>One</title><title>Two</title>"),
    ("<title>One</title>", '<title type="markdown">One</title>'),
    ("<title>One</title>", "<title>One <b>two</b></title>"),
    ("<title>One</title>", '<title type="xhtml">One</title>'),
    ("<title>One</title>", '<title type="html">a <p xmlns="http://www.w3.org/1999/xhtml"/></title>'),
    ("<title>One</title>", '<title kind="x">One</title>'),
    ("<updated>2026-03-14T12:30:00.25+02:00</updated>", ""),
    ("2026-03-14T12:30:00.25+02:00", "2026-03-14T12:30:00"),
    ("2026-03-14T12:30:00.25+02:00", "2026-03-14"),
    ("2026-03-14T12:30:00.25+02:00", "2026-02-30T12:30:00Z"),
    ("2026-03-14T12:30:00.25+02:00", "2026-03-14t12:30:00z"),
    ("2026-03-14T12:30:00.25+02:00", "Sat, 14 Mar 2026 12:30:00 GMT"),
    ("<published>2026-03-14T12:30:00Z</published>", "<published>yesterday</published>"),
    (
        "<published>2026-03-14T12:30:00Z</published>",
        "<published>2026-03-14T12:30:00Z</published>" * 2,
    ),
    ("<name>Ann</name>", ""),
    ("<name>Ann</name>", "<name> </name>"),
    ("<name>Ann</name>", "<name>Ann</name><name>Noa</name>"),
    ("ann@news.example", "ann at news.example"),
    ("<name>Noa</name>", "Noa"),
    ('term="a" ', ""),
    ('scheme="urn:s"', 'scheme="s"'),
    ('href="/he/atom.xml" ', ""),
    ('href="/he/atom.xml"', 'href="/he/a b.xml"'),
    ('type="application/atom+xml"', 'type="atom"'),
    ('hreflang="he"', 'hreflang="he_IL"'),
    ('rel="self"', 'rel="Self Same"'),
    ('length="12"', 'length="long"'),
    ('xml:lang="he"', 'xml:lang="Hebrew language"'),
    ('xml:lang="he"', 'lang="he"'),
    ("<rights>all</rights>", "<rigths>all</rigths>"),
    ("<icon>/icon.png</icon>", "<icon>/icon.png</icon><icon>/i.png</icon>"),
    ("<icon>/icon.png</icon>", "<icon>an icon</icon>"),
    ("<summary type=", "<content>x</content><content>y</content><summary type="),
    ("<published>", "<subtitle>x</subtitle><published>"),
    ("<published>", "<entry/><published>"),
    ('<link rel="alternate" href="https://news.example/he/a.html"/>', ""),
    ('<link rel="alternate" href="https://news.example/he/a.html"/>', '<link rel="via" href="a"/>'),
    ("<summary>A picture</summary>", ""),
    ('src="/a.png"/>', 'src="/a.png">x</content>'),
    ('<content type="image/svg+xml">', '<content type="text/html">'),
    ('<content type="image/svg+xml">', '<content type="svg">'),
    ("</feed>", "<rights>after entries</rights></feed>"),
    ("</feed>", "words</feed>"),
    ("<m:extra>", '<link xmlns="" href="x"><m:no/></link><extra xmlns="http://www.w3.org/2005/Atom"/><m:extra>'),
    ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
]  # fmt: skip

RSS = """\
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="https://m.example/">
<channel>
<description>News</description>
<title>The Desk</title>
<link>https://news.example/he/</link>
<atom:link rel="self" type="application/rss+xml" hreflang="he" href="https://news.example/he/rss.xml"/>
<language>he-IL</language><copyright>all</copyright>
<managingEditor>ann@news.example (Ann Dorfin)</managingEditor><webMaster>w@news.example</webMaster>
<pubDate>Sat, 14 Mar 2026 12:30:00 GMT</pubDate><lastBuildDate>14 Mar 26 12:30 +0200</lastBuildDate>
<category domain="d">World</category><category>Local</category>
<generator>G</generator><docs>https://www.rssboard.org/rss-specification</docs>
<cloud domain="c.example" port="80" path="/x" registerProcedure="" protocol="http-post"/>
<ttl>60</ttl>
<image><url>https://news.example/i.png</url><title>T</title><link>https://news.example/</link><width>144</width><height>31</height></image>
<textInput><title>T</title><description>D</description><name>q</name><link>https://news.example/s</link></textInput>
<skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>
<item>
<title>One</title>
<link>https://news.example/he/a.html</link>
<description>&lt;p&gt;x&lt;/p&gt;</description>
<author>noa@news.example</author>
<dc:creator>Noa</dc:creator>
<m:extra>anything</m:extra>
<category>World</category>
<comments>https://news.example/c</comments>
<enclosure url="https://news.example/a.mp3" length="1200" type="audio/mpeg"/>
<guid isPermaLink="false">any words</guid>
<pubDate>Sat, 14 Mar 2026 12:30:00 +0000</pubDate>
<source url="https://other.example/rss.xml">Other</source>
</item>
<item><description>Without a title</description><guid>https://news.example/2</guid></item>
</channel>
</rss>"""
BROKEN_RSS = [
    (' version="2.0"', ""),
    (' version="2.0"', ' version="0.91"'),
    ("<title>The Desk</title>", ""),
    ("<title>The Desk</title>", "<title>The Desk</title><title>Again</title>"),
    ("<title>The Desk</title>", "<title>The <b>Desk</b></title>"),
    ("<link>https://news.example/he/</link>", ""),
    ("<link>https://news.example/he/</link>", "<link>/he/</link>"),
    ("<link>https://news.example/he/</link>", "<link>https://news.example/a b</link>"),
    ("<description>News</description>", ""),
    ("he-IL", "Hebrew (Israel)"),
    ("ann@news.example (Ann Dorfin)", "Ann Dorfin"),
    ("<webMaster>w@news.example", "<webMaster>https://news.example"),
    ("Sat, 14 Mar 2026 12:30:00 GMT", "2026-03-14T12:30:00Z"),
    ("Sat, 14 Mar 2026 12:30:00 GMT", "Sat, 14 March 2026 12:30:00 GMT"),
    ("Sat, 14 Mar 2026 12:30:00 GMT", "Sat, 32 Mar 2026 12:30:00 GMT"),
    ("Sat, 14 Mar 2026 12:30:00 GMT", "Sat, 14 Mar 2026 25:30:00 GMT"),
    ("Sat, 14 Mar 2026 12:30:00 GMT", "Sat, 14 Mar 2026 12:30:00"),
    ("Sat, 14 Mar 2026 12:30:00 GMT", "שבת, 14 Mar 2026 12:30:00 GMT"),
    ("<lastBuildDate>", "<lastBuildDate>14 Mar 26 12:30 Z</lastBuildDate><lastBuildDate>"),
    ("<ttl>60", "<ttl>an hour"),
    ('port="80"', 'port="http"'),
    ('protocol="http-post"', 'protocol="smtp"'),
    ('domain="c.example" ', ""),
    ("<width>144", "<width>145"),
    ("<height>31", "<height>401"),
    ("<url>https://news.example/i.png</url>", ""),
    ("<name>q</name>", ""),
    ("<hour>23", "<hour>25"),
    ("<day>Sunday", "<day>sunday"),
    ("<title>One</title>", "<title>One</title><title>Two</title>"),
    ("<description>Without a title</description>", ""),
    ("<author>noa@news.example", "<author>Noa"),
    ("<comments>https://news.example/c", "<comments>c"),
    ('length="1200" ', ""),
    ('length="1200"', 'length="1.2 kB"'),
    ('type="audio/mpeg"', 'type="mp3"'),
    ('url="https://news.example/a.mp3"', 'url="a.mp3"'),
    ('<guid isPermaLink="false">', "<guid>"),
    ('isPermaLink="false"', 'isPermaLink="no"'),
    ("<guid>https://news.example/2", "<guid>2"),
    ("</guid></item>", "</guid><guid>https://news.example/3</guid></item>"),
    ("+0000</pubDate>", "</pubDate>"),
    ('<source url="https://other.example/rss.xml">', "<source>"),
    ("<category>World</category>", "<category> </category>"),
    ("<dc:creator>Noa", "<dc:creator>"),
    ("<dc:creator>Noa</dc:creator>", "<dc:author>Noa</dc:author>"),
    ("<atom:link rel", "<atom:author rel"),
    ('href="https://news.example/he/rss.xml"', 'href="/he/rss.xml"'),
    ('href="https://news.example/he/rss.xml"', ""),
    ('hreflang="he"', 'language="he"'),
    ("<m:extra>anything</m:extra>", "<extra>anything</extra>"),
    ("<m:extra>anything</m:extra>", "words"),
    ("<item>", '<item id="1">'),
    ("</channel>", "</channel><channel/>"),
]  # fmt: skip


@pytest.mark.parametrize("feed", [ATOM, SIGNED, ENTRY])
def test_valid_atom_is_taken(feed: str) -> None:
    assert feed_faults("atom", feed.encode()) == []


@pytest.mark.parametrize(("right", "wrong"), BROKEN_ATOM)
def test_what_rfc_4287_forbids_is_found(right: str, wrong: str) -> None:
    assert right in ATOM
    assert feed_faults("atom", _spoiled(ATOM, right, wrong))


@pytest.mark.parametrize("author", ["<author><name>Ann</name></author>", "<author><name>Noa</name></author>"])  # fmt: skip
def test_feed_without_an_author_needs_one_in_every_entry(author: str) -> None:
    assert feed_faults("atom", _spoiled(SIGNED, author, ""))


def test_valid_rss_is_taken() -> None:
    assert feed_faults("rss", RSS.encode()) == []


@pytest.mark.parametrize(("right", "wrong"), BROKEN_RSS)
def test_what_rss_2_forbids_is_found(right: str, wrong: str) -> None:
    assert right in RSS
    assert feed_faults("rss", _spoiled(RSS, right, wrong))


def _spoiled(feed: str, right: str, wrong: str) -> bytes:
    return feed.replace(right, wrong, 1).encode()


@pytest.mark.parametrize("count", [0, 1, 5])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"standfirst": "<b>A & B</b>", "byline": ("A", "B"), "keywords": ("World", "x")},
        {
            "image": "https://a.org/ü x.jpg",
            "headline": "",
            "byline": ("A \x00& B",),
            "section": "\x00",
        },
    ],
    ids=["plain", "full", "odd"],
)
def test_our_feeds_are_valid(
    public: Site, listed: Make, count: int, fields: dict[str, object]
) -> None:
    pages = site_pages(listed(count, fields=fields), public)
    feeds = [page for page in pages if page.key.endswith(("/atom.xml", "/rss.xml"))]
    assert len(feeds) == 6
    for page in feeds:
        kind = page.key.rpartition("/")[2].removesuffix(".xml")
        assert feed_faults(kind, page.body) == [], page.key
