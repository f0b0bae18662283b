"""What an article and its translation show of how persons' names are spelled."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from translators.base import Link, Range
from translators.names.mentions import Mention, sentence
from translators.names.persons import NameUse, article_persons
from translators.names.register import Authority, NameWord, Register, Spelling
from translators.names.transliteration import transliterate

_MOST_NAMES = 20  # in a sentence; a longer list is no sentence
_SHORTEST = 3  # letters; shorter words sound like too much
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence, its translation, and which words stand for which, as far as known."""

    source: str
    target: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """A word of a name seen in sentence ``sentence``: ``target[span]`` is ``surface``.

    ``forms`` are what it may be in the register's shape, the likeliest first; ``by_rule`` that the
    model left the name in English, so that the spelling is nobody's choice.
    """

    sentence: int
    name: NameWord
    language: str
    span: Range
    surface: str
    forms: tuple[str, ...]
    by_rule: bool = False


def observe(
    pairs: Sequence[SentencePair],
    language: str,
    given_names: frozenset[str],
    register: Register,
) -> tuple[Observation, ...]:
    """The words for persons in one article, in its order; ``given_names`` in small letters.

    A word is known by its likeness to the name's spelling by rule, to those of ``register``, or to
    those found elsewhere in the article. Pure. A name whose word is not found, or that is shorter
    than three letters, is left out.
    """
    persons = article_persons([pair.source for pair in pairs], given_names)
    named = {
        NameWord(use.person, word) for uses in persons for use in uses for word, _ in use.words
    }
    sounds = {name: _sounds(name, language, register) for name in named}
    first = _observe_all(pairs, persons, language, sounds)
    for one in first:
        if one.forms[0] not in sounds[one.name]:
            sounds[one.name] = (*sounds[one.name], one.forms[0])
    return _observe_all(pairs, persons, language, sounds)


def spellings_of(observations: Sequence[Observation], authority: Authority) -> tuple[Spelling, ...]:
    """What an article adds to a register: each distinct spelling with its number of mentions."""
    counts = Counter((one.name, one.language, one.forms[0]) for one in observations)
    return tuple(
        Spelling(name, language, form, authority, count)
        for (name, language, form), count in counts.items()
    )


def _sounds(name: NameWord, language: str, register: Register) -> tuple[str, ...]:
    """What the word may sound like; nothing for a short one and for a numeral ("Leo XIV")."""
    by_rule = _spelled(name.person, language).get(name.word, name.word)
    if len(name.word) < _SHORTEST or _LATIN.search(by_rule):
        return ()
    return (by_rule, *(one.form for one in register.spellings(name, language)))


@lru_cache(maxsize=4096)
def _spelled(person: str, language: str) -> dict[str, str]:
    """Each word of the name by rule: spelled within the name, which shows its origin."""
    words, spelled = person.split(), transliterate(person, language).split()
    if len(words) != len(spelled):  # one word that is two in Hebrew
        spelled = [transliterate(word, language) for word in words]
    return dict(zip(words, spelled, strict=True))


def _observe_all(
    pairs: Sequence[SentencePair],
    persons: Sequence[Sequence[NameUse]],
    language: str,
    sounds: Mapping[NameWord, tuple[str, ...]],
) -> tuple[Observation, ...]:
    return tuple(
        Observation(n, one.name, language, one.span, pair.target[slice(*one.span)], one.forms)
        for n, (pair, uses) in enumerate(zip(pairs, persons, strict=True))
        for one in _mentions(pair, uses[:_MOST_NAMES], language, sounds)
    )


def _mentions(
    pair: SentencePair,
    uses: Sequence[NameUse],
    language: str,
    sounds: Mapping[NameWord, tuple[str, ...]],
) -> Iterator[Mention]:
    if uses:
        target = sentence(pair.target, language, pair.links)
        taken: set[int] = set()
        for use in uses:
            yield from target.mentions(use, sounds, taken)
