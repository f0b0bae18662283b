"""What pages tell machines: schema.org and Open Graph."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup

from articles.article import Article, Caption, Credit, Figure, Image, Note
from publishers.edition import Edition, Story, slug_of
from publishers.render import Site, article_pages

TEXT, LINK, DATE, DAY = "text", "link", "date", "day"
NUMBER = "number"
SCHEMA: dict[str, dict[str, str]] = {
    "NewsArticle": {
        **dict.fromkeys(("headline", "description", "inLanguage", "articleSection"), TEXT),
        **dict.fromkeys(("@id", "url", "mainEntityOfPage", "isBasedOn"), LINK),
        **dict.fromkeys(("datePublished", "dateModified"), DATE),
        "keywords": TEXT,
        "author": "Person",
        "editor": "Person",
        "publisher": "Organization",
        "sourceOrganization": "Organization",
        "image": "ImageObject",
        "correction": "CorrectionComment",
        "translationOfWork": "NewsArticle",
        "workTranslation": "NewsArticle",
    },
    "Person": {"name": TEXT},
    "Organization": {"name": TEXT},
    "CorrectionComment": {"text": TEXT, "datePublished": DAY},
    "ImageObject": {
        **dict.fromkeys(("url", "contentUrl"), LINK),
        **dict.fromkeys(("caption", "creditText"), TEXT),
        **dict.fromkeys(("width", "height"), NUMBER),
    },
}
"""The properties used, of schema.org/NewsArticle and what it is made of, and their ranges."""


def _wrong(value: Any, kind: str) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _wrong(one, kind)
    elif kind in SCHEMA:
        if value["@type"] != kind:
            yield f"{value['@type']} is no {kind}"
        for name, inner in value.items():
            if name not in ("@type", "@context"):
                yield from _wrong(inner, SCHEMA[kind].get(name, f"no property {name}"))
    elif not _fits(value, kind):
        yield f"{value!r} is no {kind}"


def _fits(value: Any, kind: str) -> bool:
    if kind == DATE:
        return datetime.fromisoformat(value).tzinfo is not None
    if kind == DAY:
        return date.fromisoformat(value).isoformat() == value
    if kind == LINK:
        return str(value).startswith("https://")
    return isinstance(value, int if kind == NUMBER else str) and kind in (TEXT, NUMBER)


@pytest.fixture(name="public")
def _public(site: Site) -> Site:
    return replace(site, url="https://news.example")


def _data(story: Story, site: Site) -> list[dict[str, Any]]:
    scripts = [_soup(page.body).select("script") for page in article_pages(story, site)]
    assert all([one["type"] for one in found] == ["application/ld+json"] for found in scripts)
    return [json.loads(found[0].text) for found in scripts]


def _soup(body: bytes) -> BeautifulSoup:
    return BeautifulSoup(body, "html.parser")


def test_articles_keep_to_the_schema(story: Story, public: Site, site: Site) -> None:
    for data in (*_data(story, public), *_data(story, site)):
        assert data["@context"] == "https://schema.org"
        assert list(_wrong(data, "NewsArticle")) == []


def test_translations_and_original_name_each_other(story: Story, public: Site) -> None:
    english, russian, hebrew = _data(story, public)
    assert [one["inLanguage"] for one in (english, russian, hebrew)] == ["en", "ru", "he"]
    assert (
        russian["translationOfWork"]["@id"] == hebrew["translationOfWork"]["@id"] == english["@id"]
    )
    assert [one["@id"] for one in english["workTranslation"]] == [russian["@id"], hebrew["@id"]]


def test_corrections_are_told_in_the_language_of_the_page_and_other_notes_are_none(
    story: Story, public: Site
) -> None:
    notes = (Note("תוקן: Harbor Trust (HT).", "correction", date(2026, 3, 15)), Note("A", "update"))
    hebrew = story.editions[2]
    changed = replace(hebrew, article=replace(hebrew.article, blocks=notes))
    data = _data(replace(story, editions=(*story.editions[:2], changed)), public)[2]
    assert data["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "תוקן: \u2066Harbor Trust (HT)\u2069.",
            "datePublished": "2026-03-15",
        }
    ]


def test_picture_has_its_caption_and_credit(story: Story, public: Site) -> None:
    assert _data(story, public)[1]["image"] == [
        {
            "@type": "ImageObject",
            "url": "https://example.org/a.jpg",
            "contentUrl": "https://example.org/a.jpg",
            "width": 640,
            "height": 480,
            "caption": "Фото.",
            "creditText": "Harbor Board via X",
        }
    ]


def test_dates_authors_and_reviewer_are_told(story: Story, public: Site) -> None:
    english, russian, *_ = story.editions
    changed = datetime(2026, 3, 15, 8, 0, tzinfo=UTC)
    assert russian.notice is not None
    reviewed = replace(
        russian,
        article=replace(russian.article, modified_at=changed),
        notice=replace(russian.notice, reviewed_by="Ирина Левина"),
    )
    data = _data(replace(story, editions=(english, reviewed)), public)[1]
    assert data["datePublished"] == "2026-03-14T12:30:00+00:00"
    assert data["dateModified"] == "2026-03-15T08:00:00+00:00"
    assert [one["name"] for one in data["author"]] == ["Ann Dorfin", "Noa Brandt"]
    assert data["editor"]["name"] == "Ирина Левина"


def test_nothing_in_an_article_ends_the_script(public: Site) -> None:
    evil = "</script><script>alert(1)</script><!-- <script> \u2028"
    article = Article(
        id="f" * 16,
        lang="en",
        headline=evil,
        standfirst=evil,
        byline=(evil,),
        section=evil,
        keywords=(evil,),
        blocks=(Figure((Image("https://a.org/</script>", evil),), Caption(evil, Credit(evil))),),
    )
    (page,) = article_pages(Story(slug_of(article), (Edition(article),)), public)
    (script,) = _soup(page.body).find_all("script")
    assert "<" not in script.text
    assert json.loads(script.text)["headline"] == evil


def test_open_graph_names_the_page_and_its_languages(story: Story, public: Site) -> None:
    pages = article_pages(story, public)
    soup = _soup(pages[2].body)
    tags = [(str(t["property"]), str(t["content"])) for t in soup.select("meta[property]")]
    told = dict(tags)
    assert told["og:url"] == f"https://news.example/{pages[2].key}"
    assert told["og:title"] == "השעון שב לצלצל"
    assert told["og:image"] == "https://example.org/a.jpg"
    assert told["article:published_time"] == "2026-03-14T12:30:00+00:00"
    locales = [(name, value) for name, value in tags if "locale" in name]
    assert locales == [
        ("og:locale", "he_IL"),
        ("og:locale:alternate", "en_US"),
        ("og:locale:alternate", "ru_RU"),
    ]


def test_title_and_descriptions_are_isolated_where_there_is_no_markup(
    story: Story, public: Site
) -> None:
    english, _, hebrew = story.editions
    article = replace(hebrew.article, headline="נמכר iPhone (15).", standfirst="בגילאי 5–10.")
    changed = replace(story, editions=(english, replace(hebrew, article=article, marks={})))
    page = article_pages(changed, public)[1].body.decode()
    assert "<title>נמכר \u2066iPhone (15)\u2069. · \u2066The Desk\u2069</title>" in page
    assert 'content="בגילאי \u20665–10\u2069."' in page
    assert '<h1>נמכר <bdi dir="ltr">iPhone (15)</bdi>.</h1>' in page
    data = _data(changed, public)[1]
    assert data["headline"] == "נמכר \u2066iPhone (15)\u2069."
    assert data["author"][0]["name"] == "Ann Dorfin"
