"""Topics: the sections and keywords of the articles, each with a page in each language."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publishers.page import Listing
from publishers.site.catalog import Entry
from publishers.site.options import SiteOptions

_MAX_SLUG = 60
_HASH = 12


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic in one language.

    ``lang`` is the language of ``name``: English where the newsroom gave it no other name.
    """

    slug: str
    name: str
    lang: str
    entries: tuple[Entry, ...]
    is_section: bool


def topic_slug(name: str) -> str:
    """The ASCII name of a topic's folder, the same for ever and in every language.

    It depends on the topic's name alone, not on its case or spaces. No two topics share one: a
    name that its ASCII letters do not tell in full gets a part of its hash, after ``--``.
    """
    exact = folded(name)
    plain = unicodedata.normalize("NFKD", exact).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if words and words.replace("-", " ") == exact and len(words) <= _MAX_SLUG:
        return words
    digest = hashlib.sha256(exact.encode("utf-8", "replace")).hexdigest()[:_HASH]
    return f"{words[:_MAX_SLUG].strip('-') or 'topic'}--{digest}"


def folded(name: str) -> str:
    """A topic's name without its case and spare spaces: what makes two names one topic."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def topics_of(language: str, entries: Iterable[Entry], options: SiteOptions) -> tuple[Topic, ...]:
    """The topics of one language that have a page; their entries keep the order of ``entries``.

    The largest come first, sections before keywords.
    """
    found: Mapping[str, list[Entry]] = defaultdict(list)
    names: dict[str, str] = {}
    sections: set[str] = set()
    for entry in entries:
        sections.add(folded(entry.listing.section))
        for name in names_of(entry.listing):
            exact = folded(name)
            found[exact].append(entry)
            names[exact] = min(name, names.get(exact, name))
    topics = [
        _topic(names[exact], language, tuple(listed), options, exact in sections)
        for exact, listed in found.items()
        if exact in sections or len(listed) >= options.keyword_from
    ]
    return tuple(sorted(topics, key=lambda t: (not t.is_section, -len(t.entries), t.slug)))


def names_of(listing: Listing) -> tuple[str, ...]:
    """The listing's topics as it writes them, its section first; no topic twice."""
    names: dict[str, str] = {}
    for name in (listing.section, *listing.keywords):
        if exact := folded(name):
            names.setdefault(exact, " ".join(name.split()))
    return tuple(names.values())


def told(name: str, language: str, options: SiteOptions) -> tuple[str, str]:
    """A topic's name for readers of ``language``, and the language that the name is in."""
    given = options.topics.get(folded(name), {}).get(language, "")
    return (given, language) if given else (name, "en")


def _topic(
    name: str, language: str, entries: tuple[Entry, ...], options: SiteOptions, is_section: bool
) -> Topic:
    return Topic(topic_slug(name), *told(name, language, options), entries, is_section)
