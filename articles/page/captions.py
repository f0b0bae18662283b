"""The words of a picture on a page: caption and credit as the page's own markup tells them."""

from dataclasses import replace
from itertools import islice

from lxml.html import HtmlElement

from articles.article import Caption, Figure
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.furniture import furniture_reason
from articles.page.boxes import is_maker, is_named_caption, visible_in
from articles.page.caption_words import MARKS, caption_in, unmarked
from articles.page.images import PICTURES, attribute_words, images_of
from articles.page.inline import words_of
from articles.page.tree import has_at_most, strings_of

_NOT_WORDS = frozenset({"a", "button", "h1", "h2", "h3", "h4", "h5", "h6", "time"})
_LEVELS = 4
_LONGEST = 600
_ANNOUNCED = 4  # words, at most, that end with a colon and are no caption
_TEXTS = 5  # of a figure that are looked at
_WORDS = 3  # of a caption that no markup calls one


def figure_of(tag: HtmlElement, base: str | None) -> Figure | None:
    """The pictures and the words of a figure; None where it has neither.

    ``base`` is the page's address.
    """
    images = images_of(tag if _has_picture(tag) else _around(tag), base)
    caption = caption_of(tag)
    return Figure(images, caption) if images or caption else None


def caption_of(tag: HtmlElement) -> Caption | None:
    """The words of a figure, shown or in its attributes; None where it has none."""
    said = attribute_words(tag)
    maker = parse_credit(said.credit) if said.credit else None
    shown = _shown_caption(tag)
    if shown is None and said.caption and not furniture_reason(said.caption):
        shown = split_credit(said.caption, is_caption=True)
    if shown is None:
        return Caption("", maker) if maker else None
    return replace(shown, credit=shown.credit or maker)


def _has_picture(tag: HtmlElement) -> bool:
    return next(tag.iter(*PICTURES), None) is not None


def _around(tag: HtmlElement) -> HtmlElement:
    """The nearest tag around with a picture and no more words than ``tag``; else ``tag``."""
    own = sum(map(len, strings_of(tag)))
    for parent in islice(tag.iterancestors(), _LEVELS):
        if not has_at_most(parent, own):
            return tag
        if _has_picture(parent):
            return parent
    return tag


def _shown_caption(tag: HtmlElement) -> Caption | None:
    captions, makers = _tags_of(tag)
    text = " ".join(words_of(one, is_maker, MARKS) for one in captions).strip()
    said = [words for one in makers if (words := words_of(one)) and words not in text]
    text = " ".join([text, *(words.join(MARKS) for words in said)]).strip()
    if not text or _is_label(text) or furniture_reason(unmarked(text)):
        return None
    return caption_in(text, [line for one in captions for line in _lines(one)])


def _is_label(text: str) -> bool:
    """Tell whether the words only announce something (``Listen here:``), as no caption does."""
    return text.endswith(":") and len(text.split()) <= _ANNOUNCED


def _lines(tag: HtmlElement) -> list[str]:
    return [" ".join(line.split()) for line in strings_of(tag)]


def _tags_of(tag: HtmlElement) -> tuple[list[HtmlElement], list[HtmlElement]]:
    """Where a figure's words are, and those beside them that name its maker."""
    visible = list(visible_in(tag))
    captions = [one for one in visible if one.tag == "figcaption" and not is_maker(one)]
    captions = captions or [one for one in visible if is_named_caption(one)][:1]
    if not captions and tag.tag != "figure":
        return [tag], []
    if all(is_credit(words_of(one)) for one in captions):
        captions = [*_unnamed(tag, captions), *captions]
    within = {inner for one in captions for inner in one.iter()}
    beside = (one for one in visible if one not in within and is_maker(one))
    return captions, [one for one in beside if within.isdisjoint(one.iter())][:1]


def _unnamed(figure: HtmlElement, captions: list[HtmlElement]) -> list[HtmlElement]:
    """The first text of a figure that is neither link nor heading, and a credit behind it."""
    within = {inner for one in captions for inner in one.iter()}
    texts = (
        one
        for one in visible_in(figure)
        if one not in within and one.text and one.text.strip() and not is_maker(one)
    )
    plain = [
        one
        for one in islice(texts, _TEXTS)
        if not any(tag.tag in _NOT_WORDS for tag in (one, *one.iterancestors()))
    ]
    first = plain[:1]
    if not first or len(words_of(first[0]).split()) < _WORDS or not has_at_most(first[0], _LONGEST):
        return []
    inside = set(first[0].iter())
    makers = [one for one in plain[1:] if one not in inside and is_credit(words_of(one))]
    return [*first, *makers[:1]]
