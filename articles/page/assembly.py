"""The blocks of an article, and what was left out with the reason, from the blocks of its page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from operator import attrgetter

from articles.article import Block, Figure, Heading, ListItem, Paragraph, Quote, Removed
from articles.bylines import byline_names, is_dateline
from articles.credits import split_credit
from articles.furniture import furniture_reason, leads_on
from articles.page.blocks import Piece, list_depth
from articles.page.embeds import embed_of, embed_of_line
from articles.page.figures import Figures
from articles.page.notes import Notes
from articles.page.places import Placed
from articles.page.related import first_of_links, leads_away
from articles.page.story import key_of
from articles.page.tree import closest, name_of, strings_of

_CAPTION = 350  # characters of a paragraph that may be a caption
_REPEATED = 60  # characters of words that nobody says twice by chance
_STRINGS = 40  # texts of a table that are shown where it is left out
_SHOWN = 300  # characters of them
_CUT = ("[…]", "[...]")  # the end of a teaser on many sites
_TOLD = "of the story"
_IN_LINE = "in line with the story"


class Assembly:
    """Takes the blocks of a page in their order. ``rules`` has one entry a block."""

    def __init__(
        self,
        headline: str,
        figures: Figures,
        notes: Notes,
        standfirst: int | None,
        base: str | None,
    ) -> None:
        self.blocks: list[Block] = []
        self.rules: list[str] = []
        self.removed: list[Removed] = []
        self._headline = key_of(headline)
        self._figures = figures
        self._notes = notes
        self._base = base
        self._taken = {*figures.taken, *([] if standfirst is None else [standfirst])}
        self._captions = {key for figure in figures.kept.values() for key in _caption_keys(figure)}
        self._seen: set[str] = set()
        self._noted: set[str] = set()
        self._before: Piece | None = None
        self._is_announced = False

    def read(self, places: Sequence[Placed]) -> None:
        """Take all blocks of the page."""
        for n, one in enumerate(places):
            if n in self._taken:
                continue
            match one.piece.kind:
                case "figure" | "picture":
                    self._take_figure(n, one)
                case "embed":
                    self._take_embed(one)
                case "table":
                    if one.place == "inside":
                        self._drop(_beginning_of(one.piece), "table")
                case _:
                    if one.key and not self._take_note(n, one):
                        self._take_text(one)
        self._drop_links()
        for note in self._notes.unshown:
            self._add(note, f"{note.kind} in the page's data alone")

    def _take_note(self, n: int, one: Placed) -> bool:
        """Take the text if it is a note, or heads one; a page may show the same one twice."""
        if n in self._notes.labels:
            self._drop(one.piece.text, "label of the note below")
        elif found := self._notes.kept.get(n):
            if one.key in self._noted:
                self._drop(one.piece.text, "repeated text")
            else:
                self._noted.add(one.key)
                self._add(*found)
        else:
            return False
        return True

    def _take_figure(self, n: int, one: Placed) -> None:
        if dropped := self._figures.dropped.get(n):
            self._drop(dropped.text, dropped.reason)
        figure = self._figures.kept.get(n)
        if figure is not None:
            shape = "figure" if one.piece.kind == "figure" else "picture without figure markup"
            self._add(figure, f"{shape}, {'with words' if figure.caption else 'silent'}")

    def _take_embed(self, one: Placed) -> None:
        if one.place not in ("inside", "above", "below"):
            return
        embed = embed_of(one.piece.tag, self._base)
        if embed is not None:
            self._add(embed, "post or player of another site")
        elif one.place == "inside":
            self._drop(_beginning_of(one.piece), "frame of another site")

    def _take_text(self, one: Placed) -> None:
        reason = self._why_not(one) or self._why_other(one.piece)
        is_more = self._is_announced and leads_away(one.piece)
        self._is_announced = leads_on(one.piece.text) or is_more
        self._before = one.piece
        if reason:
            self._drop(one.piece.text, reason)
            return
        self._seen.add(one.key)
        caption = split_credit(one.piece.text) if len(one.piece.text) <= _CAPTION else None
        if one.piece.kind == "paragraph" and caption and caption.text and caption.credit:
            self._add(Figure(caption=caption), "paragraph that ends with a credit")
        else:
            block, rule = _block(one.piece)
            self._add(block, f"{rule} {_TOLD if one.is_told else _IN_LINE}")

    def _why_not(self, one: Placed) -> str | None:
        if one.key == self._headline:
            return "repeated headline"
        if one.place == "outside":
            return "outside the story"
        if (reason := furniture_reason(one.piece.text)) is not None:
            return reason
        if one.key in self._captions:
            return "repeated caption"
        if not self._seen and (is_dateline(one.piece.text) or byline_names(one.piece.text)):
            return "byline or date"
        if one.place not in ("story", "lead"):
            return "not part of the story"
        is_repeated = one.key in self._seen and len(one.key) > _REPEATED
        return "repeated text" if is_repeated and one.piece.kind == "paragraph" else None

    def _why_other(self, piece: Piece) -> str | None:
        """Links below an announcement of other stories, and words cut off below a link to one."""
        is_teaser = piece.text.endswith(_CUT) and self._before and leads_away(self._before)
        is_more = self._is_announced and leads_away(piece)
        return "related stories" if is_more or is_teaser else None

    def _drop_links(self) -> None:
        """Take out the links at the end; what is removed stays in the order of the page."""
        end = first_of_links(self.blocks)
        links = [
            Removed(_text_of(block), "related stories", n)
            for n, block in enumerate(self.blocks[end:], end)
        ]
        removed = sorted([*self.removed, *links], key=attrgetter("at"))  # a stable sort
        self.removed = [replace(one, at=min(one.at, end)) for one in removed]
        del self.blocks[end:], self.rules[end:]

    def _add(self, block: Block, rule: str) -> None:
        self.blocks.append(block)
        self.rules.append(rule)

    def _drop(self, text: str, reason: str) -> None:
        self.removed.append(Removed(text, reason, len(self.blocks)))


def _text_of(block: Block) -> str:
    return "" if isinstance(block, Figure) else block.text


def _beginning_of(piece: Piece) -> str:
    """The first words of what is left out as a whole."""
    return " ".join(islice(strings_of(piece.tag), _STRINGS))[:_SHOWN]


def _caption_keys(figure: Figure) -> Iterator[str]:
    """What a paragraph says that only repeats the figure's words."""
    caption = figure.caption
    if caption is not None and caption.text:
        yield key_of(caption.text)
        if caption.credit:
            yield key_of(f"{caption.text} {caption.credit.raw}")


def _block(piece: Piece) -> tuple[Block, str]:
    match piece.kind:
        case "item":
            parent = closest(piece.tag, "ol", "ul")
            ordered = parent is not None and parent.tag == "ol"
            return ListItem(piece.text, ordered, piece.spans, list_depth(piece.tag)), "list item"
        case "quote":
            return Quote(piece.text, piece.spans), "block quotation"
        case "heading":
            return Heading(piece.text, int(name_of(piece.tag)[1]), piece.spans), "heading"
        case "title":
            return Heading(piece.text, 2, piece.spans), "heading"
        case _:
            if embed := embed_of_line(piece.text):
                return embed, "bare address of a post"
            return Paragraph(piece.text, piece.spans), "paragraph"
