"""Which language a Latin-written name comes from, by its shape and by the given name beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from translators.names.rewriting import plain_letters


class Source(StrEnum):
    """The spelling that a name follows; the value names its rule files."""

    ENGLISH = "english"
    SLAVIC = "slavic"
    HEBREW = "hebrew"
    ARABIC = "arabic"
    GERMAN = "german"
    FRENCH = "french"
    SPANISH = "spanish"
    ITALIAN = "italian"
    JAPANESE = "japanese"
    CONTINENTAL = "continental"


_ARTICLES = ("al", "el", "al-", "el-", "Al-", "El-")  # "Al" alone is an English given name


@dataclass(frozen=True, slots=True)
class _Shape:
    """What words of one language look like; not ``sure`` where the rest of a name may overrule."""

    source: Source
    sure: bool
    pattern: re.Pattern[str]


@cache
def _shapes() -> tuple[_Shape, ...]:
    shapes: dict[str, list[str]] = {}
    for label, patterns in _labelled("shapes.txt"):
        shapes.setdefault(label, []).extend(patterns)
    return tuple(
        _Shape(Source(label.split()[-1]), " " not in label, re.compile("|".join(patterns)))
        for label, patterns in shapes.items()
    )


@cache
def common_given_names() -> dict[str, Source]:
    """Common given names in small letters, and the language each is of."""
    return {name: Source(label) for label, names in _labelled("given_names.txt") for name in names}


def name_sources(words: tuple[str, ...]) -> tuple[Source, ...]:
    """The spelling of each word of one name.

    A word goes by its own sure shape; else by the given name that opens the name, or by what the
    rest of the name shows; else by what it looks like; else letter by letter.
    """
    own = [_word_source(word) for word in words]
    given = common_given_names().get(plain_letters(words[0])) if words else None
    company = given or next((source for source, sure in own if source and sure), None)
    return tuple(
        source if source and sure else company or source or Source.CONTINENTAL
        for source, sure in own
    )


def _word_source(word: str) -> tuple[Source | None, bool]:
    """What a word alone betrays of its spelling, and whether that is sure."""
    plain = plain_letters(word)
    if word in _ARTICLES:
        return Source.ARABIC, True
    given = common_given_names().get(plain)
    if given is not None:
        return given, True
    found = next((shape for shape in _shapes() if shape.pattern.search(plain)), None)
    return (found.source, found.sure) if found else (None, False)


def _labelled(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines "label: words" of a file of ``rules/``."""
    text = files(__package__).joinpath("rules", name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            label, _, words = line.partition(": ")
            yield label, words.split()
