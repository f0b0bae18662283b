"""Which word of a translated sentence stands for each word of a person's name.

A word stands for a name when it sounds like it. The words of one name stand side by side, so the
surest of them shows where to look for the others.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translators.base import Link, Range, meet
from translators.names.persons import NameUse
from translators.names.register import NameWord
from translators.names.spelling import readings, sound_likeness

_WORD = re.compile(r"[^\W\d_]+(?:['’׳״\"\-‑־][^\W\d_]+)*['׳]?")
_MIN_ALONE = 0.6
_MIN_LINKED = 0.4  # for a word that the aligner names
_MIN_BESIDE = 0.35  # for a word beside another of the same name
_MIN_APART = 0.75  # for one that stands apart from it
_MIN_CONFIDENCE = 0.3
_SHORT = 3  # letters; so short a word is like too many


@dataclass(frozen=True, slots=True)
class Mention:
    """The word at ``span`` stands for ``name`` and may be any of ``forms``, the likeliest first."""

    name: NameWord
    span: Range
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A word of the target, by its number, for a word of the name."""

    linked: bool
    alike: float
    word: int
    forms: tuple[str, ...]

    @property
    def rank(self) -> tuple[bool, float, int]:
        return (self.linked, self.alike, -self.word)

    @property
    def sure(self) -> bool:
        if len(self.forms[0]) <= _SHORT and not self.linked:
            return self.alike == 1
        return self.alike >= (_MIN_LINKED if self.linked else _MIN_ALONE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translated sentence in which names are looked for; ``words`` are its words' ranges."""

    text: str
    language: str
    links: tuple[Link, ...]
    words: tuple[Range, ...]

    def mentions(
        self, use: NameUse, sounds: Mapping[NameWord, tuple[str, ...]], taken: set[int]
    ) -> tuple[Mention, ...]:
        """The words for one use of a name, none of them ``taken``, to which they are added."""
        scored = {
            n: self._candidates(place, sounds[name], taken)
            for n, (name, place) in enumerate(_named(use))
            if sounds.get(name)
        }
        best = {n: max(all_, key=lambda one: one.rank) for n, all_ in scored.items() if all_}
        sure = {n: one for n, one in best.items() if one.sure}
        if not sure:
            return ()
        anchor = max(sure, key=lambda n: (*sure[n].rank, -n))
        found: dict[int, _Candidate] = {anchor: sure[anchor]}
        for n in sorted(scored.keys() - {anchor}, key=lambda n: (abs(n - anchor), n)):
            used = {one.word for one in found.values()}
            free = [one for one in scored[n] if one.word not in used]
            chosen = _beside(free, sure[anchor].word, n - anchor) or _apart(free)
            if chosen is not None:
                found[n] = chosen
        taken |= {one.word for one in found.values()}
        names = [name for name, _ in _named(use)]
        return tuple(
            Mention(names[n], self.words[one.word], one.forms) for n, one in sorted(found.items())
        )

    def _candidates(
        self, place: Range, sounds: tuple[str, ...], taken: set[int]
    ) -> list[_Candidate]:
        linked = [
            link.target
            for link in self.links
            if link.confidence >= _MIN_CONFIDENCE and meet(link.source, place)
        ]
        return [
            self._candidate(n, sounds, any(meet(span, one) for one in linked))
            for n, span in enumerate(self.words)
            if n not in taken
        ]

    def _candidate(self, word: int, sounds: tuple[str, ...], linked: bool) -> _Candidate:
        forms = readings(self.text[slice(*self.words[word])], sounds, self.language)
        return _Candidate(linked, sound_likeness(forms[0], sounds, self.language), word, forms)


def sentence(text: str, language: str, links: tuple[Link, ...]) -> Sentence:
    """The sentence, cut into words."""
    words = tuple(match.span() for match in _WORD.finditer(text))
    return Sentence(text, language, links, words)


def _named(use: NameUse) -> list[tuple[NameWord, Range]]:
    return [(NameWord(use.person, word), place) for word, place in use.words]


def _beside(free: Sequence[_Candidate], anchor: int, distance: int) -> _Candidate | None:
    """The likest word between the anchor and where this word of the name would stand."""
    side = range(min(1, distance), max(-1, distance) + 1)
    near = [one for one in free if one.word - anchor in side and one.alike >= _MIN_BESIDE]
    return max(near, key=lambda one: one.rank, default=None)


def _apart(free: Sequence[_Candidate]) -> _Candidate | None:
    best = max(free, key=lambda one: one.rank, default=None)
    far = best is not None and best.sure and (best.linked or best.alike >= _MIN_APART)
    return best if far else None
