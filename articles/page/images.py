"""The pictures of a page: the best source each one offers, and the words it carries along."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from lxml.html import HtmlElement

from articles.article import Image
from articles.page.inline import absolute
from articles.page.tree import closest, parse_page

PICTURES = ("img", "amp-img")
_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-orig-file", "src")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_DESCRIPTOR = re.compile(r"(\d{1,6}(?:\.\d{1,3})?)[wx],?")
_CAPTIONS = ("data-caption", "data-image-caption", "data-image-description", "data-c-caption")
_CREDITS = ("data-credit", "data-image-credit", "data-copyright", "data-c-credit")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)", re.IGNORECASE)
_NOWHERE = re.compile(r"#|javascript:|$", re.IGNORECASE)
_STAND_IN = re.compile(r"[/_-](?:placeholder|spacer|blank)[^/]*$", re.IGNORECASE)
"""The file that stands there until a script puts the picture in."""
_HOLDERS = 10  # tags of a figure that are looked at for such attributes
_TINY = 100  # pixels; smaller ones are icons and portraits beside a byline
_MOST = 50_000  # characters of an attribute that are looked at


@dataclass(frozen=True, slots=True)
class AttributeWords:
    """What a picture's own attributes say; empty where they are silent."""

    caption: str
    credit: str


def images_of(tag: HtmlElement, base: str | None) -> tuple[Image, ...]:
    """Every picture in ``tag`` (or ``tag`` itself) that has an address, each once."""
    images: dict[str, Image] = {}
    for img in tag.iter(*PICTURES):
        src = _best_source(img, base)
        if src and src not in images and not _STAND_IN.search(src):
            alt = " ".join((img.get("alt") or "").split())
            images[src] = Image(src, alt, _pixels(img, "width"), _pixels(img, "height"))
    return tuple(images.values())


def is_large(img: HtmlElement) -> bool:
    """Tell whether a picture may be one that readers look at, and not an icon."""
    sizes = (_pixels(img, "width"), _pixels(img, "height"))
    return all(size is None or size >= _TINY for size in sizes)


def leads_elsewhere(img: HtmlElement) -> bool:
    """Tell whether the picture is a link, and not only to a larger copy of itself."""
    link = closest(img, "a")
    return link is not None and is_way_out(link)


def is_way_out(link: HtmlElement) -> bool:
    """Tell whether a link leads to another page: not to a picture, and not to a script."""
    href = (link.get("href") or "")[:_MOST].strip()
    return not (_PICTURE_FILE.search(href) or _NOWHERE.match(href))


def attribute_words(tag: HtmlElement) -> AttributeWords:
    """The caption and the credit in the attributes of the first picture of ``tag`` with any."""
    for img in islice(tag.iter(*PICTURES), _HOLDERS):
        holders = [img, *islice(img.iterancestors("a", "figure"), 2)]
        words = AttributeWords(_first_of(holders, _CAPTIONS), _first_of(holders, _CREDITS))
        if words.caption or words.credit:
            return words
    inside = list(islice(tag.iterdescendants("div", "span", "p"), _HOLDERS))
    return AttributeWords(_first_of(inside, _CAPTIONS), _first_of(inside, _CREDITS))


def _first_of(tags: list[HtmlElement], names: tuple[str, ...]) -> str:
    found = (tag.get(name) for tag in tags for name in names)
    return next((text for raw in found if raw and (text := _plain(raw[:_MOST]))), "")


def _plain(value: str) -> str:
    """Attributes often hold HTML: galleries keep a caption's paragraph and links in them."""
    if "<" in value:
        tree = parse_page(value)
        value = "" if tree is None else str(tree.text_content())
    return " ".join(value.split())


def _best_source(img: HtmlElement, base: str | None) -> str | None:
    # The parser takes a source for a tag with an end, and puts the picture into it.
    picture = closest(img, "picture")
    sources = picture.iter("source") if picture is not None else ()
    holders = [img, *islice(sources, _HOLDERS)]
    candidates = [
        candidate
        for holder in holders
        for name in _SETS
        for candidate in _candidates((holder.get(name) or "")[:_MOST])
    ]
    if candidates and (best := absolute(max(candidates)[1], base)):
        return best
    found = (absolute(img.get(name), base) for name in _SOURCES if img.get(name))
    return next((src for src in found if src), None)


def _candidates(srcset: str) -> Iterator[tuple[float, str]]:
    """The sizes (pixels wide, or times the pixels) and addresses of a srcset attribute."""
    for address, size in pairwise(srcset.replace("w,", "w, ").replace("x,", "x, ").split()):
        if found := _DESCRIPTOR.fullmatch(size):
            yield float(found[1]), address


def _pixels(img: HtmlElement, name: str) -> int | None:
    value = (img.get(name) or "").removesuffix("px")
    return int(value) if value.isdecimal() and 0 < len(value) < 6 and int(value) > 0 else None
