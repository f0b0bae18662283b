"""The lists of articles: the newest and the archive, a page a topic, and all topics."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from publishers.page import Page
from publishers.site.archive import Part, parts_of
from publishers.site.catalog import Catalog, Entry
from publishers.site.frame import Keys, Place, Stories, page_of, story_maker
from publishers.site.json_ld import collection
from publishers.site.keys import archive_key, index_key, topic_key, topics_key
from publishers.site.topics import Topic, Topics, topics_by_slug

_TOPICS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Shelf:
    """One language's lists: its topics, and how its stories look."""

    language: str
    topics: tuple[Topic, ...]
    story: Stories


@dataclass(frozen=True, slots=True)
class Series:
    """One list in the languages that have it: its pages, and their keys by number."""

    parts: Mapping[str, Mapping[int | None, Part]]
    key: Callable[[str, int | None], str]

    def same(self, part: Part) -> Keys:
        """The page's versions: the newest in every language, an older where it has the same."""
        others = {tag: parts.get(part.number) for tag, parts in self.parts.items()}
        return {
            tag: self.key(tag, part.number)
            for tag, other in others.items()
            if other and (part.number is None or other.articles == part.articles)
        }


def series_of(
    lists: Mapping[str, Sequence[Entry]], size: int, key: Callable[[str, int | None], str]
) -> Series:
    """The pages of a list, by language."""
    parts = {tag: {p.number: p for p in parts_of(e, size)} for tag, e in lists.items()}
    return Series(parts, key)


def list_pages(catalog: Catalog, topics: Topics) -> Iterator[Page]:
    """All lists of all languages. A page comes after those that it alone leads to."""
    site = catalog.site
    shelves = {
        tag: Shelf(tag, listed, story_maker(site.locales[tag], 2, site))
        for tag, listed in topics.items()
    }
    yield from _topic_pages(catalog, topics, shelves)
    yield from _overviews(catalog, topics)
    series = series_of(catalog.by_language, site.options.page_size, _place)
    for shelf in shelves.values():
        yield from _series_pages(series, shelf, catalog, None)


def _place(language: str, number: int | None) -> str:
    return index_key(language) if number is None else archive_key(language, number)


def _topic_pages(catalog: Catalog, topics: Topics, shelves: Mapping[str, Shelf]) -> Iterator[Page]:
    size = catalog.site.options.page_size
    for slug, told in topics_by_slug(topics).items():
        lists = {tag: topic.entries for tag, topic in told.items()}
        series = series_of(lists, size, partial(topic_key, slug))
        for tag, topic in told.items():
            yield from _series_pages(series, shelves[tag], catalog, topic)


def _series_pages(
    series: Series, shelf: Shelf, catalog: Catalog, topic: Topic | None
) -> Iterator[Page]:
    tag = shelf.language
    for part in reversed(tuple(series.parts[tag].values())):
        place = Place(series.key(tag, part.number), tag, series.same(part))
        up = place.up(catalog.site)
        yield page_of(
            place,
            catalog,
            "index.html",
            topic=topic,
            part=part,
            stories=[shelf.story(entry, up) for entry in part.entries],
            newer=part.number and series.key(tag, part.newer),
            older=part.older and series.key(tag, part.older),
            topics=shelf.topics[:_TOPICS_SHOWN],
            topic_key=topic_key,
            topics_key=topics_key(tag),
            data=collection(place, part, topic, catalog.site),
        )


def _overviews(catalog: Catalog, topics: Topics) -> Iterator[Page]:
    same = catalog.overviews
    for tag, key in same.items():
        place = Place(key, tag, same)
        yield page_of(place, catalog, "topics.html", topics=topics[tag], topic_key=topic_key)
