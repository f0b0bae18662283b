"""A sentence and its translation with the links between them, looked up by place."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from translators.base import Link, Range, meet
from translators.terms.tokens import Word, words

_CONFIDENT = 0.3
"""A link below this says nothing."""
_STRIDE = 32
"""Characters that share a bucket: links near a place are found without reading all."""

Buckets = dict[int, list[Link]]


@dataclass(frozen=True, slots=True)
class Linked:
    """``source`` and ``target`` with the target's ``words``; weak links are left out."""

    source: str
    target: str
    language: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    outgoing: Buckets
    incoming: Buckets

    def links_of(self, span: Range) -> list[Link]:
        """The links of the source words in ``span``."""
        return [link for link in _near(self.outgoing, span) if meet(link.source, span)]

    def links_to(self, span: Range) -> list[Link]:
        """The links to the target words in ``span``."""
        return [link for link in _near(self.incoming, span) if meet(link.target, span)]

    def words_in(self, span: Range) -> range:
        """The places of the target words that ``span`` touches."""
        first = bisect_right(self.starts, span[0]) - 1
        if first < 0 or self.words[first].span[1] <= span[0]:
            first += 1
        return range(first, bisect_left(self.starts, span[1]))


def make_linked(source: str, target: str, language: str, links: Iterable[Link]) -> Linked:
    """The two texts with their links."""
    outgoing: Buckets = defaultdict(list)
    incoming: Buckets = defaultdict(list)
    for link in links:
        if link.confidence >= _CONFIDENT:
            for bucket in _buckets(link.source):
                outgoing[bucket].append(link)
            for bucket in _buckets(link.target):
                incoming[bucket].append(link)
    found = words(target, language)
    starts = tuple(word.span[0] for word in found)
    return Linked(source, target, language, found, starts, outgoing, incoming)


def _buckets(span: Range) -> range:
    return range(span[0] // _STRIDE, (span[1] - 1) // _STRIDE + 1)


def _near(buckets: Buckets, span: Range) -> list[Link]:
    found = [link for bucket in _buckets(span) for link in buckets.get(bucket, ())]
    return list(dict.fromkeys(found))
