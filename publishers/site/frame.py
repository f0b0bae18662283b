"""What the HTML pages around the articles share: how they are rendered and how stories look."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from publishers.bidi import isolated
from publishers.inline import render_inline
from publishers.locales import Locale
from publishers.page import HTML, Page
from publishers.render import ORIGINAL, Site, environment, stylesheet
from publishers.site.catalog import Entry
from publishers.site.keys import FRONT, atom_key, index_key, rss_key

Keys = Mapping[str, str]
"""The key of the same page in each language that has it."""


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
class Card:
    """A story in a list."""

    key: str
    headline: Markup
    standfirst: Markup
    moment: str
    date: str
    byline: tuple[str, ...]
    picture: str


def up_from(key: str) -> str:
    """What leads from the page at ``key`` to the root of the site."""
    return "../" * key.count("/")


def page_of(
    key: str, language: str, site: Site, template: str, values: Mapping[str, object]
) -> Page:
    """The page at ``key`` from a template.

    ``values`` has what the template asks for; ``same`` (keys of the same page by language) and
    ``up`` (what stands before every key in a link) have defaults.
    """
    locale = site.locales[language]
    up = str(values.get("up", up_from(key)))
    same: Keys = values.get("same", {language: key})  # type: ignore[assignment]
    shared = {
        "site": site,
        "locale": locale,
        "up": up,
        "css": up + stylesheet().key,
        "canonical": site.address(key),
        "home": index_key(language),
        "references": references(same, site, up),
        "choices": choices(same, key, site, up),
        "feeds": _feeds(language, site),
        "page_title": lambda *words: isolated(" · ".join(words), locale.direction),
    }
    text = environment().get_template(template).render(**{**shared, **values})
    return Page(key, text.encode("utf-8", "replace"), HTML, language)


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


def choices(same: Keys, key: str, site: Site, up: str) -> tuple[Choice, ...]:
    """Every language of the site: the page at ``key`` in it, or else its newest articles."""
    return tuple(
        Choice(locale, up + same.get(tag, index_key(tag)), same.get(tag) == key)
        for tag, locale in site.locales.items()
    )


def _feeds(language: str, site: Site) -> tuple[tuple[str, str], ...]:
    """Media types and addresses of the feeds; none where the site has no address."""
    if not site.url:
        return ()
    return (
        ("application/atom+xml", site.address(atom_key(language))),
        ("application/rss+xml", site.address(rss_key(language))),
    )


def card_maker(locale: Locale) -> Callable[[Entry], Card]:
    """A function from entries to cards in one language; each is made once."""
    made: dict[str, Card] = {}

    def card(entry: Entry) -> Card:
        if entry.key not in made:
            made[entry.key] = _card(entry, locale)
        return made[entry.key]

    return card


def _card(entry: Entry, locale: Locale) -> Card:
    listing = entry.listing
    published = listing.published_at
    return Card(
        key=entry.key,
        headline=render_inline(listing.headline, (), (), locale.direction),
        standfirst=render_inline(listing.standfirst, (), (), locale.direction),
        moment=published.isoformat() if published else "",
        date=locale.date(published) if published else "",
        byline=listing.byline,
        picture=entry.picture,
    )
