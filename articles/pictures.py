"""Fetching the pictures of an article, and telling by their first bytes what they are.

Pillow looks at them later, in publishers/pictures; what is no picture never gets that far.
"""

import re

from articles.document import RawDocument, Validators
from articles.errors import PictureUnusable, SourceRefused
from articles.fetch import FetchLimits, fetch
from articles.manners import Manners

_WEB = re.compile(r"https?://", re.IGNORECASE)
_ACCEPT = "image/webp,image/jpeg,image/png,image/gif,image/avif;q=0.8"
_SIGNATURES = {
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "gif": re.compile(rb"GIF8[79]a"),
    "webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
}
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|\?xml|svg|!--)", re.I)
_LOOKED_AT = 1000  # bytes
_HINT = "the caption stands alone; see in a browser what is there"


def fetch_picture(
    url: str, limits: FetchLimits, manners: Manners, known: Validators | None = None
) -> RawDocument | None:
    """Fetch the picture at ``url``; None if it is still the version that ``known`` names.

    Raises:
        FetchError: it cannot be had; ``data:`` and files are refused like private addresses.
        PictureUnusable: what is there is no picture that pages show.
    """
    if not _WEB.match(url):
        raise SourceRefused(url[:80], "no web address of a picture", _HINT)
    document = fetch(url, limits, manners, known, accept=_ACCEPT)
    if document is not None and picture_kind(document.body) is None:
        raise PictureUnusable(url, f"is {_what(document.body)}", _HINT)
    return document


def picture_kind(body: bytes) -> str | None:
    """What kind of picture the bytes begin, whatever name or type they came with."""
    return next((kind for kind, begins in _SIGNATURES.items() if begins.match(body)), None)


def _what(body: bytes) -> str:
    begin = body[:_LOOKED_AT].lower()
    if not body:
        return "empty"
    if not (found := _MARKUP.match(begin)):
        return "no picture of a kind that pages show"
    if b"<svg" in begin:
        return "an SVG drawing, which may hold scripts"
    return "a web page, not a picture" if b"xml" not in found[1] else "XML, not a picture"
