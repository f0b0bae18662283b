"""What a topic is called: in an address, and by readers of each language."""

import hashlib
import re
import unicodedata

from publishers.page import Listing
from publishers.site.options import SiteOptions

_MAX_SLUG = 60
_HASH = 12


def topic_slug(name: str) -> str:
    """The ASCII name of a topic's folder, the same for ever and in every language.

    It depends on the topic's name alone, not on its case or spaces. No two topics share one: a
    name that its ASCII letters do not tell in full gets a part of its hash, after ``--``.
    """
    exact = folded(name)
    plain = unicodedata.normalize("NFKD", exact).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if words and words.replace("-", " ") == exact and len(words) <= _MAX_SLUG:
        return words
    digest = hashlib.sha256(exact.encode("utf-8", "replace")).hexdigest()[:_HASH]
    return f"{words[:_MAX_SLUG].strip('-') or 'topic'}--{digest}"


def folded(name: str) -> str:
    """A topic's name without its case and spare spaces: what makes two names one topic."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def names_of(listing: Listing) -> tuple[str, ...]:
    """The listing's topics as it writes them, its section first; no topic twice."""
    names: dict[str, str] = {}
    for name in (listing.section, *listing.keywords):
        if exact := folded(name):
            names.setdefault(exact, " ".join(name.split()))
    return tuple(names.values())


def told(name: str, language: str, options: SiteOptions) -> tuple[str, str]:
    """A topic's name for readers of ``language``, and the language that the name is in."""
    given = options.topics.get(folded(name), {}).get(language, "")
    return (given, language) if given else (name, "en")
