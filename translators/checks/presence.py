"""Is there a translation at all: empty, left in English, or in another language's letters."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.kept import are_shouted, stays_latin
from translators.checks.latin_runs import without_credit
from translators.checks.pair import LATIN, OWN_LETTER, Pair, error, warning, words
from translators.segment import Kind

_PART = re.compile(r"[^\W\d_]+")
_MIN_SHARE = 0.5
_MIN_LETTERS = 4
_LONG_NAME = 4
_A_PERCENT = 0.01
_LATIN_WORD = re.compile(f"[{LATIN}]+")


def empty(pair: Pair) -> Iterator[Finding]:
    """Nothing but white space and marks of direction, where the source has something."""
    if _is_visible(pair.source) and not _is_visible(pair.target):
        yield error("empty", "The translation is empty: write it.")


def _is_visible(text: str) -> bool:
    return any(char.isprintable() and not char.isspace() for char in text)


def untranslated(pair: Pair) -> Iterator[Finding]:
    """The source itself. A name of a few words alone may stay, so it is only a warning.

    No headline of three words is but a name.
    """
    source = [word.group() for word in words(pair.plain_source)]
    target = [word.group() for word in words(pair.plain_target)]
    shouted = are_shouted(source)
    if len(source) < 2 or target != source or (not shouted and all(map(stays_latin, source))):
        return
    message = f"The English text stands where {pair.name} should: translate it."
    longest = _LONG_NAME - (pair.kind is Kind.HEADLINE)
    few = len(source) < longest and pair.source.strip()[-1].isalnum()
    credit = "/" in pair.source
    named = all(word[0].isupper() for word in source) and (few or credit)
    yield (warning if named and not shouted else error)("untranslated", message)


def script(pair: Pair) -> Iterator[Finding]:
    """Most letters are of another script than the language's own."""
    text = without_credit(pair)
    parts = [part for part in _PART.findall(text) if not stays_latin(part)]
    letters = "".join(parts)
    if not letters:
        source = [word.group() for word in words(pair.plain_source)]
        if are_shouted(source) or sum(not stays_latin(word) for word in source) >= 2:
            yield error("script", f"No {pair.name} word in the translation.")
        return
    share = sum(bool(OWN_LETTER[pair.language].match(letter)) for letter in letters) / len(letters)
    if share < _MIN_SHARE and len(letters) >= _MIN_LETTERS:
        yield from _mostly_foreign(pair, parts, share)


def _mostly_foreign(pair: Pair, parts: list[str], share: float) -> Iterator[Finding]:
    how_many = f"Only {share:.0%} of the letters are" if share >= _A_PERCENT else "No word is"
    message = f"{how_many} {pair.name}: is it translated?"
    strange = [word for word in parts if not OWN_LETTER[pair.language].match(word)]
    named = len(strange) < _LONG_NAME and all(word[0].isupper() for word in strange)
    latin = all(map(_LATIN_WORD.fullmatch, strange))
    yield (warning if named and latin else error)("script", message)
