"""The languages a page can be in: direction, and the fixed words of the interface."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import babel
from babel.dates import format_date
from babel.numbers import format_decimal


@dataclass(frozen=True, slots=True)
class Locale:
    """A language. ``tag`` is BCP 47, ``direction`` "ltr" or "rtl", ``name`` its own name.

    ``counts`` has, for each counted thing, a wording for every plural category of the language.
    """

    tag: str
    direction: str
    name: str
    words: Mapping[str, str]
    territory: str = ""
    counts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def open_graph(self) -> str:
        """The language as Open Graph writes it, such as ``ru_RU``."""
        return f"{self.tag}_{self.territory}" if self.territory else self.tag

    def date(self, moment: date) -> str:
        """The day, or that of a moment, as this language writes it: ``15 февраля 2025``."""
        day = moment.date() if isinstance(moment, datetime) else moment
        return str(format_date(day, self.words["date_pattern"], locale=self.tag))

    def count(self, thing: str, number: int) -> str:
        """``number`` of a thing, such as ``4 предложения`` or ``שני משפטים``, by CLDR's rules."""
        category = babel.Locale.parse(self.tag).plural_form(number)
        wording = self.counts[thing][category]
        return wording.format(n=format_decimal(number, locale=self.tag))


def load_locales(config: Path) -> dict[str, Locale]:
    """Every locale of ``config/locales.toml``, in its order, with its words.

    Raises:
        OSError, ValueError, KeyError: the configuration is damaged, or a language lacks a word.
    """
    entries = tomllib.loads((config / "locales.toml").read_text(encoding="utf-8"))
    locales = {tag: _locale(config, tag, entry) for tag, entry in entries.items()}
    known = {name for one in locales.values() for name in (*one.words, *one.counts)}
    for tag, one in locales.items():
        if missing := known - one.words.keys() - one.counts.keys():
            raise ValueError(f"strings/{tag}.toml has no {', '.join(sorted(missing))}")
    return locales


def _locale(config: Path, tag: str, entry: Mapping[str, str]) -> Locale:
    path = config / "strings" / f"{tag}.toml"
    strings = tomllib.loads(path.read_text(encoding="utf-8"))
    words = {name: str(word) for name, word in strings.items() if not isinstance(word, dict)}
    counts = {name: forms for name, forms in strings.items() if isinstance(forms, dict)}
    for name, forms in counts.items():
        if missing := _categories(tag) - forms.keys():
            raise ValueError(f"strings/{path.name}: [{name}] has no {', '.join(sorted(missing))}")
    territory = entry.get("territory", "")
    return Locale(tag, entry["direction"], entry["name"], words, territory, counts)


def _categories(tag: str) -> frozenset[str]:
    """The plural categories that whole numbers of a language fall into."""
    form = babel.Locale.parse(tag).plural_form
    return frozenset(form(number) for number in range(1000))
