"""The blocks of a page in their order: runs of text, figures, embeds and tables.

The tree is walked once and not changed. Text belongs to the innermost block tag around it, so a
story in ``div`` tags or parted by line breaks reads like one in paragraphs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from articles.article import Span
from articles.page.boxes import is_caption, is_credited_link, is_image_object, is_picture_box
from articles.page.embeds import is_embed
from articles.page.images import PICTURES, is_large, leads_elsewhere
from articles.page.inline import INLINE, InlineText
from articles.page.tree import ancestors_of, is_hidden, name_of, strings_of
from articles.prose import runs

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# Tags that hold others in line: a column of text, or a picture with its words.
_BOXES = frozenset(
    {"article", "aside", "body", "center", "dd", "div", "header", "main", "section", "td"}
)
_OUTSIDE = frozenset(
    {
        *("script", "style", "noscript", "template", "title", "nav", "svg", "button", "select"),
        *("textarea", "object", "canvas", "audio", "video", "dialog"),
    }
)
_ENDS = frozenset({"article", "section", "main", "figure", "td", "table", "aside", "header"})
_DEEPEST = 5  # lists within lists
_AROUND = 50  # tags around a text that are looked at
_SIGN = 4  # characters of an emoji

Kind = Literal[
    "title", "paragraph", "heading", "item", "quote", "figure", "picture", "embed", "table"
]


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of a page.

    ``tag`` is where it stands; ``text`` and ``spans`` are those of a run of text. A ``figure`` is
    one by its markup, a ``picture`` only by what is in it.
    """

    kind: Kind
    tag: HtmlElement
    text: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def column(self) -> HtmlElement:
        """The tag in which the piece stands in line with others."""
        parent = self.tag.getparent()
        return self.tag if parent is None or self.tag.tag in _BOXES else parent


def blocks_of(root: HtmlElement, base: str | None) -> Iterator[Piece]:
    """Every block of the page, none within another; ``base`` is its address."""
    return _Walk(root, base).pieces()


class _Walk:
    def __init__(self, root: HtmlElement, base: str | None) -> None:
        self._root = root
        self._run = InlineText(base)
        self._inside = _Inside(root)
        self._owners: list[HtmlElement] = [root]
        self._breaks = 0

    def pieces(self) -> Iterator[Piece]:
        walk = etree.iterwalk(self._root, events=("start", "end"))
        skipped: HtmlElement | None = None
        for event, tag in walk:
            if event == "start":
                whole = self._inside.whole(tag)
                if whole is None:
                    yield from self._enter(tag)
                    continue
                skipped = tag
                walk.skip_subtree()
                if whole == "nothing":
                    self._run.add(_sign_of(tag) or " ")  # or it parts two words
                else:
                    yield from self._flush()
                    yield Piece(whole, tag)
            elif skipped is not None and tag is skipped:
                yield from self._text(tag.tail)
            else:
                yield from self._leave(tag)
        yield from self._flush()

    def _enter(self, tag: HtmlElement) -> Iterator[Piece]:
        if tag.tag == "br":
            self._run.add(" ")
            self._breaks += 1
        elif tag.tag in INLINE:
            self._run.enter(tag)
        else:
            yield from self._flush()
            self._owners.append(tag)
        yield from self._text(tag.text)

    def _leave(self, tag: HtmlElement) -> Iterator[Piece]:
        if tag.tag in INLINE:
            self._run.leave(tag)
        elif tag.tag != "br":
            yield from self._flush()
            self._owners.pop()
        if tag is not self._root:
            yield from self._text(tag.tail)

    def _text(self, text: str | None) -> Iterator[Piece]:
        if not text or not text.strip():
            self._run.add(text)
            return
        if self._breaks > 1:
            yield from self._flush()
        self._breaks = 0
        self._run.add(text)

    def _flush(self) -> Iterator[Piece]:
        self._breaks = 0
        text, spans = self._run.take()
        if text:
            tag = self._owners[-1]
            kind, at = _kind_of(tag)
            yield Piece(kind, at, text, spans)


def _sign_of(tag: HtmlElement) -> str:
    """The sign that a picture amid the text stands for, an emoji as a rule."""
    alt = tag.get("alt") or "" if tag.tag == "img" else ""
    return alt if len(alt) <= _SIGN and not alt.isascii() else ""


def list_depth(item: HtmlElement) -> int:
    """How many items of lists an item is within; a layout's own lists do not count."""
    around = takewhile(lambda tag: name_of(tag) not in _ENDS, item.iterancestors())
    return min(sum(name_of(tag) == "li" for tag in islice(around, _AROUND)), _DEEPEST)


def _kind_of(tag: HtmlElement) -> tuple[Kind, HtmlElement]:
    """What a run of text in ``tag`` is, and the tag that makes it so."""
    item: HtmlElement | None = None
    for one in islice(chain((tag,), tag.iterancestors()), _AROUND):
        name = name_of(one)
        if name == "h1":
            return "title", one
        if name in HEADINGS:
            return "heading", one
        if name == "blockquote":
            return "quote", one
        if name == "li" and item is None:
            item = one
        if name in _ENDS:
            break
    return ("item", item) if item is not None else ("paragraph", tag)


class _Inside:
    """What the tags of a page hold, looked up once for all of them."""

    def __init__(self, root: HtmlElement) -> None:
        self._figure = ancestors_of(root, "figure")
        self._image = ancestors_of(root, *PICTURES)
        self._quote = ancestors_of(root, "blockquote", "table")

    def whole(self, tag: HtmlElement) -> Kind | Literal["nothing"] | None:
        """What the tag is as a whole; None where its parts are blocks of their own."""
        name = name_of(tag)
        if name in _OUTSIDE or (name == "form" and not _holds_story(tag)) or is_hidden(tag):
            return "nothing"
        if name in PICTURES:
            is_seen = is_large(tag) and not leads_elsewhere(tag) and not _sign_of(tag)
            return "picture" if is_seen else "nothing"
        if is_embed(tag):
            return "embed"
        if name == "table":
            return self._table_kind(tag)
        if tag in self._figure:
            return None  # a gallery, or a list item around a figure
        return self._figure_kind(tag, name)

    def _table_kind(self, table: HtmlElement) -> Kind | None:
        if table in self._image and is_picture_box(table):
            return "picture"
        return None if _is_layout(table) else "table"

    def _figure_kind(self, tag: HtmlElement, name: str) -> Kind | None:
        has_image = tag in self._image
        if name == "figure":
            if has_image:
                return "figure"
            return None if tag in self._quote else "figure"  # a pull quote or a table
        if is_caption(tag) or (has_image and (is_image_object(tag) or is_credited_link(tag))):
            return "figure"
        return "picture" if has_image and name in _BOXES and is_picture_box(tag) else None


def _holds_story(form: HtmlElement) -> bool:
    """Some sites put the whole page into one form; others ask for an address in it."""
    if next(form.iter("article", "h1"), None) is not None:
        return True
    return any(map(runs, strings_of(form)))


def _is_layout(table: HtmlElement) -> bool:
    """Old pages put whole stories into a table's cells."""
    if any(runs((cell.text or "").strip()) for cell in table.iter("td", "p")):
        return True
    return next(table.iter("table", "h1", "article", "figure"), table) is not table
