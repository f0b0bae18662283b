"""What can be seen to be wrong with a translation without knowing the language well.

Each check is a pure function of source and target; a sound translation gives no finding.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal

from translators.base import Finding, Severity
from translators.protect import protected_spans
from translators.quantities.values import number_values

_SCRIPTS = {"ru": re.compile(r"[\u0400-\u04ff]"), "he": re.compile(r"[\u0590-\u05ff]")}
_NAMES = {"ru": "Russian", "he": "Hebrew"}
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_MIN_SCRIPT_SHARE = 0.5
_LENGTH_RATIOS = (0.35, 3.0)
_MIN_LENGTH_FOR_RATIO = 20
_REPEATS = 3

Check = Callable[[str, str, str], Iterable[Finding]]


def check(source: str, target: str, language: str) -> tuple[Finding, ...]:
    """All findings for one translation; ``language`` is the target's tag ("ru", "he")."""
    if not target.strip():
        return (_error("empty", "The translation is empty."),)
    return tuple(finding for one in _CHECKS for finding in one(source, target, language))


def _error(name: str, message: str) -> Finding:
    return Finding(name, Severity.ERROR, message)


def _warning(name: str, message: str) -> Finding:
    return Finding(name, Severity.WARNING, message)


def _plain(text: str) -> str:
    """The text without protected spans, which stay in Latin letters rightly."""
    for span in protected_spans(text):
        text = text.replace(span, " ")
    return text


def _untranslated(source: str, target: str, language: str) -> Iterable[Finding]:
    words = _WORD.findall(_plain(source))
    if len(words) >= 2 and _WORD.findall(_plain(target)) == words:
        yield _error("untranslated", f"The English text stands where {_NAMES[language]} should.")


def _script(source: str, target: str, language: str) -> Iterable[Finding]:
    letters = _LETTER.findall(_plain(target))
    if not letters:
        if len(_WORD.findall(_plain(source))) >= 2:
            yield _error("script", f"No {_NAMES[language]} word in the translation.")
        return
    share = sum(bool(_SCRIPTS[language].match(letter)) for letter in letters) / len(letters)
    if share < _MIN_SCRIPT_SHARE and len(letters) >= 4:
        yield _error(
            "script", f"Only {share:.0%} of the letters are {_NAMES[language]}: not translated?"
        )


def _numbers(source: str, target: str, language: str) -> Iterable[Finding]:
    expected, found = number_values(_plain(source)), number_values(_plain(target))
    lost, added = expected - found, found - expected
    if lost:
        yield _error("numbers", f"Missing or changed: {_listed(lost)}.")
    elif added:
        yield _warning("numbers", f"Not in the English: {_listed(added)}.")


def _listed(values: Counter[Decimal]) -> str:
    return ", ".join(f"{value:,f}" for value in values)


def _repetition(source: str, target: str, language: str) -> Iterable[Finding]:
    phrase = _repeated(target)
    if phrase and not _repeated(source):
        yield _error("repetition", f"“{phrase}” is repeated over and over.")


def _repeated(text: str) -> str | None:
    """A phrase of one to four words that stands three times in a row."""
    words = [word.lower() for word in _WORD.findall(text)]
    for size in range(1, 5):
        for at in range(len(words) - size * _REPEATS + 1):
            phrase = words[at : at + size]
            if words[at : at + size * _REPEATS] == phrase * _REPEATS:
                return " ".join(phrase)
    return None


def _length(source: str, target: str, language: str) -> Iterable[Finding]:
    if len(source) < _MIN_LENGTH_FOR_RATIO:
        return
    ratio = len(target) / len(source)
    if ratio < _LENGTH_RATIOS[0]:
        yield _error("length", f"Only {ratio:.0%} as long as the English: something is missing.")
    elif ratio > _LENGTH_RATIOS[1]:
        yield _error("length", f"{ratio:.1f} times as long as the English: something was added.")


def _protected(source: str, target: str, language: str) -> Iterable[Finding]:
    lost = Counter(protected_spans(source)) - Counter(protected_spans(target))
    if lost:
        yield _error("protected", f"Must stay as it is, but is gone: {', '.join(lost)}.")


_CHECKS: tuple[Check, ...] = (_untranslated, _script, _numbers, _repetition, _length, _protected)
