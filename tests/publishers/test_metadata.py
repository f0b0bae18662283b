"""What pages tell machines: schema.org and Open Graph."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup

from articles.article import Article, Caption, Credit, Figure, Image, Note
from benchmarks.kill_points import in_section
from publishers.edition import Edition, Story, slug_of
from publishers.render import Site, article_pages
from publishers.site.options import SiteOptions
from tests.publishers.schema_org import faults


@pytest.fixture(name="public")
def _public(site: Site) -> Site:
    return replace(site, url="https://news.example")


def _data(story: Story, site: Site) -> list[dict[str, Any]]:
    scripts = [_soup(page.body).select("script") for page in article_pages(story, site)]
    assert all([one["type"] for one in found] == ["application/ld+json"] for found in scripts)
    return [json.loads(found[0].text) for found in scripts]


def _soup(body: bytes) -> BeautifulSoup:
    return BeautifulSoup(body, "html.parser")


def test_articles_keep_to_schema_org(story: Story, public: Site, site: Site) -> None:
    full = in_section(_reviewed(story), "World")
    for data in (*_data(full, public), *_data(full, site)):
        assert faults(data, "NewsArticle") == []


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": "https://news.example/a.html",
    "headline": "Headline",
    "datePublished": "2026-03-14T12:30:00+00:00",
    "isBasedOn": {"@id": "https://other.example/a"},
    "author": [{"@type": "Person", "name": "Ann"}, {"@type": "NewsMediaOrganization"}],
    "image": {"@type": "ImageObject", "width": "640 px", "isFamilyFriendly": True},
    "wordCount": 120,
    "timeRequired": "PT3M",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"@context": "https://example.org"},
        {"@type": "Event"},
        {"@type": "NewsArticel"},
        {"@id": "a.html"},
        {"headlines": "Headline"},
        {"headline": ""},
        {"headline": 1},
        {"headline": None},
        {"datePublished": "14 March 2026"},
        {"datePublished": "2026-03-14T12:30:00"},
        {"dateModified": 2026},
        {"isBasedOn": "a text"},
        {"author": "Ann"},
        {"author": [{"@type": "Person", "name": "Ann"}, {"@type": "Place", "name": "Selwick"}]},
        {"author": {"name": "Ann"}},
        {"author": {"@type": "Person", "nom": "Ann"}},
        {"image": {"@type": "ImageObject", "width": 640}},
        {"image": {"@type": "ImageObject", "width": "wide"}},
        {"image": {"@type": "ImageObject", "isFamilyFriendly": "very"}},
        {"wordCount": "many"},
        {"wordCount": 1.5},
        {"timeRequired": "3 minutes"},
    ],
)
def test_what_schema_org_does_not_know_is_found(wrong: dict[str, object]) -> None:
    assert faults(ARTICLE, "NewsArticle") == faults(ARTICLE, "CreativeWork") == []
    assert faults(ARTICLE | wrong, "CreativeWork")


def _reviewed(story: Story) -> Story:
    """The story with all that metadata can tell of it."""
    changed = datetime(2026, 3, 15, 8, 0, tzinfo=UTC)
    editions = (
        replace(
            edition,
            article=replace(edition.article, modified_at=changed, keywords=("bells", "harbor")),
            notice=edition.notice and replace(edition.notice, reviewed_by="Ирина Левина"),
        )
        for edition in story.editions
    )
    return replace(story, editions=tuple(editions))


def test_section_and_keywords_have_their_names_in_the_language_of_the_page(
    story: Story, public: Site
) -> None:
    names = {"world": {"ru": "Мир", "he": "עולם"}, "harbor": {"he": "נמל (HT)"}}
    named = replace(public, options=SiteOptions(topics=names))
    data = _data(in_section(_reviewed(story), " World"), named)
    assert [(one["articleSection"], one["keywords"]) for one in data] == [
        ("World", ["bells", "harbor"]),
        ("Мир", ["bells", "harbor"]),
        ("עולם", ["bells", "נמל (\u2066HT\u2069)"]),
    ]


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
    assert faults(data, "NewsArticle") == []
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
            "width": "640 px",
            "height": "480 px",
            "caption": "Фото.",
            "creditText": "Harbor Board via X",
        }
    ]


def test_credit_is_told_without_a_label_for_photos(story: Story, public: Site) -> None:
    for raw, told in [("Photo by Dana Levi", "Dana Levi"), ("Graphic: Quay Press",) * 2]:
        figure = Figure((Image("https://example.org/a.jpg"),), Caption("A boat.", Credit(raw)))
        editions = tuple(
            replace(one, article=replace(one.article, blocks=(figure,))) for one in story.editions
        )
        for data in _data(replace(story, editions=editions), public):
            assert data["image"][0]["creditText"] == told


def test_dates_authors_and_reviewer_are_told(story: Story, public: Site) -> None:
    data = _data(_reviewed(story), public)[1]
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
