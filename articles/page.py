"""Web pages: trafilatura tells the story's words, the page's own structure tells their places.

The page is walked in its own order. A paragraph belongs to the story when trafilatura took its
words, or when it stands in line with those; a figure stands where the page has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from articles.article import Block, Figure, Heading, ListItem, Paragraph, Quote, Removed, Span
from articles.draft import Draft
from articles.furniture import furniture_reason
from articles.page_blocks import TEXT_TAGS, blocks_of
from articles.page_captions import figure_of, is_figure
from articles.page_inline import inline_text
from articles.page_metadata import Metadata, read_metadata
from articles.page_story import Columns, Story, key_of, story_of


def read_page(html: str, url: str | None) -> Draft | None:
    """The article of a page that was fetched from ``url``, or None if it has no headline."""
    metadata = read_metadata(html, url)
    if not metadata.headline:
        return None
    story = story_of(html)
    tags = blocks_of(BeautifulSoup(html, "lxml"))
    pieces = _without_loose([_piece(tag, metadata.url, story) for tag in tags])
    walk = _Walk(
        story, metadata, Columns(p.tag for p in pieces if p.in_story and p.tag.name == "p")
    )
    for piece in pieces:
        walk.read(piece)
    return walk.draft()


@dataclass(frozen=True, slots=True)
class _Piece:
    """One block of the page: a figure, or text.

    ``in_story``: trafilatura took its words. ``is_loose``: a picture and words, but no markup
    that says so.
    """

    tag: Tag
    figure: Figure | None = None
    text: str = ""
    spans: tuple[Span, ...] = ()
    key: str = ""
    in_story: bool = False
    is_loose: bool = False


def _piece(tag: Tag, base: str | None, story: Story) -> _Piece:
    if is_figure(tag):
        return _Piece(tag, figure_of(tag, base))
    if tag.name not in TEXT_TAGS:  # a picture and a few words
        return _Piece(tag, figure_of(tag, base), is_loose=True)
    text, spans = inline_text(tag, base)
    key = key_of(text)
    return _Piece(tag, None, text, spans, key, bool(key) and story.holds(key))


def _without_loose(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Leave out pictures that no markup calls figures, unless the story is around them."""
    places = [n for n, piece in enumerate(pieces) if piece.in_story]
    if not places:
        return [piece for piece in pieces if not piece.is_loose]
    home = pieces[places[0]].tag.find_parent(["article", "main"])
    return [
        piece
        for n, piece in enumerate(pieces)
        if not piece.is_loose
        or places[0] < n < places[-1]
        or (n < places[0] and home is not None and home in piece.tag.parents)
    ]


@dataclass(slots=True)
class _Walk:
    """The parts of the article as the page is walked."""

    story: Story
    metadata: Metadata
    columns: Columns
    blocks: list[Block] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    captions: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def read(self, piece: _Piece) -> None:
        """One block of the page: a figure, or text that is or is not the story's."""
        if piece.figure is not None:
            self._read_figure(piece.figure)
        elif piece.key:
            self._read_text(piece)

    def draft(self) -> Draft:
        """The article as found; pictures above or below all of it that say nothing are left out."""
        start, end = _inner(self.blocks)
        return Draft(
            headline=self.metadata.headline,
            blocks=tuple(self.blocks[start:end]),
            rules=tuple(self.rules[start:end]),
            removed=tuple(self.removed),
            standfirst=self._standfirst(),
            byline=self.metadata.byline,
            url=self.metadata.url,
            site_name=self.metadata.site_name,
            published_at=self.metadata.published_at,
            modified_at=self.metadata.modified_at,
            section=self.metadata.section,
            keywords=self.metadata.keywords,
        )

    def _standfirst(self) -> str:
        text = self.metadata.standfirst
        return "" if self.story.holds(key_of(text)) else text

    def _read_figure(self, figure: Figure) -> None:
        caption = figure.caption
        fresh = [image for image in figure.images if image.src not in self.pictures]
        if caption is None and not fresh:
            return
        self.pictures.update(image.src for image in figure.images)
        if caption is None:
            self._add(figure, "figure without words")
            return
        key = key_of(caption.text or (caption.credit.raw if caption.credit else ""))
        if key in self.captions and not (fresh and not caption.text):
            self.removed.append(Removed(caption.text, "repeated caption"))
            return
        self.captions.add(key)
        self._add(figure, "figure with a caption")

    def _read_text(self, piece: _Piece) -> None:
        reason = self._why_not(piece)
        if reason:
            self.removed.append(Removed(piece.text, reason))
            return
        self.seen.add(piece.key)
        self._add(*_block(piece))

    def _why_not(self, piece: _Piece) -> str | None:
        if piece.key == key_of(self.metadata.headline):
            return "repeated headline"
        if (reason := furniture_reason(piece.text)) is not None:
            return reason
        if piece.key in self.captions:
            return "repeated caption"
        if not (piece.in_story or self.columns.hold(piece.tag, piece.text)):
            return "not part of the story"
        return "repeated text" if piece.key in self.seen and len(piece.key) > 60 else None

    def _add(self, block: Block, rule: str) -> None:
        self.blocks.append(block)
        self.rules.append(rule)


def _block(piece: _Piece) -> tuple[Block, str]:
    name = piece.tag.name
    if name == "li":
        parent = piece.tag.find_parent(["ol", "ul"])
        return ListItem(
            piece.text, parent is not None and parent.name == "ol", piece.spans
        ), "list item"
    if name == "blockquote":
        return Quote(piece.text, piece.spans), "block quotation"
    if name in TEXT_TAGS and name != "p":
        return Heading(piece.text, int(name[1]), piece.spans), "heading"
    return Paragraph(piece.text, piece.spans), "paragraph"


def _inner(blocks: Sequence[Block]) -> tuple[int, int]:
    """The range without silent pictures at its ends: teasers, logos and advertisements."""
    start, end = 0, len(blocks)
    while start < end and _is_silent(blocks[start]):
        start += 1
    while end > start and _is_silent(blocks[end - 1]):
        end -= 1
    return start, end


def _is_silent(block: Block) -> bool:
    return isinstance(block, Figure) and block.caption is None
