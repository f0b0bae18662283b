"""What an article is called for ever: the same story has the same id on every machine."""

import hashlib
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmp", "igshid")


def article_id(url: str | None, site_name: str, headline: str, first_paragraph: str) -> str:
    """Give 16 hexadecimal digits: of the address where it is known, otherwise of the text."""
    if url:
        name = canonical_url(url)
    else:
        name = "\n".join(" ".join(part.split()) for part in (site_name, headline, first_paragraph))
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def canonical_url(url: str) -> str:
    """Drop what does not name the page: the fragment and marks that only track readers.

    Raises ``ValueError`` for text that is no address.
    """
    parts = urlsplit(url)
    query = urlencode(
        [
            (key, value)
            for key, value in parse_qsl(parts.query, keep_blank_values=True)
            if not key.lower().startswith(_TRACKING)
        ]
    )
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))
