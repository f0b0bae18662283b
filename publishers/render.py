"""From editions to HTML: pure, deterministic, everything escaped.

The bytes depend on nothing but the arguments: no clock, no order of a set, no machine.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from articles.article import Article, Block, ListItem, Note, Span
from publishers.bidi import isolated
from publishers.credit_line import credit_line
from publishers.edition import Edition, Story
from publishers.inline import isolate, render_inline, safe_url
from publishers.lists import kind_of, lists_of
from publishers.locales import Locale
from publishers.metadata import script_json, structured_data, topic_data
from publishers.page import HTML, IMMUTABLE, Page, listing_of
from publishers.pictures.shown import lead_picture, public_images, shown_pictures
from publishers.site.keys import atom_key, rss_key, topic_key
from publishers.site.options import SiteOptions
from publishers.site.topic_names import folded, told, topic_slug
from publishers.site.wellformed import legal
from publishers.templating import (
    TEMPLATES,
    explained,
    html_bytes,
    template_files,
    template_loader,
)

ORIGINAL = "en"


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share: the languages, the site's name, its public address or "".

    ``overrides`` is the folder of the newsroom's own templates, if it has any; ``options`` shape
    the lists and feeds around the articles.
    """

    locales: Mapping[str, Locale]
    name: str
    url: str = ""
    overrides: Path | None = None
    options: SiteOptions = field(default_factory=SiteOptions)

    def address(self, key: str) -> str:
        """The public address of a key, or "" if the site has none."""
        return f"{self.url.rstrip('/')}/{key}" if self.url else ""

    def feeds(self, language: str) -> tuple[tuple[str, str], ...]:
        """Media types and addresses of a language's feeds; none where the site has no address."""
        if not self.url:
            return ()
        return (
            ("application/atom+xml", self.address(atom_key(language))),
            ("application/rss+xml", self.address(rss_key(language))),
        )


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language: its locale and addresses from this page."""

    locale: Locale
    href: str
    public: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What a page leads to below, in one language: the address of all topics from it, or ""."""

    locale: Locale
    topics: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """An article's section: the key of its topic page, its name, and the name's language."""

    key: str
    name: str
    lang: str


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring blocks rendered together: items of a list, notes of a label, or one block.

    The items of a list are in a row, those of lists within it among them (see ``lists_of``).
    """

    kind: str
    items: tuple[tuple[str, Block], ...]


def stylesheet() -> Page:
    """The site's one stylesheet, under a name made of its content."""
    body = (TEMPLATES / "tolmach.css").read_bytes()
    name = f"assets/tolmach.{hashlib.sha256(body).hexdigest()[:10]}.css"
    return Page(name, body, "text/css; charset=utf-8", cache_control=IMMUTABLE)


def article_pages(story: Story, site: Site) -> tuple[Page, ...]:
    """The pages of one article, one a language."""
    return tuple(_article_page(story, edition, site) for edition in story.editions)


def _article_page(story: Story, edition: Edition, site: Site) -> Page:
    article, language = edition.article, edition.language
    key = story.key(language)
    addresses = {e.language: site.address(story.key(e.language)) for e in story.editions}
    images = public_images(story, edition, site.address)
    publisher = {"publisher": {"@type": "Organization", "name": site.name}}
    body = _render(
        site,
        "article.html",
        locale=site.locales[language],
        css=f"../{stylesheet().key}",
        article=article,
        edition=edition,
        section=_section(article, site),
        groups=_groups(article.blocks),
        pictures=shown_pictures(story, edition, "../"),
        alternates=[
            Alternate(site.locales[tag], f"../{story.key(tag)}", address)
            for tag, address in addresses.items()
        ],
        canonical=addresses[language],
        feet=[Foot(site.locales[language])],  # whether there are topics, only lists know
        data=script_json(
            structured_data(story, edition, site.locales, addresses, images)
            | topic_data(article, site.locales[language], site.options)
            | publisher
        ),
        lead=images[0][0] if images else None,
        original=ORIGINAL,
    )
    listing = replace(listing_of(article), image=lead_picture(story, edition))
    return Page(key, body, HTML, language, listing=listing)


def _section(article: Article, site: Site) -> Section | None:
    """The section as the lists know it, which have a page of it while the article is live."""
    name = " ".join(legal(article.section).split())
    if not folded(name):
        return None
    key = topic_key(topic_slug(name), article.lang)
    return Section(key, *told(name, article.lang, site.options))


def _groups(blocks: Sequence[Block]) -> list[Group]:
    fields = ((f"blocks.{n}", block) for n, block in enumerate(blocks))
    groups = []
    for (kind, *_), run in groupby(zip(_shared(blocks), fields, strict=True), itemgetter(0)):
        items = tuple(field for _, field in run)
        if kind in ("ol", "ul", "note"):
            groups.append(Group(kind, items))
        else:
            groups += [Group(kind, (item,)) for item in items]
    return groups


def _shared(blocks: Iterable[Block]) -> Iterator[tuple[str, object]]:
    """The kind of each block's group, and what its blocks have in common."""
    outer = ""
    for block in blocks:
        match block:
            case ListItem(depth=depth):
                outer = outer if outer and depth else kind_of(block)
                yield outer, None
                continue
            case Note(kind=kind, dated=dated):
                yield "note", (kind, dated)
            case _:
                yield type(block).__name__.lower(), None
        outer = ""


def _render(site: Site, template: str, **values: object) -> bytes:
    with explained(template):
        found = environment(site.overrides).get_template(template)
        return html_bytes(found.render(site=site, **values))


def environment(overrides: Path | None = None) -> Environment:
    """Where templates are found and how they are filled: everything escaped, nothing undefined.

    In a template, ``inline(edition, field, text, spans)`` is a field's text with its markup,
    ``isolate(text)`` plain text, both with runs of the other direction in ``<bdi>``;
    ``plain(text)`` has isolates instead, for a title or an attribute. ``credit_line(raw)`` is what
    is shown of a credit, ``lists_of(items)`` the lists that a group's items make.
    """
    files = template_files(overrides) if overrides else []
    return _environment(overrides, tuple(name for name, _ in files))


@lru_cache(maxsize=2)
def _environment(overrides: Path | None, _names: tuple[str, ...]) -> Environment:
    """Templates are kept compiled, and read again when they change; new ones are told by name."""
    made = Environment(
        loader=template_loader(overrides),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"inline": _inline, "isolate": _isolate, "plain": _plain}
    made.globals |= {"credit_line": credit_line, "lists_of": lists_of}
    made.filters["safe_url"] = safe_url
    return made


@pass_context
def _inline(
    context: Context, edition: Edition, field: str, text: str, spans: Sequence[Span] = ()
) -> Markup:
    direction = context["locale"].direction
    return render_inline(text, spans, edition.marks.get(field, ()), direction)


@pass_context
def _isolate(context: Context, text: str) -> Markup:
    return isolate(text, context["locale"].direction)


@pass_context
def _plain(context: Context, text: str) -> str:
    return isolated(text, context["locale"].direction)
