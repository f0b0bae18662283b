"""The words of a picture on a page: caption and credit as the page's own markup tells them."""

import re
from itertools import islice

from bs4 import Tag

from articles.agencies import AGENCY_WORD
from articles.article import Caption, Figure
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.furniture import furniture_reason
from articles.page_images import images_of
from articles.page_inline import inline_text

_CAPTION_CLASS = re.compile(r"(?:^|[-_ ])(?:wp-caption|caption|figcaption)(?:$|[-_ ])", re.I)
_CREDIT_CLASS = re.compile(r"credit|copyright|attribution|photographer", re.I)
_CAPTION_TAGS = ("div", "figcaption", "p")
_MARKS = "\ue000", "\ue001"  # around what the markup calls a credit
_MARKED = re.compile(r"\ue000(.*)\ue001\s*(.*)", re.DOTALL)
_CREDIT_TAIL = re.compile(r"[/|,·•–-]\s*\S.{0,60}")
_NOT_IN_BOX = ("a", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "time", "input")
_LEVELS = 4
_MOST_STRINGS = 3
_LONGEST = 600


def is_figure(tag: Tag) -> bool:
    """Tell whether the markup calls the tag a figure or a caption."""
    if tag.name == "figure":
        return True
    return tag.name in _CAPTION_TAGS and _has_caption_class(tag) and _is_short(tag)


def is_picture_box(tag: Tag) -> bool:
    """Tell whether the tag holds a picture and a few words, as figures without markup do.

    A headline beside its picture leads to another story: where there is a link it is no caption.
    """
    texts = list(islice(tag.stripped_strings, _MOST_STRINGS + 1))
    return (
        0 < len(texts) <= _MOST_STRINGS
        and _is_short(tag)
        and tag.find("img") is not None
        and not tag.find(_NOT_IN_BOX)
    )


def _is_short(tag: Tag) -> bool:
    """A class may call half the page a caption; reads no more of it than a caption has."""
    length = 0
    for text in tag.stripped_strings:
        length += len(text)
        if length > _LONGEST:
            return False
    return True


def figure_of(tag: Tag, base: str | None) -> Figure | None:
    """The pictures and the words of a figure; None where it has neither.

    Changes ``tag``. ``base`` is the page's address.
    """
    images = images_of(tag if tag.find("img") else _around(tag), base)
    caption = _caption_of(tag)
    return Figure(images, caption) if images or caption else None


def _around(tag: Tag) -> Tag:
    """The nearest tag around with a picture and no more words than ``tag``; else ``tag``."""
    own = len(tag.get_text("", strip=True))
    for parent, _ in zip(tag.parents, range(_LEVELS), strict=False):
        length = 0
        for piece in parent.stripped_strings:
            length += len(piece)
            if length > own:
                return tag
        if parent.find("img"):
            return parent
    return tag


def _caption_of(tag: Tag) -> Caption | None:
    inner = _caption_tags(tag)
    for credit in (found for one in inner for found in one.find_all(_has_credit_class)):
        credit.insert(0, _MARKS[0])
        credit.append(_MARKS[1])
    text = " ".join(inline_text(one, None)[0] for one in inner).strip()
    if not text or furniture_reason(text):
        return None
    if _MARKS[0] in text:
        return _marked(text)
    *rest, last = (piece for one in inner for piece in one.stripped_strings)
    if rest and is_credit(last):
        return Caption(text.removesuffix(" ".join(last.split())).strip(), parse_credit(last))
    return split_credit(text, is_caption=True)


def _caption_tags(tag: Tag) -> list[Tag]:
    """Where a figure's words are; in a figure without a caption only its maker may be named."""
    if found := tag.find_all("figcaption"):
        return list(found)
    if isinstance(named := tag.find(_has_caption_class), Tag):
        return [named]
    return list(tag.find_all(_has_credit_class, limit=1)) if tag.name == "figure" else [tag]


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


def _has_caption_class(tag: Tag) -> bool:
    return bool(_CAPTION_CLASS.search(_classes(tag)))


def _has_credit_class(tag: Tag) -> bool:
    return bool(_CREDIT_CLASS.search(_classes(tag)))


def _classes(tag: Tag) -> str:
    return " ".join(str(name) for name in tag.get_attribute_list("class") if name)
