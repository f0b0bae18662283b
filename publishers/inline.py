"""Text with inline markup and sentence marks as nested, escaped HTML."""

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from articles.article import Span
from publishers.edition import Mark

_SCHEMES = ("http", "https", "mailto")
_LEFT_TO_RIGHT = re.compile(
    r"(?:https?://|www\.)[^\s<>]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][A-Za-z0-9_.]*\w", re.ASCII
)
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


def render_inline(
    text: str, spans: Sequence[Span], marks: Sequence[Mark], direction: str = "ltr"
) -> Markup:
    """``text`` escaped, each marked sentence in a ``<span>``, links and emphasis within.

    On a right-to-left page addresses, e-mails, handles and hashtags are isolated: their signs
    would else jump to the wrong end. A link that crosses a sentence's edge becomes two links to
    the same address.
    """
    out, at = Markup(), 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        out += _styled(text, at, mark.start, spans, direction)
        inner = _styled(text, mark.start, mark.end, spans, direction)
        flag = Markup(" data-flagged") if mark.flagged else Markup()
        out += Markup('<span data-origin="{}"{}>{}</span>').format(mark.origin, flag, inner)
        at = mark.end
    return out + _styled(text, at, len(text), spans, direction)


def _styled(text: str, start: int, end: int, spans: Sequence[Span], direction: str) -> Markup:
    """The range with its inline spans: cut at every edge, so that nothing overlaps."""
    edges = {start, end}
    for span in spans:
        edges |= {edge for edge in (span.start, span.end) if start < edge < end}
    cuts = sorted(edges)
    show = _isolated if direction == "rtl" else escape
    return Markup().join(_wrapped(show(text[a:b]), _over(spans, a, b)) for a, b in pairwise(cuts))


def _isolated(text: str) -> Markup:
    out, at = Markup(), 0
    for match in _LEFT_TO_RIGHT.finditer(text):
        out += escape(text[at : match.start()])
        out += Markup('<bdi dir="ltr">{}</bdi>').format(match.group())
        at = match.end()
    return out + escape(text[at:])


def _over(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if span.start <= start and end <= span.end]


def _wrapped(out: Markup, spans: Sequence[Span]) -> Markup:
    for span in sorted(spans, key=lambda span: span.kind == "link"):  # links outermost
        if span.kind in _TAGS:
            out = _TAGS[span.kind].format(out)
        elif (href := safe_url(span.href)) is not None:
            out = Markup('<a href="{}" rel="external nofollow">{}</a>').format(href, out)
    return out
