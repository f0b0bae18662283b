"""What a page says about itself: JSON-LD first, then Open Graph and meta tags, then microdata."""

import html as entities
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.dates import moment_of
from articles.page.headline import headline_of
from articles.page.inline import absolute, words_of
from articles.page.linked import Entry, Linked, linked_data, one, words
from articles.page.makers import makers_of
from articles.page.tree import has_at_most

_MARKUP = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)  # some sites give it in JSON
_HEADLINE = 500  # characters; longer ones are no headlines
_TITLES = 5  # h1 that are looked at
_SOCIAL = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_DATES = {
    "published": ("article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
                  "dc.date", "dc.date.issued", "date", "pubdate", "publish-date"),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "last-modified"),
}  # fmt: skip
_CORRECTIONS = 50  # that are looked at; no story has as many
_CORRECTION = 2_000  # characters; longer ones are stories
_LEADS = ("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own word on its article; empty where it says nothing.

    ``body`` is the story's text as the page gives it to machines; ``lead`` the addresses of the
    pictures that stand for the article; ``pictures`` the JSON-LD of pictures; ``corrections``
    the texts of what it says was corrected.
    """

    headline: str
    descriptions: tuple[str, ...]
    byline: tuple[str, ...]
    url: str | None
    site_name: str
    published_at: datetime | None
    modified_at: datetime | None
    section: str
    keywords: tuple[str, ...]
    body: str
    lead: tuple[str, ...]
    pictures: tuple[Entry, ...]
    corrections: tuple[str, ...]


def base_of(root: HtmlElement, url: str | None) -> str | None:
    """The address that the page's relative links start from."""
    tag = next(root.iter("base"), None)
    href = tag.get("href") if tag is not None else None
    return absolute(href, url) or url if href else url


def read_metadata(root: HtmlElement, url: str | None) -> Metadata:
    """The metadata of a page that was fetched from ``url``."""
    linked, meta = linked_data(root), _meta(root)
    article = linked.article
    address = _address(root, meta, article, url)
    site_name = _site_name(linked, meta)
    host = _host(address)
    return Metadata(
        headline=_headline(root, article, meta, (site_name, host)),
        descriptions=tuple(_descriptions(article, meta)),
        byline=makers_of(root, linked, meta),
        url=address,
        site_name=site_name or host,
        published_at=_moment(root, article, meta, "published"),
        modified_at=_moment(root, article, meta, "modified"),
        section=words(article.get("articleSection")) or meta.get("article:section", ""),
        keywords=_keywords(
            article.get("keywords") or meta.get("news_keywords") or meta.get("keywords")
        ),
        body=_body(article),
        lead=tuple(_lead(article, linked, meta)),
        pictures=linked.pictures,
        corrections=tuple(islice(_corrections(article, linked), _CORRECTIONS)),
    )


def _meta(root: HtmlElement) -> dict[str, str]:
    """Meta tags by their names in small letters; of several the first that says something."""
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        found.setdefault(name.lower(), "")
        found[name.lower()] = found[name.lower()] or words(tag.get("content"))
    return found


def _headline(
    root: HtmlElement, article: Entry, meta: Mapping[str, str], sites: tuple[str, ...]
) -> str:
    linked = [words(article.get("headline")), words(article.get("name"))]
    tags = (tag for tag in root.iter("h1") if has_at_most(tag, _HEADLINE))
    texts = (" ".join(words_of(tag).split()) for tag in islice(tags, _TITLES))
    h1 = [text for text in texts if text]
    bar = next((" ".join((tag.text or "").split()) for tag in root.iter("title")), "")
    # Networks are mostly given the same words: together they have one voice.
    social = next((text for name in _SOCIAL if (text := meta.get(name, ""))), "")
    return headline_of(linked, h1, (social, bar), sites)[:_HEADLINE]


def _address(
    root: HtmlElement, meta: Mapping[str, str], article: Entry, url: str | None
) -> str | None:
    """The canonical address; a front page's, left there by a careless template, is none."""
    canonical = (
        link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"
    )
    page = article.get("mainEntityOfPage")
    said = [*canonical, meta.get("og:url", ""), words(article.get("url"))]
    said.append(words(page.get("@id") if isinstance(page, dict) else page))
    whole = (absolute(href, url) for href in said if href)
    return next((href for href in whole if href and _is_deep(href)), url)


def _is_deep(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme != "mailto" and (len(parts.path) > 1 or bool(parts.query))


def _site_name(linked: Linked, meta: Mapping[str, str]) -> str:
    publisher = linked.whole(one(linked.article.get("publisher")))
    said = words(publisher.get("name")) if isinstance(publisher, dict) else ""
    return meta.get("og:site_name") or said or meta.get("application-name", "")


def _host(url: str | None) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def _moment(
    root: HtmlElement, article: Entry, meta: Mapping[str, str], what: str
) -> datetime | None:
    prop = f"date{what.capitalize()}"
    tags = root.xpath("//*[@itemprop=$prop]", prop=prop)
    marked = (tag.get("datetime") or tag.get("content") or words_of(tag) for tag in tags)
    said = [one(article.get(prop)), *(meta.get(name) for name in _DATES[what]), next(marked, None)]
    if what == "published":
        times = (tag.get("datetime") for tag in root.iter("time") if tag.get("datetime"))
        said += [article.get("dateCreated"), next(times, None)]
    return moment_of(*said)


def _descriptions(article: Entry, meta: Mapping[str, str]) -> Iterator[str]:
    """What the article is about, in the page's words; cut ones are left out."""
    said = [meta.get(name, "") for name in ("og:description", "description", "twitter:description")]
    said += [words(article.get(key)) for key in ("description", "alternativeHeadline")]
    plain = (words(_MARKUP.sub(" ", text)) for text in said)
    yield from (text for text in plain if text and not text.endswith(("…", "...")))


def _keywords(value: object) -> tuple[str, ...]:
    said = value if isinstance(value, list) else str(value or "").split(",")
    return tuple(dict.fromkeys(text for one in said if (text := words(one))))


def _body(article: Entry) -> str:
    """The story in plain text with its line ends; some sites give it in HTML."""
    text = one(article.get("articleBody"))
    if not isinstance(text, str):
        return ""
    return entities.unescape(_MARKUP.sub("\n", text))


def _corrections(article: Entry, linked: Linked) -> Iterator[str]:
    """Texts alone: some sites give the address of another page."""
    said = article.get("correction")
    for entry in said if isinstance(said, list) else [said]:
        whole = linked.whole(entry)
        text = whole.get("text") if isinstance(whole, dict) else whole
        plain = words(_MARKUP.sub(" ", text) if isinstance(text, str) else "")
        if 0 < len(plain) <= _CORRECTION:
            yield plain


def _lead(article: Entry, linked: Linked, meta: Mapping[str, str]) -> Iterator[str]:
    """Addresses of the pictures that stand for the article."""
    yield from (meta[name] for name in _LEADS if meta.get(name))
    images = article.get("image")
    for image in images if isinstance(images, list) else [images]:
        whole = linked.whole(image)
        yield (
            words(whole.get("url") or whole.get("contentUrl"))
            if isinstance(whole, dict)
            else words(whole)
        )
