"""What the HTML pages around the articles share: how they are rendered and how stories look."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from markupsafe import Markup

from publishers.inline import isolate
from publishers.locales import Locale
from publishers.page import HTML, Page
from publishers.render import ORIGINAL, Foot, Site, environment
from publishers.site.catalog import Catalog, Entry
from publishers.site.keys import FRONT, index_key, is_error
from publishers.templating import explained, html_bytes

Keys = Mapping[str, str]
"""The key of the same page in each language that has it."""
Stories = Callable[[Entry, str], Markup]
"""A story as an item of a list, from its entry and what leads from the list to the root."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A language in the masthead: its locale, where it leads, and whether that is this page."""

    locale: Locale
    href: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A link of a page's head to the same page in another language."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is, and in which languages it is too (``same``, itself among them).

    One with no ``same`` is no page of its own: a tombstone, or what a server shows under an error.
    """

    key: str
    language: str
    same: Keys

    def up(self, site: Site) -> str:
        """What stands before a key in a link from this page.

        A server shows an error page at any address: only the site's own leads from there.
        """
        return site.address("") if is_error(self.key) else "../" * self.key.count("/")


def page_of(place: Place, catalog: Catalog, template: str, **values: object) -> Page:
    """The page at its place from a template, which also gets what all these pages share."""
    site, locale = catalog.site, catalog.site.locales[place.language]
    up = place.up(site)
    text = rendered(
        site,
        template,
        locale=locale,
        up=up,
        css=up + catalog.css,
        canonical=site.address(place.key) if place.same else "",
        home=index_key(place.language),
        references=references(place.same, site, up),
        choices=choices(place, site),
        feet=feet(place, catalog),
        **values,
    )
    return Page(place.key, html_bytes(text), HTML, place.language)


def rendered(site: Site, template: str, **values: object) -> str:
    """A template, the newsroom's own or the package's, with its values.

    Raises:
        TemplateBroken: it cannot be filled.
    """
    with explained(template):
        return environment(site.overrides).get_template(template).render(site=site, **values)


def references(same: Keys, site: Site, up: str) -> tuple[Reference, ...]:
    """Links to the page's versions, itself among them; whom none fits is sent to the default.

    That is the English version, and for the lists of newest articles the page of all languages.
    """
    if not same:
        return ()
    found = [Reference(tag, site.address(key) or up + key) for tag, key in same.items()]
    default = FRONT if same == {tag: index_key(tag) for tag in same} else same.get(ORIGINAL)
    if default:
        found.append(Reference("x-default", site.address(default) or up + default))
    return tuple(found)


def choices(place: Place, site: Site) -> tuple[Choice, ...]:
    """Every language of the site: the page at ``place`` in it, or else its newest articles."""
    same, up = place.same, place.up(site)
    return tuple(
        Choice(locale, up + same.get(tag, index_key(tag)), same.get(tag) == place.key)
        for tag, locale in site.locales.items()
    )


def feet(place: Place, catalog: Catalog) -> tuple[Foot, ...]:
    """The foot of a page: of its language, and of all on a page at the root of the site."""
    site, up = catalog.site, place.up(catalog.site)
    tags = (place.language,) if "/" in place.key else tuple(site.locales)
    topics = {tag: up + key for tag, key in catalog.overviews.items()}
    return tuple(Foot(site.locales[tag], topics.get(tag, "")) for tag in tags)


def story_maker(locale: Locale, level: int, site: Site) -> Stories:
    """Makes stories of one language as items of a list, under headings of ``level``.

    A list page has dozens of them, and the same story is in many lists: each is rendered once for
    every depth that a list can have.
    """
    with explained("_story.html"):
        template = environment(site.overrides).get_template("_story.html")
    shown = cache(partial(_shown, locale=locale, level=level))

    @cache
    def story(entry: Entry, up: str) -> Markup:
        with explained("_story.html"):
            text = template.render(shown(entry), up=up)
        return Markup(text)  # noqa: S704 - its template has escaped it

    return story


def _shown(entry: Entry, locale: Locale, level: int) -> Mapping[str, object]:
    listing = entry.listing
    published = listing.published_at
    return {
        "entry": entry,
        "locale": locale,
        "level": level,
        "headline": isolate(listing.headline, locale.direction),
        "standfirst": isolate(listing.standfirst, locale.direction),
        "moment": published.isoformat() if published else "",
        "date": locale.date(published) if published else "",
    }
