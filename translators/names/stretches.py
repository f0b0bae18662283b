"""Stretches of Latin words in a translation, of which a rule spells all or nothing.

Half a title spelled by sound (“City of Старс”) is worse than a title left in English.
"""

import re

from translators.base import Range
from translators.language.letter_case import LetterCase, letter_case
from translators.names.origins import common_given_names
from translators.names.words import PARTICLES, TITLES, bare, without_possessive

_LETTERS = "A-Za-zÀ-ɏ"
_ABBREVIATED = r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Maj|Capt|Prof|Rev|St)\."
_WORD = rf"(?:{_ABBREVIATED}|[{_LETTERS}][{_LETTERS}0-9]*(?:['’&/.-][{_LETTERS}0-9]+)*)"
_STRETCH = re.compile(rf"{_WORD}(?:(?:[ \u00a0][0-9]+)?(?:[ \u00a0]|(?<=\.)){_WORD})*")
_PART = re.compile(rf"{_ABBREVIATED}|[{_LETTERS}0-9]+(?:['’-][{_LETTERS}0-9]+)*")
_INITIAL = re.compile(r"[A-Z]\.")
_OWN_LETTER = re.compile("[\u0400-\u04ffא-ת]")
_IN_BRACKETS = re.compile("\\([^()\u0400-\u04ffא-ת]{2,80}\\)")
_STOPS = (".", "!", "?", "…")
_MOST_WORDS = 2  # of a person's name among words that all have a capital


def whole_names(source: str, target: str, names: frozenset[str]) -> tuple[Range, ...]:
    """The stretches of Latin words in ``target`` of which every word belongs to a name.

    ``names`` are the words of names in ``source``. Where the target is the English itself, or the
    English sets every word with a capital, a name shows only by its given name. Left out are names
    in brackets that explain a spelling, and a credit. Linear.
    """
    doubtful = letter_case(source) is not LetterCase.SENTENCE or not _OWN_LETTER.search(target)
    kept = {
        match.start() + 1
        for match in _IN_BRACKETS.finditer(target)
        if match.group() not in source or _is_credit(target, match.span())
    }
    return tuple(
        match.span()
        for match in _STRETCH.finditer(target)
        if match.start() not in kept and _is_name(_PART.findall(match.group()), names, doubtful)
    )


def _is_name(words: list[str], names: frozenset[str], doubtful: bool) -> bool:
    owned = [without_possessive(word) for word in words]
    if names.isdisjoint(owned) or not all(word in names or _is_beside(word) for word in owned):
        return False
    return not doubtful or (len(owned) <= _MOST_WORDS and owned[0].lower() in common_given_names())


def _is_beside(word: str) -> bool:
    """Whether it stands beside names: a particle, a title, an initial."""
    lower = bare(word)
    return lower in PARTICLES or lower in TITLES or lower == "and" or bool(_INITIAL.fullmatch(word))


def _is_credit(target: str, span: Range) -> bool:
    """Whether brackets follow the last sentence: "... in Gaza. (Ali Jadallah)"."""
    before = target[: span[0]].rstrip()
    return not target[span[1] :].strip() and before.endswith(_STOPS)
