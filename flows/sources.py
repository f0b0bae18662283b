"""Which sources a person meant: a directory stands for the articles in it."""

import os
import re
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from articles.errors import SourceRefused

_HOST = re.compile(r"https?://([^/?#]*)", re.IGNORECASE)
_SUFFIXES = (".html", ".htm", ".txt")


def expand(sources: Iterable[str]) -> tuple[str, ...]:
    """The single sources, each once, in order; directories give their files by name.

    A source may be several, one a line, as people paste them into a form.

    Raises:
        SourceRefused: there is none at all.
    """
    lines = [line.strip() for source in sources for line in source.splitlines()]
    single = tuple(dict.fromkeys(one for line in lines if line for one in _expand(line)))
    if not single:
        raise SourceRefused("sources", "no article was named", "give addresses, files or folders")
    return single


def _expand(source: str) -> tuple[str, ...]:
    is_folder = os.path.isdir(source)  # noqa: PTH112 - Path.is_dir raises for a name too long
    if source == "-" or not is_folder:
        return (source,)
    files = sorted(p for p in Path(source).rglob("*") if p.suffix.lower() in _SUFFIXES)
    return tuple(str(file) for file in files) or (source,)  # an empty one is refused when read


def is_web(source: str) -> bool:
    """Whether it is a web address, which may turn out to be a feed of many articles."""
    return source.lower().startswith(("http://", "https://"))


def alternating(sources: Iterable[str]) -> tuple[str, ...]:
    """``sources`` in turns of their hosts: while one host has its pause, another is asked."""
    by_host: dict[str, list[str]] = {}
    for source in sources:
        host = _HOST.match(source)
        by_host.setdefault(host[1].lower() if host else "", []).append(source)
    rounds = zip_longest(*by_host.values())
    return tuple(source for one in rounds for source in one if source is not None)
