"""Doubts about a run that is put for a phrase, each seen without knowing the words.

Wrong runs mostly end a word too early or too late. So the words at both ends and right outside are
asked whose they are; what each doubt leaves of the confidence is from development sentences.
"""

from collections.abc import Callable
from dataclasses import dataclass

from translators.align.phrases import belong_together
from translators.align.runs import Sides
from translators.align.words import Kind, Word

_ATTACHED = 0.3  # up to here only grammar speaks for a link,
_WEAK = 0.5  # up to here at most neighbours do,
_FIRM = 0.6  # and from here the words themselves
_NEUTRAL_TEXT = "и а но или что את כי ש"
NEUTRAL = frozenset(_NEUTRAL_TEXT.split())
"""Light words that part phrases, and so belong to none."""
_OF_TEXT = "של שלה שלו שלהם שלהן"
_OF = frozenset(_OF_TEXT.split())
_OWNERS_TEXT = "of his her hers their theirs its"
_OWNERS = frozenset(_OWNERS_TEXT.split())
_CUTS = frozenset(",;:-")


@dataclass(frozen=True, slots=True)
class Placed:
    """Target words ``run`` put for source words ``inside``.

    ``telling`` are the run's content words and numbers. By target word, the strength of its
    strongest link: ``inner`` from inside the source run, ``outer`` from outside it, ``owned`` from
    a telling word outside it.
    """

    both: Sides
    inside: range
    run: range
    telling: tuple[int, ...]
    inner: dict[int, float]
    outer: dict[int, float]
    owned: dict[int, float]


def place(both: Sides, inside: range, run: range) -> Placed:
    """Look up once what the doubts ask for."""
    inner: dict[int, float] = {}
    outer: dict[int, float] = {}
    owned: dict[int, float] = {}
    for (i, j), strength in both.links.items():
        _raise(inner if i in inside else outer, j, strength)
        if i not in inside and both.source[i].kind is not Kind.LIGHT:
            _raise(owned, j, strength)
    telling = (j for j in run if both.target[j].kind in (Kind.CONTENT, Kind.NUMBER))
    return Placed(both, inside, run, tuple(telling), inner, outer, owned)


def _raise(strengths: dict[int, float], j: int, strength: float) -> None:
    strengths[j] = max(strengths.get(j, 0.0), strength)


def _begins_attached(placed: Placed) -> bool:
    """The first telling word is there by its form alone, if not by mistake."""
    return any(placed.inner.get(j, 0.0) <= _ATTACHED for j in placed.telling[:1])


def _begins_second(placed: Placed) -> bool:
    """The first telling word has a better one beside it for the same source words."""
    return _is_second(placed, placed.telling[:1])


def _ends_loose(placed: Placed) -> bool:
    """The first or last telling word has a better one beside it, and is no part of its phrase."""
    target, first, last = placed.both.target, placed.telling[:1], placed.telling[-1:]
    return any(
        _is_second(placed, end) and not belong_together(target, end[0] - before)
        for end, before in ((first, 0), (last, 1))
    )


def _is_second(placed: Placed, end: tuple[int, ...]) -> bool:
    """Whether every source word of this end has a stronger link in the run."""
    links = placed.both.links
    owners = [(i, j) for j in end for i in placed.inside if (i, j) in links]
    return bool(owners) and all(
        any(links.get((i, k), 0.0) > links[i, j] for k in placed.telling) for i, j in owners
    )


def _ends_faintly(placed: Placed) -> bool:
    """At most neighbours speak for an end: "some 120 trees" put on "כרתו כ-120 עצים"."""
    ends = (*placed.telling[:1], *placed.telling[-1:])
    return any(0 < placed.inner.get(j, 0.0) <= _WEAK for j in ends)


def _is_cut_across(placed: Placed) -> bool:
    """A comma or dash stands in the run, and none in the source run."""
    ours = {placed.both.source[i].keys[0] for i in placed.inside}
    theirs = {placed.both.target[j].keys[0] for j in placed.run}
    return not theirs.isdisjoint(_CUTS) and ours.isdisjoint(_CUTS)


def _is_before_quoted(placed: Placed) -> bool:
    """Right outside, in quotes, stands what may be the name of the run: "фестиваль «Нова»"."""
    target, quote = placed.both.target, placed.run.stop
    quoted = quote + 1 < len(target) and target[quote].keys[0] == '"'
    return quoted and quote + 1 not in placed.outer and target[quote + 1].kind is Kind.CONTENT


def _holds_stranger(placed: Placed) -> bool:
    """A telling word of the run stands only for words outside the source run."""
    return any(j not in placed.inner and j in placed.owned for j in placed.telling)


def _lacks_owned(placed: Placed) -> bool:
    """The run begins with "של", and so what it is of stands before it; the source run does not."""
    first = placed.both.target[placed.run.start].text
    ours = placed.both.source[placed.inside.start].text.casefold()
    return first in _OF and ours not in _OWNERS


def _is_torn(placed: Placed) -> bool:
    """The word right outside looks like a part of the phrase, and is not surely another's."""
    return any(
        belong_together(placed.both.target, min(j, j - step)) and placed.owned.get(j, 0.0) < _FIRM
        for j, step in _outside(placed)
    )


def _is_beside_light(placed: Placed) -> bool:
    """A light word right outside may be the phrase's own: "не", "שלו"."""
    target = placed.both.target
    return any(
        target[j].kind is Kind.LIGHT and target[j].text not in NEUTRAL and j not in placed.outer
        for j, _ in _outside(placed)
    )


def _is_open_beyond(placed: Placed) -> bool:
    """Beyond light words and quotes outside stands a word that is not surely another's."""
    target = placed.both.target
    for start, step in _outside(placed):
        j = start
        while 0 <= j < len(target) and _is_thin(target[j]):
            j += step
        there = 0 <= j < len(target) and target[j].kind is not Kind.SIGN
        if there and j != start and placed.outer.get(j, 0.0) <= _WEAK:
            return True
    return False


def _is_thin(word: Word) -> bool:
    return word.kind is Kind.LIGHT or word.keys[0] == '"'


def _outside(placed: Placed) -> list[tuple[int, int]]:
    """The words right outside the run, each with the direction that leads away from it."""
    ends = ((placed.run.start - 1, -1), (placed.run.stop, 1))
    return [end for end in ends if 0 <= end[0] < len(placed.both.target)]


DOUBTS: tuple[tuple[Callable[[Placed], bool], float], ...] = (
    (_begins_attached, 0.7),
    (_begins_second, 0.75),
    (_ends_loose, 0.65),
    (_ends_faintly, 0.7),
    (_holds_stranger, 0.7),
    (_is_cut_across, 0.6),
    (_is_before_quoted, 0.6),
    (_lacks_owned, 0.5),
    (_is_torn, 0.5),
    (_is_beside_light, 0.7),
    (_is_open_beyond, 0.7),
)
"""Each doubt with what it leaves of the confidence."""
