"""How alike two spellings of a name are, and what a word of a translation may be a form of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from translators.language.declension import nominatives
from translators.language.hebrew_letters import PREFIXES, WITHOUT_FINALS

_PARTICLES = re.compile(rf"^[{PREFIXES}]{{1,3}}[\-־]?(?=.{{2}})")
_PARTICLE_DOUBT = 0.1  # a first letter is a particle only where the rest is nearly as like the name
_SHORTEST = 3  # letters that must stand after a particle
_SAME_LETTERS = {
    "ru": str.maketrans("ёй‑", "еи-"),
    "he": str.maketrans("׳״־‑", "'\"--") | WITHOUT_FINALS,
}
_SAME_SOUNDS = {
    "ru": str.maketrans("эыщгю", "еишху", "ьъ"),
    "he": str.maketrans("תכעשח", "טקאסה", "'\""),
}


def likeness(a: str, b: str, language: str) -> float:
    """How alike two spellings are, from 0 to 1, whatever the marks and final letters."""
    return Levenshtein.normalized_similarity(plain(a, language), plain(b, language))


def same_spelling(a: str, b: str, language: str) -> bool:
    """Whether two forms differ in marks alone (ё, geresh, maqaf), which house style settles."""
    return plain(a, language) == plain(b, language)


@lru_cache(maxsize=8192)
def sound_likeness(form: str, sounds: tuple[str, ...], language: str) -> float:
    """How alike a form is to the likest of ``sounds``, letters of one sound being equal."""
    return max(
        max(likeness(form, sound, language), _sound_likeness(form, sound, language))
        for sound in sounds
    )


@lru_cache(maxsize=8192)
def readings(surface: str, sounds: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The nominatives, or the forms without particles, that ``surface`` may stand for.

    The one most like one of ``sounds`` is first.
    """
    if language == "ru":
        found = nominatives(surface) if surface[:1].isupper() else frozenset((surface,))
    else:
        found = frozenset(_without_particles(surface))
    alike = {form: max(likeness(form, sound, language) for sound in sounds) for form in found}
    best = max(alike.values())
    kept = [form for form in found if language == "ru" or alike[form] >= best - _PARTICLE_DOUBT]
    shorter = 1 if language == "ru" else -1  # of two as likely, a letter is no particle
    return tuple(sorted(kept, key=lambda form: (-alike[form], shorter * len(form), form)))


def plain(word: str, language: str) -> str:
    """A form without what house style settles: capitals, ё, final letters, kinds of marks."""
    return word.lower().translate(_SAME_LETTERS[language])


def _sound_likeness(a: str, b: str, language: str) -> float:
    same = _SAME_SOUNDS[language]
    return Levenshtein.normalized_similarity(
        plain(a, language).translate(same), plain(b, language).translate(same)
    )


def _without_particles(surface: str) -> Iterator[str]:
    yield surface
    prefix = _PARTICLES.match(surface)
    for cut in range(1, prefix.end() + 1 if prefix else 1):
        rest = surface[cut:].lstrip("-־")
        if len(rest) >= _SHORTEST:
            yield rest
