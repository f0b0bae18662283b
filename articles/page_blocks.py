"""The blocks of a page in their order: figures, and tags of running text."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement, PreformattedString

from articles.page_captions import is_figure, is_picture_box

TEXT_TAGS = ("p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote")
_CONTAINERS = ("div", "section", "article", "main", "td", "center", "aside", "header", "dd", "body")
_BLOCK_TAGS = (
    *TEXT_TAGS,
    *_CONTAINERS,
    *("h1", "ul", "ol", "dl", "dt", "table", "tr", "pre", "figure", "figcaption", "footer"),
)
_OUTSIDE = ("script", "style", "noscript", "template", "nav", "form", "iframe", "svg", "button")


def blocks_of(soup: BeautifulSoup) -> Iterator[Tag]:
    """Every block, none within another.

    Changes ``soup``: what is never part of a story goes, loose text comes into paragraphs.
    """
    for tag in soup(_OUTSIDE):
        tag.decompose()
    around_block = _ancestors(soup, _BLOCK_TAGS)
    around_figure = _ancestors(soup, ("figure",))
    around_image = _ancestors(soup, ("img",))

    def is_block(tag: Tag) -> bool:
        if id(tag) in around_figure:
            return False  # a gallery, or a list item around a figure
        if is_figure(tag) or tag.name in TEXT_TAGS:
            return True
        return tag.name in _CONTAINERS and id(tag) in around_image and is_picture_box(tag)

    def is_inline(node: PageElement) -> bool:
        if isinstance(node, Tag):
            return node.name not in _BLOCK_TAGS and id(node) not in around_block
        return not isinstance(node, PreformattedString)  # comments and the like

    stack: list[Tag] = [soup]
    while stack:
        tag = stack.pop()
        if is_block(tag):
            yield tag
            continue
        if tag.name in _CONTAINERS:
            _gather_loose_text(tag, [is_inline(child) for child in tag.contents], soup)
        stack += [child for child in reversed(tag.contents) if isinstance(child, Tag)]


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
