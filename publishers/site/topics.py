"""Topics: the sections and keywords of the articles, each with a page in each language."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from publishers.site.catalog import Entry
from publishers.site.keys import topics_key
from publishers.site.options import SiteOptions
from publishers.site.topic_names import folded, names_of, told, topic_slug


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


Topics = Mapping[str, tuple[Topic, ...]]
"""The topics of each language that have a page there."""


def topics_by_slug(topics: Topics) -> dict[str, dict[str, Topic]]:
    """Each topic in the languages that have it."""
    found: dict[str, dict[str, Topic]] = {}
    for tag, listed in topics.items():
        for topic in listed:
            found.setdefault(topic.slug, {})[tag] = topic
    return found


def overviews(topics: Topics) -> dict[str, str]:
    """The key of the list of all topics, in each language that has any."""
    return {tag: topics_key(tag) for tag, listed in topics.items() if listed}


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


def _topic(
    name: str, language: str, entries: tuple[Entry, ...], options: SiteOptions, is_section: bool
) -> Topic:
    return Topic(topic_slug(name), *told(name, language, options), entries, is_section)
