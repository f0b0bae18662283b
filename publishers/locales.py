"""The languages a page can be in: direction, and the fixed words of the interface."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from babel.dates import format_date


@dataclass(frozen=True, slots=True)
class Locale:
    """A language. ``tag`` is BCP 47, ``direction`` "ltr" or "rtl", ``name`` its own name."""

    tag: str
    direction: str
    name: str
    words: Mapping[str, str]

    def date(self, moment: datetime) -> str:
        """The day as this language writes it, such as ``15 февраля 2025``."""
        return str(format_date(moment.date(), self.words["date_pattern"], locale=self.tag))


def load_locales(config: Path) -> dict[str, Locale]:
    """Every locale of ``config/locales.toml``, in its order, with its words.

    Raises:
        OSError, tomllib.TOMLDecodeError, KeyError: the configuration is damaged.
    """
    entries = tomllib.loads((config / "locales.toml").read_text(encoding="utf-8"))
    return {
        tag: Locale(tag, entry["direction"], entry["name"], _words(config, tag))
        for tag, entry in entries.items()
    }


def _words(config: Path, tag: str) -> dict[str, str]:
    text = (config / "strings" / f"{tag}.toml").read_text(encoding="utf-8")
    return {name: str(word) for name, word in tomllib.loads(text).items()}
