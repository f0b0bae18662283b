"""One term of the glossary."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from translators.base import digest


class Kind(StrEnum):
    """What an entry is: how it is found in English, and how firmly it is enforced.

    Names and ``term`` are enforced. ``title``, ``word`` and ``adjective`` may have another sense
    or another grammar in a sentence ("bill", "Israeli officials"), and a ``given_name`` is spelled
    as its bearer spells it: these are put in only where the model left the English word.
    """

    PERSON = "person"
    GIVEN_NAME = "given_name"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"
    TERM = "term"
    TITLE = "title"
    WORD = "word"
    ADJECTIVE = "adjective"


COMMON: Final = frozenset({Kind.TERM, Kind.TITLE, Kind.WORD, Kind.ADJECTIVE})
"""Common words: with a plural in every language, and in Hebrew with endings."""

SOFT: Final = frozenset({Kind.GIVEN_NAME, Kind.TITLE, Kind.WORD, Kind.ADJECTIVE})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. ``russian`` and ``hebrew`` hold the form to write, then the others accepted."""

    english: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    russian: tuple[str, ...] = ()
    hebrew: tuple[str, ...] = ()
    gender: str = ""
    note: str = ""

    def accepted(self, language: str) -> tuple[str, ...]:
        """The accepted forms in ``language`` ("ru" or "he"), the one to write first."""
        return self.russian if language == "ru" else self.hebrew

    @property
    def identity(self) -> str:
        """A hash of all that may change a translation: everything but a remark in the note."""
        lists = ("|".join(values) for values in (self.aliases, self.russian, self.hebrew))
        return digest((self.english, self.kind, self.gender, *self._marks, *lists))

    def identity_in(self, language: str) -> str:
        """A hash of what may change a translation into ``language`` where the entry is found."""
        inflected = (self.gender, *self._marks) if language == "ru" else ()
        return digest((self.english, self.kind, *inflected, "|".join(self.accepted(language))))

    @property
    def _marks(self) -> tuple[str, ...]:
        return tuple(mark for mark in ("ru decl.", "ru indecl.") if mark in self.note)
