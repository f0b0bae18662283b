"""Running text of a page: white space folded, links and emphasis as spans over it."""

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from articles.article import Span
from articles.page.tree import SILENT, is_hidden

_SPACE = re.compile(r"[ \t\n\r\f\u200b]+")
_KINDS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "a": "link"}
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
        self._pieces: list[str] = []
        self._length = 0
        self._after_space = True
        self._open: list[tuple[HtmlElement, int]] = []
        self._spans: list[tuple[HtmlElement, int, int]] = []

    def add(self, text: str | None) -> None:
        """Add words; runs of white space count as one space."""
        if not text:
            return
        piece = _SPACE.sub(" ", text)
        if self._after_space:
            piece = piece.lstrip(" ")
        if piece:
            self._pieces.append(piece)
            self._length += len(piece)
            self._after_space = piece[-1] == " "

    def enter(self, tag: HtmlElement) -> None:
        """Begin a link or emphasis, if ``tag`` is one."""
        if tag.tag in _KINDS:
            self._open.append((tag, self._length))

    def leave(self, tag: HtmlElement) -> None:
        """End what ``enter`` began."""
        if self._open and self._open[-1][0] is tag:
            self._spans.append((*self._open.pop(), self._length))

    def take(self) -> tuple[str, tuple[Span, ...]]:
        """Give the run and begin the next; links that are still open go on in it."""
        if not self._pieces:
            self._spans.clear()
            return "", ()
        text = "".join(self._pieces).rstrip(" ")
        marked = [*self._spans, *((tag, start, self._length) for tag, start in self._open)]
        spans = [span for mark in marked if text and (span := self._span(text, *mark))]
        self._pieces, self._length, self._after_space, self._spans = [], 0, True, []
        self._open = [(tag, 0) for tag, _ in self._open]
        return text, tuple(sorted(spans, key=lambda span: (span.start, -span.end)))

    def _span(self, text: str, tag: HtmlElement, start: int, end: int) -> Span | None:
        words = text[start:end]
        start += len(words) - len(words.lstrip(" "))
        end = start + len(words.strip(" "))
        kind = _KINDS[str(tag.tag)]
        href = absolute(tag.get("href") or "", self._base) if kind == "link" else None
        if start >= end or (kind == "link" and href is None):
            return None
        return Span(start, end, kind, href)  # type: ignore[arg-type]


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
            if node.tag in SILENT or is_hidden(node):
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
