"""Which of two neighbours belongs to the other, by what their endings tell."""

from collections.abc import Sequence

from translators.align.function_words import RELATIONS
from translators.align.shapes import (
    agrees,
    continues,
    fits,
    is_adjective,
    is_adverb,
    is_construct,
    is_genitive,
    is_hebrew,
    is_instrumental,
    is_one,
    is_verb,
)
from translators.align.words import Kind, Word

_FOLLOWERS = frozenset({"ביותר", "לחייו", "לחייה", "לחייהם", "לחייהן"})
YEARS = frozenset({"года", "году", "год", "г", "лет"})
"""What follows the number of a year, and belongs to it."""


def belong_together(words: Sequence[Word], n: int) -> bool:
    """Whether the words ``n`` and ``n + 1`` look like parts of one phrase; both must be telling."""
    word, after = at_place(words, n), at_place(words, n + 1)
    if word is None or after is None or not word.kind is after.kind is Kind.CONTENT:
        return False
    hebrew = is_hebrew(word.text)
    if is_adverb(word.text) or (not hebrew and is_verb(word.text)):
        return False
    construct = hebrew and is_construct(word.text)
    return construct or leads(word, after) or follows(after, word, at_place(words, n + 2))


def at_place(words: Sequence[Word], n: int) -> Word | None:
    """The word there; None beyond the ends and where a sign stands."""
    return words[n] if 0 <= n < len(words) and words[n].kind is not Kind.SIGN else None


def leads(word: Word, after: Word) -> bool:
    """Whether it belongs to the next word: a Russian adjective, a Hebrew construct."""
    if after.kind is not Kind.CONTENT:
        return False
    if is_hebrew(word.text):
        return after.text[0] == "ה" != word.text[0] and not is_verb(after.text)
    return is_adjective(word.text) and not is_one(word.text) and fits(word.text, after.text)


def follows(word: Word, before: Word, after: Word | None) -> bool:
    """Whether it belongs to the word before: "внутренних дел", "הקשה ביותר", "2025 года"."""
    if word.text in _FOLLOWERS:
        return True
    if before.kind is Kind.NUMBER:
        return word.text in YEARS
    if before.kind is not Kind.CONTENT or is_adverb(word.text):
        return False
    if is_hebrew(word.text):
        return continues(before.text, word.text) or agrees(before.text, word.text)
    if is_verb(word.text) or is_one(word.text) or is_instrumental(word.text):
        return False
    ends = after is None or after.text in RELATIONS
    return ends or is_adjective(before.text) or is_genitive(word.text)
