"""From an article to the units of translation, and back to an article in another language."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from articles.article import Article, Block, Figure, Heading, ListItem, Paragraph, Quote
from translators.base import Translation
from translators.sentences import split_sentences

_SPACES = re.compile(r"\s+")


class Kind(StrEnum):
    """What a segment is in the article: headlines and captions are translated differently."""

    HEADLINE = "headline"
    HEADING = "heading"
    TEXT = "text"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit of translation: one sentence, or a whole headline.

    ``key`` depends on the words and the kind only, so it is the same in every revision and
    in every article, and equal sentences are translated once.
    """

    key: str
    text: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a segment stands: ``text[start:end]`` of the field ("headline", "blocks.3", ...)."""

    field: str
    start: int
    end: int
    segment: Segment


@dataclass(frozen=True, slots=True)
class PlacedTranslation:
    """Where a translation stands in the field of the translated article."""

    field: str
    start: int
    end: int
    translation: Translation


def normalise(text: str) -> str:
    """The words alone: every run of white space, no-break spaces too, is one space."""
    return _SPACES.sub(" ", text).strip()


def make_segment(text: str, kind: Kind) -> Segment:
    """A segment with its stable key."""
    clean = normalise(text)
    digest = hashlib.sha256(f"{kind}\n{clean}".encode()).hexdigest()
    return Segment(key=digest[:24], text=clean, kind=kind)


def segments_of(article: Article) -> tuple[Placed, ...]:
    """Every segment of the article in reading order. Credits and bylines stay as they are."""
    return tuple(placed for field in _fields(article) for placed in _split(*field))


def with_translations(
    article: Article, translations: Mapping[str, Translation], language: str
) -> tuple[Article, tuple[PlacedTranslation, ...]]:
    """The article in ``language``, and where each translation stands in it.

    ``translations`` holds one for every segment key of the article (KeyError otherwise).
    Inline spans are dropped: their places in the new words are not known.
    """
    texts: dict[str, str] = {}
    places: list[PlacedTranslation] = []
    for field, text, kind in _fields(article):
        texts[field], placed = _rebuild(field, text, kind, translations)
        places.extend(placed)
    blocks = tuple(_with_text(block, n, texts) for n, block in enumerate(article.blocks))
    localized = replace(
        article,
        lang=language,
        headline=texts["headline"],
        standfirst=texts.get("standfirst", ""),
        blocks=blocks,
    )
    return localized, tuple(places)


def _fields(article: Article) -> Iterator[tuple[str, str, Kind]]:
    yield "headline", article.headline, Kind.HEADLINE
    if article.standfirst:
        yield "standfirst", article.standfirst, Kind.TEXT
    for n, block in enumerate(article.blocks):
        match block:
            case Figure(caption=caption) if caption and caption.text:
                yield f"blocks.{n}.caption", caption.text, Kind.CAPTION
            case Heading(text=text):
                yield f"blocks.{n}", text, Kind.HEADING
            case Paragraph(text=text) | ListItem(text=text) | Quote(text=text):
                yield f"blocks.{n}", text, Kind.TEXT


def _split(field: str, text: str, kind: Kind) -> Iterator[Placed]:
    whole = kind in (Kind.HEADLINE, Kind.HEADING)
    ranges = ((0, len(text)),) if whole and text.strip() else split_sentences(text)
    for start, end in ranges:
        yield Placed(field, start, end, make_segment(text[start:end], kind))


def _rebuild(
    field: str, text: str, kind: Kind, translations: Mapping[str, Translation]
) -> tuple[str, list[PlacedTranslation]]:
    """Put the translations together with the white space that stood between the sentences."""
    out, places, last = "", [], 0
    for placed in _split(field, text, kind):
        translation = translations[placed.segment.key]
        out += text[last : placed.start] + translation.text
        places.append(
            PlacedTranslation(field, len(out) - len(translation.text), len(out), translation)
        )
        last = placed.end
    return out + text[last:], places


def _with_text(block: Block, n: int, texts: Mapping[str, str]) -> Block:
    match block:
        case Figure(images=images, caption=caption) if caption and caption.text:
            return Figure(images, replace(caption, text=texts[f"blocks.{n}.caption"]))
        case Paragraph() | Heading() | ListItem() | Quote():
            return replace(block, text=texts[f"blocks.{n}"], spans=())
        case _:
            return block
