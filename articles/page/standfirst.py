"""The standfirst of a page: the sentence between headline and story that says what it is about."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import islice

from articles.bylines import is_byline, is_dateline
from articles.furniture import furniture_reason
from articles.notes import is_note
from articles.page.places import Placed
from articles.page.story import key_of
from articles.page.tree import classes_of

_CLASS = re.compile(
    r"(?:^|[-_ ])(?:sub-?(?:title|head(?:line|ing)?)|stand-?first|dek|deck|excerpt|strap-?line)"
    r"(?:$|[-_ ])",
    re.IGNORECASE,
)
# The first paragraph of a story is often called that, too.
_LEAD_CLASS = re.compile(
    r"(?:^|[-_ ])(?:summary|lead|lede|intro(?:duction)?|description|abstract)(?:$|[-_ ])",
    re.IGNORECASE,
)
_PROPERTIES = ("description", "alternativeHeadline", "abstract")
_LENGTH = range(30, 400)
_LEVELS = 2  # a class may stand on the tag around


def standfirst_at(places: Sequence[Placed], said: Sequence[str]) -> int | None:
    """The number of the block that is the standfirst, or None where the page shows none.

    ``said`` are the page's descriptions of the article.
    """
    keys = {key_of(text) for text in said if text}
    above = _above(places)
    return next((n for n, one in above if _is_named(one, _CLASS) or _is_apart(one, keys)), None)


def _above(places: Sequence[Placed]) -> Iterator[tuple[int, Placed]]:
    """Texts between the headline and the story, and the story's first."""
    stories = (n for n, one in enumerate(places) if one.place == "story")
    first = next((n for n in stories if places[n].piece.kind != "title"), None)
    if first is None:
        return
    titles = (n for n in reversed(range(first)) if places[n].piece.kind == "title")
    for n in range(next(titles, first), first + 1):
        one = places[n]
        is_text = one.piece.kind in ("paragraph", "heading") and len(one.piece.text) in _LENGTH
        if one.place in ("above", "lead", "story") and is_text and not _is_other(one.piece.text):
            yield n, one


def _is_other(text: str) -> bool:
    return bool(furniture_reason(text)) or is_byline(text) or is_dateline(text) or is_note(text)


def _is_apart(one: Placed, keys: Container[str]) -> bool:
    """Tell whether a text above the story's own tag is the standfirst."""
    if one.place == "story":
        return one.piece.kind == "heading"  # above the first paragraph it heads none
    return one.place == "lead" or one.key in keys or _is_named(one, _LEAD_CLASS)


def _is_named(one: Placed, pattern: re.Pattern[str]) -> bool:
    tags = [one.piece.tag, *islice(one.piece.tag.iterancestors(), _LEVELS)]
    return any(
        pattern.search(classes_of(tag)) or tag.get("itemprop") in _PROPERTIES for tag in tags
    )
