"""Is there a translation at all: empty, left in English, or in another language's letters."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.kept import stays_latin
from translators.checks.latin_runs import without_credit
from translators.checks.pair import SCRIPTS, Pair, error, warning, words

_PART = re.compile(r"[^\W\d_]+")
_OF = {language: re.compile(f"[{letters}]") for language, letters in SCRIPTS.items()}
_MIN_SHARE = 0.5
_MIN_LETTERS = 4
_LONG_NAME = 4


def empty(pair: Pair) -> Iterator[Finding]:
    """Nothing but white space, where the source has something."""
    if pair.source.strip() and not pair.target.strip():
        yield error("empty", "The translation is empty.")


def untranslated(pair: Pair) -> Iterator[Finding]:
    """The source itself. A name of a few words alone may stay, so it is only a warning."""
    source = [word.group() for word in words(pair.plain_source)]
    target = [word.group() for word in words(pair.plain_target)]
    if len(source) < 2 or target != source or all(map(stays_latin, source)):
        return
    message = f"The English text stands where {pair.name} should."
    few = len(source) < _LONG_NAME and pair.source.strip()[-1].isalnum()
    credit = "/" in pair.source
    named = all(word[0].isupper() for word in source) and (few or credit)
    yield (warning if named else error)("untranslated", message)


def script(pair: Pair) -> Iterator[Finding]:
    """Most letters are of another script than the language's own."""
    text = without_credit(pair)
    parts = [part for part in _PART.findall(text) if not stays_latin(part)]
    letters = "".join(parts)
    if not letters:
        source = [word.group() for word in words(pair.plain_source)]
        if sum(not stays_latin(word) for word in source) >= 2:
            yield error("script", f"No {pair.name} word in the translation.")
        return
    share = sum(bool(_OF[pair.language].match(letter)) for letter in letters) / len(letters)
    if share < _MIN_SHARE and len(letters) >= _MIN_LETTERS:
        yield from _mostly_foreign(pair, parts, share)


def _mostly_foreign(pair: Pair, parts: list[str], share: float) -> Iterator[Finding]:
    message = f"Only {share:.0%} of the letters are {pair.name}: not translated?"
    strange = [word for word in parts if not _OF[pair.language].match(word)]
    named = len(strange) < _LONG_NAME and all(word[0].isupper() for word in strange)
    yield (warning if named and "".join(strange).isascii() else error)("script", message)
