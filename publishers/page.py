"""A page: bytes and the headers they are served with."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.article import Article, Figure

SHORT = "public, max-age=60"
"""Pages may change; readers ask again after a minute."""
IMMUTABLE = "public, max-age=31536000, immutable"
"""Assets have the hash of their content in their name."""
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Listing:
    """What index pages, feeds and sitemaps tell of an article page.

    ``article_id`` ties the languages. ``image`` is the lead picture: a key of the site, or the
    address of a picture elsewhere. Dates are aware.
    """

    article_id: str
    language: str
    headline: str
    standfirst: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None
    byline: tuple[str, ...] = ()
    section: str = ""
    keywords: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site under its ``key``, a relative path with ``/``."""

    key: str
    body: bytes
    content_type: str
    language: str | None = None
    cache_control: str = SHORT
    listing: Listing | None = None

    @property
    def sha256(self) -> str:
        """The hash of body and headers together: a changed header is a changed page."""
        digest = hashlib.sha256()
        for header in (self.content_type, self.language or "", self.cache_control):
            digest.update(header.encode() + b"\n")
        digest.update(self.body)
        return digest.hexdigest()


def listing_of(article: Article) -> Listing:
    """What the site around it tells of an article in one language."""
    pictures = (image.src for b in article.blocks if isinstance(b, Figure) for image in b.images)
    return Listing(
        article_id=article.id,
        language=article.lang,
        headline=article.headline,
        standfirst=article.standfirst,
        published_at=article.published_at,
        modified_at=article.modified_at,
        byline=article.byline,
        section=article.section,
        keywords=article.keywords,
        image=next(pictures, ""),
    )


def listing_from_json(data: Mapping[str, Any]) -> Listing:
    """The listing as a manifest keeps it; one of an older version has fewer fields.

    Raises:
        TypeError, ValueError: it is none.
    """
    lists = {name: tuple(data[name]) for name in ("byline", "keywords") if name in data}
    dates = {
        name: datetime.fromisoformat(data[name])
        for name in ("published_at", "modified_at")
        if data.get(name)
    }
    return Listing(**{**data, **lists, **dates})
