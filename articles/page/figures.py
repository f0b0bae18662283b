"""The figures of an article: which pictures of its page are the story's, with which words."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from articles.article import Figure, Removed
from articles.bylines import byline_names, is_dateline
from articles.page.boxes import is_in_teaser, is_player
from articles.page.captions import caption_of, figure_of
from articles.page.images import PICTURES
from articles.page.metadata import Metadata
from articles.page.picture_words import file_of, with_linked_words, with_two_below, with_words_below
from articles.page.places import Placed
from articles.page.story import key_of

_VIDEO = re.compile(r"(?:watch|video)\s*:", re.IGNORECASE)
_SIGNED = re.compile(r"(?:by|posted|published|updated)\b", re.IGNORECASE)
_FIGURES = ("figure", "picture")
_WORDS = 4  # of a caption, where no picture says that it is one


@dataclass(frozen=True, slots=True)
class Figures:
    """What the pictures of a page are, by the numbers of their blocks.

    ``kept`` are the article's figures; ``dropped`` captions and the reason to drop them;
    ``taken`` texts that are the words of a figure.
    """

    kept: Mapping[int, Figure]
    dropped: Mapping[int, Removed]
    taken: frozenset[int]


def figures_of(places: Sequence[Placed], metadata: Metadata, base: str | None) -> Figures:
    """The figures of the story; pictures of other stories, logos and icons are left out."""
    lead = {file_of(src) for src in metadata.lead if src}
    kept: dict[int, Figure] = {}
    dropped: dict[int, Removed] = {}
    taken: set[int] = set()
    for n, one in enumerate(places):
        if one.piece.kind not in _FIGURES:
            continue
        found = _found(one, lead, base)
        if isinstance(found, Removed):
            dropped[n] = found
        if not isinstance(found, Figure):
            continue
        found, texts = _with_texts_below(found, places[n + 1 : n + 3])
        taken.update(range(n + 1, n + 1 + texts))
        before = kept.get(n - 1)
        if before is not None and before.caption is None and not found.images:
            found = replace(found, images=kept.pop(n - 1).images)
        if _is_told(found, one) or one.place == "inside" or _is_lead(found, lead):
            kept[n] = found
    whole = with_linked_words(kept, metadata)
    for n in _repeated(whole):
        caption = whole.pop(n).caption
        if caption is not None:
            dropped[n] = Removed(caption.text, "repeated caption")
    return Figures(whole, dropped, frozenset(taken))


def _with_texts_below(figure: Figure, below: Sequence[Placed]) -> tuple[Figure, int]:
    """The figure with the words below it, and how many texts they are."""
    if below and (said := with_words_below(figure, below[0])):
        return said, 1
    if len(below) > 1 and (said := with_two_below(figure, *below)):
        return said, 2
    return figure, 0


def _is_told(figure: Figure, one: Placed) -> bool:
    """Tell whether a picture has words. Below the story buttons and previews have some, too."""
    if one.place == "below" and one.piece.kind == "picture":
        return figure.caption is not None and figure.caption.credit is not None
    return figure.caption is not None


def _found(one: Placed, lead: Container[str], base: str | None) -> Figure | Removed | None:
    """The figure at a place, or its caption and the reason why it is none of the story's."""
    tag = one.piece.tag
    if one.place == "outside" and not _shows(tag, lead):
        # Of other stories' pictures most have no words, and the addresses would be wasted work.
        caption = caption_of(tag) if one.piece.kind == "figure" else None
        text = caption.text if caption else ""
        return Removed(text, "picture outside the story") if text else None
    figure = figure_of(tag, base)
    reason = _why_not(one, figure) if figure is not None else None
    if figure is None or reason is None:
        return figure
    return Removed(figure.caption.text, reason) if figure.caption and figure.caption.text else None


def _repeated(figures: Mapping[int, Figure]) -> list[int]:
    """The numbers of figures that show and say nothing that another does not."""
    files = {n: {file_of(one.src) for one in figure.images} for n, figure in figures.items()}
    worded = {name for n, figure in figures.items() if figure.caption for name in files[n]}
    seen: set[str] = set()
    said: set[str] = set()
    repeated: list[int] = []
    for n, figure in figures.items():
        caption = figure.caption
        if caption is None:
            is_new = not files[n] <= worded | seen
        else:
            key = key_of(caption.text or (caption.credit.raw if caption.credit else ""))
            is_new = key not in said or not (caption.text or files[n] <= seen)
            said.add(key)
        seen |= files[n]
        if not is_new:
            repeated.append(n)
    return repeated


def _why_not(one: Placed, figure: Figure) -> str | None:
    if is_player(one.piece.tag) or _speaks_of_video(figure):
        return "words of a video"
    if is_in_teaser(one.piece.tag):
        return "picture of another story"
    text = figure.caption.text if figure.caption and figure.caption.credit is None else ""
    is_loose = one.piece.kind == "picture" or (not figure.images and _SIGNED.match(text))
    if text and is_loose and (is_dateline(text) or byline_names(text)):
        return "byline or date"
    # A class may call a label a caption. Without a picture only words can tell.
    is_label = text and not figure.images and len(text.split()) < _WORDS
    return "label without a picture" if is_label else None


def _speaks_of_video(figure: Figure) -> bool:
    """Tell whether the words announce a video; a picture with its maker's name may be its still."""
    caption = figure.caption
    if caption is None or (figure.images and caption.credit):
        return False
    return _VIDEO.match(caption.text) is not None


def _is_lead(figure: Figure, lead: Container[str]) -> bool:
    """Tell whether the page shows this picture for the whole article."""
    return any(file_of(image.src) in lead for image in figure.images)


def _shows(tag: HtmlElement, lead: Container[str]) -> bool:
    """Tell the same of a tag whose pictures were not read yet."""
    sources = (img.get(name) for img in tag.iter(*PICTURES) for name in ("src", "data-src"))
    return any(file_of(src) in lead for src in sources if src)
