"""Where the blocks of a page stand: which are the story's, and which are near it."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Literal

from lxml.html import HtmlElement

from articles.page.blocks import Piece
from articles.page.story import Columns, Story, key_of
from articles.page.tree import ancestors_of, classes_of
from articles.prose import runs

_MOST = 0.8  # of the story's characters are in its home
_REACH = 200  # blocks above the story in which its title may stand

_LONGEST = 100  # characters of a box's name
_COMMENTED = ("div", "section", "aside", "ol", "ul")
_COMMENTS = re.compile(
    r"comments|(?:[\w-]*[-_])?comments?[-_]?(?:list|block|thread|section|area|body|wrapper)s?"
    r"|(?:post|article|readers?|user|visitors?|facebook)[-_]comments|disqus[-_]thread",
    re.IGNORECASE,
)

Place = Literal["lead", "story", "inside", "above", "below", "outside"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and its place.

    ``story``: a text of the story itself. ``lead``: one between the headline and the tag that
    holds most of the story. ``inside``: between two texts of the story. ``above`` and ``below``:
    in the part of the page that holds the story, or between headline and story. ``outside``:
    anywhere else. ``key``: the words of a text (see ``key_of``). ``is_told`` tells that trafilatura
    or the page itself count it among the story's words.
    """

    piece: Piece
    key: str
    place: Place
    is_told: bool


def placed(pieces: Sequence[Piece], story: Story) -> list[Placed]:
    """The pieces in their order, each with its place."""
    keys = [key_of(piece.text) for piece in pieces]
    told = [bool(key) and story.holds(key) for key in keys]
    others = _comments(pieces, told)
    own = [
        is_own and piece.tag not in others
        for is_own, piece in zip(_own(pieces, told), pieces, strict=True)
    ]
    where = _Region(pieces, own)
    return [
        Placed(piece, key, where.place(n, piece, own[n]), told[n])
        for n, (piece, key) in enumerate(zip(pieces, keys, strict=True))
    ]


def _comments(pieces: Sequence[Piece], told: Sequence[bool]) -> Container[HtmlElement]:
    """All tags of what readers wrote below the story, by the names that sites give its box."""
    if not pieces:
        return ()
    root = pieces[0].tag.getroottree().getroot()
    headed = ancestors_of(root, "h1")
    found: set[HtmlElement] = set()
    for box in root.iter(*_COMMENTED):
        # A page of opinion may be called a comment as a whole.
        if box not in found and box not in headed and _is_comments(box):
            found.update(box.iter())
    is_story = any(
        is_told and runs(piece.text) and piece.tag not in found
        for piece, is_told in zip(pieces, told, strict=True)
    )
    return found if is_story else ()


def _is_comments(box: HtmlElement) -> bool:
    names = [*classes_of(box).split(), (box.get("id") or "")[:_LONGEST]]
    return any(map(_COMMENTS.fullmatch, names))


def _own(pieces: Sequence[Piece], told: Sequence[bool]) -> list[bool]:
    """Which pieces are the story's: those told, and what stands in line or in one tag with them."""
    pairs = list(zip(pieces, told, strict=True))
    columns = Columns(piece for piece, is_told in pairs if is_told and piece.kind == "paragraph")
    # A list is the story's as a whole: its short items say little by themselves.
    lists = {piece.column for piece, is_told in pairs if is_told and piece.kind == "item"}
    own = [
        is_told or columns.hold(piece) or (piece.kind == "item" and piece.column in lists)
        for piece, is_told in pairs
    ]
    # So is a quotation: whom it quotes stands below it, in a tag of its own.
    quotes = {one.tag for one, is_own in zip(pieces, own, strict=True) if is_own}
    return [
        is_own or (one.kind == "quote" and one.tag in quotes)
        for one, is_own in zip(pieces, own, strict=True)
    ]


class _Region:
    """The part of the page that the article takes."""

    def __init__(self, pieces: Sequence[Piece], own: Sequence[bool]) -> None:
        paragraphs = [n for n, is_own in enumerate(own) if is_own]
        column = _column([pieces[n] for n in paragraphs])
        self._column = _tags_of(column)
        self._home = _tags_of(_article_around(column))
        within = [n for n in paragraphs if pieces[n].tag in self._column]
        self._first = within[0] if within else len(pieces)
        self._last = within[-1] if within else len(pieces)
        above = range(max(0, self._first - _REACH), self._first)
        self._top = next((n for n in reversed(above) if pieces[n].kind == "title"), self._first)

    def place(self, n: int, piece: Piece, is_own: bool) -> Place:
        if is_own and piece.tag in self._column:
            return "story"
        if is_own and self._top < n < self._first:
            return "lead"
        if self._first < n < self._last:
            return "inside"
        if n < self._first:
            return "above" if n > self._top or piece.tag in self._home else "outside"
        return "below" if piece.tag in self._home else "outside"


def _tags_of(tag: HtmlElement | None) -> frozenset[HtmlElement]:
    return frozenset() if tag is None else frozenset(tag.iter())


def _article_around(column: HtmlElement | None) -> HtmlElement | None:
    if column is None or column.tag == "article":
        return column
    return next(column.iterancestors("article", "main"), column)


def _column(paragraphs: Sequence[Piece]) -> HtmlElement | None:
    """The deepest tag with most of the story's characters."""
    if not paragraphs:
        return None
    sizes: Counter[HtmlElement] = Counter()
    for piece in paragraphs:
        sizes[piece.column] += len(piece.text)
    enough = _MOST * sizes.total()
    root = paragraphs[0].tag.getroottree().getroot()
    # From the innermost out, so that each tag has the sum of those in it.
    for tag in reversed(list(root.iter())):
        parent = tag.getparent()
        if parent is not None and sizes[tag]:
            sizes[parent] += sizes[tag]
    home, inner = root, root
    while inner is not None:
        home = inner
        inner = next((tag for tag in home if sizes[tag] >= enough), None)
    return home
