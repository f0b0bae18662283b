"""The blocks of a page in their order: figures, and tags of running text."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement, PreformattedString

from articles.page_captions import is_figure, is_picture_box
from articles.prose import RUNNING

TEXT_TAGS = ("p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote")
_CONTAINERS = ("div", "section", "article", "main", "td", "center", "aside", "header", "dd", "body")
_LOOSE = (*_CONTAINERS, "li", "figcaption")  # loose text in these comes into paragraphs
_BLOCK_TAGS = (
    *TEXT_TAGS,
    *_CONTAINERS,
    *("h1", "ul", "ol", "dl", "dt", "table", "tr", "pre", "figure", "figcaption", "footer"),
)
_OUTSIDE = ("script", "style", "noscript", "template", "nav", "form", "iframe", "svg", "button")
_STORY = 3  # running paragraphs make a story


def blocks_of(soup: BeautifulSoup) -> Iterator[Tag]:
    """Every block, none within another.

    Changes ``soup``: what is never part of a story goes, loose text comes into paragraphs.
    """
    for tag in soup(_OUTSIDE):
        if tag.name != "form" or not _holds_story(tag):
            tag.decompose()
    inside = _Inside(soup)
    stack: list[Tag] = [soup]
    while stack:
        tag = stack.pop()
        if inside.is_block(tag):
            yield tag
            continue
        if tag.name in _LOOSE:
            _gather_loose_text(tag, [inside.is_inline(child) for child in tag.contents], soup)
        stack += [child for child in reversed(tag.contents) if isinstance(child, Tag)]


def _holds_story(form: Tag) -> bool:
    """Some sites put the whole page into one form."""
    if form.find(["article", "h1"]):
        return True
    return sum(len(p.get_text()) >= RUNNING for p in form.find_all("p")) >= _STORY


class _Inside:
    """What the tags of a page hold, looked up once for all of them."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._block = _ancestors(soup, _BLOCK_TAGS)
        self._figure = _ancestors(soup, ("figure",))
        self._image = _ancestors(soup, ("img",))
        self._list = _ancestors(soup, ("ul", "ol"))
        self._quote = _ancestors(soup, ("blockquote", "table"))

    def is_block(self, tag: Tag) -> bool:
        """Tell whether the tag is a block, and not around others."""
        if self._is_around_others(tag):
            return False
        if is_figure(tag) or tag.name in TEXT_TAGS:
            return True
        return tag.name in _CONTAINERS and id(tag) in self._image and is_picture_box(tag)

    def is_inline(self, node: PageElement) -> bool:
        """Tell whether the node is part of running text."""
        if isinstance(node, Tag):
            return node.name not in _BLOCK_TAGS and id(node) not in self._block
        return not isinstance(node, PreformattedString)  # comments and the like

    def _is_around_others(self, tag: Tag) -> bool:
        if id(tag) in self._figure:
            return True  # a gallery, or a list item around a figure
        if tag.name == "li":
            return id(tag) in self._list  # its words and those of the list within are apart
        is_picture = tag.name != "figure" or id(tag) in self._image
        return not is_picture and id(tag) in self._quote  # a pull quote or a table


def _gather_loose_text(container: Tag, inline: list[bool], soup: BeautifulSoup) -> None:
    """Put text that stands between a container's blocks into paragraphs of its own."""
    run: list[PageElement] = []
    breaks = 0
    for node, is_inline in zip(list(container.contents), inline, strict=True):
        is_break = isinstance(node, Tag) and node.name == "br"
        breaks = breaks + 1 if is_break else (breaks if _is_blank(node) else 0)
        if is_inline and breaks < 2:
            run.append(node)
        else:
            _wrap(run, soup)
            run = []
    _wrap(run, soup)


def _wrap(run: list[PageElement], soup: BeautifulSoup) -> None:
    if all(_is_blank(node) for node in run):
        return
    paragraph = soup.new_tag("p")
    run[0].insert_before(paragraph)
    for node in run:
        paragraph.append(node.extract())


def _is_blank(node: PageElement) -> bool:
    text = node.get_text() if isinstance(node, Tag) else str(node)
    return not text.strip()


def _ancestors(soup: BeautifulSoup, names: tuple[str, ...]) -> set[int]:
    """The tags around those called ``names``; each is visited once, however deep the page is."""
    found: set[int] = set()
    for tag in soup.find_all(names):
        for parent in tag.parents:
            if id(parent) in found:
                break
            found.add(id(parent))
    return found
