"""The pages that belong to no list: the root of the site, and what stands for a missing page."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from publishers.locales import Locale
from publishers.page import Page
from publishers.render import ORIGINAL
from publishers.site.catalog import Catalog
from publishers.site.frame import Place, page_of, story_maker
from publishers.site.keys import FRONT, error_key, index_key

_STORIES = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """One language on the front page: where it leads, and its newest stories."""

    locale: Locale
    key: str
    stories: tuple[Markup, ...]


def front_page(catalog: Catalog) -> Page:
    """The root of the site: every language with its newest stories, for a reader to choose."""
    indexes = {tag: index_key(tag) for tag in catalog.by_language}
    desks = [_desk(tag, catalog) for tag in catalog.by_language]
    return page_of(Place(FRONT, ORIGINAL, indexes), catalog, "front.html", languages=desks)


def error_pages(catalog: Catalog) -> Iterator[Page]:
    """What a server shows for a missing page: one a language, and one at the root in all.

    They are shown at any address, so each of their links is absolute; a site without an address
    has none.
    """
    site = catalog.site
    if not site.url:
        return
    for tag, locale in site.locales.items():
        yield _error_page(error_key(tag), tag, (locale,), catalog)
    yield _error_page(error_key(), ORIGINAL, tuple(site.locales.values()), catalog)


def _error_page(key: str, language: str, locales: tuple[Locale, ...], catalog: Catalog) -> Page:
    place = Place(key, language, same={})
    return page_of(place, catalog, "error.html", locales=locales, index_key=index_key)


def _desk(tag: str, catalog: Catalog) -> Desk:
    locale = catalog.site.locales[tag]
    story = story_maker(locale, 3, catalog.site)
    entries = catalog.by_language[tag][:_STORIES]
    return Desk(locale, index_key(tag), tuple(story(entry, "") for entry in entries))
