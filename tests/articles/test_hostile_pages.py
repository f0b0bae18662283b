"""Whatever a page or a text holds, it is read, or refused with an explained error.

Every case is small in the mail and large in the reader: it names what it does to a parser.
"""

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.article import Reading
from articles.document import RawDocument
from articles.errors import ArticleError
from articles.reader import read

SENTENCE = "The council voted on Tuesday to repair the old bridge before the winter storms arrive. "
MILLION = 1_000_000


def _page(inside: str = "", head: str = "") -> bytes:
    """A page with a story, and ``inside`` between its first two paragraphs."""
    paragraph = f"<p>{SENTENCE * 2}</p>"
    return (
        f"<html><head><title>A bridge is to be repaired</title>{head}</head><body><article>"
        f"{paragraph}{inside}{paragraph * 4}</article></body></html>"
    ).encode("utf-8", "surrogatepass")


def _text(*lines: str) -> bytes:
    story = SENTENCE * 2
    return "\n\n".join(["A bridge is to be repaired", story, *lines, story, story]).encode()


def _nested(tag: str, depth: int = 100_000) -> bytes:
    return _page(f"<{tag}>" * depth + "word" + f"</{tag}>" * depth)


def _linked(data: str) -> bytes:
    return _page(head=f'<script type="application/ld+json">{data}</script>')


def _read(body: bytes, name: str = "x.html", charset: str | None = None) -> Reading | None:
    """The reading, or None where the document was refused with reason and hint."""
    try:
        return read(RawDocument(name, body, charset=charset))
    except ArticleError as error:
        assert error.reason
        assert error.hint
        return None


NESTED = ("div", "section", "span", "a", "table", "li", "blockquote", "figure")


@pytest.mark.parametrize("tag", NESTED)
def test_a_hundred_thousand_tags_within_each_other(tag: str) -> None:
    _read(_nested(tag))


