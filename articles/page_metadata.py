"""What a page says about itself: JSON-LD first, then Open Graph and meta tags, then trafilatura."""

import html as entities
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

_ARTICLES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "liveblogposting")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own word on its article; empty where it says nothing."""

    headline: str
    standfirst: str = ""
    byline: tuple[str, ...] = ()
    url: str | None = None
    site_name: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None
    section: str = ""
    keywords: tuple[str, ...] = ()


def read_metadata(html: str, url: str | None) -> Metadata:
    """The metadata of a page that was fetched from ``url``."""
    soup = BeautifulSoup(html, "lxml", parse_only=SoupStrainer(["meta", "script", "h1", "title"]))
    linked = _json_ld(soup)
    found = trafilatura.extract_metadata(html, default_url=url)
    meta = {
        str(tag.get("property") or tag.get("name")).lower(): _clean(tag.get("content"))
        for tag in soup.find_all("meta")
    }
    heading = soup.find_all("h1")
    title = _clean(found.title if found else "")
    return Metadata(
        headline=_headline(linked, [_clean(h.get_text(" ")) for h in heading], meta, title),
        standfirst=meta.get("og:description") or _clean(linked.get("description")),
        byline=_names(linked.get("author")) or _split(found.author if found else None),
        url=_address(found.url if found else None) or url,
        site_name=meta.get("og:site_name") or _clean(found.sitename if found else ""),
        published_at=_moment(linked.get("datePublished"), meta.get("article:published_time")),
        modified_at=_moment(linked.get("dateModified"), meta.get("article:modified_time")),
        section=_clean(_first(linked.get("articleSection"))) or meta.get("article:section", ""),
        keywords=_keywords(linked.get("keywords") or meta.get("keywords")),
    )


def _headline(linked: dict[str, Any], h1: list[str], meta: dict[str, str], title: str) -> str:
    """The one heading of the page, where the page has just one that its title repeats."""
    said = meta.get("og:title", "") or title
    alike = [text for text in h1 if text and (text in said or said in text)]
    if alike:
        return alike[0]
    return _clean(linked.get("headline")) or (h1[0] if len(h1) == 1 else "") or said or title


def _json_ld(soup: BeautifulSoup) -> dict[str, Any]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.get_text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for entry in _entries(data):
            kinds = entry.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(str(name).lower() in _ARTICLES for name in names):
                return entry
    return {}


def _entries(data: Any) -> Iterator[dict[str, Any]]:
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph")
            yield from (
                e for e in (graph if isinstance(graph, list) else ()) if isinstance(e, dict)
            )


def _names(author: Any) -> tuple[str, ...]:
    people = author if isinstance(author, list) else [author]
    names = (one.get("name") if isinstance(one, dict) else one for one in people)
    return tuple(dict.fromkeys(filter(None, (_clean(_first(name)) for name in names))))


def _split(authors: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (authors or "").split(";") if name.strip())


def _keywords(value: Any) -> tuple[str, ...]:
    words = value if isinstance(value, list) else str(value or "").split(",")
    return tuple(dict.fromkeys(filter(None, (_clean(word) for word in words))))


def _moment(*values: Any) -> datetime | None:
    for value in values:
        try:
            moment = datetime.fromisoformat(str(value).strip())
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _address(url: str | None) -> str | None:
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _clean(value: Any) -> str:
    """Text on one line. JSON-LD often holds entities, although it is no HTML."""
    return " ".join(entities.unescape(value).split()) if isinstance(value, str) else ""
