"""Running text of a page: white space folded, links and emphasis as spans over it."""

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from articles.article import Span
from articles.page.tree import is_hidden

_SPACE = re.compile(r"[ \t\n\r\f\u200b]+")
_KINDS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "a": "link"}
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "button", "iframe"})
# Tags that do not part the words before them from the words after.
INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small"),
        *("span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    }
)


class InlineText:
    """Collects a run of text, piece after piece; ``base`` is the page's address.

    Links that are not web or mail addresses give no span.
    """

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._text = ""
        self._open: list[tuple[HtmlElement, int]] = []
        self._spans: list[Span] = []

    def add(self, text: str | None) -> None:
        """Add words; runs of white space count as one space."""
        if text:
            piece = _SPACE.sub(" ", text)
            last = self._text[-1:]
            self._text += piece.lstrip(" ") if last in ("", " ") else piece

    def enter(self, tag: HtmlElement) -> None:
        """Begin a link or emphasis, if ``tag`` is one."""
        if tag.tag in _KINDS:
            self._open.append((tag, len(self._text)))

    def leave(self, tag: HtmlElement) -> None:
        """End what ``enter`` began."""
        if self._open and self._open[-1][0] is tag:
            self._close(*self._open.pop())

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """Give the run and begin the next; links that are still open go on in it."""
        for tag, start in self._open:
            self._close(tag, start)
        end = len(self._text.rstrip(" "))
        spans = tuple(
            Span(s.start, min(s.end, end), s.kind, s.href) for s in self._spans if s.start < end
        )
        text, self._text, self._spans = self._text[:end], "", []
        self._open = [(tag, 0) for tag, _ in self._open]
        return text, tuple(sorted(spans, key=lambda span: (span.start, -span.end)))

    def _close(self, tag: HtmlElement, start: int) -> None:
        text = self._text
        while start < len(text) and text[start] == " ":
            start += 1
        end = len(text.rstrip(" "))
        if start >= end:
            return
        kind = _KINDS[str(tag.tag)]
        if kind != "link":
            self._spans.append(Span(start, end, kind))  # type: ignore[arg-type]
        elif href := absolute(tag.get("href") or "", self._base):
            self._spans.append(Span(start, end, "link", href))


def _never(_: HtmlElement) -> bool:
    return False


def words_of(
    tag: HtmlElement,
    is_marked: Callable[[HtmlElement], bool] = _never,
    marks: tuple[str, str] = ("", ""),
) -> str:
    """All visible words below ``tag`` on one line; ``marks`` go around tags that are marked."""
    run = InlineText(None)
    walk = etree.iterwalk(tag, events=("start", "end"))
    for event, node in walk:
        inside = node is not tag
        if event == "start":
            if node.tag in _SILENT or is_hidden(node):
                walk.skip_subtree()
                continue
            run.add("" if node.tag in INLINE else " ")
            run.add(marks[0] if inside and is_marked(node) else "")
            run.add(node.text)
        elif inside:
            run.add(marks[1] if is_marked(node) else "")
            run.add("" if node.tag in INLINE else " ")
            run.add(node.tail)
    return run.take()[0]


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
