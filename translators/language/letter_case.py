"""How an English text is set: like a sentence, In Title Case, or IN CAPITALS."""

import re
from enum import Enum

_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*")
_FEWEST = 4  # words with a capital that make a headline: three may be a name
_SHORT = 3  # letters: below, any word may stay small in a headline; up to it, it may be an acronym
_SMALL_TEXT = """
    a about after amid an and as at before between but by for from in into nor of off on or out
    over per since than that the their to under until up via vs was when with without
    abu ben bin bint del den der dos ibn van von
"""
_SMALL = frozenset(_SMALL_TEXT.split())
"""Words that stay small in a headline, and inside a name."""


class LetterCase(Enum):
    """The ways of setting a text."""

    SENTENCE = "sentence case"
    TITLE = "title case"
    CAPITALS = "all capitals"


def letter_case(text: str) -> LetterCase:
    """How ``text`` is set. Linear.

    A single word is set like a sentence. Two words, one of them longer than an acronym, tell
    capitals; title case takes four words with a capital, for up to three may be a name. In such a
    headline every word has a capital but for the small ones: a sentence may be full of names, but
    it has a verb.
    """
    words = _WORD.findall(text)
    if len(words) > 1 and text == text.upper() and any(len(word) > _SHORT for word in words):
        return LetterCase.CAPITALS
    weighty = [word for word in words if word.lower() not in _SMALL]
    raised = sum(map(_is_raised, weighty))
    if raised >= _FEWEST and all(len(word) < _SHORT or _is_raised(word) for word in weighty):
        return LetterCase.TITLE
    return LetterCase.SENTENCE


def _is_raised(word: str) -> bool:
    """Whether any letter is a capital: iPhone, al-Hayya."""
    return word != word.lower()
