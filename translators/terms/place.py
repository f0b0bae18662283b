"""Where a Russian term goes, and the words that stand before it there."""

from dataclasses import dataclass

from translators.language.counting import Count, count_form
from translators.language.declension import Case, Number
from translators.terms.governors import GREAT
from translators.terms.russian import Reading, readings
from translators.terms.tokens import Word

MOST_ADJECTIVES = 5
"""In a row before a noun; what stands before more of them is not looked at."""

_ASKED = {
    Count.ONE: (Case.NOMINATIVE, Number.SINGULAR),
    Count.FEW: (Case.GENITIVE, Number.SINGULAR),
    Count.MANY: (Case.GENITIVE, Number.PLURAL),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term goes: in place of the ``words`` of ``text`` from ``first`` to before ``last``.

    A title before a ``person`` stands in the same case; a kind of place or body before its
    ``own_name`` or ``place_name`` is followed by the nominative; a time before an ``event`` is
    the time of it.
    """

    text: str
    words: tuple[Word, ...]
    first: int
    last: int
    person: bool
    own_name: bool
    place_name: bool
    event: bool


def parted(place: Place, at: int) -> bool:
    """Whether more than a space stands after word ``at``: it does not govern what follows."""
    if at + 1 >= len(place.words):
        return True
    gap = place.text[place.words[at].span[1] : place.words[at + 1].span[0]]
    return bool(gap.strip(' \u00a0«»„"“'))


def adjectives(word: str) -> list[Reading]:
    """The ways to read ``word`` as an adjective, if that is the likeliest; else none."""
    found = readings(word)
    if not found or found[0].part != "ADJF":
        return []
    return [reading for reading in found if reading.part == "ADJF" and reading.case]


def counted(place: Place) -> tuple[Case, Number] | None:
    """What a number before the place asks for: 2 ракеты, 5 ракет, 21 ракета (None: no number)."""
    at = place.first - 1
    most = max(-1, at - MOST_ADJECTIVES)
    while at > most and not parted(place, at) and adjectives(place.words[at].key):
        at -= 1
    if at < 0 or parted(place, at):
        return None
    if place.words[at].key in GREAT:
        return Case.GENITIVE, Number.PLURAL
    if not place.words[at].key.isdecimal():
        return None
    return _ASKED[count_form(int(place.words[at].key[-2:]))]
