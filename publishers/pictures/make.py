"""From a fetched picture to the files that the site serves: pure; one Pillow gives equal bytes."""

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image

from articles.document import RawDocument
from publishers.page import Page
from publishers.pictures.decode import Decoded, decode
from publishers.pictures.picture import WEBP, Picture, Rendition, rendition_key, rendition_page

WIDTHS = (1600, 960, 480)  # a column on a sharp screen, on a plain one or a tablet, on a phone
_SCARCELY_SMALLER = 0.8  # a step down that saves less than this is not worth a file
_HIGHEST = 16_383  # pixels, of WebP
_JPEG: dict[str, Any] = {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True}
_PNG: dict[str, Any] = {"format": "PNG"}
_WEBP: dict[str, Any] = {"format": "WEBP", "quality": 80, "method": 4}
_LOSSLESS: dict[str, Any] = {"format": "WEBP", "lossless": True, "method": 4}


def make_picture(document: RawDocument, max_pixels: int) -> tuple[Picture, tuple[Page, ...]]:
    """The picture in two formats and up to three widths, and the files, in the same order.

    JPEG stays JPEG (and AVIF becomes it, unless it is transparent), PNG stays PNG, and of a GIF
    the first frame is a PNG; beside each stands WebP. WebP alone has no second format. Nothing
    is made larger than it came.

    Raises:
        PictureUnusable: it cannot be shown.
    """
    decoded = decode(document, max_pixels, WIDTHS[0])
    made = [_file(image, *how) for image in _sizes(decoded.image) for how in _formats(decoded)]
    renditions, pages = zip(*made, strict=True)
    return Picture(renditions), pages


def _sizes(image: Image.Image) -> Iterator[Image.Image]:
    """The picture in each width, the widest first."""
    scale = min(1.0, _HIGHEST / image.height)
    widest = max(1, int(image.width * scale))
    narrower = (width for width in WIDTHS if width < widest * _SCARCELY_SMALLER)
    for width in (widest, *narrower):
        height = max(1, round(image.height * width / image.width))
        yield image.resize((width, min(height, _HIGHEST)), Image.Resampling.LANCZOS)


def _formats(decoded: Decoded) -> tuple[tuple[str, dict[str, Any]], ...]:
    webp = (WEBP, _LOSSLESS if decoded.drawing and decoded.kind != "jpeg" else _WEBP)
    if decoded.kind == "webp":
        return (webp,)
    if decoded.kind in ("jpeg", "avif") and decoded.image.mode == "RGB":
        return (("image/jpeg", _JPEG), webp)
    return (("image/png", _PNG), webp)


def _file(image: Image.Image, content_type: str, how: dict[str, Any]) -> tuple[Rendition, Page]:
    out = io.BytesIO()
    image.save(out, **how)
    body = out.getvalue()
    key = rendition_key(body, image.width, content_type)
    rendition = Rendition(key, content_type, image.width, image.height)
    return rendition, rendition_page(rendition, body)
