"""The figures of an article: which pictures of its page are the story's, with which words."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.article import Caption, Figure, Removed
from articles.bylines import byline_names, is_dateline
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.furniture import furniture_reason
from articles.page.captions import figure_of, is_player
from articles.page.linked import words
from articles.page.metadata import Metadata
from articles.page.places import Placed
from articles.page.story import key_of
from articles.prose import SENTENCE_END

_FIGURES = ("figure", "picture")
_CAPTION = 350  # characters of a paragraph that may be a caption
_LABEL = 80
_WORDS = 4  # of a caption, where no picture says that it is one
_LEVELS = 3  # a small tag stands that close around its text
_LETTER = re.compile(r"[^\W\d_]{2}")
_SIZE = re.compile(r"(?:-\d{2,5}x\d{2,5}|-scaled|@\dx)?(?:\.[a-z]{3,4})?$", re.IGNORECASE)


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
    lead = {_file_of(src) for src in metadata.lead if src}
    kept: dict[int, Figure] = {}
    dropped: dict[int, Removed] = {}
    taken: set[int] = set()
    for n, one in enumerate(places):
        figure = figure_of(one.piece.tag, base) if one.piece.kind in _FIGURES else None
        if figure is None:
            continue
        if reason := _why_not(one, figure, _is_lead(figure, lead)):
            if figure.caption and figure.caption.text:
                dropped[n] = Removed(figure.caption.text, reason)
            continue
        after = places[n + 1] if n + 1 < len(places) else None
        if after is not None and (said := _with_words(figure, after)):
            figure = said
            taken.add(n + 1)
        before = kept.get(n - 1)
        if before is not None and before.caption is None and not figure.images:
            figure = replace(figure, images=kept.pop(n - 1).images)
        if figure.caption or one.place == "inside" or _is_lead(figure, lead):
            kept[n] = figure
    whole = _with_linked(kept, metadata)
    for n in _repeated(whole):
        caption = whole.pop(n).caption
        if caption is not None:
            dropped[n] = Removed(caption.text, "repeated caption")
    return Figures(whole, dropped, frozenset(taken))


def _repeated(figures: Mapping[int, Figure]) -> list[int]:
    """The numbers of figures that show and say nothing that another does not."""
    files = {n: {_file_of(one.src) for one in figure.images} for n, figure in figures.items()}
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


def _why_not(one: Placed, figure: Figure, is_lead: bool) -> str | None:
    if one.place == "outside" and not is_lead:
        return "picture outside the story"
    if is_player(one.piece.tag):
        return "words of a video"
    text = figure.caption.text if figure.caption and figure.caption.credit is None else ""
    if one.piece.kind == "picture" and text and (is_dateline(text) or byline_names(text)):
        return "byline or date"
    # A class may call a label a caption. Without a picture only words can tell.
    is_label = text and not figure.images and len(text.split()) < _WORDS
    return "label without a picture" if is_label else None


def _is_lead(figure: Figure, lead: Container[str]) -> bool:
    """Tell whether the page shows this picture for the whole article."""
    return any(_file_of(image.src) in lead for image in figure.images)


def _with_linked(kept: Mapping[int, Figure], metadata: Metadata) -> dict[int, Figure]:
    """The figures with what JSON-LD says of their pictures, where readers are told nothing."""
    linked = dict(_linked_words(metadata))
    shown = {key_of(one.caption.text) for one in kept.values() if one.caption}
    whole: dict[int, Figure] = {}
    for n, figure in kept.items():
        said = next(
            (linked[name] for one in figure.images if (name := _file_of(one.src)) in linked), None
        )
        if said is not None and figure.caption is not None:
            credit = figure.caption.credit or said.credit
            figure = replace(figure, caption=Caption(figure.caption.text, credit))
        elif said is not None and key_of(said.text) not in shown:
            figure = replace(figure, caption=said)
        whole[n] = figure
    return whole


def _file_of(src: str) -> str:
    """What the addresses of one picture in several sizes share: the file's bare name."""
    name = src.partition("?")[0].rpartition("/")[2]
    return _SIZE.sub("", name).casefold()


def _linked_words(metadata: Metadata) -> Iterator[tuple[str, Caption]]:
    """Captions in JSON-LD by their pictures. Words that are no sentence describe, as alt text."""
    for entry in metadata.pictures:
        said, maker = words(entry.get("caption")), words(entry.get("creditText"))
        caption = split_credit(said, is_caption=True)
        if caption.credit is None and _LETTER.search(maker):
            caption = Caption(caption.text, parse_credit(maker))
        if not (SENTENCE_END.search(caption.text) or caption.credit):
            continue
        for key in ("url", "contentUrl", "@id"):
            if src := words(entry.get(key)):
                yield _file_of(src), caption


def _with_words(figure: Figure, after: Placed) -> Figure | None:
    """The figure with the text below it as its caption or credit, if that is what it is."""
    text = after.piece.text
    if after.piece.kind != "paragraph" or len(text) > _CAPTION or after.place == "outside":
        return None
    caption = figure.caption
    if is_credit(text):
        if caption is not None and caption.credit is not None:
            return None
        return replace(figure, caption=Caption(caption.text if caption else "", parse_credit(text)))
    if caption is None:
        said = split_credit(text, is_caption=_is_small(after))
        return replace(figure, caption=said) if said.credit or _is_small(after) else None
    return (
        replace(figure, caption=Caption(text, caption.credit))
        if _is_label(caption, after)
        else None
    )


def _is_label(caption: Caption, after: Placed) -> bool:
    """Tell whether a picture of which only the maker is named has its words in another tag."""
    text = after.piece.text
    is_short = len(text) <= _LABEL and not SENTENCE_END.search(text)
    return not caption.text and after.place == "inside" and is_short and not furniture_reason(text)


def _is_small(one: Placed) -> bool:
    """Tell whether all of the text is set small or slanted, as captions are."""
    tags = (tag.tag for tag in (one.piece.tag, *one.piece.tag.iterancestors()))
    if any(tag == "small" for tag, _ in zip(tags, range(_LEVELS), strict=False)):
        return True
    return any(
        span.kind == "em" and span.start == 0 and span.end == len(one.piece.text)
        for span in one.piece.spans
    )
