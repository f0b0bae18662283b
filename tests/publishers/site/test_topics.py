"""Topics: one page a topic and language, under a name that never changes and is nobody else's."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.article import Article
from publishers.edition import Edition, Story
from publishers.locales import load_locales
from publishers.render import Site, article_pages
from publishers.site.build import site_pages
from publishers.site.topic_names import folded, topic_slug
from publishers.site.wellformed import legal
from tests.publishers.conftest import CONFIG

from .conftest import Make

ENGLISH = Site({"en": load_locales(CONFIG)["en"]}, "The Desk")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Politics", "politics"),
        ("  Middle  East ", "middle-east"),
        ("COVID 19", "covid-19"),
    ],
)
def test_plain_names_are_read_in_the_address(name: str, slug: str) -> None:
    assert topic_slug(name) == slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C++", "C#"),
        ("C", "C++"),
        ("Łódź", "Lodz"),
        ("A-B", "A B"),
        ("עזה", "Газа"),
        ("?", "!"),
        ("x" * 61, "x" * 62),
    ],
)
def test_topics_that_look_alike_have_pages_of_their_own(one: str, other: str) -> None:
    assert topic_slug(one) != topic_slug(other)


@given(st.text(), st.text())
def test_slug_is_plain_and_tells_topics_apart(one: str, other: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-{1,2}[a-z0-9]+)*", topic_slug(one))
    assert len(topic_slug(one)) <= 80
    assert (topic_slug(one) == topic_slug(other)) == (folded(one) == folded(other))


def _topic_keys(site: Site, listings: object) -> set[str]:
    pages = site_pages(listings, site)  # type: ignore[arg-type]
    return {page.key for page in pages if re.match(r"en/topic/[^/]+/index\.html", page.key)}


@settings(deadline=None)
@given(st.text(min_size=1))
def test_an_article_s_section_leads_where_the_lists_have_it(section: str) -> None:
    article = Article("a" * 16, "en", "Headline", (), section=section)
    (page,) = article_pages(Story("headline", (Edition(article),)), ENGLISH)
    assert page.listing is not None
    keys = {one.key for one in site_pages({"en": [(page.key, page.listing)]}, ENGLISH)}
    found = BeautifulSoup(page.body, "html.parser").select(".kicker a")
    assert len(found) == bool(folded(legal(section)))
    assert {str(link["href"]).removeprefix("../") for link in found} <= keys


def test_section_has_a_page_at_once_and_a_keyword_from_two_articles_on(
    public: Site, listed: Make
) -> None:
    fields = {"section": "World", "keywords": ("Bridges", "world")}
    assert _topic_keys(public, listed(1, fields=fields)) == {"en/topic/world/index.html"}
    assert _topic_keys(public, listed(2, fields=fields)) == {
        "en/topic/world/index.html",
        "en/topic/bridges/index.html",
    }


def test_topic_is_named_in_the_reader_s_language_where_the_newsroom_gave_it_a_name(
    public: Site, listed: Make
) -> None:
    fields = {"section": "World", "keywords": ("Bridges",)}
    pages = {page.key: page.body for page in site_pages(listed(3, fields=fields), public)}
    for tag, world in (("en", "World"), ("ru", "Мир"), ("he", "עולם")):
        headings = {
            slug: BeautifulSoup(pages[f"{tag}/topic/{slug}/index.html"], "html.parser").select_one(
                "h1 bdi"
            )
            for slug in ("world", "bridges")
        }
        assert headings["world"] is not None
        assert headings["world"].text == world
        assert headings["bridges"] is not None
        assert headings["bridges"].text == "Bridges"
        assert headings["bridges"].get("lang") == (None if tag == "en" else "en")


def test_topic_of_some_languages_offers_those_as_the_same_page(public: Site, listed: Make) -> None:
    listings = listed(2, fields={"section": "World"}) | listed(2, ["he"])
    pages = {page.key: page.body for page in site_pages(listings, public)}
    assert "he/topic/world/index.html" not in pages
    soup = BeautifulSoup(pages["ru/topic/world/index.html"], "html.parser")
    tags = [link["hreflang"] for link in soup.select('link[rel="alternate"][hreflang]')]
    assert tags == ["en", "ru", "x-default"]
    hebrew = soup.select_one('.masthead a[hreflang="he"]')
    assert hebrew is not None
    assert hebrew["href"] == "../../../he/index.html"
