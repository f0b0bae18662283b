"""From translated segments back to an article, its links and emphasis on the right words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from articles.article import (
    Article,
    Block,
    Figure,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Quote,
    Span,
)
from translators.align.carry import DOUBTFUL, Carried, carry_spans
from translators.base import Finding, Link, Range, Severity, Translation
from translators.segment import Field, Placed, fields_of, split

_SPACES = re.compile(r"\s+")
_SHOWN = 60  # characters of a span that a message quotes

Aligner = Callable[[str, str], tuple[Link, ...]]
"""Links between the words of a source and a translation that nobody aligned before."""


@dataclass(frozen=True, slots=True)
class PlacedTranslation:
    """Where a translation stands in the field of the translated article, and of what segment."""

    field: str
    start: int
    end: int
    translation: Translation


def with_translations(
    article: Article, translations: Mapping[str, Translation], language: str, aligner: Aligner
) -> tuple[Article, tuple[PlacedTranslation, ...]]:
    """The article in ``language``, and where each translation stands in it.

    ``translations`` holds one for every segment key of the article (KeyError otherwise). No link
    and no emphasis is lost; one that is not surely on the right words is a finding ("markup"): a
    note if it probably is, a warning if not.
    """
    built = {field.name: _build(field, translations, aligner) for field in fields_of(article)}
    blocks = tuple(
        _with_text(block, f"blocks.{n}", built) for n, block in enumerate(article.blocks)
    )
    localized = replace(
        article,
        lang=language,
        headline=built["headline"].text,
        standfirst=built["standfirst"].text if "standfirst" in built else "",
        blocks=blocks,
    )
    return localized, tuple(place for one in built.values() for place in one.places)


@dataclass(frozen=True, slots=True)
class _Built:
    text: str
    spans: tuple[Span, ...]
    places: tuple[PlacedTranslation, ...]


def _build(field: Field, translations: Mapping[str, Translation], aligner: Aligner) -> _Built:
    """Put the translations together with the white space that stood between the sentences."""
    out, last = "", 0
    spans: list[Span] = []
    places: list[PlacedTranslation] = []
    for placed in split(field):
        translation = translations[placed.segment.key]
        out += field.text[last : placed.start]
        carried, findings = _carried(field, placed, translation, aligner)
        spans += (_shifted(span, len(out)) for span in carried)
        told = replace(translation, findings=(*translation.findings, *findings))
        end = len(out) + len(translation.text)
        places.append(PlacedTranslation(field.name, len(out), end, told))
        out += translation.text
        last = placed.end
    return _Built(out + field.text[last:], _joined(spans, out), tuple(places))


def _carried(
    field: Field, placed: Placed, translation: Translation, aligner: Aligner
) -> tuple[list[Span], list[Finding]]:
    inside = list(_inside(field, placed))
    if not inside:
        return [], []
    source, text = placed.segment.text, translation.text
    links = translation.alignment or aligner(source, text)
    spans, findings = [], []
    for one in carry_spans(inside, source, text, links):
        start, end = one.target
        spans.append(replace(one.payload, start=start, end=end))
        if not one.sure:
            findings.append(_unsure(one, source[slice(*one.source)]))
    return spans, findings


def _inside(field: Field, placed: Placed) -> Iterator[tuple[Range, Span]]:
    """The parts of the field's spans within a sentence, as ranges of the segment's words."""
    raw = field.text[placed.start : placed.end]
    for span in field.spans:
        start = max(span.start, placed.start) - placed.start
        end = min(span.end, placed.end) - placed.start
        if start < end and raw[start:end].strip():
            yield (_normalised(raw, start), _normalised(raw, end)), span


def _normalised(raw: str, at: int) -> int:
    """Where a place of ``raw`` is once its white space is normalised."""
    return len(_SPACES.sub(" ", raw[:at]))


def _unsure(one: Carried[Span], words: str) -> Finding:
    kind = "link" if one.payload.kind == "link" else "emphasis"
    quoted = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    message = f"The {kind} on “{quoted}” may stand on the wrong words: see where it belongs."
    severity = Severity.WARNING if one.confidence < DOUBTFUL else Severity.NOTE
    return Finding("markup", severity, message, one.target)


def _shifted(span: Span, by: int) -> Span:
    return replace(span, start=span.start + by, end=span.end + by)


def _joined(spans: list[Span], text: str) -> tuple[Span, ...]:
    """Spans in order; the parts of one that ran over sentences are one again."""
    out: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        before = next((n for n, one in enumerate(out) if _continues(one, span, text)), None)
        if before is None:
            out.append(span)
        else:
            out[before] = replace(out[before], end=span.end)
    return tuple(out)


def _continues(one: Span, other: Span, text: str) -> bool:
    same = (one.kind, one.href) == (other.kind, other.href)
    return (
        same and one.end <= other.start and not text[one.end : other.start].strip(" \n\u00a0.!?…")
    )


def _with_words(figure: Figure, name: str, built: Mapping[str, _Built]) -> Figure:
    def word(of: str, text: str) -> str:
        return built[f"{name}.{of}"].text if f"{name}.{of}" in built else text

    images = (
        replace(image, alt=word(f"alt.{m}", image.alt)) for m, image in enumerate(figure.images)
    )
    caption = figure.caption
    told = caption and replace(caption, text=word("caption", caption.text))
    return Figure(tuple(images), told)


def _with_text(block: Block, name: str, built: Mapping[str, _Built]) -> Block:
    match block:
        case Figure():
            return _with_words(block, name, built)
        case Paragraph() | Heading() | ListItem() | Quote() | Note():
            return replace(block, text=built[name].text, spans=built[name].spans)
        case _:
            return block
