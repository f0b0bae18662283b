"""The run of target words that stands for a run of source words, and how sure that is.

Every target word speaks for or against: for, as far as its links come from inside the source run,
against, as far as they come from outside. The run with the greatest sum is taken.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from math import prod

from translators.align.function_words import RELATIONS
from translators.align.words import Kind, Word
from translators.base import Link, Range

_VALUE = {Kind.CONTENT: 1.0, Kind.NUMBER: 1.2, Kind.LIGHT: 0.3, Kind.SIGN: 0.0}
_OUTSIDE = 0.7  # what an intruder costs, so that a run is not torn by one
_BESIDE = 0.3  # and one that stands beside the run in the source: "has repeatedly rejected"
_UNLINKED = {Kind.CONTENT: -0.12, Kind.NUMBER: -0.4, Kind.LIGHT: -0.04, Kind.SIGN: -0.02}
_STOPS = {",": 0.2, ";": 0.6, ":": 0.6, ".": 0.6, "?": 0.6, "!": 0.6}  # if the source has none
_FAINT = 0.1
_CLEAR = 0.8
_BOUNDS = {Kind.CONTENT: 0.6, Kind.NUMBER: 0.8, Kind.LIGHT: 0.85, Kind.SIGN: 1.0}
"""What a word right outside that belongs to nobody leaves of the confidence."""
_GUESS = 0.4  # a link that only neighbours speak for
_GUESSED = 0.85
_NEUTRAL_TEXT = "и а но или что את כי ש"
_NEUTRAL = frozenset(_NEUTRAL_TEXT.split())  # these part phrases themselves


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
    votes = _votes(both, inside)
    if free.isdisjoint(votes[0]):
        return None
    start, end = _best_run(both, inside, votes, free)
    start, end = _trimmed(both, inside, start, end)
    if start == end:
        return None
    start, end = _completed(both, inside, (start, end), free)
    start = _with_relation(both, inside, start, free)
    return Run(start, end, _confidence(both, inside, Run(start, end, 1.0)))


def _votes(both: Sides, inside: range) -> tuple[dict[int, float], dict[int, float]]:
    inner: dict[int, float] = {}
    outer: dict[int, float] = {}
    for (i, j), confidence in both.links.items():
        votes = inner if i in inside else outer
        value = min(_VALUE[both.source[i].kind], _VALUE[both.target[j].kind])
        if i not in inside:
            value *= _BESIDE if i in (inside.start - 1, inside.stop) else _OUTSIDE
        votes[j] = max(votes.get(j, 0.0), confidence * value)
    return inner, outer


def _best_run(
    both: Sides, inside: range, votes: tuple[dict[int, float], dict[int, float]], free: Set[int]
) -> Range:
    inner, outer = votes
    signs = {both.source[i].keys[0] for i in inside if both.source[i].kind is Kind.SIGN}
    best, best_sum, start, total = (0, 0), 0.0, 0, 0.0
    for j, word in enumerate(both.target):
        if j not in free:
            start, total = j + 1, 0.0
            continue
        if word.kind is Kind.SIGN and word.text in _STOPS and not signs & _STOPS.keys():
            total -= _STOPS[word.text]
        elif j in inner or j in outer:
            total += inner.get(j, 0.0) - outer.get(j, 0.0)
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
        while end - start > 1 and _is_loose(both, inside, end - 1):
            end -= 1
    return start, end


def _with_relation(both: Sides, inside: range, start: int, free: Set[int]) -> int:
    """With the preposition right before the run, if the source run begins with one too."""
    if not _begins(both, inside):
        return start
    linked = {j for _, j in both.links}
    noun = start - 1 in free and _is_open(both, start - 1, linked)
    if noun and _may_join(both, inside, start - 2, free):
        start -= 1  # "in Moscow" may be "на территории Москвы"
    while _may_join(both, inside, start - 1, free):
        start -= 1
    return start


def _may_join(both: Sides, inside: range, at: int, free: Set[int]) -> bool:
    """Whether a preposition stands there that no telling word outside the source run has."""
    if at not in free or not _is_relation(both.target[at]):
        return False
    owners = (i for i, j in both.links if j == at and i not in inside)
    return all(both.source[i].kind is Kind.LIGHT for i in owners)


def _begins(both: Sides, inside: range) -> bool:
    """Whether the source run is a phrase with its preposition: "at least" is none alone."""
    return _is_relation(both.source[inside[0]]) and both.source[inside[-1]].kind is not Kind.LIGHT


def _is_relation(word: Word) -> bool:
    return word.text.casefold() in RELATIONS


def _is_loose(both: Sides, inside: range, j: int) -> bool:
    """A preposition, but not as in "פריצת דרך", where it is a part of what stands for a noun."""
    telling = (i for i in inside if both.source[i].kind is Kind.CONTENT)
    relation = both.target[j].text.casefold() in RELATIONS
    return relation and not any((i, j) in both.links for i in telling)


def _completed(both: Sides, inside: range, run: Range, free: Set[int]) -> Range:
    """With the content word beside the run that belongs to nobody, where the source run has a
    word that nothing stands for, and one side only offers itself."""
    sources, targets = {i for i, _ in both.links}, {j for _, j in both.links}
    missing = [n for n in _telling(both, inside) if n not in sources]
    if not missing:
        return run
    start, end = run
    left = _next_content(both, range(start - 1, -1, -1), free)
    right = _next_content(both, range(end, len(both.target)), free)
    open_left = left is not None and left not in targets
    open_right = right is not None and right not in targets
    if any("א" <= both.target[j].text[0] <= "ת" for j in range(start, end)):
        # the noun that an English phrase ends in begins a Hebrew one, and its adjectives follow
        last = _telling(both, inside)[-1] in missing
        open_left, open_right = open_left and last, open_right and missing[0] < inside[-1]
    if open_left and not open_right and left is not None:
        start = left
    elif open_right and not open_left and right is not None:
        end = right + 1
    return start, end


def _next_content(both: Sides, places: range, free: Set[int]) -> int | None:
    """The first of these places that has a content word, if only light words come before it."""
    for j in places:
        kind = both.target[j].kind
        if j not in free or kind is Kind.SIGN or both.target[j].text in RELATIONS:
            return None
        if kind is Kind.CONTENT:
            return j
    return None


def _confidence(both: Sides, inside: range, run: Run) -> float:
    """A doubt in any of these is a doubt in all: how much of the source run is linked, how many of
    its links are caught, how much of the run is its own, and whether its ends are clear."""
    covered = dict.fromkeys(_telling(both, inside), 0.0)
    caught = lost = alien = 0.0
    linked = set()
    for (i, j), confidence in both.links.items():
        value = confidence * min(_VALUE[both.source[i].kind], _VALUE[both.target[j].kind])
        linked.add(j)
        within = run.start <= j < run.end
        if i not in inside:
            alien += value * within
        elif within:
            caught += value
            if i in covered:
                covered[i] = max(covered[i], confidence)
        else:
            lost += value
    if not caught or not covered:
        return _FAINT
    cover = sum(covered.values()) / len(covered)
    clear = prod(_bound(both, j, linked) for j in (run.start - 1, run.end))
    bare = sum(_is_open(both, j, linked) for j in range(run.start, run.end))
    own = caught / (caught + lost) * caught / (caught + alien) * _CLEAR**bare
    return cover * own * clear * _firm(both, inside, run)


def _firm(both: Sides, inside: range, run: Run) -> float:
    """Less where the first or last telling word is held by no more than a guess."""
    telling = [j for j in range(run.start, run.end) if both.target[j].kind is Kind.CONTENT]
    ends = dict.fromkeys(telling[:1] + telling[-1:], 0.0)
    for (i, j), confidence in both.links.items():
        if j in ends and i in inside:
            ends[j] = max(ends[j], confidence)
    return _GUESSED if any(confidence < _GUESS for confidence in ends.values()) else 1.0


def _bound(both: Sides, j: int, linked: Set[int]) -> float:
    """What is left of the confidence for the word right outside the run."""
    if not 0 <= j < len(both.target) or j in linked or both.target[j].text in _NEUTRAL:
        return 1.0
    return _BOUNDS[both.target[j].kind]


def _telling(both: Sides, inside: range) -> list[int]:
    """The words of the run that must be found again: its light ones only if it has no other."""
    kinds = (Kind.CONTENT, Kind.NUMBER)
    telling = [n for n in inside if both.source[n].kind in kinds and both.source[n].text != "%"]
    return telling or [n for n in inside if both.source[n].kind is Kind.LIGHT]


def _is_open(both: Sides, j: int, linked: Set[int]) -> bool:
    """Whether a content word stands there that belongs to nobody, so perhaps to the run."""
    there = 0 <= j < len(both.target) and both.target[j].kind is Kind.CONTENT
    return there and j not in linked
