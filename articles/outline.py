"""A reading in one order: what was kept and as what, and what was removed, each where it stood."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

from articles.article import (
    Block,
    Caption,
    Credit,
    Embed,
    Figure,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Quote,
    Reading,
    Removed,
)

Kind = Literal[
    "headline",
    "standfirst",
    "byline",
    "paragraph",
    "heading",
    "list item",
    "quote",
    "note",
    "caption",
    "picture",
    "embed",
    "removed",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Every kind, in the order in which a legend names them."""

_TEXTS: dict[type, Kind] = {
    Paragraph: "paragraph",
    Heading: "heading",
    ListItem: "list item",
    Quote: "quote",
}
_HEAD_RULES: dict[str, dict[Kind, str]] = {
    "page": {
        "headline": "what the page calls its headline",
        "standfirst": "what the page says it is about",
        "byline": "whom the page names as author",
    },
    "text": {
        "headline": "line above the story, on the same subject",
        "standfirst": "line between headline and story",
        "byline": "line that names an author",
    },
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was read. ``rule`` says why it is what it is, or why it was removed.

    ``number`` counts the article's blocks from 1 and is 0 for everything else. ``addresses`` are
    those of a figure's pictures or of an embed. A credit without words above it has no ``text``.
    """

    kind: Kind
    text: str
    rule: str
    credit: Credit | None = None
    addresses: tuple[str, ...] = ()
    number: int = 0

    @property
    def is_kept(self) -> bool:
        """Tell whether it is part of the article."""
        return self.kind != "removed"


def outline(reading: Reading) -> tuple[Entry, ...]:
    """The head of the article, then its blocks, with every line removed where it stood.

    Nothing is left out: each block and each line removed is one entry.
    """
    return (*_head(reading), *_body(reading))


def runs(entries: Iterable[Entry]) -> Iterator[tuple[Entry, ...]]:
    """The entries in runs: neighbouring removed lines together, all others alone."""
    for is_kept, run in groupby(entries, key=lambda entry: entry.is_kept):
        if is_kept:
            yield from ((entry,) for entry in run)
        else:
            yield tuple(run)


def counts(entries: Iterable[Entry]) -> tuple[tuple[Kind, int], ...]:
    """How many entries there are of each kind; kinds without any are left out."""
    found = Counter(entry.kind for entry in entries)
    return tuple((kind, found[kind]) for kind in KINDS if found[kind])


def reasons(entries: Iterable[Entry]) -> tuple[tuple[str, int], ...]:
    """How many lines were removed for each reason, the most frequent first."""
    found = Counter(entry.rule for entry in entries if not entry.is_kept)
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def credit_parts(credit: Credit) -> tuple[str, ...]:
    """How a credit was understood: who made the picture, for whom, and the way it came."""
    named = (("by", ", ".join(credit.creators)), ("agency", credit.agency), ("via", credit.via))
    return tuple(f"{name} {value}" for name, value in named if value)


def _head(reading: Reading) -> Iterator[Entry]:
    article, rules = reading.article, _HEAD_RULES[reading.form]
    texts: tuple[tuple[Kind, str], ...] = (
        ("headline", article.headline),
        ("standfirst", article.standfirst),
        ("byline", ", ".join(article.byline)),
    )
    return (Entry(kind, text, rules[kind]) for kind, text in texts if text)


def _body(reading: Reading) -> Iterator[Entry]:
    blocks = reading.article.blocks
    rules = reading.rules or ("",) * len(blocks)
    dropped = _by_place(reading.removed, len(blocks))
    for n, (block, rule) in enumerate(zip(blocks, rules, strict=True)):
        yield from dropped[n]
        yield _kept(block, rule, n + 1)
    yield from dropped[len(blocks)]


def _by_place(removed: Iterable[Removed], last: int) -> list[list[Entry]]:
    """A place beyond the article's ends, as of another revision, counts as its end."""
    places: list[list[Entry]] = [[] for _ in range(last + 1)]
    for line in removed:
        at = min(max(line.at, 0), last)
        places[at].append(Entry("removed", line.text, line.reason))
    return places


def _kept(block: Block, rule: str, number: int) -> Entry:
    if isinstance(block, Embed):
        return Entry("embed", block.text or block.provider, rule, None, (block.url,), number)
    if isinstance(block, Note):
        day = f" of {block.dated}" if block.dated else ""
        return Entry("note", block.text, f"{rule}{day}", number=number)
    if not isinstance(block, Figure):
        return Entry(_TEXTS[type(block)], block.text, rule, number=number)
    caption = block.caption or Caption("")
    addresses = tuple(image.src for image in block.images)
    kind: Kind = "caption" if block.caption else "picture"
    return Entry(kind, caption.text, rule, caption.credit, addresses, number)
