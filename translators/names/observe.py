"""Which words of a translation stand for the persons that the source names.

A word stands for a name when it sounds like it; the aligner's links are asked first, and where
they say nothing the whole sentence is searched.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Levenshtein

from translators.base import Link, Range
from translators.names.declension import nominatives
from translators.names.persons import NameUse, article_persons
from translators.names.register import Authority, NameWord, Register, Spelling, register_of
from translators.names.transliteration import transliterate

_WORD = re.compile(r"[^\W\d_]+(?:['’׳״\"\-‑־][^\W\d_]+)*['׳]?")
_PARTICLES = re.compile(r"^[והבלכמש]{1,3}[\-־]?(?=.{2})")
_MIN_SIMILARITY = 0.6
_MIN_CONFIDENCE = 0.3
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
    pairs: Sequence[SentencePair], language: str, given_names: Collection[str]
) -> tuple[Observation, ...]:
    """The words for persons in one article, in its order; ``given_names`` in small letters.

    Pure. A name whose word is not found, or that is shorter than three letters, is left out.
    """
    persons = article_persons([pair.source for pair in pairs], given_names)
    return tuple(
        one
        for n, (pair, uses) in enumerate(zip(pairs, persons, strict=True))
        for one in _observe_sentence(n, pair, uses, language)
    )


def register_from(observations: Sequence[Observation], authority: Authority) -> Register:
    """A register of what one article shows: every mention counts for its likeliest form."""
    return register_of(
        Spelling(one.name, one.language, one.forms[0], authority) for one in observations
    )


def likeness(a: str, b: str, language: str) -> float:
    """How alike two spellings are, from 0 to 1, whatever the marks and final letters."""
    return Levenshtein.normalized_similarity(_plain(a, language), _plain(b, language))


def same_spelling(a: str, b: str, language: str) -> bool:
    """Whether two forms differ in marks alone (ё, geresh, maqaf), which house style settles."""
    return _plain(a, language) == _plain(b, language)


def _plain(word: str, language: str) -> str:
    return word.lower().translate(_SAME_LETTERS[language])


def _observe_sentence(
    n: int, pair: SentencePair, uses: Sequence[NameUse], language: str
) -> Iterator[Observation]:
    words = [match.span() for match in _WORD.finditer(pair.target)] if uses else []
    taken: set[Range] = set()
    for use in uses:
        expected = _expected(use.person, language)
        for word, place in use.words:
            sound = expected.get(word)
            if sound is None or len(word) < _SHORTEST:
                continue
            free = [span for span in words if span not in taken]
            found = _best(pair, free, place, sound, language)
            if found is not None:
                span, forms = found
                taken.add(span)
                surface = pair.target[slice(*span)]
                yield Observation(n, NameWord(use.person, word), language, span, surface, forms)


@cache
def _expected(person: str, language: str) -> dict[str, str]:
    """What each word of the name is by rule: spelled within the name, which shows its origin."""
    words, spelled = person.split(), transliterate(person, language).split()
    return dict(zip(words, spelled, strict=False))


def _best(
    pair: SentencePair, spans: Sequence[Range], place: Range, sound: str, language: str
) -> tuple[Range, tuple[str, ...]] | None:
    """The word that sounds most like the name, one that the links name before all others."""
    scored = []
    linked = _linked(pair.links, place)
    for span in spans:
        forms = _forms(pair.target[slice(*span)], sound, language)
        alike = likeness(forms[0], sound, language)
        if alike >= _MIN_SIMILARITY:
            scored.append((_touches(span, linked), alike, -span[0], span, forms))
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


def _touches(span: Range, others: Sequence[Range]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _forms(surface: str, sound: str, language: str) -> tuple[str, ...]:
    """The nominatives, or the forms without particles, the one most like ``sound`` first."""
    if language == "ru":
        capital = surface[:1].isupper()
        found = nominatives(surface) if capital else frozenset((surface,))
    else:
        found = frozenset(_without_particles(surface))
    return tuple(sorted(found, key=lambda form: (-likeness(form, sound, language), len(form), form)))


def _without_particles(surface: str) -> Iterator[str]:
    yield surface
    prefix = _PARTICLES.match(surface)
    for cut in range(1, prefix.end() + 1 if prefix else 1):
        rest = surface[cut:].lstrip("-־")
        if len(rest) > 1:
            yield rest
