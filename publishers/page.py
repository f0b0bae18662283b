"""A page: bytes and the headers they are served with."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

SHORT = "public, max-age=60"
"""Pages may change; readers ask again after a minute."""
IMMUTABLE = "public, max-age=31536000, immutable"
"""Assets have the hash of their content in their name."""
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Listing:
    """What an index page tells of an article page."""

    article_id: str
    language: str
    headline: str
    standfirst: str = ""
    published_at: datetime | None = None


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
