"""What a newsroom decides about the site around its articles."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """How long lists are, and what topics are called.

    A keyword has a page from ``keyword_from`` articles in a language on; a section always has.
    ``topics`` gives a topic's name by its case-folded English name, then by language.
    """

    page_size: int = 30
    feed_size: int = 50
    news_days: int = 2
    keyword_from: int = 2
    topics: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def load_topics(config: Path) -> dict[str, dict[str, str]]:
    """The names of topics in ``config/topics.toml``.

    Raises:
        OSError, ValueError: the file cannot be read.
    """
    entries = tomllib.loads((config / "topics.toml").read_text(encoding="utf-8"))
    return {
        name.casefold(): {tag: str(word) for tag, word in words.items()}
        for name, words in entries.items()
    }
