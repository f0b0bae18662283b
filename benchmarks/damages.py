"""The ways in which Argos models fail, each as a function that damages a good translation."""

import re
from collections.abc import Callable

_HIDDEN = re.compile(r"\b9\d{3}\b$")
Damage = Callable[[str, str], str]
"""From a source and its translation to what a failing model makes of it."""


def _shouted(source: str, target: str) -> str:
    return source


def _empty(source: str, target: str) -> str:
    return ""


def _loop(source: str, target: str) -> str:
    words = target.split()
    return " ".join(words[: len(words) // 2] + words[len(words) // 2 : len(words) // 2 + 2] * 12)


def _broken_off(source: str, target: str) -> str:
    return " ".join(target.split()[: max(2, len(target.split()) // 5)])


def _changed_number(source: str, target: str) -> str:
    at = next((n for n, char in enumerate(target) if char.isdigit()), None)
    return target if at is None else f"{target[:at]}{(int(target[at]) + 3) % 10}{target[at + 1 :]}"


def _lost_number(source: str, target: str) -> str:
    return " ".join(word for word in target.split() if not any(map(str.isdigit, word)))


def _stage(source: str, target: str) -> str:
    return f"{target} (Смех)" if _is_russian(target) else f"{target} (צחוק)"


def _music(source: str, target: str) -> str:
    return f"♪ {target} ♪"


def _doubled(source: str, target: str) -> str:
    words = target.split()
    at = next(
        (n for n, word in enumerate(words) if word in ("в", "на", "что", "של", "את", "על")), 0
    )
    return " ".join([*words[: at + 1], *words[at:]])


def _homoglyph(source: str, target: str) -> str:
    at = next(
        (n for n, c in enumerate(target[:-1]) if c in "аео" and target[n + 1].isalpha()), None
    )
    return (
        target
        if at is None
        else target[:at] + {"а": "a", "е": "e", "о": "o"}[target[at]] + target[at + 1 :]
    )


def _unfinal(source: str, target: str) -> str:
    return target.translate(str.maketrans("םןץ", "מנצ"))


def _pointed(source: str, target: str) -> str:
    return "".join(char + "\u05b8" if char in "בגדל" else char for char in target)


def _lost_address(source: str, target: str) -> str:
    return _HIDDEN.sub("", target)


def _half_left(source: str, target: str) -> str:
    ours, theirs = source.split(), target.split()
    return " ".join(theirs[: len(theirs) // 3] + ours[len(ours) // 3 :])


def _stutter(source: str, target: str) -> str:
    words = target.split()
    at = len(words) // 2
    return " ".join([*words[:at], *[words[at]] * 3, *words[at + 1 :]])


def _last_word_over_and_over(source: str, target: str) -> str:
    return " ".join([target, *[target.split()[-1].strip('.?!»"')] * 30])


def _english_word(source: str, target: str) -> str:
    left = max(re.findall(r"\b[a-z]+\b", source), key=len, default="")
    words = target.split()
    at = len(words) // 2
    return " ".join([*words[:at], left, *words[at + 1 :]]) if left else target


def _foreign_letters(source: str, target: str) -> str:
    words = target.split()
    return " ".join([*words[:1], "掌声", *words[2:]])


def _half_lost(source: str, target: str) -> str:
    return " ".join(target.split()[: len(target.split()) // 2])


def _is_russian(text: str) -> bool:
    return any("\u0400" <= char <= "\u04ff" for char in text)


DAMAGES: dict[str, Damage] = {
    "capitals copied": _shouted,
    "left in English": _shouted,
    "half in English": _half_left,
    "empty": _empty,
    "endless repetition": _loop,
    "broken off": _broken_off,
    "number changed": _changed_number,
    "number lost": _lost_number,
    "address lost": _lost_address,
    "half lost": _half_lost,
    "stutter": _stutter,
    "last word repeated": _last_word_over_and_over,
    "English word left": _english_word,
    "foreign letters": _foreign_letters,
    "stage direction": _stage,
    "music": _music,
    "doubled word": _doubled,
    "look-alike letter": _homoglyph,
    "no final letters": _unfinal,
    "vowel points": _pointed,
}
ONLY = {"look-alike letter": "ru", "no final letters": "he", "vowel points": "he"}
