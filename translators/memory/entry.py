"""The translation memory: what was translated well once is not translated again."""

import hashlib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from translators.base import Origin
from translators.segment import normalise

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class MemoryEntry:
    """One stored pair: English and its translation into ``language``."""

    source: str
    language: str
    target: str
    origin: Origin = Origin.MEMORY

    @property
    def key(self) -> str:
        """What the pair is found by."""
        return memory_key(self.source)


def memory_key(source: str) -> str:
    """The key of an English sentence: blind to white space and the style of quotes and dashes."""
    clean = unicodedata.normalize("NFC", normalise(source)).translate(_SAME)
    return hashlib.sha256(clean.encode()).hexdigest()[:32]


class Memory(Protocol):
    """A place where pairs are kept."""

    def lookup(self, keys: Collection[str], language: str) -> Mapping[str, MemoryEntry]:
        """The entries known for these memory keys; unknown keys are left out."""
        ...
