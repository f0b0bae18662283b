"""From a stranger's file to an upright picture in sRGB that holds nothing but its pixels.

Pillow is asked for five formats only, and for pixels only once their number is known. What the
file says of itself (camera, place, time, owner) is left behind.
"""

import io
import struct
import zlib
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps

from articles.document import RawDocument
from articles.errors import PictureUnusable

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_FEW_COLORS = 4096  # a drawing, a chart or a logo has fewer; a photograph has more
_FEW_GREYS = 32
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_BROKEN = (  # what Pillow is known to raise for damaged files
    *(OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error),
    *(KeyError, IndexError, TypeError, AttributeError, ArithmeticError, RuntimeError),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels in RGB or RGBA, upright; ``kind`` is the format they came in ("jpeg", "png", ...).

    A ``drawing`` has few colours: what is lost in it is seen at once.
    """

    image: Image.Image
    kind: str
    drawing: bool


def decode(document: RawDocument, max_pixels: int, max_width: int) -> Decoded:
    """The first frame of a picture, at most ``max_width`` pixels wide.

    Raises:
        PictureUnusable: broken, of another kind, or of more than ``max_pixels``.
    """
    image, kind = _upright(document, max_pixels, max_width)
    plain = _eight_bits(image)
    few = _FEW_COLORS if len(plain.getbands()) > 1 else _FEW_GREYS
    shown = _in_srgb(_reduced(plain, max_width))
    shown.info.clear()  # else Pillow would write some of it into the new file
    return Decoded(shown, kind, drawing=plain.getcolors(few) is not None)


def _upright(document: RawDocument, max_pixels: int, max_width: int) -> tuple[Image.Image, str]:
    """All pixels of the picture, turned as its camera was held, and the format they came in."""
    try:
        with Image.open(io.BytesIO(document.body), formats=_FORMATS) as image:
            if image.width * image.height > max_pixels:
                raise _too_many(document, max_pixels)
            kind = (image.format or "").lower()
            if kind == "jpeg":
                image.draft(None, (max_width, max_width))  # decode no more than is needed
            image.load()
            ImageOps.exif_transpose(image, in_place=True)
            return image, kind
    except _BOMBS as error:
        raise _too_many(document, max_pixels) from error
    except _BROKEN as error:
        reason = f"is no whole picture: {error}"
        hint = "the caption stands alone; see the picture in a browser"
        raise PictureUnusable(document.source, reason, hint) from error


def _too_many(document: RawDocument, max_pixels: int) -> PictureUnusable:
    reason = f"has more than {max_pixels / 1e6:g} million pixels"
    return PictureUnusable(document.source, reason, "raise max_pixels under [images]")


def _eight_bits(image: Image.Image) -> Image.Image:
    """RGB, RGBA, L or CMYK, the profile kept; greys of 16 bits are scaled, not cut."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    elif image.has_transparency_data:
        image = image.convert("RGBA")
    elif image.mode not in ("RGB", "L", "CMYK"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    image.info["icc_profile"] = profile
    return image


def _reduced(image: Image.Image, max_width: int) -> Image.Image:
    if image.width <= max_width:
        return image
    height = max(1, round(image.height * max_width / image.width))
    small = image.resize((max_width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    small.info = dict(image.info)
    return small


def _in_srgb(image: Image.Image) -> Image.Image:
    """RGB or RGBA, by the picture's own profile where it has one that fits its pixels."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile := image.info.get("icc_profile"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, source, _SRGB, outputMode=mode) or image
        except (ImageCms.PyCMSError, *_BROKEN):
            pass  # a damaged profile, or one for other pixels: browsers take no notice of it either
    return image.convert(mode)
