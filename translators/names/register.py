"""The name register: how each person's name is spelled in a language, how often, and by whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType


class Authority(IntEnum):
    """Who spelled a name so; the higher one decides."""

    MACHINE = 0
    HUMAN = 1
    GLOSSARY = 2


@dataclass(frozen=True, slots=True)
class NameWord:
    """One word of a person's English name: "Troufanov" of "Sasha Troufanov".

    Two persons' given names may be spelled in two ways rightly, so a word belongs to its person.
    """

    person: str
    word: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word of a name in ``language``: the Russian nominative, Hebrew without particles."""

    name: NameWord
    language: str
    form: str
    authority: Authority
    count: int = 1


@dataclass(frozen=True, slots=True)
class Register:
    """Spellings by name and language; immutable. Build it with ``register_of``."""

    _spellings: Mapping[tuple[NameWord, str], tuple[Spelling, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def spellings(self, name: NameWord, language: str) -> tuple[Spelling, ...]:
        """What is known of a name, the most authoritative and then the most frequent first."""
        return self._spellings.get((name, language), ())

    def usual(self, name: NameWord, language: str) -> Spelling | None:
        """The spelling that decides: None where nothing is known, or the best two are equal."""
        known = self.spellings(name, language)
        if len(known) > 1 and _rank(known[0]) == _rank(known[1]):
            return None
        return known[0] if known else None


def register_of(spellings: Iterable[Spelling]) -> Register:
    """A register of all these; equal forms of one authority are counted together."""
    counts: dict[tuple[NameWord, str, str, Authority], int] = {}
    for one in spellings:
        key = (one.name, one.language, one.form, one.authority)
        counts[key] = counts.get(key, 0) + one.count
    grouped: dict[tuple[NameWord, str], list[Spelling]] = {}
    for (name, language, form, authority), count in counts.items():
        spelling = Spelling(name, language, form, authority, count)
        grouped.setdefault((name, language), []).append(spelling)
    ordered = {
        key: tuple(sorted(known, key=lambda one: (_rank(one), one.form), reverse=True))
        for key, known in grouped.items()
    }
    return Register(MappingProxyType(ordered))


def glossary_spellings(
    term: str, aliases: Iterable[str], form: str, language: str
) -> tuple[Spelling, ...]:
    """A glossary's person, word by word: under its term, other spellings of it, and its surname.

    Nothing where the words do not pair, as with a middle initial that only one language has.
    """
    forms = form.split()
    if len(term.split()) != len(forms):
        return ()
    surname = term.split()[-1]
    names = [term, *(one for one in aliases if len(one.split()) == len(forms) or one == surname)]
    return tuple(
        Spelling(NameWord(name, word), language, spelled, Authority.GLOSSARY)
        for name in dict.fromkeys(names)
        for word, spelled in zip(name.split(), forms[-len(name.split()) :], strict=True)
    )


def _rank(spelling: Spelling) -> tuple[int, int]:
    return (spelling.authority, spelling.count)
