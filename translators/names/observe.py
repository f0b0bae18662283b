"""Which words of a translation stand for the persons that the source names.

A word stands for a name when it sounds like it; the aligner's links are asked first, and where
they say nothing the whole sentence is searched.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from translators.base import Link, Range
from translators.names.declension import nominatives
from translators.names.persons import NameUse, article_persons
from translators.names.register import Authority, NameWord, Register, Spelling
from translators.names.transliteration import transliterate

_WORD = re.compile(r"[^\W\d_]+(?:['’׳״\"\-‑־][^\W\d_]+)*['׳]?")
_PARTICLES = re.compile(r"^[והבלכמש]{1,3}[\-־]?(?=.{2})")
_MIN_SIMILARITY = 0.6
_MIN_LINKED = 0.4  # for a word that the aligner names
_PARTICLE_DOUBT = 0.1  # a first letter is a particle only where the rest is nearly as like the name
_MIN_CONFIDENCE = 0.3
_MOST_WORDS = 40  # of names in a sentence; a longer list is no sentence
_SHORTEST = 3  # letters; shorter words sound like too much
_SAME_LETTERS = {
    "ru": str.maketrans("ёй", "еи"),
    "he": str.maketrans("׳״־‑םןץףך", "'\"--מנצפכ"),
}


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence, its translation, and which words stand for which, as far as known."""

    source: str
    target: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """A word of a name seen in sentence ``sentence``: ``target[span]`` is ``surface``.

    ``forms`` are what it may be in the register's shape, the likeliest first.
    """

    sentence: int
    name: NameWord
    language: str
    span: Range
    surface: str
    forms: tuple[str, ...]


def observe(
    pairs: Sequence[SentencePair],
    language: str,
    given_names: Collection[str],
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


def likeness(a: str, b: str, language: str) -> float:
    """How alike two spellings are, from 0 to 1, whatever the marks and final letters."""
    return Levenshtein.normalized_similarity(_plain(a, language), _plain(b, language))


def same_spelling(a: str, b: str, language: str) -> bool:
    """Whether two forms differ in marks alone (ё, geresh, maqaf), which house style settles."""
    return _plain(a, language) == _plain(b, language)


def _plain(word: str, language: str) -> str:
    return word.lower().translate(_SAME_LETTERS[language])


def _sounds(name: NameWord, language: str, register: Register) -> tuple[str, ...]:
    known = tuple(one.form for one in register.spellings(name, language))
    by_rule = _spelled(name.person, language).get(name.word)
    return known if by_rule is None else (by_rule, *known)


@lru_cache(maxsize=4096)
def _spelled(person: str, language: str) -> dict[str, str]:
    """Each word of the name by rule: spelled within the name, which shows its origin."""
    words, spelled = person.split(), transliterate(person, language).split()
    return dict(zip(words, spelled, strict=False))


def _observe_all(
    pairs: Sequence[SentencePair],
    persons: Sequence[Sequence[NameUse]],
    language: str,
    sounds: Mapping[NameWord, tuple[str, ...]],
) -> tuple[Observation, ...]:
    return tuple(
        one
        for n, (pair, uses) in enumerate(zip(pairs, persons, strict=True))
        if uses
        for one in _Sentence(n, pair, language).observe(uses, sounds)
    )


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One pair on its way to observations."""

    number: int
    pair: SentencePair
    language: str

    def observe(
        self, uses: Sequence[NameUse], sounds: Mapping[NameWord, tuple[str, ...]]
    ) -> Iterator[Observation]:
        free = [match.span() for match in _WORD.finditer(self.pair.target)]
        named = [(NameWord(use.person, word), place) for use in uses for word, place in use.words]
        for name, place in named[:_MOST_WORDS]:
            if len(name.word) >= _SHORTEST and sounds[name]:
                found = self._best(free, place, sounds[name])
                if found is not None:
                    free.remove(found[0])
                    surface = self.pair.target[slice(*found[0])]
                    yield Observation(self.number, name, self.language, found[0], surface, found[1])

    def _best(
        self, spans: Sequence[Range], place: Range, sounds: tuple[str, ...]
    ) -> tuple[Range, tuple[str, ...]] | None:
        """The word most like the name; one that the links name comes before all others."""
        scored = []
        linked = _linked(self.pair.links, place)
        for span in spans:
            forms = _forms(self.pair.target[slice(*span)], sounds, self.language)
            alike = _likeness_to_any(forms[0], sounds, self.language)
            touches = any(span[0] < end and start < span[1] for start, end in linked)
            if alike >= (_MIN_LINKED if touches else _MIN_SIMILARITY):
                scored.append((touches, alike, -span[0], span, forms))
        if not scored:
            return None
        *_, span, forms = max(scored)
        return span, forms


def _linked(links: Sequence[Link], place: Range) -> list[Range]:
    return [
        link.target
        for link in links
        if link.confidence >= _MIN_CONFIDENCE
        and link.source[0] < place[1]
        and place[0] < link.source[1]
    ]


def _likeness_to_any(form: str, sounds: Sequence[str], language: str) -> float:
    return max(likeness(form, sound, language) for sound in sounds)


@lru_cache(maxsize=8192)
def _forms(surface: str, sounds: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The nominatives, or the forms without particles, the one most like a sound first."""
    if language == "ru":
        found = nominatives(surface) if surface[:1].isupper() else frozenset((surface,))
    else:
        found = frozenset(_without_particles(surface))
    alike = {form: _likeness_to_any(form, sounds, language) for form in found}
    best = max(alike.values())
    kept = [form for form in found if language == "ru" or alike[form] >= best - _PARTICLE_DOUBT]
    shorter = 1 if language == "ru" else -1  # of two as likely, a letter is no particle
    return tuple(sorted(kept, key=lambda form: (-alike[form], shorter * len(form), form)))


def _without_particles(surface: str) -> Iterator[str]:
    yield surface
    prefix = _PARTICLES.match(surface)
    for cut in range(1, prefix.end() + 1 if prefix else 1):
        rest = surface[cut:].lstrip("-־")
        if len(rest) >= _SHORTEST:
            yield rest
