"""The headline of a page: what most of its own names for the article agree on.

A page names its article in JSON-LD, in its ``h1``, for social networks and in its title bar. Any of
them may be a short form, a slogan or the name of the site; two of them rarely are the same slogan.
"""

import re
from collections.abc import Sequence

from articles.page.story import key_of

_BAR = r"(?:\s+[|–—:•·»*-]+\s+|\s*\|\s*)"
_LAST = re.compile(rf"(.*\S){_BAR}(\S.*)")
_FIRST = re.compile(rf"(\S.*?){_BAR}(\S.*)")
_KNOWN = 4  # letters of a site's name that are enough to find it inside its host's name
_PART = 3  # letters of each word of a part's name, all of which the host's name has
_LONGEST = 500


def headline_of(
    linked: Sequence[str], h1: Sequence[str], titles: Sequence[str], sites: Sequence[str]
) -> str:
    """The headline, or an empty string where the page has none.

    ``linked`` are JSON-LD's; ``titles`` are those for social networks and the title bar, which may
    end with a name of the site; ``sites`` are its names, its host among them.
    """
    names = [name for site in sites if (name := _letters(site))]
    bare = [_without_site(title[:_LONGEST], names) for title in titles]
    sole = [text for text in h1 if not _is_site(text, names)]
    said = [text for text in (*linked, *sole, *bare) if text]
    keys = [key_of(text) for text in said]
    most = max(map(keys.count, keys), default=0)
    if most > 1:
        return next(text for text, key in zip(said, keys, strict=True) if keys.count(key) == most)
    # Of several h1 none is known to be the article's.
    certain = [*linked[:1], *(sole if len(sole) == 1 else ()), *bare, *sole]
    return next(filter(None, certain), "")


def _without_site(title: str, names: Sequence[str]) -> str:
    for pattern, head, tail in ((_LAST, 1, 2), (_FIRST, 2, 1)):
        while (found := pattern.fullmatch(title)) and _is_site(found[tail], names):
            title = found[head]
    return title


def _is_site(text: str, names: Sequence[str]) -> bool:
    """Tell whether the text is a name of the site, or of a part of it (``BBC News``)."""
    own = _letters(text)
    parts = [_letters(word) for word in text.split()]
    return any(
        own == name
        or all(len(part) >= _PART and part in name for part in parts)
        or (len(own) >= _KNOWN and own in name)
        or (name in own and len(own) < 2 * len(name))
        for name in names
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
