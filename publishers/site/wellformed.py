"""Text and moments as XML and HTML take them."""

import re
from datetime import datetime

_UNUSUAL = re.compile("[^\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]")
"""What is illegal, and all beyond the first plane: a class that names each is slow."""


def legal(text: str) -> str:
    """``text`` without the characters that XML 1.0 or HTML cannot hold, not even escaped."""
    return _UNUSUAL.sub(lambda found: _if_legal(found.group()), text)


def _if_legal(char: str) -> str:
    is_noncharacter = ord(char) & 0xFFFE == 0xFFFE  # the last two of each plane
    return char if ord(char) > 0xFFFF and not is_noncharacter else ""


def rfc3339(moment: datetime) -> str:
    """A moment in UTC as Atom and sitemaps write it, to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
