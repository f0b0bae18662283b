"""What the names of tags say of a page's notes: a class such as ``correction`` or ``editors-note``.

Names are matched whole, for ``correction-officers`` and ``color-correction`` speak of other things.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import get_args

from lxml.html import HtmlElement

from articles.article import NoteKind
from articles.page.places import Placed
from articles.page.tree import classes_of, has_at_most, name_of

_BEFORE = (
    r"(?:article|story|post|entry|page|content|news|body|block|box|text|paragraph|note|notice|type"
    r"|is|c|m|o|p)"
)
_AFTER = (
    r"(?:texts?|notes?|notices?|message|body|box|block|content|container|wrapper|wrap|inner|section"
    r"|list|items?|title|label|heading|header|date|paragraph|and|corrections?|clarifications?)"
)
_MARK = re.compile(
    rf"(?<!\S)(?:{_BEFORE}[-_]+){{0,3}}?(?:(?P<clarification>clarifications?)|"
    r"(?P<retraction>retractions?)|(?P<correction>corrections?|corrigend(?:um|a)|errat(?:um|a))|"
    r"(?P<ednote>(?:editors?|editorial)[-_]?notes?)|"
    r"(?P<update>(?:article|story|post)[-_]updates?|updates?[-_]notes?))"
    rf"(?:[-_]+{_AFTER}){{0,3}}(?!\S)",
    re.IGNORECASE,
)
_WHOLE = ("html", "body", "main", "article")
_LEVELS = 3  # tags around a text that may mark it
_BOX = 2_000  # characters of what is marked; a mark around more is no note's


@dataclass(frozen=True, slots=True)
class Mark:
    """What a text is by the name of the box that it stands in."""

    kind: NoteKind
    box: HtmlElement


def marks_of(places: Sequence[Placed], story: AbstractSet[int]) -> Mapping[int, Mark]:
    """The marks by the numbers of their texts; ``story`` are the numbers of its paragraphs.

    None where they are around most of the story: then the name says something else.
    """
    marked: dict[HtmlElement, Mark | None] = {}
    found = ((n, _around(one.piece.tag, marked)) for n, one in enumerate(places) if one.key)
    marks = {n: mark for n, mark in found if mark}
    return marks if 2 * len(story & marks.keys()) <= len(story) else {}


def _around(tag: HtmlElement, marked: dict[HtmlElement, Mark | None]) -> Mark | None:
    """The nearest mark; ``marked`` keeps what is known of the boxes that were looked at."""
    for box in (tag, *islice(tag.iterancestors(), _LEVELS)):
        if name_of(box) in _WHOLE:
            return None
        if box not in marked:
            marked[box] = _of(box)
        if mark := marked[box]:
            return mark
    return None


def _of(box: HtmlElement) -> Mark | None:
    kind = _kind(f"{classes_of(box)} {box.get('itemprop') or ''}"[:_BOX])
    return Mark(kind, box) if kind and has_at_most(box, _BOX) else None


@lru_cache(maxsize=4096)
def _kind(names: str) -> NoteKind | None:
    found = _MARK.search(names)
    return next(kind for kind in get_args(NoteKind) if found[kind]) if found else None
