"""How sure it is that a run of target words stands for a run of source words.

What speaks for the run is a share; every doubt takes its part of it. The doubts and their weights
are from development sentences, where the words right outside a run told most about wrong ones.
"""

from collections.abc import Callable, Set
from dataclasses import dataclass
from math import prod

from translators.align.phrases import belong_together
from translators.align.shapes import is_verb
from translators.align.runs import VALUES, Sides, is_open, telling_words
from translators.align.words import Kind, Word

_FAINT = 0.1
_CLEAR = 0.8
_BOUNDS = {Kind.CONTENT: 0.4, Kind.NUMBER: 0.8, Kind.LIGHT: 0.85, Kind.SIGN: 1.0}
"""What a word right outside that belongs to nobody leaves of the confidence."""
_GUESS = 0.4  # a link that only neighbours speak for
_GUESSED = 0.85
_ATTACHED = 0.3  # one that only grammar speaks for
_WEAK = 0.5
_FIRM = 0.6
_NEUTRAL_TEXT = "и а но или что את כי ש"
_NEUTRAL = frozenset(_NEUTRAL_TEXT.split())  # these part phrases themselves
_POINTED_TEXT = "no not none never nor this these those each every any some both"
_POINTED = frozenset(_POINTED_TEXT.split())  # light words that no translation leaves out


@dataclass(frozen=True, slots=True)
class _Placed:
    """A source run on target words, with the strongest link of each target word.

    ``inner`` and ``outer`` are from inside the source run and from outside it, ``owned`` from
    telling words outside it.
    """

    both: Sides
    inside: range
    run: range
    inner: dict[int, float]
    outer: dict[int, float]
    owned: dict[int, float]


def confidence(both: Sides, inside: range, run: range) -> float:
    """From 0 to 1, for target words ``run`` put for source words ``inside``."""
    share = _share(both, inside, run)
    placed = _placed(both, inside, run)
    linked = placed.inner.keys() | placed.outer.keys()
    clear = prod(_bound(both, j, linked) for j in (run.start - 1, run.stop))
    bare = sum(is_open(both, j, linked) for j in run)
    return share * clear * _CLEAR**bare * prod(left for doubt, left in _DOUBTS if doubt(placed))


def _share(both: Sides, inside: range, run: range) -> float:
    """How much of the source run is linked, how many of its links are caught, and how much of the
    run is its own, in one."""
    covered = dict.fromkeys(telling_words(both, inside), 0.0)
    caught = lost = alien = 0.0
    for (i, j), strength in both.links.items():
        value = strength * min(VALUES[both.source[i].kind], VALUES[both.target[j].kind])
        if i not in inside:
            alien += value * (j in run)
        elif j in run:
            caught += value
            if i in covered:
                covered[i] = max(covered[i], strength)
        else:
            lost += value
    if not caught or not covered:
        return _FAINT
    own = caught / (caught + lost) * caught / (caught + alien)
    return sum(covered.values()) / len(covered) * own


def _placed(both: Sides, inside: range, run: range) -> _Placed:
    inner: dict[int, float] = {}
    outer: dict[int, float] = {}
    owned: dict[int, float] = {}
    for (i, j), strength in both.links.items():
        for found in (inner,) if i in inside else (outer, owned):
            if found is not owned or both.source[i].kind is not Kind.LIGHT:
                found[j] = max(found.get(j, 0.0), strength)
    return _Placed(both, inside, run, inner, outer, owned)


def _bound(both: Sides, j: int, linked: Set[int]) -> float:
    """What is left of the confidence for the word right outside the run."""
    if not 0 <= j < len(both.target) or j in linked or both.target[j].text in _NEUTRAL:
        return 1.0
    return _BOUNDS[both.target[j].kind]


def _is_guessed(placed: _Placed) -> bool:
    """The first or last telling word is held by no more than a guess."""
    telling = [j for j in placed.run if placed.both.target[j].kind is Kind.CONTENT]
    return any(placed.inner.get(j, 0.0) < _GUESS for j in telling[:1] + telling[-1:])


def _begins_attached(placed: _Placed) -> bool:
    """The first telling word is there by its form alone, if not by mistake."""
    telling = (j for j in placed.run if placed.both.target[j].kind in (Kind.CONTENT, Kind.NUMBER))
    return any(placed.inner.get(j, 0.0) <= _ATTACHED for j in list(telling)[:1])


