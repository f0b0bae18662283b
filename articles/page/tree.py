"""A page as a tree: parsed once, whatever state its markup is in, and then only looked at."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from articles.page.raised import write_out_raised

SILENT = frozenset({"script", "style", "noscript", "template", "svg", "title", "button", "iframe"})
_HIDDEN = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "hide-visually", "u-hide-visually", "a11y"}
    | {"screen-reader", "screen-reader-text", "screenreader", "screenreader-text", "sr-text"}
)
_LABEL = 200  # characters of what screen readers say of a picture, at most
_MOST_CLASSES = 2_000  # characters; more is an attack on the patterns, not a style
# A tag with thousands of attributes: the parser compares each with all before it.
_CROWDED = re.compile(
    r"""(<[a-z][\w:-]*+)"""
    r"""(?:[\s/]++[^\s=<>"'/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+){1000,}+""",
    re.IGNORECASE,
)
_LONG_TAG = re.compile(r"<[^<]{50000}")  # as long as it takes for that to be felt


def parse_page(html: str) -> HtmlElement | None:
    """The page's tree without comments; None where there is no element in it.

    Raised and lowered figures are plain characters in it. Tags deeper than 2,048 levels are left
    out, and so are a thousand attributes of one tag.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    # One class for all tags: looking up a class for each, as lxml.html does, takes a tenth more.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    if _LONG_TAG.search(html):
        html = _CROWDED.sub(r"\1", html)
    try:
        root = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    write_out_raised(root)
    return root


def drop_scripts(root: HtmlElement) -> None:
    """Take out what is not for readers, which is most of many pages; the one change to a tree."""
    etree.strip_elements(root, "script", "style", "svg", "template", with_tail=False)


def name_of(tag: HtmlElement) -> str:
    """The tag's name; empty for what is no element."""
    return tag.tag if isinstance(tag.tag, str) else ""


def classes_of(tag: HtmlElement) -> str:
    """The tag's classes as written."""
    return (tag.get("class") or "")[:_MOST_CLASSES]


def is_hidden(tag: HtmlElement) -> bool:
    """Tell whether the tag speaks to screen readers only, as labels like "Image caption" do."""
    classes = tag.get("class")
    if not classes or _HIDDEN.isdisjoint(classes[:_MOST_CLASSES].lower().split()):
        return False
    return len("".join(islice(tag.itertext(), _LABEL))) <= _LABEL


def strings_of(tag: HtmlElement) -> Iterator[str]:
    """The visible strings below the tag, each stripped, none empty."""
    walk = etree.iterwalk(tag, events=("start", "end"))
    for event, node in walk:
        if event == "end":
            text = node.tail if node is not tag else None
        elif node.tag in SILENT or is_hidden(node):
            walk.skip_subtree()
            continue
        else:
            text = node.text
        if text and (stripped := text.strip()):
            yield stripped


def has_at_most(tag: HtmlElement, characters: int) -> bool:
    """Tell whether the tag has no more visible text than that; reads no more of it."""
    length = 0
    for text in strings_of(tag):
        length += len(text)
        if length > characters:
            return False
    return True


def ancestors_of(root: HtmlElement, *names: str) -> frozenset[HtmlElement]:
    """The tags around those with these names; each is visited once, however deep the page is."""
    found: set[HtmlElement] = set()
    for tag in root.iter(*names):
        for parent in tag.iterancestors():
            if parent in found:
                break
            found.add(parent)
    return frozenset(found)


def closest(tag: HtmlElement, *names: str) -> HtmlElement | None:
    """The nearest tag around with one of these names."""
    return next(tag.iterancestors(*names), None)
