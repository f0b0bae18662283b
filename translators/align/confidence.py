"""How sure it is that a run of target words stands for a run of source words.

What speaks for the run is a share, and every doubt takes its part of it.
"""

from collections.abc import Set
from math import prod

from translators.align.doubts import DOUBTS, NEUTRAL, place
from translators.align.runs import VALUES, Sides, is_open, telling_words
from translators.align.words import Kind

_FAINT = 0.1
_CLEAR = 0.8
_BOUNDS = {Kind.CONTENT: 0.4, Kind.NUMBER: 0.8, Kind.LIGHT: 0.85, Kind.SIGN: 1.0}
"""What a word right outside that belongs to nobody leaves of the confidence."""


def confidence(both: Sides, inside: range, run: range) -> float:
    """From 0 to 1, for target words ``run`` put for source words ``inside``."""
    placed = place(both, inside, run)
    linked = placed.inner.keys() | placed.outer.keys()
    clear = prod(_bound(both, j, linked) for j in (run.start - 1, run.stop))
    bare = sum(is_open(both, j, linked) for j in run)
    doubted = prod(left for has_doubt, left in DOUBTS if has_doubt(placed))
    return _share(both, inside, run) * clear * _CLEAR**bare * doubted


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


def _bound(both: Sides, j: int, linked: Set[int]) -> float:
    """What is left of the confidence for the word right outside the run."""
    if not 0 <= j < len(both.target) or j in linked or both.target[j].text in NEUTRAL:
        return 1.0
    return _BOUNDS[both.target[j].kind]
