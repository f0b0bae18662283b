"""What rendering needs to know: an article in one language, and where its words came from."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.article import Article
from publishers.pictures.picture import Picture

_MAX_SLUG = 60
_ID_IN_SLUG = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """One sentence, ``text[start:end]`` of a field, its origin, and whether a check flagged it."""

    start: int
    end: int
    origin: str
    flagged: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """What the page says of its translation. ``sentences`` counts them by origin.

    ``reviewed_by`` is who read and approved it, "" if nobody did.
    """

    engine: str
    starter: bool
    sentences: tuple[tuple[str, int], ...]
    findings: int
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """An article in one language.

    ``marks`` are keyed by field: "headline", "standfirst", "blocks.3", "blocks.3.caption".
    ``notice`` is None for the English original.
    """

    article: Article
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    notice: Notice | None = None

    @property
    def language(self) -> str:
        """The tag of its language."""
        return self.article.lang

    @property
    def doubtful(self) -> int:
        """How many of its sentences a check flagged."""
        return sum(mark.flagged for marks in self.marks.values() for mark in marks)


@dataclass(frozen=True, slots=True)
class Story:
    """One article in all its languages, the English original first.

    ``pictures`` are those that the site serves, by the address that the article gives them; what
    is not among them is not shown. None: the site serves none, and all are shown from there.
    """

    slug: str
    editions: tuple[Edition, ...]
    pictures: Mapping[str, Picture] | None = None

    def key(self, language: str) -> str:
        """Where the edition in ``language`` is published."""
        return f"{language}/{self.slug}.html"


def slug_of(article: Article) -> str:
    """An ASCII name from the headline, ended by the article's id so that no two are alike."""
    plain = unicodedata.normalize("NFKD", article.headline).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    if len(words) > _MAX_SLUG:
        words = words[:_MAX_SLUG].rpartition("-")[0] or words[:_MAX_SLUG]
    return f"{words}-{article.id[:_ID_IN_SLUG]}".lstrip("-")
