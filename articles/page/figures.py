"""The figures of an article: which pictures of its page are the story's, with which words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.article import Caption, Figure
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.page.captions import figure_of
from articles.page.linked import words
from articles.page.metadata import Metadata
from articles.page.places import Placed
from articles.prose import SENTENCE_END

_FIGURES = ("figure", "picture")
_CAPTION = 350  # characters of a paragraph that may be a caption
_LEVELS = 3  # a small tag stands that close around its text
_LETTER = re.compile(r"[^\W\d_]{2}")
_SIZE = re.compile(r"(?:-\d{2,5}x\d{2,5}|-scaled|@\dx)?(?:\.[a-z]{3,4})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by the number of their block; ``taken`` are numbers of texts that are their words."""

    at: Mapping[int, Figure]
    taken: frozenset[int]


def figures_of(places: Sequence[Placed], metadata: Metadata, base: str | None) -> Figures:
    """The figures of the story; pictures of other stories, logos and icons are left out."""
    pictures = _Pictures(metadata, base)
    found: dict[int, Figure] = {}
    taken: set[int] = set()
    for n, one in enumerate(places):
        if one.piece.kind not in _FIGURES or n in taken:
            continue
        figure = pictures.figure(one)
        if figure is None:
            continue
        after = places[n + 1] if n + 1 < len(places) else None
        if after is not None and (said := _with_words(figure, after)):
            figure = said
            taken.add(n + 1)
        if figure.caption or one.place == "inside" or pictures.is_lead(figure):
            found[n] = figure
    return Figures(found, frozenset(taken))


class _Pictures:
    """What the page says elsewhere about its pictures."""

    def __init__(self, metadata: Metadata, base: str | None) -> None:
        self._lead = {_file_of(src) for src in metadata.lead if src}
        self._words = dict(_linked_words(metadata))
        self._base = base

    def figure(self, one: Placed) -> Figure | None:
        """The figure of a block, or None where it is no part of the story."""
        figure = figure_of(one.piece.tag, self._base)
        if figure is None or (one.place == "outside" and not self.is_lead(figure)):
            return None
        said = (self._words.get(_file_of(image.src)) for image in figure.images)
        linked = next(filter(None, said), None)
        return (
            figure if linked is None else replace(figure, caption=_joined(figure.caption, linked))
        )

    def is_lead(self, figure: Figure) -> bool:
        """Tell whether the page shows this picture for the whole article."""
        return any(_file_of(image.src) in self._lead for image in figure.images)


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


def _joined(shown: Caption | None, linked: Caption) -> Caption:
    """What readers see, and what only machines are told where they see nothing."""
    if shown is None:
        return linked
    return shown if shown.credit else Caption(shown.text, linked.credit)


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
    if caption is not None:
        return None
    said = split_credit(text, is_caption=_is_small(after))
    return replace(figure, caption=said) if said.credit or _is_small(after) else None


def _is_small(one: Placed) -> bool:
    """Tell whether all of the text is set small or slanted, as captions are."""
    tags = (tag.tag for tag in (one.piece.tag, *one.piece.tag.iterancestors()))
    if any(tag == "small" for tag, _ in zip(tags, range(_LEVELS), strict=False)):
        return True
    return any(
        span.kind == "em" and span.start == 0 and span.end == len(one.piece.text)
        for span in one.piece.spans
    )
