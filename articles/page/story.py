"""Which text of a page is its story: what trafilatura took, and what stands in line with it."""

import copy
import logging
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement

from articles.page.blocks import Piece
from articles.page.tree import classes_of, name_of
from articles.prose import runs

# It warns of every page without a story, and so do we, with the page's name.
logging.getLogger("trafilatura").setLevel(logging.ERROR)

_SPACE = re.compile(r"\W+")
_PROBE = 60
_MOST = 20_000  # tags, several times a large news page; trafilatura would take minutes for more
_LITTLE = 1_000  # characters of a story that is worth a second look
_SURE = 30  # characters after which a text found anywhere in the story is the story's own


def key_of(text: str) -> str:
    """The words alone, so that texts compare whatever their spaces, quotes and case."""
    return _SPACE.sub(" ", text).strip().casefold()


@dataclass(frozen=True, slots=True)
class Story:
    """The words known to be a page's story: their lines, and all of them in one string."""

    lines: frozenset[str]
    words: str

    def holds(self, key: str) -> bool:
        """Tell whether the text with this key is part of the story."""
        return key in self.lines or (len(key) >= _SURE and key[:_PROBE] in self.words)

    def quotes(self, key: str) -> bool:
        """Tell whether the text with this key begins or ends with words of the story."""
        return self.holds(key) or self.holds(key[-_PROBE:])


def story_of(root: HtmlElement, pieces: Iterable[Piece], said: str) -> Story:
    """The story of a page; ``said`` is its article's body in the page's own words, if given."""
    text = _extracted(root, fast=True) if root.xpath("count(//*)") <= _MOST else ""
    if 0 < len(text) < _LITTLE:
        text = _extracted(root, fast=False)
    if not text:
        text = "\n".join(piece.text for piece in pieces if _runs(piece))
    whole = f"{text}\n{said}"
    return Story(frozenset(key_of(line) for line in whole.splitlines()), key_of(whole))


def _runs(piece: Piece) -> bool:
    return piece.kind == "paragraph" and runs(piece.text)


def _extracted(root: HtmlElement, *, fast: bool) -> str:
    """What trafilatura takes for the story; where it is not ``fast``, by several ways.

    Empty where it finds none, or the tags are nested too deep for it.
    """
    tree = copy.deepcopy(root)  # it takes the tree apart
    try:
        text = trafilatura.extract(tree, include_comments=False, include_tables=False, fast=fast)
    except RecursionError:
        return ""
    return text or ""


class Columns:
    """The tags in which the story's paragraphs stand: others in them are the story's as well."""

    def __init__(self, paragraphs: Iterable[Piece]) -> None:
        pieces = list(paragraphs)
        self._tags = {piece.column for piece in pieces}
        self._kinds = Counter(_kind(piece) for piece in pieces)

    def hold(self, piece: Piece) -> bool:
        """Tell whether the piece is a running paragraph in line with the story's."""
        if not _runs(piece):
            return False
        return piece.column in self._tags or self._kinds[_kind(piece)] > 1


def _kind(piece: Piece) -> tuple[str, ...]:
    """A column goes on in another tag of the same classes, behind an advertisement."""
    column = piece.column
    return (name_of(column), *sorted(classes_of(column).split()))
