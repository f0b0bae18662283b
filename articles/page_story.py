"""Which text of a page is its story: what trafilatura took, and what stands in line with it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import trafilatura
from bs4 import Tag

from articles.prose import RUNNING, SENTENCE_END

_SPACE = re.compile(r"\W+")
_PROBE = 60
_SURE = 30  # characters after which a text found anywhere in the story is the story's own


def key_of(text: str) -> str:
    """The words alone, so that texts compare whatever their spaces, quotes and case."""
    return _SPACE.sub(" ", text).strip().casefold()


@dataclass(frozen=True, slots=True)
class Story:
    """The words that trafilatura took from a page: its lines, and all of them in one string."""

    lines: frozenset[str]
    words: str

    def holds(self, key: str) -> bool:
        """Tell whether the text with this key is part of the story."""
        return key in self.lines or (len(key) >= _SURE and key[:_PROBE] in self.words)


def story_of(html: str) -> Story:
    """The story of a page."""
    text = trafilatura.extract(html, include_comments=False, include_tables=False) or ""
    return Story(frozenset(key_of(line) for line in text.splitlines()), key_of(text))


class Columns:
    """The tags in which the story's paragraphs stand: others in them are the story's as well."""

    def __init__(self, paragraphs: Iterable[Tag]) -> None:
        tags = list(paragraphs)
        self._parents = {id(tag.parent) for tag in tags}
        self._kinds = Counter(_kind(tag) for tag in tags)

    def hold(self, tag: Tag, text: str) -> bool:
        """Tell whether ``tag`` is a running paragraph in line with the story's."""
        if tag.name != "p" or len(text) < RUNNING or not SENTENCE_END.search(text):
            return False
        return id(tag.parent) in self._parents or self._kinds[_kind(tag)] > 1


def _kind(tag: Tag) -> tuple[str, ...]:
    """A column goes on in another tag of the same classes, behind an advertisement."""
    parent = tag.parent
    classes = parent.get_attribute_list("class") if parent else []
    return (tag.name, parent.name if parent else "", *sorted(str(name) for name in classes))
