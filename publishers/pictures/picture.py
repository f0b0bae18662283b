"""What the site keeps of a picture: files of several widths, each named after its content."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from publishers.page import IMMUTABLE, Page

WEBP = "image/webp"
_SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", WEBP: "webp"}
_NAME = 20  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture: where it is published, and its size in pixels."""

    key: str
    content_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in one or more widths and one or two formats, the widest first."""

    renditions: tuple[Rendition, ...]

    @property
    def plain(self) -> tuple[Rendition, ...]:
        """The renditions that every reader's software knows: WebP only if there is nothing else."""
        known = tuple(one for one in self.renditions if one.content_type != WEBP)
        return known or self.renditions

    @property
    def webp(self) -> tuple[Rendition, ...]:
        """The renditions in WebP that stand beside others; empty if they are all there is."""
        found = tuple(one for one in self.renditions if one.content_type == WEBP)
        return found if len(found) < len(self.renditions) else ()

    @property
    def widest(self) -> Rendition:
        """What a page shows where only one address can be given."""
        return self.plain[0]


def rendition_key(body: bytes, width: int, content_type: str) -> str:
    """Where a file is published, ``assets/HASH-WIDTH.webp``: other bytes, another name."""
    name = hashlib.sha256(body).hexdigest()[:_NAME]
    return f"assets/{name}-{width}.{_SUFFIXES[content_type]}"


def rendition_page(rendition: Rendition, body: bytes) -> Page:
    """The file as it is published: readers keep it for good, as its name is its content's."""
    return Page(rendition.key, body, rendition.content_type, cache_control=IMMUTABLE)


def picture_to_json(picture: Picture) -> list[dict[str, Any]]:
    """The picture as plain values."""
    return [asdict(one) for one in picture.renditions]


def picture_from_json(renditions: list[Mapping[str, Any]]) -> Picture:
    """The picture that ``picture_to_json`` gave."""
    return Picture(tuple(Rendition(**one) for one in renditions))
