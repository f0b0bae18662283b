"""What a page cannot be shown without: the files of the site that it refers to."""

import posixpath
import re
from html import unescape
from urllib.parse import unquote, urlsplit

_REFERENCE = re.compile(rb'\s(?:src|href|poster)="([^"]+)"')
_SET = re.compile(rb'\ssrcset="([^"]+)"')


def needs(key: str, body: bytes) -> tuple[str, ...]:
    """The keys that the page ``key`` refers to, without other pages; sorted.

    >>> needs("he/a.html", b'<img src="../images/a.1f.webp"> <a href="b.html">')
    ('images/a.1f.webp',)
    """
    found = [_text(one) for one in _REFERENCE.findall(body)]
    for listed in _SET.findall(body):
        found += [part.split()[0] for part in _text(listed).split(",") if part.strip()]
    keys = {_resolved(key, one) for one in found}
    return tuple(sorted(one for one in keys if one and not one.endswith(".html")))


def _text(raw: bytes) -> str:
    return unescape(raw.decode("utf-8", "replace"))


def _resolved(key: str, reference: str) -> str:
    """The key that a relative reference means; "" for other hosts and places within the page."""
    try:
        parts = urlsplit(reference)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(key), unquote(parts.path)))
    return "" if found.startswith("..") else found
