"""Text and moments as XML and HTML take them."""

import re
from datetime import datetime

_PLANES = "".join(f"{chr(n << 16 | 0xFFFE)}{chr(n << 16 | 0xFFFF)}" for n in range(17))
_ILLEGAL = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]")


def legal(text: str) -> str:
    """``text`` without the characters that XML 1.0 or HTML cannot hold, not even escaped."""
    return _ILLEGAL.sub("", text)


def rfc3339(moment: datetime) -> str:
    """A moment in UTC as Atom and sitemaps write it, to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
