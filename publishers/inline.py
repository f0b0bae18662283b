"""Text with inline markup and sentence marks as nested, escaped HTML."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from articles.article import Span
from publishers.bidi import runs, without_controls
from publishers.edition import Mark

_SCHEMES = ("http", "https", "mailto")
_LINK, _BDI, _TAG = range(3)
_TAGS = {
    "strong": (Markup("<strong>"), Markup("</strong>")),
    "em": (Markup("<em>"), Markup("</em>")),
}
_ISOLATE = {"rtl": Markup('<bdi dir="ltr">'), "ltr": Markup('<bdi dir="rtl">')}
_ISOLATED = Markup("</bdi>")


def safe_url(url: str | None) -> str | None:
    """The address if a reader may be sent there; None for scripts and other schemes."""
    if not url or any(ord(char) < 0x21 for char in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.scheme == "mailto"):
        return None
    return url


@dataclass(frozen=True, slots=True)
class _Layer:
    """An element around ``text[start:end]``; of two over the same range the lower is outside."""

    start: int
    end: int
    depth: int
    opening: Markup
    closing: Markup


def render_inline(
    text: str, spans: Sequence[Span], marks: Sequence[Mark], direction: str = "ltr"
) -> Markup:
    """``text`` escaped, each marked sentence in a ``<span>``, links and emphasis within.

    Runs of the other direction are isolated in ``<bdi>``: their signs would else jump to the
    wrong end. A link that crosses the edge of a sentence or a run becomes two links to the same
    address.
    """
    out, at = Markup(), 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        out += _styled(text, at, mark.start, spans, direction)
        inner = _styled(text, mark.start, mark.end, spans, direction)
        flag = Markup(" data-flagged") if mark.flagged else Markup()
        out += Markup('<span data-origin="{}"{}>{}</span>').format(mark.origin, flag, inner)
        at = mark.end
    return out + _styled(text, at, len(text), spans, direction)


def isolate(text: str, direction: str) -> Markup:
    """Plain ``text`` escaped, its runs of the other direction in ``<bdi>``."""
    return _styled(text, 0, len(text), (), direction)


def _styled(text: str, start: int, end: int, spans: Sequence[Span], direction: str) -> Markup:
    """The range with its inline spans and isolated runs."""
    layers = [layer for span in spans if (layer := _layer(span)) is not None]
    layers += [
        _Layer(a, b, _BDI, _ISOLATE[direction], _ISOLATED)
        for a, b in runs(text, start, end, direction)
    ]
    return Markup().join(_nested(text, start, end, layers)) if layers else _plain(text[start:end])


def _layer(span: Span) -> _Layer | None:
    if span.kind in _TAGS:
        return _Layer(span.start, span.end, _TAG, *_TAGS[span.kind])
    if (href := safe_url(span.href)) is None:
        return None
    opening = Markup('<a href="{}" rel="external nofollow">').format(href)
    return _Layer(span.start, span.end, _LINK, opening, Markup("</a>"))


def _nested(text: str, start: int, end: int, layers: Sequence[_Layer]) -> Iterator[Markup]:
    """The range within its layers: what crosses an outer one's edge is cut there, none overlap."""
    at, waiting = start, _outermost_first(layers, start, end)
    while waiting:
        outer = waiting.popleft()
        first, last = max(outer.start, at), min(outer.end, end)
        if first >= last:
            continue
        inner = []
        while waiting and waiting[0].start < last:
            inner.append(waiting.popleft())
        yield _plain(text[at:first])
        yield outer.opening
        yield from _nested(text, first, last, _within(outer, inner))
        yield outer.closing
        if crossing := [one for one in inner if one.end > last]:
            waiting = _outermost_first((*crossing, *waiting), last, end)
        at = last
    yield _plain(text[at:end])


def _outermost_first(layers: Iterable[_Layer], start: int, end: int) -> deque[_Layer]:
    return deque(
        sorted(layers, key=lambda one: (max(one.start, start), -min(one.end, end), one.depth))
    )


def _within(outer: _Layer, layers: Sequence[_Layer]) -> list[_Layer]:
    """What may stand in ``outer``: everything else, but no link in a link."""
    return [one for one in layers if not outer.depth == one.depth == _LINK]


def _plain(text: str) -> Markup:
    return escape(without_controls(text))
