"""Persons' names in English sentences, found without a model.

A run of capitalised words is a person's where a given name opens it or a title announces it; a
surname alone is a person's only where the same article names that person in full. An age right
after two words of a name shows a person, too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translators.base import Range, meet
from translators.language.letter_case import LetterCase, letter_case
from translators.names.origins import common_given_names
from translators.names.words import (
    NO_NAME,
    NO_PERSON,
    PARTICLES,
    SAID,
    TITLES,
    WEAK_TITLES,
    bare,
    without_possessive,
)

_TOKEN = re.compile(r"[^\W\d_][^\W_]*(?:['’\-][^\W\d_]+)*\.?")
_ABBREVIATED = re.compile(
    r"(?:[A-Z]\.|Mr|Mrs|Ms|Dr|Lt|Col|Gen|Sgt|Maj|Capt|Cpl|Pvt|Prof|Sen|Rep|Gov|Brig|Adm|Det|Rev)\.?$"
)
_AGE = re.compile(r", (?:age |aged )?[1-9]\d?(?=[,.;)](?!\d))")  # Amit Rozen, 38, was killed
_SUFFIXES = ("jr", "sr", "ii", "iii", "iv")
_MOST_WORDS = 5
_SHORTEST = 3
_MOST_INTRODUCED = 3
_VERB_AFTER = re.compile(r" ([a-z]+)\b")
_LONGEST_NAME = 120  # characters


Surnames = dict[str, tuple[str, tuple[str, ...]]]
"""From a surname in small letters to the person in full and the surname's words in that name."""


@dataclass(frozen=True, slots=True)
class NameUse:
    """A person's name where it stands: ``person`` in full, and each word with its range.

    ``words`` are those that stand here; of a surname alone that is one, while ``person`` is whole.
    """

    person: str
    words: tuple[tuple[str, Range], ...]

    @property
    def range(self) -> Range:
        """From the first word to the last."""
        return (self.words[0][1][0], self.words[-1][1][1])


@dataclass(frozen=True, slots=True)
class _Token:
    """A word without possessive and full stop; ``joined`` if one space parts it from the last."""

    text: str
    start: int
    joined: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        return bare(self.text)

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper() or (
            self.lower.split("-")[0] in PARTICLES and "-" in self.text
        )


@lru_cache(maxsize=4096)
def person_names(text: str, given_names: frozenset[str]) -> tuple[NameUse, ...]:
    """The persons that one English sentence names in full or with a title, in order.

    ``given_names``, in small letters, are known besides the common ones. A headline in Title Case
    or capitals names nobody. Pure, linear.
    """
    if letter_case(text) is not LetterCase.SENTENCE:
        return ()
    tokens = _tokens(text)
    aged = {match.start() for match in _AGE.finditer(text)}
    return tuple(use for run in _runs(tokens) for use in _person(run, tokens, given_names, aged))


def article_persons(
    sentences: Sequence[str], given_names: frozenset[str]
) -> tuple[tuple[NameUse, ...], ...]:
    """The persons each sentence of an article names; a surname alone stands for the full name.

    One answer a sentence. A surname that two persons of the article share is tied to neither.
    """
    named = [person_names(sentence, given_names) for sentence in sentences]
    speaking = frozenset(name for one in sentences for name in _speaking(one)) | {
        use.person for uses in named for use in uses if len(use.words) == 1
    }
    full = [
        (*uses, *_introduced(sentence, uses, speaking))
        for sentence, uses in zip(sentences, named, strict=True)
    ]
    surnames = _surnames([use for uses in full for use in uses])
    return tuple(
        _with_surnames(sentence, uses, surnames)
        for sentence, uses in zip(sentences, full, strict=True)
    )


def _speaking(sentence: str) -> Iterator[str]:
    """The names of one word that are said to speak: "Magal said"."""
    for run in capital_runs(sentence):
        (word, (_, end)), *more = run
        told = _VERB_AFTER.match(sentence, end)
        if not more and told and told[1] in SAID and not _is_no_surname(word):
            yield word


def _introduced(
    sentence: str, uses: tuple[NameUse, ...], speaking: frozenset[str]
) -> Iterator[NameUse]:
    """The names in full of those who speak elsewhere under the last word of it."""
    if letter_case(sentence) is not LetterCase.SENTENCE:
        return
    for run in capital_runs(sentence):
        words = tuple(one for one in run if bare(one[0]) not in TITLES)
        if 1 < len(words) <= _MOST_INTRODUCED and words[-1][0] in speaking:
            use = NameUse(" ".join(word for word, _ in words), words)
            known = any(meet(use.range, one.range) for one in uses)
            if not known and not any(_is_no_surname(word) for word, _ in words):
                yield use


def _is_no_surname(word: str) -> bool:
    lower = bare(word)
    return word.isupper() or len(word) < _SHORTEST or lower in NO_PERSON or lower in NO_NAME


