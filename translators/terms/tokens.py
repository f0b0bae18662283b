"""The words of Russian and Hebrew texts, in a form in which equal words are equal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from translators.base import Range
from translators.language.hebrew_letters import PARTICLE_STACKS, WITHOUT_FINALS

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_RUSSIAN = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|[-‐‑’'](?=[^\W_]))*")
_HEBREW = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|[\"״“”'׳’‘]{{1,2}}(?=[^\W_]))*")
_DROPPED = re.compile(rf"[{_MARKS}\"״“”'׳’‘]")
_STRESS = re.compile("[\u0300-\u0305\u0307-\u036f]")
_RUSSIAN_SAME = str.maketrans("ё‐‑’", "е--'")
_PREFIXES = ("", *(stack for stack in PARTICLE_STACKS if len(stack) <= 3))
_SUFFIXES = ("", "ה", "ת", "י", "ית", "ים", "ות", "יה", "יים", "יות", "יי", "תי", "תית")
_QUOTES = (("«", "»"), ("„", "“"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the target and the key it is compared by."""

    key: str
    span: Range


def listed(text: str) -> frozenset[str]:
    """The words of a list written in a line: a table of words stays readable."""
    return frozenset(text.split())


def words(text: str, language: str) -> tuple[Word, ...]:
    """The words of ``text``. Russian compounds are one word, Hebrew ones are their parts."""
    return _russian_words(text) if language == "ru" else _hebrew_words(text)


@lru_cache(maxsize=512)
def _russian_words(text: str) -> tuple[Word, ...]:
    return tuple(Word(russian_key(m.group()), m.span()) for m in _RUSSIAN.finditer(text))


@lru_cache(maxsize=512)
def _hebrew_words(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for match in _HEBREW.finditer(text):
        key, (start, end) = hebrew_key(match.group()), match.span()
        if found and key.startswith("לאומי") and found[-1].key.endswith("בין"):
            before = found.pop()  # בין-לאומי and בינלאומי are one word
            key, start = before.key + key, before.span[0]
        found.append(Word(key, (start, end)))
    return tuple(found)


def closed(text: str, span: Range) -> Range:
    """The range with the mark that closes a quotation opened in it: мечеть «Аль-Акса»."""
    inside, after = text[slice(*span)], text[span[1] : span[1] + 1]
    if any(after == end and inside.count(start) > inside.count(end) for start, end in _QUOTES):
        return span[0], span[1] + 1
    return span


def russian_key(word: str) -> str:
    """Lower case, ``ё`` as ``е``, one hyphen, no stress marks."""
    return _STRESS.sub("", word.lower()).translate(_RUSSIAN_SAME)


def russian_keys(text: str) -> tuple[str, ...]:
    """The keys of the words of ``text``."""
    return tuple(word.key for word in _russian_words(text))


def hebrew_key(word: str) -> str:
    """Without niqqud, gershayim and geresh; Latin letters in lower case."""
    return _DROPPED.sub("", word.lower())


def hebrew_keys(text: str) -> tuple[str, ...]:
    """The keys of the words of ``text``."""
    return tuple(word.key for word in _hebrew_words(text))


@lru_cache(maxsize=8192)
def plene(key: str) -> str:
    """The word's consonants: with and without vowel letters inside it is the same word.

    A short word keeps them, or different words would be one.
    """
    key = key.translate(WITHOUT_FINALS)
    if len(key) < 4:
        return key
    return key[0] + key[1:].replace("ו", "").replace("י", "")


def prefixed(key: str) -> Iterator[tuple[str, str]]:
    """A Hebrew word as particles (up to three letters) and the rest, in every way; none first."""
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= 2:
            yield prefix, key[len(prefix) :]


def suffixed(key: str) -> Iterator[tuple[str, str]]:
    """A Hebrew word as stem and ending of gender, number or construct state, in every way."""
    for suffix in _SUFFIXES:
        if key.endswith(suffix) and len(key) - len(suffix) >= 2:
            yield key[: len(key) - len(suffix)], suffix
