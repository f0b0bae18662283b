"""The words of a picture on a page: caption and credit as the page's own markup tells them."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from articles.article import Caption, Figure
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.furniture import furniture_reason
from articles.page.caption_words import MARKS, caption_in, unmarked
from articles.page.images import PICTURES, attribute_words, images_of, is_large
from articles.page.inline import words_of
from articles.page.tree import classes_of, has_at_most, is_hidden, strings_of

_CAPTION_CLASS = re.compile(r"(?:^|[-_ ])(?:wp-caption|caption|figcaption)(?:$|[-_ ])", re.I)
_CREDIT_CLASS = re.compile(r"credit|copyright|attribution|photographer", re.I)
_CREDIT_PROPERTY = frozenset({"creditText", "copyrightHolder", "author", "creator"})
_CAPTION_TAGS = frozenset({"div", "figcaption", "p", "span"})
# What pictures with a few words beside them often are instead: offers, faces of writers, players.
_APART = re.compile(
    r"newsletter|sign-?up|subscri|promo|related|recommend|sponsor|advert|author|byline|avatar|logo"
    r"|share|video|player",
    re.IGNORECASE,
)
_VIDEO = re.compile(r"(?<!\S)(?!\S*image)\S*(?:video|player)", re.IGNORECASE)
_NOT_IN_BOX = frozenset({"a", "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "time", "input"})
_PLAYERS = frozenset({"video", "amp-video"})
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_LEVELS = 4
_MOST_STRINGS = 3
_LONGEST = 600


def is_caption(tag: HtmlElement) -> bool:
    """Tell whether the markup calls the tag a caption, and it is no longer than captions are."""
    return tag.tag in _CAPTION_TAGS and _has_caption_class(tag) and has_at_most(tag, _LONGEST)


def is_image_object(tag: HtmlElement) -> bool:
    """Tell whether microdata call the tag a picture with its words, and it has no more of them."""
    return "ImageObject" in (tag.get("itemtype") or "") and has_at_most(tag, _LONGEST)


def is_credited_link(tag: HtmlElement) -> bool:
    """Tell whether the tag is a link around a picture and its maker's name, and nothing else."""
    return tag.tag == "a" and has_at_most(tag, _LONGEST) and is_credit(words_of(tag))


def is_picture_box(tag: HtmlElement) -> bool:
    """Tell whether the tag holds a picture and a few words, as figures without markup do.

    A headline beside its picture leads to another story: where there is a link it is no caption.
    """
    if _is_apart(tag) or not any(map(is_large, tag.iter(*PICTURES))):
        return False
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


def is_player(tag: HtmlElement) -> bool:
    """Tell whether the tag shows a video, or is the caption below one."""
    box = tag
    for parent, _ in zip(tag.iterancestors(), range(_LEVELS), strict=False):
        if not has_at_most(parent, _LONGEST):
            break
        box = parent
    return any(one.tag in _PLAYERS or _is_video(classes_of(one)) for one in box.iter())


def _is_video(classes: str) -> bool:
    lower = classes.lower()
    return ("video" in lower or "player" in lower) and _VIDEO.search(lower) is not None


def figure_of(tag: HtmlElement, base: str | None) -> Figure | None:
    """The pictures and the words of a figure; None where it has neither.

    ``base`` is the page's address.
    """
    images = images_of(tag if _has_picture(tag) else _around(tag), base)
    caption = caption_of(tag)
    return Figure(images, caption) if images or caption else None


def caption_of(tag: HtmlElement) -> Caption | None:
    """The words of a figure, shown or in its attributes; None where it has none."""
    return _shown_caption(tag) or _attribute_caption(tag)


def _is_apart(tag: HtmlElement) -> bool:
    around = zip((tag, *tag.iterancestors()), range(_LEVELS), strict=False)
    return any(_APART.search(classes_of(one)) for one, _ in around)


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
    credit = parse_credit(words.credit) if words.credit else None
    if not words.caption or furniture_reason(words.caption):
        return Caption("", credit) if credit else None
    caption = split_credit(words.caption, is_caption=True)
    return Caption(caption.text, caption.credit or credit)


def _shown_caption(tag: HtmlElement) -> Caption | None:
    captions = _caption_tags(tag)
    maker = _maker_beside(tag, captions)
    lines = [words_of(one, _is_maker, MARKS) for one in captions]
    if maker is not None:
        lines.append(words_of(maker).join(MARKS))
    text = " ".join(lines).strip()
    if not text or text.endswith(":") or furniture_reason(unmarked(text)):
        return None
    return caption_in(
        text, [" ".join(line.split()) for one in captions for line in strings_of(one)]
    )


def _caption_tags(tag: HtmlElement) -> list[HtmlElement]:
    captions = [one for one in tag.iter("figcaption") if not is_hidden(one)]
    captions = captions or [one for one in _visible(tag) if _is_named_caption(one)][:1]
    return captions if captions or tag.tag == "figure" else [tag]


def _maker_beside(tag: HtmlElement, captions: list[HtmlElement]) -> HtmlElement | None:
    """The credit of a figure that stands beside its caption, not in it."""
    within = {inner for one in captions for inner in one.iter()}
    return next((one for one in _visible(tag) if one not in within and _is_maker(one)), None)


def _is_named_caption(tag: HtmlElement) -> bool:
    return _has_caption_class(tag) or tag.get("itemprop") == "caption"


def _is_maker(tag: HtmlElement) -> bool:
    has_class = _CREDIT_CLASS.search(classes_of(tag)) is not None
    return has_class or tag.get("itemprop") in _CREDIT_PROPERTY


def _has_caption_class(tag: HtmlElement) -> bool:
    classes = classes_of(tag)
    return "caption" in classes.lower() and _CAPTION_CLASS.search(classes) is not None
