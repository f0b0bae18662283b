"""What crawlers are told: sitemaps with their languages, the newest articles, robots.txt.

A sitemap is one file up to 50,000 addresses and 50 MB, and an index of such files above. The
oldest articles are in the first of them, so that a new article changes the last one only.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from publishers.bidi import isolated
from publishers.page import Page
from publishers.render import ORIGINAL, Site
from publishers.site.archive import parts_of
from publishers.site.catalog import Catalog, Entry
from publishers.site.keys import (
    FRONT,
    NEWS_SITEMAP,
    ROBOTS,
    SITEMAP,
    index_key,
    sitemap_key,
    topic_key,
)
from publishers.site.topics import Topics, topics_by_slug
from publishers.site.wellformed import rfc3339

MAX_URLS = 50_000
MAX_NEWS = 1_000
MAX_BYTES = 50 * 2**20
_XML = "application/xml; charset=utf-8"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_URLSET = (
    f'{_HEAD}<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
)
_END = "</urlset>\n"
_URL = Markup("<url><loc>{}</loc>{}{}</url>\n")
_LASTMOD = Markup("<lastmod>{}</lastmod>")
_LINK = Markup('<xhtml:link rel="alternate" hreflang="{}" href="{}"/>')
_NEWS = Markup(
    "<news:news><news:publication><news:name>{}</news:name><news:language>{}</news:language>"
    "</news:publication><news:publication_date>{}</news:publication_date>"
    "<news:title>{}</news:title></news:news>"
)


def sitemap_pages(catalog: Catalog, topics: Topics) -> Iterator[Page]:
    """The sitemaps, then robots.txt, which names them; without an address, robots.txt alone."""
    if catalog.site.url:
        yield from split(SITEMAP, _urls(catalog, topics), catalog.site, MAX_URLS)
        yield from split(NEWS_SITEMAP, _news(catalog), catalog.site, MAX_NEWS)
    yield _robots(catalog)


def split(
    name: str, urls: Iterable[str], site: Site, max_urls: int, max_bytes: int = MAX_BYTES
) -> Iterator[Page]:
    """One sitemap, or its parts and then their index; none if there are no ``urls``."""
    parts = [_URLSET + "".join(part) + _END for part in _chunks(urls, max_urls, max_bytes)]
    if len(parts) == 1:
        yield Page(sitemap_key(name), parts[0].encode(), _XML)
    if len(parts) < 2:
        return
    for number, part in enumerate(parts, 1):
        yield Page(sitemap_key(name, number), part.encode(), _XML)
    places = "".join(
        f"<sitemap><loc>{escape(site.address(sitemap_key(name, n)))}</loc></sitemap>\n"
        for n in range(1, len(parts) + 1)
    )
    index = f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{places}</sitemapindex>\n'
    yield Page(sitemap_key(name), index.encode(), _XML)


def _chunks(urls: Iterable[str], max_urls: int, max_bytes: int) -> Iterator[list[str]]:
    frame = len((_URLSET + _END).encode())
    part: list[str] = []
    size = frame
    for url in urls:
        more = len(url.encode())
        if part and (len(part) == max_urls or size + more > max_bytes):
            yield part
            part, size = [], frame
        part.append(url)
        size += more
    if part:
        yield part


def _urls(catalog: Catalog, topics: Topics) -> Iterator[str]:
    """Every article page, the oldest first; then the first pages of lists, and the root."""
    site = catalog.site
    links = {article: _relatives(keys, site) for article, keys in catalog.editions.items()}
    for entry in catalog.oldest_first():
        lastmod, siblings = _lastmod(entry.updated), links[entry.listing.article_id]
        yield _URL.format(site.address(entry.key), lastmod, siblings)
    for slug, told in sorted(topics_by_slug(topics).items()):
        keys = {tag: topic_key(slug, tag) for tag in told}
        changed = {tag: _newest(topic.entries, site) for tag, topic in told.items()}
        yield from _list_urls(keys, changed, keys.get(ORIGINAL), site)
    all_topics = catalog.overviews
    yield from _list_urls(all_topics, {}, all_topics.get(ORIGINAL), site)
    keys = {tag: index_key(tag) for tag in catalog.by_language}
    changed = {tag: _newest(entries, site) for tag, entries in catalog.by_language.items()}
    yield from _list_urls(keys, changed, FRONT, site)
    yield _URL.format(site.address(FRONT), "", _links(keys, FRONT, site))


def _list_urls(
    keys: Mapping[str, str],
    changed: Mapping[str, datetime | None],
    default: str | None,
    site: Site,
) -> Iterator[str]:
    """A list in each of its languages, and when the stories on it last changed, if that is told."""
    links = _links(keys, default, site)
    for tag, key in keys.items():
        yield _URL.format(site.address(key), _lastmod(changed.get(tag)), links)


def _relatives(editions: Mapping[str, Entry], site: Site) -> Markup:
    keys = {tag: entry.key for tag, entry in editions.items()}
    return _links(keys, keys.get(ORIGINAL), site)


def _links(keys: Mapping[str, str], default: str | None, site: Site) -> Markup:
    links = [_LINK.format(tag, site.address(key)) for tag, key in keys.items()]
    if default:
        links.append(_LINK.format("x-default", site.address(default)))
    return Markup().join(links)


def _lastmod(moment: datetime | None) -> Markup:
    return _LASTMOD.format(rfc3339(moment)) if moment else Markup()


def _newest(entries: Sequence[Entry], site: Site) -> datetime | None:
    """The last change of what stands on the first page of a list."""
    shown = parts_of(entries, site.options.page_size)[0].entries
    return max((entry.updated for entry in shown if entry.updated), default=None)


def _news(catalog: Catalog) -> Iterator[str]:
    """The articles of the last days; the newest date that the site knows is its today."""
    dated = [(entry.published, entry) for entry in catalog.oldest_first() if entry.published]
    span = timedelta(days=catalog.site.options.news_days)
    for moment, entry in dated:
        if dated[-1][0] - moment <= span:
            yield _news_url(entry, moment, catalog.site)


def _news_url(entry: Entry, published: datetime, site: Site) -> str:
    listing = entry.listing
    title = isolated(listing.headline, site.locales[listing.language].direction)
    news = _NEWS.format(site.name, listing.language, rfc3339(published), title)
    return _URL.format(site.address(entry.key), "", news)


def _robots(catalog: Catalog) -> Page:
    """All may read everything but Tolmach's own files."""
    site = catalog.site
    root = urlsplit(site.url).path.rstrip("/")
    lines = ["User-agent: *", f"Disallow: {root}/.tolmach/"]
    if site.url:
        lines += ["", f"Sitemap: {site.address(sitemap_key(SITEMAP))}"]
        if any(entry.published for entries in catalog.by_language.values() for entry in entries):
            lines.append(f"Sitemap: {site.address(sitemap_key(NEWS_SITEMAP))}")
    return Page(ROBOTS, ("\n".join(lines) + "\n").encode(), "text/plain; charset=utf-8")
