"""A bilingual lexicon: which target words may stand for an English word, and how likely."""

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from translators.align.words import words_of
from translators.base import digest

PHRASES = (1, 2, 3)
"""How many English words may stand for a phrase, or be one."""
Lexicon = Mapping[str, tuple[tuple[str, float], ...]]
"""English key to target keys with weights from 0 to 1 (keys as ``stems`` makes them)."""


def lexicon_version(text: str, lexicon: Lexicon) -> str:
    """A hash of the entries that an English ``text`` uses; "" if it uses none.

    A translation is stale when this changes: another word's change leaves it alone.
    """
    keys = [word.keys[0] for word in words_of(text)]
    asked = {" ".join(keys[i : i + n]) for n in PHRASES for i in range(len(keys) - n + 1)}
    used = [f"{key} {lexicon[key]}" for key in sorted(asked) if key in lexicon]
    return digest(used)


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
