"""What a page's JSON-LD says: its article, and the words of its pictures."""

import html as entities
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = ("Article", "BlogPosting", "LiveBlogPosting")  # or the end of a longer name
_MOST_ENTRIES = 20_000  # more is an attack, no description of a page
_MOST_DEPTH = 30
_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair, which no encoding can write

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Linked:
    """``article`` is empty where the page describes none; ``pictures`` are ImageObjects."""

    article: Entry = field(default_factory=dict)
    pictures: tuple[Entry, ...] = ()
    named: Mapping[str, Entry] = field(default_factory=dict)

    def whole(self, value: Any) -> Any:
        """The entry that a bare ``@id`` points to; other values as they are."""
        if isinstance(value, dict) and set(value) == {"@id"}:
            return self.named.get(str(value["@id"]), value)
        return value


def linked_data(root: HtmlElement) -> Linked:
    """All JSON-LD of the page; scripts that are no JSON say nothing."""
    entries = list(_entries(root))
    article = next((entry for entry in entries if _is_article(entry)), {})
    pictures = tuple(entry for entry in entries if "ImageObject" in kinds_of(entry))
    named = {
        str(entry["@id"]): entry for entry in reversed(entries) if len(entry) > 1 and "@id" in entry
    }
    return Linked(article, pictures, named)


def kinds_of(entry: Entry) -> tuple[str, ...]:
    """The entry's types by their short names."""
    kinds = entry.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return tuple(str(name).rpartition("/")[2] for name in names)


def one(value: Any) -> Any:
    """The value, or the first where a list is given."""
    return value[0] if isinstance(value, list) and value else value


def words(value: Any) -> str:
    """Text on one line. JSON-LD often holds entities, although it is no HTML."""
    text = one(value)
    if not isinstance(text, str):
        return ""
    return " ".join(_HALF.sub("\ufffd", entities.unescape(text)).split())


def _is_article(entry: Entry) -> bool:
    return any(name.endswith(_ARTICLE) for name in kinds_of(entry))


def _entries(root: HtmlElement) -> Iterator[Entry]:
    left = _MOST_ENTRIES
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for entry in _within(_parsed(script.text or ""), _MOST_DEPTH):
            if left == 0:
                return
            left -= 1
            yield entry


def _parsed(text: str) -> Any:
    try:
        return json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _within(data: Any, depth: int) -> Iterator[Entry]:
    """Every object in its order, the outer before the inner."""
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _within(value, depth - 1)
    elif isinstance(data, list):
        for value in data:
            yield from _within(value, depth - 1)
