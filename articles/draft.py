"""What a reader of one form (page or pasted text) found, before it is named and judged."""

from dataclasses import dataclass
from datetime import datetime

from articles.article import Block, Removed


@dataclass(frozen=True, slots=True)
class Draft:
    """An article without id or language; ``rules`` has one entry a block."""

    headline: str
    blocks: tuple[Block, ...]
    rules: tuple[str, ...]
    removed: tuple[Removed, ...] = ()
    standfirst: str = ""
    byline: tuple[str, ...] = ()
    url: str | None = None
    site_name: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None
    section: str = ""
    keywords: tuple[str, ...] = ()
