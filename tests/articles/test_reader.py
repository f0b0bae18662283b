"""Reading a document: an article, or a clear error with a hint."""

import gzip

import pytest

from articles.article import Figure, Heading, ListItem, Paragraph, Quote
from articles.document import RawDocument
from articles.errors import ArticleError, NoArticle, NotEnglish, NotText
from articles.reader import read

LONG = "The council voted on Tuesday to repair the old bridge before the winter storms arrive. "
RUSSIAN = (
    "Старый мост через реку починят до зимы\n\n"
    "Городской совет во вторник проголосовал за ремонт старого моста до начала зимних бурь.\n\n"
    "Депутаты почти три года спорили о цене работ, которая за это время выросла до 4,2 миллиона.\n\n"
    "«Больше ждать нельзя», — сказала мэр города, перейдя мост вместе с двумя своими детьми.\n"
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Bridge to be repaired | The Daily</title>
<meta property="og:title" content="Bridge to be repaired"><meta property="og:site_name" content="The Daily">
<link rel="canonical" href="https://daily.example/bridge">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Bridge to be repaired",
"author":[{{"name":"Ann Dorfin"}}],"datePublished":"2026-03-14T12:30:00+02:00"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge to be repaired</h1>
<p>{LONG * 2}It was <a href="/vote">a long <em>vote</em></a>.</p>
<figure><img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1280w" alt="A bridge" width="640" height="480">
<figcaption>The old bridge in Selwick. <span class="credit">Noa Brandt/Quay Press</span></figcaption></figure>
<h2>What comes next</h2><p>Its members had argued for nearly three years. {LONG}</p>
<ul><li>{LONG}First of all.</li><li>{LONG}Then again.</li></ul>
<blockquote>{LONG}He held his breath.</blockquote>
<p>Shops on both sides of the river have lost a third of their customers. {LONG}</p>
<p>Sign up for our newsletter</p></article></body></html>"""


def test_page_gives_its_article() -> None:
    reading = read(
        RawDocument("p.html", PAGE.encode(), url="https://daily.example/bridge?utm_source=x")
    )
    article = reading.article
    assert article.headline == "Bridge to be repaired"
    assert article.site_name == "The Daily"
    assert article.byline == ("Ann Dorfin",)
    assert article.source_url == "https://daily.example/bridge"
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-03-14T12:30:00+02:00"
    kinds = [type(block) for block in article.blocks]
    assert kinds == [Paragraph, Figure, Heading, Paragraph, ListItem, ListItem, Quote, Paragraph]


def test_links_and_emphasis_are_spans_over_the_text() -> None:
    block = read(
        RawDocument("p.html", PAGE.encode(), url="https://daily.example/bridge")
    ).article.blocks[0]
    assert isinstance(block, Paragraph)
    found = {(span.kind, block.text[span.start : span.end], span.href) for span in block.spans}
    assert found == {("link", "a long vote", "https://daily.example/vote"), ("em", "vote", None)}


def test_figure_has_its_best_picture_and_its_credit_apart() -> None:
    figure = read(
        RawDocument("p.html", PAGE.encode(), url="https://daily.example/bridge")
    ).article.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.images[0].src == "https://daily.example/l.jpg"
    assert figure.caption is not None
    assert figure.caption.text == "The old bridge in Selwick."
    assert figure.caption.credit is not None
    assert figure.caption.credit.raw == "Noa Brandt/Quay Press"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"", NotText),
        (b" \n\t ", NotText),
        (bytes(range(256)) * 40, NotText),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 500, NotText),
        (gzip.compress(PAGE.encode()), NotText),
        (b"<html><body><nav>Home</nav></body></html>", NoArticle),
        (b"<html></html>", NoArticle),
        (RUSSIAN.encode(), NotEnglish),
        (
            ("<html><title>גשר</title><p>" + "המועצה החליטה לתקן את הגשר. " * 20).encode(),
            NotEnglish,
        ),
    ],
)
def test_what_is_no_english_article_is_a_clear_error(
    body: bytes, error: type[ArticleError]
) -> None:
    with pytest.raises(error) as caught:
        read(RawDocument("source", body))
    assert caught.value.subject == "source"
    assert caught.value.hint


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1252", "utf-8-sig"])
def test_text_is_the_same_in_every_charset(charset: str) -> None:
    text = f"Bridge café is to be repaired\n\n{LONG}“Good,” he said – and left.\n\n{LONG}"
    wanted = read(RawDocument("a.txt", text.encode())).article
    assert read(RawDocument("a.txt", text.encode(charset))).article == wanted


def test_unknown_charset_is_refused_rather_than_guessed() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="x-klingon">').replace("Ann", "André")
    with pytest.raises(NotText) as caught:
        read(RawDocument("p.html", page.encode("cp1252")))
    assert "x-klingon" in caught.value.reason
    assert read(RawDocument("p.html", page.encode("utf-8"))).article.byline == ("André Dorfin",)


def test_same_text_in_two_files_is_one_article() -> None:
    one = read(RawDocument("a.txt", f"A bridge is repaired\n\n{LONG}".encode())).article
    assert (
        one.id == read(RawDocument("b.txt", f"A bridge is repaired\n\n{LONG}".encode())).article.id
    )
    other = read(RawDocument("a.txt", f"A tower is repaired\n\n{LONG}".encode())).article
    assert other.id != one.id
