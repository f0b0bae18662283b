"""A bilingual lexicon: which target words may stand for an English word, and how likely."""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

Lexicon = Mapping[str, tuple[tuple[str, float], ...]]
"""English key to target keys with weights from 0 to 1 (keys as ``stems`` makes them)."""


@cache
def load_lexicon(path: Path) -> Lexicon:
    """Read ``key<TAB>target<TAB>percent<TAB>target<TAB>percent...`` lines, gzip-compressed.

    The same path is read once.

    Raises:
        OSError: it cannot be read.
        ValueError: a line does not have this shape.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return MappingProxyType(dict(_entry(line.rstrip("\n")) for line in lines))


def _entry(line: str) -> tuple[str, tuple[tuple[str, float], ...]]:
    english, *cells = line.split("\t")
    pairs = zip(cells[::2], cells[1::2], strict=True)
    return english, tuple((target, int(percent) / 100) for target, percent in pairs)
