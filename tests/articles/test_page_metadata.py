"""What a page says about itself: headline, standfirst, names, dates, addresses."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from articles.article import Article
from tests.articles.pages import ADDRESS, STORY, article_of, paragraphs_of, told

BODY = f"<article>{told(*STORY)}</article>"
TITLE = "<title>Bridge to be repaired</title>"


def _linked(data: str) -> str:
    return f'{TITLE}<script type="application/ld+json">{data}</script>'


def _with(head: str, body: str = BODY) -> Article:
    return article_of(body, head)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Bridge to be repaired | The Daily Example</title><meta property='og:site_name' content='The Daily Example'>", ""),
        ("<title>Bridge to be repaired - daily.example</title>", ""),
        ("<title>Bridge to be repaired - EXAMPLE Daily</title>", ""),
        ("<title>News</title><meta property='og:title' content='Bridge to be repaired - Daily'><meta property='og:site_name' content='Daily'>", "<h1>Bridge to be repaired</h1>"),
        ("<title>Bridge to be repaired</title>", "<h1>The Daily</h1><h1>Log in</h1>"),
        (_linked('{"@type":"NewsArticle","headline":"Bridge: a short form"}'), "<h1>Bridge to be repaired</h1>"),
        (_linked('{"@type":"NewsArticle","headline":"Bridge to be repaired","name":"Bridge to be repaired"}').replace("<title>Bridge to be repaired", "<title>Cheap cars"), "<h1>Cheap cars</h1>"),
    ],
    ids=["site behind", "host behind", "parts of the host behind", "heading and network", "other headings", "outvoted", "linked"],
)  # fmt: skip
def test_headline_is_what_most_names_of_the_page_agree_on(head: str, body: str) -> None:
    assert _with(head, body + BODY).headline == "Bridge to be repaired"


def test_entities_in_the_headline_are_characters() -> None:
    linked = '{"@type":"NewsArticle","headline":"The &#8216;old&#8217; bridge"}'
    head = f'<script type="application/ld+json">{linked}</script>'
    assert _with(head).headline == "The ‘old’ bridge"


@pytest.mark.parametrize(
    "data",
    [
        '{"@type":"NewsArticle","author":{"@type":"Person","name":"Noa Brandt"}}',
        '[{"@type":"WebPage"},{"@type":["ReportageNewsArticle"],"author":[{"name":"Noa Brandt"}]}]',
        '{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@id":"#p","@type":"Person","name":"Noa Brandt"}]}',
        '{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","author":"By Noa Brandt"}}',
    ],
    ids=["alone", "list", "graph", "nested"],
)
def test_writer_is_found_wherever_linked_data_keep_the_article(data: str) -> None:
    assert _with(_linked(data)).byline == ("Noa Brandt",)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta name='author' content='Noa Brandt, Lior Adler and Ann Dorfin'>", ""),
        ("", "<p class='byline'>By Noa Brandt, Lior Adler and Ann Dorfin</p>"),
        ("", "<a rel='author' href='/n'>Noa Brandt, Lior Adler and Ann Dorfin</a>"),
    ],
    ids=["meta", "class", "link"],
)
def test_writers_are_told_apart(head: str, body: str) -> None:
    article = _with(TITLE + head, f"<h1>Bridge to be repaired</h1>{body}{BODY}")
    assert article.byline == ("Noa Brandt", "Lior Adler", "Ann Dorfin")


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2026-03-09T08:30:00+02:00", datetime(2026, 3, 9, 8, 30, tzinfo=timezone(timedelta(hours=2)))),
        ("2026-03-09T08:30:00Z", datetime(2026, 3, 9, 8, 30, tzinfo=UTC)),
        ("Mon, 09 Mar 2026 08:30:00 GMT", datetime(2026, 3, 9, 8, 30, tzinfo=UTC)),
        ("March 9, 2026 8:30 AM EST", datetime(2026, 3, 9, 13, 30, tzinfo=UTC)),
        ("2026-03-09 08:30:00 -0500", datetime(2026, 3, 9, 13, 30, tzinfo=UTC)),
        ("2026-03-09", datetime(2026, 3, 9, tzinfo=UTC)),
    ],
    ids=["zone", "UTC", "mail", "words", "loose", "day"],
)  # fmt: skip
@pytest.mark.parametrize(
    "form",
    [
        "<meta property='article:published_time' content='{}'>",
        '<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"{}"}}</script>',
        "<meta itemprop='datePublished' content='{}'>",
    ],
    ids=["open graph", "linked", "microdata"],
)
def test_dates_carry_their_zone(form: str, said: str, moment: datetime) -> None:
    article = _with(TITLE + form.format(said))
    assert article.published_at == moment


def test_date_of_the_page_is_the_last_resort() -> None:
    time = "<time datetime='2026-03-09T08:30:00Z'>this morning</time>"
    assert _with(TITLE, f"{time}{BODY}").published_at == datetime(2026, 3, 9, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "March 9, 2026",
            "March 9th 2026",
            "Published 9 March 2026",
            "By Ann Dorfin | 2026-03-09",
        ),
        *("09.03.2026", "3/9/2026 7:11 AM EST", "Ann Dorfin2026-03-09 21:32"),
    ],
)
def test_written_date_is_read_where_the_page_tells_machines_none(line: str) -> None:
    article = _with(
        TITLE, f"<h1>Bridge to be repaired</h1><article><p>{line}</p>{told(*STORY)}</article>"
    )
    assert article.published_at == datetime(2026, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "day"), [("26/2/2026", 26), ("2/26/2026", 26), ("3/4/2026", None)]
)
def test_day_in_numbers_is_read_where_it_has_one_reading(line: str, day: int | None) -> None:
    article = _with(TITLE, f"<h1>Bridge to be repaired</h1><p>{line}</p>{BODY}")
    assert (article.published_at and article.published_at.day) == day


def test_sentence_about_a_day_is_not_the_pages_date() -> None:
    line = "<p>The law on old bridges was signed on August 14, 1935</p>"
    assert _with(TITLE, f"<h1>Bridge to be repaired</h1>{line}{BODY}").published_at is None


@pytest.mark.parametrize("said", ["yesterday", "08:30", "{date}", "9999999999999", ""])
def test_what_is_no_date_is_none(said: str) -> None:
    head = f"{TITLE}<meta property='article:published_time' content='{said}'>"
    assert _with(head).published_at is None


def test_canonical_address_section_site_and_keywords() -> None:
    head = (
        f"{TITLE}<link rel='canonical' href='/news/the-bridge'>"
        "<meta property='og:site_name' content='The Daily'>"
        "<meta property='article:section' content='Town'>"
        "<meta name='keywords' content='bridge, council, bridge'>"
    )
    article = _with(head)
    assert article.source_url == "https://daily.example/news/the-bridge"
    assert (article.site_name, article.section) == ("The Daily", "Town")
    assert article.keywords == ("bridge", "council")


@pytest.mark.parametrize("href", ["/", "https://daily.example", "javascript:x", "http://["])
def test_careless_canonical_address_is_not_believed(href: str) -> None:
    assert _with(f"{TITLE}<link rel='canonical' href='{href}'>").source_url == ADDRESS


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<header><h1>Bridge to be repaired</h1><p class='article-subtitle'>{0}</p></header>"),
        ("", "<header><h1>Bridge to be repaired</h1><h2 itemprop='alternativeHeadline'>{0}</h2></header>"),
        ("<meta property='og:description' content='{0}'>", ""),
    ],
    ids=["class", "microdata", "description"],
)  # fmt: skip
def test_standfirst_is_the_sentence_below_the_headline(head: str, body: str) -> None:
    text = "After three years of argument, the town finds the money for its oldest crossing"
    article = _with(TITLE + head.format(text), body.format(text) + BODY)
    assert article.standfirst == text
    assert paragraphs_of(article) == STORY


def test_description_that_begins_the_story_is_no_standfirst() -> None:
    head = f"{TITLE}<meta name='description' content='{STORY[0]}'>"
    article = _with(head)
    assert article.standfirst == ""
    assert paragraphs_of(article)[0] == STORY[0]


def test_description_cut_short_is_no_standfirst() -> None:
    head = f"{TITLE}<meta name='description' content='After three years of argument, the town...'>"
    assert _with(head).standfirst == ""
