"""Text and moments as XML takes them."""

import re
from datetime import datetime

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """``text`` without what XML 1.0 cannot hold, not even as a reference."""
    return _ILLEGAL.sub("", text)


def rfc3339(moment: datetime) -> str:
    """A moment in UTC as Atom and sitemaps write it, to the second."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
