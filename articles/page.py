"""Web pages: trafilatura tells the story's words, the page's own structure tells their places.

The page is walked in its own order. A paragraph belongs to the story when trafilatura took its
words; a figure stands where the page has it.
"""

import re
from dataclasses import dataclass, field

import trafilatura
from bs4 import BeautifulSoup, Tag

from articles.article import (
    Block,
    Caption,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Removed,
)
from articles.credit_parts import parse_credit
from articles.credits import split_credit
from articles.draft import Draft
from articles.furniture import furniture_reason
from articles.page_images import images_of
from articles.page_inline import inline_text
from articles.page_metadata import Metadata, read_metadata

_TEXT_TAGS = ("p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote")
_OUTSIDE = ("script", "style", "noscript", "template", "nav", "form", "iframe", "svg", "button")
_CAPTION_CLASS = re.compile(r"(?:^|[-_ ])(?:wp-caption|caption|figcaption)(?:$|[-_ ])", re.I)
_CREDIT_CLASS = re.compile(r"credit|copyright|attribution|photographer", re.I)
_KEY = re.compile(r"\W+")
_PROBE = 60


def read_page(html: str, url: str | None) -> Draft | None:
    """The article of a page that was fetched from ``url``, or None if it has no headline."""
    metadata = read_metadata(html, url)
    if not metadata.headline:
        return None
    soup = BeautifulSoup(html, "lxml")
    for tag in soup(_OUTSIDE):
        tag.decompose()
    body = trafilatura.extract(html, include_comments=False, include_tables=False) or ""
    walk = _Walk(_key(body), metadata)
    for tag in soup.find_all(_is_block):
        if tag.find_parent(_is_block) is None:
            walk.read(tag)
    return walk.draft()


@dataclass(slots=True)
class _Walk:
    """The parts of the story as the page is walked."""

    story: str
    metadata: Metadata
    blocks: list[Block] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    captions: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    def read(self, tag: Tag) -> None:
        """One block of the page: a figure, or text that is or is not the story's."""
        if _is_figure(tag):
            self._read_figure(tag)
        else:
            self._read_text(tag)

    def draft(self) -> Draft:
        """The article as found, without pictures above or below all of it that say nothing."""
        return Draft(
            headline=self.metadata.headline,
            blocks=tuple(self.blocks),
            rules=tuple(self.rules),
            removed=tuple(self.removed),
            standfirst=self._standfirst(),
            byline=self.metadata.byline,
            url=self.metadata.url,
            site_name=self.metadata.site_name,
            published_at=self.metadata.published_at,
            modified_at=self.metadata.modified_at,
            section=self.metadata.section,
            keywords=self.metadata.keywords,
        )

    def _standfirst(self) -> str:
        text = self.metadata.standfirst
        return "" if _key(text)[:_PROBE] in self.story else text

    def _read_figure(self, tag: Tag) -> None:
        caption = _caption_of(tag)
        images = images_of(tag, self.metadata.url)
        if caption is None:
            return  # a picture without words: a logo, an icon, or a teaser of another story
        key = _key(caption.text or (caption.credit.raw if caption.credit else ""))
        if key in self.captions:
            self.removed.append(Removed(caption.text, "repeated caption"))
            return
        self.captions.add(key)
        self._add(Figure(images, caption), "figure with a caption")

    def _read_text(self, tag: Tag) -> None:
        text, spans = inline_text(tag, self.metadata.url)
        key = _key(text)
        if not key:
            return
        reason = self._why_not(text, key)
        if reason:
            self.removed.append(Removed(text, reason))
            return
        self.seen.add(key)
        if tag.name == "li":
            ordered = tag.find_parent(["ol", "ul"])
            is_ordered = ordered is not None and ordered.name == "ol"
            self._add(ListItem(text, is_ordered, spans), "list item")
        elif tag.name == "blockquote":
            self._add(Quote(text, spans), "block quotation")
        elif tag.name == "p" or tag.name not in _TEXT_TAGS:
            self._add(Paragraph(text, spans), "paragraph")
        else:
            self._add(Heading(text, int(tag.name[1]), spans), "heading")

    def _why_not(self, text: str, key: str) -> str | None:
        if key == _key(self.metadata.headline):
            return "repeated headline"
        if (reason := furniture_reason(text)) is not None:
            return reason
        if key[:_PROBE] not in self.story:
            return "not part of the story"
        return "repeated text" if key in self.seen and len(key) > _PROBE else None

    def _add(self, block: Block, rule: str) -> None:
        self.blocks.append(block)
        self.rules.append(rule)


def _is_block(tag: Tag) -> bool:
    return tag.name in _TEXT_TAGS or _is_figure(tag)


def _is_figure(tag: Tag) -> bool:
    return tag.name == "figure" or (
        tag.name in ("div", "figcaption") and bool(_CAPTION_CLASS.search(_classes(tag)))
    )


def _caption_of(tag: Tag) -> Caption | None:
    """The words of a figure; what its own markup calls a credit is split off as one."""
    inner = tag.find("figcaption") or tag.find(_has_caption_class) or tag
    if not isinstance(inner, Tag) or (inner is tag and tag.name == "figure"):
        return None
    credit = " ".join(_take(one) for one in inner.find_all(_has_credit_class) if one.parent)
    text, _ = inline_text(inner, None)
    if not (text or credit):
        return None
    if credit.strip():
        return Caption(text, parse_credit(credit))
    return split_credit(text, is_caption=True)


def _take(tag: Tag) -> str:
    text, _ = inline_text(tag, None)
    tag.extract()
    return text


def _has_caption_class(tag: Tag) -> bool:
    return bool(_CAPTION_CLASS.search(_classes(tag)))


def _has_credit_class(tag: Tag) -> bool:
    return bool(_CREDIT_CLASS.search(_classes(tag)))


def _classes(tag: Tag) -> str:
    return " ".join(str(name) for name in tag.get_attribute_list("class") if name)


def _key(text: str) -> str:
    return _KEY.sub(" ", text).strip().casefold()