PAGES: dict[str, Callable[[], bytes]] = {
    "ten megabytes of nested divisions": lambda: _nested("div", 900_000),
    "two hundred thousand links": lambda: _page("<a href='/x'>link</a> " * 200_000),
    "two hundred thousand paragraphs": lambda: _page("<p><a href='/x'>link</a></p>" * 200_000),
    "a million line breaks": lambda: _page("Some words here<br><br>" * (MILLION // 4)),
    "unclosed paragraphs": lambda: _page("<p>word" * 100_000),
    "unclosed lists": lambda: _page("<ul><li>" * 50_000),
    "unclosed tables": lambda: _page("<table><tr><td>" * 50_000),
    "unclosed figures": lambda: _page("<figure><img src=a><figcaption>word" * 20_000),
    "captions within captions": lambda: _page("<div class=caption>" * 20_000 + "words"),
    "credits within credits": lambda: _page("<span class=credit>" * 20_000 + "words"),
    "a hundred thousand attributes": lambda: _page(
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{SENTENCE}</p>"
    ),
    "five million classes": lambda: _page(f"<p class='{'x ' * 5 * MILLION}'>{SENTENCE}</p>"),
    "twenty thousand forms": lambda: _page("<form><p>a</p></form>" * 20_000),
    "ten thousand figures": lambda: _page(
        "<figure><img src=/a.jpg><figcaption>Words of it.</figcaption></figure>" * 10_000
    ),
    "paragraphs as deep as is parsed": lambda: _page("<div>" * 1500 + "<p>short</p>" * 20_000),
    "a post of five thousand links": lambda: _page(
        "<blockquote class=twitter-tweet>" + "<a href=/x>words</a>" * 5000 + "</blockquote>"
    ),
    "a picture of five thousand sources": lambda: _page(
        "<picture>" + "<source srcset='/a.jpg 1w'><img src=/b.jpg>" * 5000 + "</picture>"
    ),
    "figures in line": lambda: _page("<div>" + "<figure><img src=/a.jpg></figure>" * 20_000),
    "figures in four boxes each": lambda: _page(
        ("<div>" * 4 + "<figure><img src=/a.jpg></figure>" + "</div>" * 4) * 5000
    ),
    "pictures in small boxes": lambda: _page(
        ("<div><div><div>" + "<img src=/a.jpg>" * 90 + "</div></div></div>") * 60
    ),
    "texts in one box of a note": lambda: _page(
        "<div class=correction>" + "<b></b>" * 20_000 + "<p>a</p>" * 1000 + "</div>"
    ),
    "figures with words in their attributes": lambda: _page(
        "<figure data-caption='Words of it.'>" * 1500 + "<img src=/a.jpg>" * 2000
    ),
    "pictures as deep as is parsed": lambda: _page("<div>" * 1500 + "<img src=/a.jpg>x" * 4000),
    "a prolog of XML": lambda: b'<?xml version="1.0" encoding="utf-8"?>\n' + _page(),
    "unclosed tags": lambda: _page("<b>" * 100_000),
    "unclosed tags that cross": lambda: _page("<b><i><a href=x><font>" * 25_000),
    "an unclosed comment": lambda: _page("<!--" + "-" * MILLION),
    "an unclosed script": lambda: _page("<script>" + "<p>" * MILLION),
    "an attribute of ten megabytes": lambda: _page(
        f"<p><a href='/{'x' * 10 * MILLION}'>{SENTENCE}</a></p>"
    ),
    "a million sources of one picture": lambda: _page(
        f"<figure><img src=a srcset='{'/a.jpg 1w, ' * MILLION}'><figcaption>{SENTENCE}</figure>"
    ),
    "a paragraph of ten megabytes": lambda: _page(
        f"<p>{SENTENCE * (10 * MILLION // len(SENTENCE))}</p>"
    ),
    "null bytes": lambda: _page(f"<p>{chr(0) * 5000}{SENTENCE}</p>"),
    "an address that is none": lambda: _page(
        f"<p><a href='http://[::1'>{SENTENCE}</a></p><figure><img src='//[' srcset='http://[ 2x'>"
        "<figcaption>word</figcaption></figure>",
        "<link rel=canonical href='http://[::1'><meta property=og:url content='http://[x/'>",
    ),
    "linked data of five megabytes": lambda: _linked(
        json.dumps({"@graph": [{"@type": "Thing", "name": "x" * 25}] * 100_000})
    ),
    "linked data within itself": lambda: _linked("[" * 200_000 + "]" * 200_000),
    "linked data as deep as is parsed": lambda: _linked('{"@graph":[' * 900 + "]}" * 900),
    "a number of a hundred thousand digits": lambda: _linked(
        f'{{"@type":"NewsArticle","headline":{"9" * 100_000}}}'
    ),
    "linked data of the wrong types": lambda: _linked(
        '{"@type":"NewsArticle","headline":["a",{"b":2}],"author":[{"name":{"x":[1]}},3,null,'
        '[["y"]]],"datePublished":{"a":1},"dateModified":"9999-99-99","keywords":[{"a":1},null],'
        '"articleSection":[[["x"]]],"description":7}'
    ),
    "more corrections than paragraphs": lambda: _page(
        "".join(f"<p>Some said that pier {n} is the oldest.</p>" for n in range(5000)),
        '<script type="application/ld+json">{"@type":"NewsArticle","correction":['
        + ",".join(f'"It misstated the age of pier {n} by some years."' for n in range(5000))
        + "]}</script>",
    ),
    "half a surrogate pair": lambda: _linked(
        r'{"@type":"NewsArticle","headline":"A \ud800 bridge","author":"\udfff"}'
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_page_with(name: str) -> None:
    _read(PAGES[name]())


LINES = {
    "spaces": "x" + " " * 200_000 + "y",
    "hard spaces": "a" + "\u00a0" * 100_000 + "b",
    "tabs": "x" + "\t" * 100_000 + "y",
    "open brackets": "(" * 100_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "pairs of brackets": "()" * 50_000,
    "brackets around words": "(Aa " * 50_000,
    "square brackets": "[" * 100_000,
    "capitals": "A" * 100_000,
    "names": "Ab " * 50_000,
    "Photo:": "Photo: " * 30_000,
    "Photo by": "Photo by A " * 20_000,
    "Courtesy of": "Courtesy of " * 20_000,
    "AP Photo/": "AP Photo/" * 20_000,
    "names and slashes": "AP/" * 50_000,
    "slashes": "/ " * 100_000,
    "dots": ". " * 50_000,
    "dashes": "– " * 50_000,
    "bars": "| " * 50_000,
    "copyright": "© " * 50_000,
    "via": "via " * 50_000,
    "for": "Ab Cd for " * 20_000,
    "commas": ", A" * 50_000,
    "networks": "facebook " * 20_000,
    "newsletters": "newsletter " * 20_000,
    "read more": "more " * 40_000,
    "also": "also: " * 30_000,
    "authors": "By A and " * 20_000,
    "dates": "March 3, 2026 " * 10_000,
    "digits": "1" * 100_000,
    "places": "(L) " * 30_000,
    "addresses": "http://" * 30_000,
    "bullets": "• " * 50_000,
    "quotes": "“" * 100_000,
    "blank lines": "\n \n" * 200_000,
}


@pytest.mark.parametrize("name", LINES)
def test_text_with_a_long_line_of(name: str) -> None:
    _read(_text(LINES[name]), "x.txt")


@pytest.mark.parametrize("name", LINES)
def test_text_with_many_short_lines_of(name: str) -> None:
    """Below the length at which a line is too long to be furniture or a credit."""
    _read(_text(*(f"{LINES[name][:390].strip()}{n}" for n in range(30))), "x.txt")


NOTE = (
    "Correction: An earlier version of this article misstated the name of pier {}, which stood in "
    "the old town before the war, and the council built it."
)


@pytest.mark.parametrize("is_below", [True, False], ids=["below a story", "alone"])
def test_text_with_ten_thousand_notes(is_below: bool) -> None:
    notes = "\n\n".join(map(NOTE.format, range(10_000)))
    _read(_text(notes) if is_below else f"A bridge\n\n{notes}".encode(), "x.txt")


@pytest.mark.parametrize("name", LINES)
def test_caption_that_is_a_long_line_of(name: str) -> None:
    line = LINES[name]
    _read(_page(f"<figure><img src=a><figcaption>{line}</figcaption></figure><p>{line}</p>"))


ACCENTED = SENTENCE.replace("council", "café council")
CHARSETS = (
    *("windows-1251", "x-klingon", "utf-32", "cp037", "big5", "iso-2022-jp", "hz", "utf-7", "idna"),
    *("punycode", "unicode_escape", "rot13", "base64", "zlib", "undefined", "charmap", "", "\x00"),
)


@pytest.mark.parametrize("charset", CHARSETS)
def test_page_in_utf_8_is_read_whatever_charset_it_claims(charset: str) -> None:
    page = _page(f"<p>{ACCENTED}</p>", f'<meta charset="{charset}">')
    reading = _read(page)
    assert reading is not None
    assert "café council" in str(reading.article.blocks)


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le"])
def test_charset_of_the_transport_may_be_anything(encoding: str, charset: str) -> None:
    body = _page(f"<p>{ACCENTED}</p>").decode().encode(encoding)
    _read(body, charset=charset)


_TAGS = (
    *("p", "div", "a", "b", "em", "figure", "figcaption", "img", "ul", "ol", "li", "blockquote"),
    *("table", "tr", "td", "h1", "h2", "span", "br", "form", "iframe", "script", "style", "nav"),
    *("article", "main", "section", "svg", "template", "noscript", "title", "meta", "body", "html"),
)
_ATTRIBUTES = st.sampled_from(
    [
        *(
            "",
            " class=caption",
            " class='credit photographer'",
            " src=/a.jpg",
            " href=//[",
            " href",
        ),
        *(" srcset='a 1x, b 2x'", " width=99999999999999", " type='application/ld+json'"),
        *(
            " property=og:title content=''",
            " charset=utf-16",
            " style='display:none'",
            " id=comments",
        ),
    ]
)
_FRAGMENTS = st.one_of(
    st.builds("<{}{}>".format, st.sampled_from(_TAGS), _ATTRIBUTES),
    st.sampled_from(_TAGS).map("</{}>".format),
    st.sampled_from(
        [
            *(
                SENTENCE,
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&#0;",
                "&#xD800;",
                "&amp;",
                "\x00",
                "\x0c",
            ),
            *(
                "Photo: Jane Roe/AP",
                "(AP)",
                "Advertisement",
                '{"@type":"NewsArticle"}',
                "<",
                ">",
                '"',
            ),
        ]
    ),
    st.text(max_size=12),
)
_PAGES = st.lists(_FRAGMENTS, max_size=40).map("".join)
_WHOLE = _PAGES.map(lambda inside: _page(inside))
_NAMES = st.sampled_from(["x.html", "x.txt", "-"])
_THOROUGH = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


@_THOROUGH
@given(st.binary(max_size=2000), _NAMES)
def test_any_bytes(body: bytes, name: str) -> None:
    _read(body, name)


@_THOROUGH
@given(_PAGES.map(lambda page: page.encode("utf-8", "surrogatepass")) | _WHOLE, _NAMES)
def test_any_markup(body: bytes, name: str) -> None:
    _read(body, name)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
_FIELDS = (
    *("headline", "author", "datePublished", "dateModified", "keywords", "articleSection"),
    *("description", "@graph", "@type"),
)


@_THOROUGH
@given(st.dictionaries(st.sampled_from(_FIELDS), _JSON), st.booleans())
def test_any_linked_data(data: dict[str, object], is_article: bool) -> None:
    named = {"@type": "NewsArticle"} if is_article else {}
    _read(_linked(json.dumps({**data, **named})))
