"""Who wrote a page's article: by JSON-LD, meta tags, microdata, or a line with a byline's class."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from articles.bylines import byline_names, is_byline, without_places
from articles.page.inline import words_of
from articles.page.linked import Linked, words
from articles.page.tree import classes_of, has_at_most

_CLASS = re.compile(r"(?:^|[-_ ])(?:byline|authors?)(?:[-_]?names?)?(?:$|[-_ ])", re.IGNORECASE)
_META = (
    "author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "article:author",
)
_BY = re.compile(r"(?:(?:story |written )?by|from)\b:?\s*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,? and |,|;|&)\s*")
_TAGS = ("a", "span", "p", "div", "address")
_LONGEST = 100  # characters of a byline
_PLACES = 20  # marked tags that are looked at


def makers_of(root: HtmlElement, linked: Linked, meta: Mapping[str, str]) -> tuple[str, ...]:
    """The writers' names in their order; empty where the page names none."""
    authors = linked.article.get("author") or linked.article.get("creator")
    said = [
        _name(linked.whole(one)) for one in (authors if isinstance(authors, list) else [authors])
    ]
    if not any(said):
        said = next(([text] for name in _META if _is_name(text := meta.get(name, ""))), [])
    if not any(said):
        said = next(_marked(root), [])
    return tuple(dict.fromkeys(name for text in said for name in _each(_BY.sub("", text, count=1))))


def _each(text: str) -> list[str]:
    """Several names in one string, and perhaps the house they write for."""
    parts = [part for part in without_places(_AND.split(text)) if part]
    names = [part for part in parts if is_byline(part)]
    is_list = names and all(part in names or " " not in part for part in parts)
    return names if is_list else [text] if text else []


def _name(author: Any) -> str:
    return words(author.get("name") if isinstance(author, dict) else author)


def _is_name(text: str) -> bool:
    return bool(text) and "/" not in text and len(text) <= _LONGEST


def _marked(root: HtmlElement) -> Iterator[list[str]]:
    """The names that tags with a byline's mark hold, tag by tag."""
    tags = (
        tag
        for tag in root.iter(*_TAGS)
        if tag.get("rel") == "author"
        or tag.get("itemprop") == "author"
        or _CLASS.search(classes_of(tag))
    )
    for tag in islice(tags, _PLACES):
        text = words_of(tag) if has_at_most(tag, _LONGEST) else ""
        parts = without_places(_AND.split(text))
        names = byline_names(text) or [part for part in parts if is_byline(part)]
        if names:
            yield list(names)
