"""The pictures of a figure: the best source each ``img`` offers."""

import re

from bs4 import Tag

from articles.article import Image
from articles.page_inline import absolute

_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_CANDIDATE = re.compile(r"(\S+)\s+(\d+(?:\.\d+)?)[wx]\s*(?:,|$)")


def images_of(tag: Tag, base: str | None) -> tuple[Image, ...]:
    """Every picture in ``tag`` with an address of its own, each once."""
    images: dict[str, Image] = {}
    for img in tag.find_all("img"):
        src = _best_source(img, base)
        if src and src not in images:
            alt = " ".join(str(img.get("alt") or "").split())
            images[src] = Image(src, alt, _pixels(img, "width"), _pixels(img, "height"))
    return tuple(images.values())


def _best_source(img: Tag, base: str | None) -> str | None:
    candidates = [
        (float(size), address)
        for name in _SETS
        for address, size in _CANDIDATE.findall(str(img.get(name) or ""))
    ]
    if candidates:
        return absolute(max(candidates)[1], base)
    found = (absolute(str(img[name]), base) for name in _SOURCES if img.get(name))
    return next((src for src in found if src), None)


def _pixels(img: Tag, name: str) -> int | None:
    value = str(img.get(name) or "").removesuffix("px")
    return int(value) if value.isdecimal() and 0 < int(value) < 100_000 else None
