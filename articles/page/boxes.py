"""What on a page is a picture with its words, as far as one tag and its classes can tell."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, takewhile
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from articles.credits import is_credit, is_name
from articles.page.images import PICTURES, is_large, is_way_out
from articles.page.inline import words_of
from articles.page.tree import SILENT, classes_of, closest, has_at_most, is_hidden, strings_of

_CAPTION_CLASS = re.compile(
    r"(?:^|[-_ ])(?:[Cc]aption|CAPTION|figcaption)(?:$|[-_ ])"
    r"|[a-z]Caption(?:$|[-_ A-Z])|(?:^|[-_ ])caption(?:[A-Z]|text)"
)
_CREDIT_CLASS = re.compile(r"credit|copyright|attribution|photographer", re.I)
_CREDIT_PROPERTY = frozenset({"creditText", "copyrightHolder", "author", "creator"})
_CAPTION_TAGS = frozenset({"div", "figcaption", "p", "span"})
# What pictures with a few words beside them often are instead: offers, faces of writers, players.
_APART = re.compile(
    r"(?:^|[-_ ])(?:newsletter|sign-?up|subscri|promo|related|recommend|sponsor|advert|author(?!i)"
    r"|byline|avatar|logo|share(?!d)|video|player)",
    re.IGNORECASE,
)
_VIDEO = re.compile(r"(?<!\S)(?!\S*image)\S*(?:video|player)", re.IGNORECASE)
_NOT_IN_BOX = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "time", "input"})
_PLAYERS = frozenset({"video", "amp-video"})
_LEVELS = 4
_PLAYER_LEVELS = 6
_MOST_TAGS = 60  # in a box
_PLAYER_TAGS = 100  # in the box of one video
_MOST_STRINGS = 3
_LONGEST = 600
_NAMES = 100  # characters of a maker's name and house
_TITLE = 40  # characters that a headline has at least and a button has not
_UNNAMED = 350  # characters of words that no markup calls a caption


def is_caption(tag: HtmlElement) -> bool:
    """Tell whether the markup calls the tag a caption, and it is no longer than captions are."""
    return (
        tag.tag in _CAPTION_TAGS
        and _role_of(_names_of(tag)) == "caption"
        and has_at_most(tag, _LONGEST)
    )


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
    if _is_apart(tag) or not any(map(is_large, islice(tag.iter(*PICTURES), _MOST_TAGS))):
        return False
    texts = characters = 0
    for n, node in enumerate(visible_in(tag)):
        if node.tag in _NOT_IN_BOX or n > _MOST_TAGS or (node.tag == "a" and is_way_out(node)):
            return False
        for text in (node.text, node.tail if node is not tag else None):
            if text and (stripped := text.strip()):
                texts += 1
                characters += len(stripped)
        if texts > _MOST_STRINGS or characters > _UNNAMED:
            return False
    return texts > 0


def is_player(tag: HtmlElement) -> bool:
    """Tell whether the tag shows a video, or is the caption below one."""
    around = takewhile(_is_of_one_picture, islice(tag.iterancestors(), _PLAYER_LEVELS))
    boxes = [tag, *around]
    if not _holds_video(boxes[-1]):  # as most do not: words are counted for the others alone
        return False
    close = takewhile(lambda box: box is tag or has_at_most(box, _LONGEST), boxes)
    return any(map(_holds_video, close))


def is_in_teaser(tag: HtmlElement) -> bool:
    """Tell whether the tag is in a link that says more than it, as the headline of a story."""
    link = closest(tag, "a")
    if link is None or not is_way_out(link):
        return False
    own = set(strings_of(tag))
    beside = islice(strings_of(link), _MOST_TAGS)  # of a link that was never closed, the first
    return any(len(text) > _TITLE and text not in own for text in beside)


def _is_of_one_picture(box: HtmlElement) -> bool:
    """Tell whether a box holds few tags and one figure at most, without reading more of it."""
    inside = list(islice(box.iterdescendants(), _PLAYER_TAGS + 1))
    return len(inside) <= _PLAYER_TAGS and sum(one.tag == "figure" for one in inside) <= 1


def _holds_video(box: HtmlElement) -> bool:
    return any(one.tag in _PLAYERS or _is_video(classes_of(one)) for one in box.iter())


def _is_video(classes: str) -> bool:
    lower = classes.lower()
    return ("video" in lower or "player" in lower) and _VIDEO.search(lower) is not None


def _is_apart(tag: HtmlElement) -> bool:
    around = (tag, *islice(tag.iterancestors(), _LEVELS - 1))
    return any(_APART.search(classes_of(one)) for one in around)


def visible_in(tag: HtmlElement) -> Iterator[HtmlElement]:
    """The tag and all in it that readers see."""
    walk = etree.iterwalk(tag, events=("start",))
    for _, node in walk:
        if node.tag in SILENT or is_hidden(node):
            walk.skip_subtree()
        else:
            yield node


def is_named_caption(tag: HtmlElement) -> bool:
    """Tell whether class or microdata call the tag a caption."""
    return _role_of(_names_of(tag)) == "caption" or tag.get("itemprop") == "caption"


def is_maker(tag: HtmlElement) -> bool:
    """Tell whether class or microdata call the tag a credit, or it is a source that names one."""
    if tag.get("itemprop") in _CREDIT_PROPERTY or _role_of(_names_of(tag)) == "credit":
        return True
    return tag.tag == "cite" and has_at_most(tag, _NAMES) and is_name(words_of(tag))


def _names_of(tag: HtmlElement) -> str:
    """Classes, or the name for a site's own tests, where machines made the classes."""
    return f"{classes_of(tag)} {(tag.get('data-testid') or '')[:_NAMES]}"


@lru_cache(maxsize=4096)
def _role_of(classes: str) -> Literal["caption", "credit", ""]:
    """What the classes say; in ``caption__credit`` the last word does, as in any compound."""
    roles = set()
    for name in classes.split():
        captions = [found.start() for found in _CAPTION_CLASS.finditer(name)]
        credits_ = [found.start() for found in _CREDIT_CLASS.finditer(name)]
        if captions or credits_:
            roles.add(
                "credit" if max(credits_, default=-1) > max(captions, default=-1) else "caption"
            )
    return "caption" if "caption" in roles else "credit" if roles else ""
