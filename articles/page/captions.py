"""The words of a picture on a page: caption and credit as the page's own markup tells them."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from articles.agencies import AGENCY_WORD
from articles.article import Caption, Figure
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.furniture import furniture_reason
from articles.page.images import PICTURES, attribute_words, images_of
from articles.page.inline import words_of
from articles.page.tree import classes_of, has_at_most, is_hidden, strings_of

_CAPTION_CLASS = re.compile(r"(?:^|[-_ ])(?:wp-caption|caption|figcaption)(?:$|[-_ ])", re.I)
_CREDIT_CLASS = re.compile(r"credit|copyright|attribution|photographer", re.I)
_CREDIT_PROPERTY = frozenset({"creditText", "copyrightHolder", "author", "creator"})
_CAPTION_TAGS = frozenset({"div", "figcaption", "p", "span"})
_MARKS = "\ue000", "\ue001"  # around what the markup calls a credit
_MARKED = re.compile(r"\ue000(.*)\ue001\s*(.*)", re.DOTALL)
_CREDIT_TAIL = re.compile(r"[/|,·•–-]\s*\S.{0,60}")
_NOT_IN_BOX = frozenset({"a", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "time", "input"})
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_LEVELS = 4
_MOST_STRINGS = 3
_LONGEST = 600


def is_caption(tag: HtmlElement) -> bool:
    """Tell whether the markup calls the tag a caption, and it is no longer than captions are."""
    return tag.tag in _CAPTION_TAGS and _has_caption_class(tag) and has_at_most(tag, _LONGEST)


def is_picture_box(tag: HtmlElement) -> bool:
    """Tell whether the tag holds a picture and a few words, as figures without markup do.

    A headline beside its picture leads to another story: where there is a link it is no caption.
    """
    texts = characters = 0
    for node in _visible(tag):
        if node.tag in _NOT_IN_BOX:
            return False
        for text in (node.text, node.tail if node is not tag else None):
            if text and (stripped := text.strip()):
                texts += 1
                characters += len(stripped)
        if texts > _MOST_STRINGS or characters > _LONGEST:
            return False
    return texts > 0


def figure_of(tag: HtmlElement, base: str | None) -> Figure | None:
    """The pictures and the words of a figure; None where it has neither.

    ``base`` is the page's address.
    """
    images = images_of(tag if _has_picture(tag) else _around(tag), base)
    caption = _caption_of(tag) or _attribute_caption(tag)
    return Figure(images, caption) if images or caption else None


def _visible(tag: HtmlElement) -> Iterator[HtmlElement]:
    walk = etree.iterwalk(tag, events=("start",))
    for _, node in walk:
        if node.tag in _SILENT or is_hidden(node):
            walk.skip_subtree()
        else:
            yield node


def _has_picture(tag: HtmlElement) -> bool:
    return next(tag.iter(*PICTURES), None) is not None


def _around(tag: HtmlElement) -> HtmlElement:
    """The nearest tag around with a picture and no more words than ``tag``; else ``tag``."""
    own = sum(map(len, strings_of(tag)))
    for parent, _ in zip(tag.iterancestors(), range(_LEVELS), strict=False):
        if not has_at_most(parent, own):
            return tag
        if _has_picture(parent):
            return parent
    return tag


def _attribute_caption(tag: HtmlElement) -> Caption | None:
    words = attribute_words(tag)
    if words.caption and not furniture_reason(words.caption):
        caption = split_credit(words.caption, is_caption=True)
        if words.credit and caption.credit is None:
            return Caption(caption.text, parse_credit(words.credit))
        return caption
    return Caption("", parse_credit(words.credit)) if words.credit else None


def _caption_of(tag: HtmlElement) -> Caption | None:
    inner = _caption_tags(tag)
    text = " ".join(words_of(one, _is_marked_credit, _MARKS) for one in inner).strip()
    if not text or furniture_reason(_unmarked(text)):
        return None
    if _MARKS[0] in text:
        return _marked(text)
    *rest, last = (piece for one in inner for piece in strings_of(one))
    if rest and is_credit(last):
        return Caption(text.removesuffix(" ".join(last.split())).strip(), parse_credit(last))
    return split_credit(text, is_caption=True)


def _caption_tags(tag: HtmlElement) -> list[HtmlElement]:
    """Where a figure's words are; in a figure without a caption only its maker may be named."""
    captions = [one for one in tag.iter("figcaption") if not is_hidden(one)]
    captions = captions or [one for one in _visible(tag) if _is_named_caption(one)][:1]
    if not captions and tag.tag != "figure":
        return [tag]
    within = {inner for one in captions for inner in one.iter()}
    makers = (one for one in _visible(tag) if one not in within and _is_credit_tag(one))
    maker = next(makers, None)
    return [*captions, *([maker] if maker is not None else [])]


def _is_named_caption(tag: HtmlElement) -> bool:
    return _has_caption_class(tag) or tag.get("itemprop") == "caption"


def _is_credit_tag(tag: HtmlElement) -> bool:
    return _CREDIT_CLASS.search(classes_of(tag)) is not None or tag.get("itemprop") == "creditText"


def _is_marked_credit(tag: HtmlElement) -> bool:
    return _CREDIT_CLASS.search(classes_of(tag)) is not None or (
        tag.get("itemprop") in _CREDIT_PROPERTY
    )


def _marked(text: str) -> Caption:
    """Caption and credit of a text with marks; what follows the credit may belong to it."""
    found = _MARKED.search(text)
    if found is None:
        return Caption(_unmarked(text))
    caption, credit, after = text[: found.start()], found[1], found[2]
    if AGENCY_WORD.fullmatch(after) or _CREDIT_TAIL.fullmatch(after):
        credit = f"{credit} {after}"
    else:
        caption = f"{caption} {after}"
    caption, credit = _unmarked(caption), _unmarked(credit)
    if not re.search(r"\w", credit):
        return split_credit(caption, is_caption=True)
    return _more_exact(caption, credit)


def _more_exact(caption: str, credit: str) -> Caption:
    """The same credit may stand in the caption too, in brackets and with the maker's name."""
    if is_credit(caption):
        return Caption("", parse_credit(f"{caption} {credit}"))
    inner = split_credit(caption)
    if inner.credit is not None and inner.text and credit.casefold() in inner.credit.raw.casefold():
        return inner
    return Caption(caption, parse_credit(credit))


def _unmarked(text: str) -> str:
    return " ".join(text.replace(_MARKS[0], " ").replace(_MARKS[1], " ").split())


def _has_caption_class(tag: HtmlElement) -> bool:
    return _CAPTION_CLASS.search(classes_of(tag)) is not None
