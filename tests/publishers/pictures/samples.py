"""Pictures as strangers send them, made here so that nothing is copied from anyone."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms

from articles.document import RawDocument

SECRET = b"Camera-of-Ann-Dorfin"


def photo(width: int = 640, height: int = 480) -> Image.Image:
    """A picture of many colours: red grows to the right, green to the bottom."""
    red = Image.linear_gradient("L").rotate(90).resize((width, height))
    green = Image.linear_gradient("L").resize((width, height))
    noise = Image.radial_gradient("L").resize((width, height))
    return Image.merge("RGB", (red, green, noise))


def drawing(width: int = 640, height: int = 480) -> Image.Image:
    """Two colours: a white sheet with a blue box on it."""
    image = Image.new("RGB", (width, height), "white")
    image.paste((0, 0, 255), (width // 4, height // 4, width // 2, height // 2))
    return image


def saved(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def document(body: bytes) -> RawDocument:
    return RawDocument("https://news.example/a.jpg", body)


def camera_photo(orientation: int, width: int = 640, height: int = 320) -> bytes:
    """A JPEG with the camera's words, a place on earth, a comment and XMP."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (32.0, 4.0, 0.0)
    return saved(photo(width, height), exif=exif, comment=SECRET, xmp=b"<x>" + SECRET + b"</x>")


def png_header(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be as large as it likes."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def swapped_profile() -> bytes:
    """An RGB profile whose red is what sRGB calls green, and the other way round."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack(">I", profile[128:132])[0]
    for n in range(count):
        at = 132 + 12 * n
        name = bytes(profile[at : at + 4])
        if name in (b"rXYZ", b"gXYZ"):
            profile[at : at + 4] = b"gXYZ" if name == b"rXYZ" else b"rXYZ"
    return bytes(profile)
