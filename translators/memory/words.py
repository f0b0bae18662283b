"""The words of an English sentence, in the form in which two sentences are compared."""

import re
from dataclasses import dataclass
from functools import lru_cache

from translators.base import Range
from translators.quantities.values import number_values

_WORD = re.compile(
    r"""
      \d+(?:[.,]\d+)*
    | [^\W\d_]+(?:'[^\W\d_]+)*
    | [%$€£¥₪°]                      # dollars are not percent
    | (?<![^\s(])-(?=[\d$€£¥₪])      # below zero
    """,
    re.VERBOSE,
)
_NOT = ("n't", "cannot")
_BEFORE_NOT = {"ca": "can", "wo": "will", "sha": "shall"}
ANY_NUMBER = "#"
"""Stands for every number written in digits, where only its place counts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and ``text[span]`` it was; numbers are compared by value."""

    form: str
    text: str
    span: Range

    @property
    def in_digits(self) -> bool:
        """Whether it is a number written in digits."""
        return self.text[0].isdecimal()

    @property
    def is_sign(self) -> bool:
        """Whether it is the sign of a unit, a currency or a negative number."""
        return not self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it is written as names are."""
        return self.text[0].isupper()


def words_of(text: str) -> tuple[Word, ...]:
    """The words and numbers of ``plain`` text; "didn't" and "cannot" are two words."""
    out: list[Word] = []
    for match in _WORD.finditer(text):
        word = match.group()
        form = _form(word)
        if form.endswith(_NOT) and len(word) > 3:
            out += _negated(word, form, match.start())
        else:
            out.append(Word(form, word, match.span()))
    return tuple(out)


def _negated(word: str, form: str, start: int) -> tuple[Word, Word]:
    verb, at = form[:-3], start + len(word) - 3
    return (
        Word(_BEFORE_NOT.get(verb, verb), word[:-3], (start, at)),
        Word("not", word[-3:], (at, at + 3)),
    )


def outline(folded: str) -> tuple[str, ...]:
    """The words of folded text with every number alike: what close sentences share."""
    return tuple(ANY_NUMBER if word[0].isdecimal() else word for word in _WORD.findall(folded))


@lru_cache(10_000)
def _form(word: str) -> str:
    if not word[0].isdecimal():
        return word.casefold()
    values = number_values(word)
    return " ".join(f"{value.normalize():f}" for value in sorted(values.elements()))
