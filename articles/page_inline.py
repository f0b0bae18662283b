"""The text of one block of a page, and its links and emphasis as spans."""

import re
from urllib.parse import urljoin, urlsplit

from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from articles.article import Span

_SPACE = re.compile(r"[ \t\n\r\f\u200b]+")
_BREAKS = (
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "tr",
    "td",
    "blockquote",
    "figcaption",
)
_KINDS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "a": "link"}


def inline_text(tag: Tag, base: str | None) -> tuple[str, tuple[Span, ...]]:
    """The block's text with white space folded, and the spans over it.

    ``base`` is the page's address; links that are not web or mail addresses give no span.
    """
    text = ""
    open_at: dict[int, int] = {}
    spans: list[Span] = []
    for node, entering in _walk(tag):
        if isinstance(node, NavigableString):
            piece = _SPACE.sub(" ", str(node))
            text += piece.lstrip(" ") if not text or text.endswith(" ") else piece
        elif node.name in _BREAKS:
            text += " " if text and not text.endswith(" ") else ""
        elif entering:
            open_at[id(node)] = len(text)
        elif node.name in _KINDS:
            spans += _span(node, text, open_at[id(node)], base)
    end = len(text.rstrip(" "))
    kept = (Span(s.start, min(s.end, end), s.kind, s.href) for s in spans if s.start < end)
    return text[:end], tuple(kept)


def _walk(tag: Tag) -> list[tuple[Tag | NavigableString, bool]]:
    """Every node below ``tag``, entering and leaving, without recursion: pages can be deep."""
    out: list[tuple[Tag | NavigableString, bool]] = []
    stack: list[tuple[PageElement, bool]] = [(child, True) for child in reversed(tag.contents)]
    while stack:
        node, entering = stack.pop()
        if isinstance(node, PreformattedString):
            continue  # comments and the like
        if isinstance(node, Tag | NavigableString):
            out.append((node, entering))
        if entering and isinstance(node, Tag):
            stack.append((node, False))
            stack += [(child, True) for child in reversed(node.contents)]
    return out


def _span(tag: Tag, text: str, start: int, base: str | None) -> list[Span]:
    while start < len(text) and text[start] == " ":
        start += 1
    end = len(text.rstrip(" "))
    kind = _KINDS[tag.name]
    if start >= end:
        return []
    if kind != "link":
        return [Span(start, end, kind)]  # type: ignore[arg-type]
    href = absolute(str(tag.get("href") or ""), base)
    return [Span(start, end, "link", href)] if href else []


def absolute(href: str, base: str | None) -> str | None:
    """The whole web or mail address of a link; None for scripts, fragments and nonsense."""
    try:
        whole = urljoin(base or "", href.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    if parts.scheme in ("http", "https"):
        return whole if parts.netloc else None
    return whole if parts.scheme == "mailto" and parts.path else None
