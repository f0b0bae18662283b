"""Which sources a person meant: a directory stands for the articles in it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from articles.errors import SourceRefused

ARTICLE_SUFFIXES = (".html", ".htm", ".txt")


def expand(sources: Iterable[str]) -> tuple[str, ...]:
    """The single sources, each once, in order; directories give their files by name.

    Raises:
        SourceRefused: a directory without articles.
    """
    return tuple(dict.fromkeys(one for source in sources for one in _expand(source)))


def _expand(source: str) -> tuple[str, ...]:
    folder = Path(source)
    if source == "-" or "://" in source or not folder.is_dir():
        return (source,)
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in ARTICLE_SUFFIXES)
    if not files:
        raise SourceRefused(
            source,
            "no articles in this directory",
            f"put {', '.join(ARTICLE_SUFFIXES)} files there",
        )
    return tuple(str(file) for file in files)


def batches(sources: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """``sources`` in runs of at most ``size``."""
    for start in range(0, len(sources), size):
        yield sources[start : start + size]
