"""Words that belong to a picture and stand elsewhere: in the next tag, or only in JSON-LD."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from articles.agencies import AGENCY_WORD
from articles.article import Caption, Figure
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.furniture import furniture_reason
from articles.page.boxes import is_maker
from articles.page.linked import words
from articles.page.metadata import Metadata
from articles.page.places import Placed
from articles.page.story import key_of
from articles.prose import SENTENCE_END

_CAPTION = 350  # characters of a paragraph that may be a caption
_LABEL = 80
_LEVELS = 3  # a small tag stands that close around its text
# Slanted as well: what somebody said, and what the editors have to say.
_NOTE = re.compile(
    r"[“\"‘']|(?:editor|note|correction|update|this (?:story|article))", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W\d_]{2}")
_SIZE = re.compile(r"(?:-\d{2,5}x\d{2,5}|-scaled|@\dx)?(?:\.[a-z]{3,4})?$", re.IGNORECASE)


def with_words_below(figure: Figure, after: Placed) -> Figure | None:
    """The figure with the text below it as its caption or credit, if that is what it is."""
    text = after.piece.text
    if len(text) > _CAPTION or after.place == "outside":
        return None
    caption = figure.caption
    if after.piece.kind == "heading" and caption is None:
        said = split_credit(text)
        return replace(figure, caption=said) if said.text and said.credit else None
    if after.piece.kind != "paragraph":
        return None
    if is_credit(text):
        if caption is not None and caption.credit is not None:
            return None
        return replace(figure, caption=Caption(caption.text if caption else "", parse_credit(text)))
    if caption is None:
        is_small = _is_small(after) and not _NOTE.match(text)
        said = split_credit(text, is_caption=is_small)
        return replace(figure, caption=said) if said.credit or is_small else None
    return (
        replace(figure, caption=Caption(text, caption.credit))
        if _is_label(caption, after)
        else None
    )


def with_two_below(figure: Figure, words: Placed, maker: Placed) -> Figure | None:
    """The silent figure with the two texts below it as caption and credit, if they are that.

    A wire's name alone signs the story.
    """
    text, credit = words.piece.text, maker.piece.text
    if figure.caption is not None or {words.piece.kind, maker.piece.kind} != {"paragraph"}:
        return None
    if len(text) > _CAPTION or "outside" in (words.place, maker.place):
        return None
    is_sure = is_credit(credit) and not AGENCY_WORD.fullmatch(credit)
    if (
        not (is_sure or is_maker(maker.piece.tag))
        or len(credit) > _LABEL
        or is_credit(text)
        or furniture_reason(text)
    ):
        return None
    return replace(figure, caption=Caption(text, parse_credit(credit)))


def _is_label(caption: Caption, after: Placed) -> bool:
    """Tell whether a picture of which only the maker is named has its words in another tag."""
    text = after.piece.text
    is_short = len(text) <= _LABEL and not SENTENCE_END.search(text)
    return not caption.text and after.place == "inside" and is_short and not furniture_reason(text)


def _is_small(one: Placed) -> bool:
    """Tell whether all of the text is set small or slanted, as captions are."""
    tags = (one.piece.tag, *islice(one.piece.tag.iterancestors(), _LEVELS - 1))
    if any(tag.tag == "small" for tag in tags):
        return True
    return any(
        span.kind == "em" and span.start == 0 and span.end == len(one.piece.text)
        for span in one.piece.spans
    )


def with_linked_words(kept: Mapping[int, Figure], metadata: Metadata) -> dict[int, Figure]:
    """The figures with what JSON-LD says of their pictures, where readers are told nothing."""
    linked = dict(_linked_words(metadata))
    shown = {key_of(one.caption.text) for one in kept.values() if one.caption}
    whole: dict[int, Figure] = {}
    for n, figure in kept.items():
        said = next(
            (linked[name] for one in figure.images if (name := file_of(one.src)) in linked), None
        )
        if said is not None and figure.caption is not None:
            credit = figure.caption.credit or said.credit
            figure = replace(figure, caption=Caption(figure.caption.text, credit))
        elif said is not None and key_of(said.text) not in shown:
            figure = replace(figure, caption=said)
        whole[n] = figure
    return whole


def file_of(src: str) -> str:
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
                yield file_of(src), caption
