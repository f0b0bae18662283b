"""The translation memory: what was translated well once is not translated again."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from translators.base import Origin
from translators.segment import normalise

_SAME = str.maketrans(
    dict.fromkeys("’‘‚‛′`´", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)
_DASH = re.compile(" ?-+ ?")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NOT_TEXT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class MemoryEntry:
    """One stored pair: English and its translation into ``language``.

    ``scope`` is where it holds: "" in the whole newsroom, "site" or "site/section" there and
    below. ``previous`` and ``next`` are the memory keys of the sentences it stood between, ""
    where none is known. ``unit`` is TMX's ``tuid``; ``notes`` and ``properties`` (type and text)
    are those of other tools. Moments are aware; their fractions of a second are not kept.
    """

    source: str
    language: str
    target: str
    origin: Origin = Origin.MEMORY
    scope: str = ""
    previous: str = ""
    next: str = ""
    created_at: datetime | None = None
    created_by: str = ""
    changed_at: datetime | None = None
    changed_by: str = ""
    unit: str = ""
    notes: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not all(without_controls(text).strip() for text in (self.source, self.target)):
            raise ValueError("a pair of the memory has words on both sides")
        if any(moment and moment.tzinfo is None for moment in (self.created_at, self.changed_at)):
            raise ValueError("a moment without its zone")

    @property
    def key(self) -> str:
        """What the pair is found by."""
        return memory_key(self.source)

    @property
    def dated(self) -> datetime | None:
        """When its words were last changed, or else made, as far as that is known."""
        return self.changed_at or self.created_at


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence that the memory is asked for, and the keys of its neighbours ("" at an end)."""

    source: str
    previous: str = ""
    next: str = ""


def memory_key(source: str) -> str:
    """The key of an English sentence.

    Blind to case, white space, the style of quotes and dashes, and characters nobody sees.
    """
    return key_of(folded(source))


def key_of(folded_text: str) -> str:
    """The key of a sentence that is folded already."""
    return hashlib.sha256(folded_text.encode()).hexdigest()[:32]


def folded(text: str) -> str:
    """``text`` without the differences that do not make it another sentence."""
    return folded_plain(plain(text))


def folded_plain(text: str) -> str:
    """``folded`` of a text that is ``plain`` already."""
    return _DASH.sub("-", text).casefold().strip()


def plain(text: str) -> str:
    """``text`` in its own case, with one style of white space, quotes and dashes."""
    if not (text.isascii() and text.isprintable()):  # most English: nothing to clean
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", without_controls(text)))
    return normalise(text).translate(_SAME)


def without_controls(text: str) -> str:
    """``text`` without the characters that no XML can hold: most controls, lone surrogates."""
    return text if text.isprintable() else _NOT_TEXT.sub("", text)


def in_order(sources: Sequence[str]) -> tuple[Asked, ...]:
    """What to ask for sentences that stand in this order, each between its neighbours."""
    keys = ["", *map(memory_key, sources), ""]
    return tuple(Asked(text, keys[n], keys[n + 2]) for n, text in enumerate(sources))