@lru_cache(maxsize=4096)
def capital_runs(text: str) -> tuple[tuple[tuple[str, Range], ...], ...]:
    """The runs of capitalised words of an English text, each word with its range."""
    return tuple(
        tuple((token.text, (token.start, token.end)) for token in run)
        for run in _runs(_tokens(text))
    )


def _tokens(text: str) -> list[_Token]:
    out: list[_Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        word = without_possessive(match.group())
        if word.endswith(".") and not _ABBREVIATED.match(word):
            word = word[:-1]
        joined = bool(out) and text[last : match.start()] in (" ", "\u00a0")
        out.append(_Token(word, match.start(), joined))
        last = match.start() + len(word)
    return out


def _runs(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    """Runs of capitalised words, with the particles between them; no run begins with a "The"."""
    run: list[_Token] = []
    for token in tokens:
        belongs = token.capital and token.lower not in NO_NAME
        if run and not (token.joined and (belongs or token.lower in PARTICLES)):
            yield from _without_tail(run)
            run = []
        if belongs or (run and token.lower in PARTICLES):
            run.append(token)
    yield from _without_tail(run)


def _without_tail(run: list[_Token]) -> Iterator[list[_Token]]:
    while run and not run[-1].capital:
        run.pop()
    if run:
        yield run


def _person(
    run: list[_Token], tokens: Sequence[_Token], given_names: frozenset[str], aged: set[int]
) -> Iterator[NameUse]:
    titles = [n for n, token in enumerate(run) if token.lower in TITLES]
    least = _words_after(run[titles[-1]] if titles else _announcing(run[0], tokens))
    run = run[titles[-1] + 1 :] if titles else run
    run = run[:_MOST_WORDS]
    if not run or any(token.lower in NO_PERSON for token in run):
        return
    given = run[0].lower in given_names or run[0].lower in common_given_names()
    if given or run[-1].end in aged:
        least = min(least, 2)
    too_short = len(run) == 1 and (len(run[0].text) < _SHORTEST or run[0].text.isupper())
    if len(run) < least or too_short or run[-1].end - run[0].start > _LONGEST_NAME:
        return
    words = tuple((token.text, (token.start, token.end)) for token in run)
    yield NameUse(" ".join(word for word, _ in words), words)


def _words_after(title: _Token | None) -> int:
    """How many words make a name after this title; more than there can be where there is none."""
    if title is None:
        return _MOST_WORDS + 1
    return 2 if title.lower in WEAK_TITLES else 1


def _announcing(first: _Token, tokens: Sequence[_Token]) -> _Token | None:
    """The title in small letters that stands right before: "former president Donald Trump"."""
    if not first.joined:
        return None
    before = tokens[bisect_left(tokens, first.start, key=lambda token: token.start) - 1]
    return before if before.lower in TITLES else None


def _surnames_of(person: str) -> Iterator[tuple[str, ...]]:
    """What a person may be called alone: the last word, and it with the particles before it."""
    words = [word for word in person.split() if bare(word) not in _SUFFIXES]
    for at in range(len(words) - 1, -1, -1):
        yield tuple(words[at:])
        if at == 0 or words[at - 1].lower() not in PARTICLES:
            return


def _key(words: Iterable[str]) -> str:
    """Al-Masri at the beginning of a sentence is al-Masri."""
    return " ".join(words).lower()


def _surnames(uses: Sequence[NameUse]) -> Surnames:
    """The one person for each surname. "Mr. Rozen" is "Amit Rozen" where he is named."""
    persons = dict.fromkeys(use.person for use in uses)
    tails = {person: {_key(words): words for words in _surnames_of(person)} for person in persons}
    alone = {key for person, keys in tails.items() for key in keys if key != person.lower()}
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for person, keys in tails.items():
        for key, words in keys.items() if person.lower() not in alone else ():
            found.setdefault(key, []).append((person, words))
    return {key: named[0] for key, named in found.items() if len(named) == 1}


def _with_surnames(
    sentence: str, uses: tuple[NameUse, ...], surnames: Surnames
) -> tuple[NameUse, ...]:
    tied = [_tied(use, surnames) for use in uses]
    taken = [use.range for use in uses]
    for run in capital_runs(sentence):
        words = tuple(one for one in run if bare(one[0]) not in TITLES)
        if not words or _key(word for word, _ in words) not in surnames:
            continue
        use = NameUse(" ".join(word for word, _ in words), words)
        if not any(meet(use.range, other) for other in taken):
            tied.append(_tied(use, surnames))
    return tuple(sorted(tied, key=lambda use: use.range))


def _tied(use: NameUse, surnames: Surnames) -> NameUse:
    """A surname alone is a use of the whole name, and written as it is there."""
    person, words = surnames.get(_key(word for word, _ in use.words), (use.person, ()))
    if not words:
        return use
    places = (place for _, place in use.words)
    return NameUse(person, tuple(zip(words, places, strict=True)))
