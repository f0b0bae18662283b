"""Where every page leads at its foot, and how a keyboard's reader skips to what it is about."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag

from publishers.edition import Story
from publishers.page import HTML, Page
from publishers.render import Site, article_pages
from publishers.site.build import site_pages
from publishers.tombstone import tombstone

from .conftest import URL, Make

SKIP = {
    "en": ("Skip to the article", "Skip to the content"),
    "ru": ("Перейти к статье", "Перейти к содержанию"),
    "he": ("דילוג אל הכתבה", "דילוג אל התוכן"),
}
FEEDS = {"en": "Feeds: Atom, RSS", "ru": "Ленты: Atom, RSS", "he": "עדכונים: Atom, RSS"}
TOPICS = {"en": "Topics", "ru": "Темы", "he": "נושאים"}


def _around(site: Site, listed: Make) -> Iterator[Page]:
    listings = listed(4, fields={"section": "World"})
    yield from (page for page in site_pages(listings, site) if page.content_type == HTML)
    yield from (tombstone(f"{tag}/gone.html", site) for tag in site.locales)


def _soup(page: Page) -> BeautifulSoup:
    return BeautifulSoup(page.body, "html.parser")


def _words(tag: Tag) -> str:
    return " ".join(tag.text.split())


def _foot(page: Page) -> dict[str, list[str]]:
    lists = _soup(page).select("body > footer ul")
    return {str(one["lang"]): [_words(item) for item in one.select("li")] for one in lists}


def test_only_articles_offer_to_skip_to_the_article(
    public: Site, listed: Make, story: Story
) -> None:
    for n, pages in enumerate((article_pages(story, public), _around(public, listed))):
        for page in pages:
            skip = _soup(page).select_one("a.skip")
            assert skip is not None
            assert skip.text == SKIP[page.language or ""][n], page.key


def test_every_page_ends_with_the_site_s_name_and_the_feeds_of_its_language(
    public: Site, listed: Make, story: Story
) -> None:
    for page in (*article_pages(story, public), *_around(public, listed)):
        name = _soup(page).select_one("body > footer p")
        assert name is not None
        assert name.text == "The Desk"
        tags = [page.language or ""] if "/" in page.key else ["en", "ru", "he"]
        assert [items[-1] for items in _foot(page).values()] == [FEEDS[tag] for tag in tags]
        feeds = {str(a["href"]) for a in _soup(page).select("body > footer a[type]")}
        assert feeds == {f"{URL}/{tag}/{name}.xml" for tag in tags for name in ("atom", "rss")}


def test_pages_that_know_of_topics_lead_to_all_of_them_and_others_do_not(
    public: Site, listed: Make, story: Story
) -> None:
    for page in (*article_pages(story, public), *_around(public, listed)):
        knows = page.listing is None and not page.key.endswith("gone.html")
        for tag, items in _foot(page).items():
            assert (TOPICS[tag] in items) == knows, page.key


@pytest.mark.parametrize("sections", [{"en": "World"}, {}])
def test_language_without_topics_names_none(
    public: Site, listed: Make, sections: dict[str, str]
) -> None:
    listings = {
        tag: listed(1, [tag], {"section": sections.get(tag, "")})[tag] for tag in public.locales
    }
    for page in site_pages(listings, public):
        if page.content_type == HTML:
            offered = {tag for tag, items in _foot(page).items() if TOPICS[tag] in items}
            shown = {page.language} if "/" in page.key else set(public.locales)
            assert offered == sections.keys() & shown, page.key


def test_site_without_an_address_and_topics_has_its_name_alone(site: Site, story: Story) -> None:
    for page in (*article_pages(story, site), *site_pages({}, site)):
        if page.content_type == HTML:
            assert _foot(page) == {}