def _ends_beside(placed: _Placed) -> bool:
    """The first or last telling word is there beside a better one for the same source words, and
    does not look like a part of that."""
    target, run = placed.both.target, placed.run
    telling = [j for j in run if target[j].kind in (Kind.CONTENT, Kind.NUMBER)]
    if len(telling) < 2:
        return False
    first, last = telling[0], telling[-1]
    ends = ((first, first), (last, last - 1))
    return any(_is_second(placed, j) and not belong_together(target, n) for j, n in ends)


def _begins_beside(placed: _Placed) -> bool:
    """The first telling word is there beside a better one, be it a part of that or not."""
    target = placed.both.target
    telling = [j for j in placed.run if target[j].kind in (Kind.CONTENT, Kind.NUMBER)]
    return len(telling) > 1 and _is_second(placed, telling[0])


def _is_second(placed: _Placed, j: int) -> bool:
    """Whether every source word that the target word stands for has a stronger link in the run."""
    links = placed.both.links
    owners = [i for i in placed.inside if (i, j) in links]
    return bool(owners) and all(
        any(links.get((i, k), 0.0) > links[i, j] for k in placed.run) for i in owners
    )


def _ends_in_guessed_verb(placed: _Placed) -> bool:
    """The last telling word looks like the verb of the sentence, which the gap before it took."""
    target = placed.both.target
    telling = [j for j in placed.run if target[j].kind in (Kind.CONTENT, Kind.NUMBER)]
    last = telling[-1:] if len(telling) > 1 else []
    return any(is_verb(target[j].text) and placed.inner.get(j, 0.0) <= _WEAK for j in last)


def _holds_alien(placed: _Placed) -> bool:
    """A word in the run stands for telling words outside the source run alone."""
    return any(
        j in placed.owned and j not in placed.inner
        for j in placed.run
        if placed.both.target[j].kind is Kind.CONTENT
    )


def _is_torn(placed: _Placed) -> bool:
    """The word right outside looks like a part of the phrase, and surely belongs to nobody."""
    return any(
        belong_together(placed.both.target, min(j, j - step)) and placed.owned.get(j, 0.0) < _FIRM
        for j, step in _outside(placed)
    )


def _is_beside_light(placed: _Placed) -> bool:
    """A light word right outside may be the phrase's own: "не", "שלו"."""
    return any(
        placed.both.target[j].kind is Kind.LIGHT
        and placed.both.target[j].text not in _NEUTRAL
        and j not in placed.outer
        for j, _ in _outside(placed)
    )


def _is_open_beyond(placed: _Placed) -> bool:
    """Beyond the light words and quotes outside stands a word that surely belongs to nobody."""
    target = placed.both.target
    for j, step in _outside(placed):
        beyond = j
        while 0 <= beyond < len(target) and _is_thin(target[beyond]):
            beyond += step
        if beyond != j and 0 <= beyond < len(target) and target[beyond].kind is not Kind.SIGN:
            if placed.outer.get(beyond, 0.0) <= _WEAK:
                return True
    return False


def _is_thin(word: Word) -> bool:
    return word.kind is Kind.LIGHT or word.keys[0] == '"'


def _outside(placed: _Placed) -> list[tuple[int, int]]:
    """The words right outside the run, each with the direction that leads away from it."""
    ends = ((placed.run.start - 1, -1), (placed.run.stop, 1))
    return [end for end in ends if 0 <= end[0] < len(placed.both.target)]


def _misses_pointed(placed: _Placed) -> bool:
    """Nothing in the run stands for a "no" or "this" of the source run."""
    found = {i for i, j in placed.both.links if j in placed.run}
    source = placed.both.source
    return any(
        source[i].text.casefold() in _POINTED and source[i].kind is Kind.LIGHT and i not in found
        for i in placed.inside
    )


_DOUBTS: tuple[tuple[Callable[[_Placed], bool], float], ...] = (
    (_is_guessed, _GUESSED),
    (_begins_attached, 0.69),
    (_ends_beside, 0.66),
    (_begins_beside, 0.75),
    (_ends_in_guessed_verb, 0.6),
    (_holds_alien, 0.6),
    (_is_torn, 0.52),
    (_is_beside_light, 0.73),
    (_is_open_beyond, 0.71),
    (_misses_pointed, 0.5),
)
"""Each doubt with what it leaves of the confidence."""
