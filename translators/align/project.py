"""The run of target words that stands for a run of source words, and how sure that is.

Every target word speaks for or against: for, as far as its links come from inside the source run,
against, as far as they come from outside. The run with the greatest sum is taken.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from translators.align.function_words import RELATIONS
from translators.align.words import Kind, Word
from translators.base import Link, Range

_VALUE = {Kind.CONTENT: 1.0, Kind.NUMBER: 1.2, Kind.LIGHT: 0.3, Kind.SIGN: 0.0}
_OUTSIDE = 0.7  # what an intruder costs, so that a run is not torn by one
_UNLINKED = {Kind.CONTENT: -0.12, Kind.NUMBER: -0.4, Kind.LIGHT: -0.04, Kind.SIGN: -0.02}


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sentences in words, and the links between them by position."""

    source: tuple[Word, ...]
    target: tuple[Word, ...]
    links: dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Run:
    """Target words ``start`` to ``end`` (not included)."""

    start: int
    end: int
    confidence: float


def sides(source: Sequence[Word], target: Sequence[Word], links: Sequence[Link]) -> Sides:
    """Find the words of the links; a link whose ranges are no words of the texts is left out."""
    ours = {word.range: n for n, word in enumerate(source)}
    theirs = {word.range: n for n, word in enumerate(target)}
    found = {
        (ours[one.source], theirs[one.target]): one.confidence
        for one in links
        if one.source in ours and one.target in theirs
    }
    return Sides(tuple(source), tuple(target), found)


def project(both: Sides, inside: range, free: Set[int]) -> Run | None:
    """The best run for the source words ``inside`` among the target words ``free``.

    None where no link leads from one to the other.
    """
    inner, outer = _votes(both, inside)
    if not any(j in free for j in inner):
        return None
    start, end = _best_run(both, inner, outer, free)
    start, end = _trimmed(both, inside, start, end)
    if start == end:
        return None
    return Run(start, end, _confidence(both, inside, Run(start, end, 1.0)))


def _votes(both: Sides, inside: range) -> tuple[dict[int, float], dict[int, float]]:
    inner: dict[int, float] = {}
    outer: dict[int, float] = {}
    for (i, j), confidence in both.links.items():
        votes = inner if i in inside else outer
        value = min(_VALUE[both.source[i].kind], _VALUE[both.target[j].kind])
        votes[j] = max(votes.get(j, 0.0), confidence * value)
    return inner, outer


def _best_run(
    both: Sides, inner: dict[int, float], outer: dict[int, float], free: Set[int]
) -> Range:
    best, best_sum, start, total = (0, 0), 0.0, 0, 0.0
    for j, word in enumerate(both.target):
        if j not in free:
            start, total = j + 1, 0.0
            continue
        if j in inner or j in outer:
            total += inner.get(j, 0.0) - _OUTSIDE * outer.get(j, 0.0)
        else:
            total += _UNLINKED[word.kind]
        if total <= 0:
            start, total = j + 1, 0.0
        elif total > best_sum:
            best, best_sum = (start, j + 1), total
    return best


def _trimmed(both: Sides, inside: range, start: int, end: int) -> Range:
    """Without a preposition or conjunction at the end that belongs to what follows."""
    if both.source[inside[-1]].kind is not Kind.LIGHT:
        while end - start > 1 and both.target[end - 1].text.casefold() in RELATIONS:
            end -= 1
    return start, end


def _confidence(both: Sides, inside: range, run: Run) -> float:
    """Parts of the source run that are linked, of its links that are caught, of the run that
    is its own; a doubt in any of them is a doubt in all."""
    covered: dict[int, float] = {}
    caught = lost = alien = own = 0.0
    for (i, j), confidence in both.links.items():
        value = min(_VALUE[both.source[i].kind], _VALUE[both.target[j].kind])
        within = run.start <= j < run.end
        if i in inside:
            covered[i] = max(covered.get(i, 0.0), confidence * within)
            caught, lost = caught + value * confidence * within, lost + value * confidence * (
                not within
            )
        elif within:
            alien += value * confidence
    words = [n for n in inside if both.source[n].kind in (Kind.CONTENT, Kind.NUMBER)]
    words = words or [n for n in inside if both.source[n].kind is Kind.LIGHT]
    if not words or caught == 0:
        return 0.1
    linked = {j for _, j in both.links}
    bare = sum(
        both.target[j].kind is Kind.CONTENT and j not in linked for j in range(run.start, run.end)
    )
    own = sum(both.target[j].kind in (Kind.CONTENT, Kind.NUMBER) for j in range(run.start, run.end))
    cover = sum(covered.get(n, 0.0) for n in words) / len(words)
    return (
        cover * caught / (caught + lost) * caught / (caught + alien) * (1 - bare / max(1, own) / 2)
    )
