"""From an article to the units of translation; ``translators.assemble`` is the way back."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from articles.article import Article, Figure, Heading, ListItem, Note, Paragraph, Quote, Span
from translators.sentences import split_sentences

_SPACES = re.compile(r"\s+")
_LATIN = re.compile(r"[A-Za-z]")
_IN_FILE_NAMES = re.compile(r"[\d_.]")


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
class Field:
    """A text of the article by its name, and its markup.

    Names are "headline", "standfirst", "blocks.3", "blocks.3.caption", and "blocks.3.alt.0" of the
    first image of a figure.
    """

    name: str
    text: str
    kind: Kind
    spans: tuple[Span, ...] = ()


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
    return tuple(placed for field in fields_of(article) for placed in split(field))


def fields_of(article: Article) -> Iterator[Field]:
    """The fields of the article that are translated, in reading order.

    Alternative texts come last, so that sentences keep the neighbours that the memory knows.
    """
    yield Field("headline", article.headline, Kind.HEADLINE)
    if article.standfirst:
        yield Field("standfirst", article.standfirst, Kind.TEXT)
    for n, block in enumerate(article.blocks):
        match block:
            case Figure(caption=caption) if caption and caption.text:
                yield Field(f"blocks.{n}.caption", caption.text, Kind.CAPTION)
            case Heading(text=text, spans=spans):
                yield Field(f"blocks.{n}", text, Kind.HEADING, spans)
            case (
                Paragraph(text=text, spans=spans)
                | ListItem(text=text, spans=spans)
                | Quote(text=text, spans=spans)
                | Note(text=text, spans=spans)
            ):
                yield Field(f"blocks.{n}", text, Kind.TEXT, spans)
    for n, block in enumerate(article.blocks):
        if isinstance(block, Figure):
            for m, image in enumerate(block.images):
                if _is_told(image.alt):
                    yield Field(f"blocks.{n}.alt.{m}", image.alt, Kind.CAPTION)


def _is_told(alt: str) -> bool:
    """Whether an alternative text says anything: many are what the camera called the file."""
    is_name = " " not in alt and _IN_FILE_NAMES.search(alt) is not None
    return not is_name and _LATIN.search(alt) is not None


def split(field: Field) -> Iterator[Placed]:
    """The segments of a field: its sentences, or all of it where it is a headline."""
    whole = field.kind in (Kind.HEADLINE, Kind.HEADING)
    text = field.text
    ranges = ((0, len(text)),) if whole and text.strip() else split_sentences(text)
    for start, end in ranges:
        yield Placed(field.name, start, end, make_segment(text[start:end], field.kind))
