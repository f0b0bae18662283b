"""Text with inline markup and sentence marks as nested, escaped HTML."""

from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from articles.article import Span
from publishers.edition import Mark

_SCHEMES = ("http", "https", "mailto")
_TAGS = {"strong": Markup("<strong>{}</strong>"), "em": Markup("<em>{}</em>")}


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


def render_inline(text: str, spans: Sequence[Span], marks: Sequence[Mark]) -> Markup:
    """``text`` escaped, each marked sentence in a ``<span>``, links and emphasis within.

    A link that crosses a sentence's edge becomes two links to the same address.
    """
    out, at = Markup(), 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        out += _styled(text, at, mark.start, spans)
        inner = _styled(text, mark.start, mark.end, spans)
        flag = Markup(" data-flagged") if mark.flagged else Markup()
        out += Markup('<span data-origin="{}"{}>{}</span>').format(mark.origin, flag, inner)
        at = mark.end
    return out + _styled(text, at, len(text), spans)


def _styled(text: str, start: int, end: int, spans: Sequence[Span]) -> Markup:
    """The range with its inline spans: cut at every edge, so that nothing overlaps."""
    edges = {start, end}
    for span in spans:
        edges |= {edge for edge in (span.start, span.end) if start < edge < end}
    cuts = sorted(edges)
    return Markup().join(_wrapped(text[a:b], _over(spans, a, b)) for a, b in pairwise(cuts))


def _over(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span.start <= start and end <= span.end]


def _wrapped(text: str, spans: Sequence[Span]) -> Markup:
    out = escape(text)
    for span in sorted(spans, key=lambda span: span.kind == "link"):  # links outermost
        if span.kind in _TAGS:
            out = _TAGS[span.kind].format(out)
        elif (href := safe_url(span.href)) is not None:
            out = Markup('<a href="{}" rel="external nofollow">{}</a>').format(href, out)
    return out
