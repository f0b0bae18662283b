"""The run of target words that stands for a run of source words.

Every target word speaks for or against: for, as far as its links come from inside the source run,
against, as far as they come from outside. The run with the greatest sum is taken.
"""

from collections.abc import Set

from translators.align.confidence import confidence
from translators.align.function_words import RELATIONS
from translators.align.runs import VALUES, Run, Sides, is_open, telling_words
from translators.align.words import Kind, Word
from translators.base import Range

_OUTSIDE = 0.7  # what an intruder costs, so that a run is not torn by one
_BESIDE = 0.3  # and one that stands beside the run in the source: "has repeatedly rejected"
_UNLINKED = {Kind.CONTENT: -0.12, Kind.NUMBER: -0.4, Kind.LIGHT: -0.04, Kind.SIGN: -0.02}
_STOPS = {",": 0.2, ";": 0.6, ":": 0.6, ".": 0.6, "?": 0.6, "!": 0.6}  # if the source has none


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
    return Run(start, end, confidence(both, inside, range(start, end)))


def _votes(both: Sides, inside: range) -> tuple[dict[int, float], dict[int, float]]:
    inner: dict[int, float] = {}
    outer: dict[int, float] = {}
    for (i, j), strength in both.links.items():
        votes = inner if i in inside else outer
        value = min(VALUES[both.source[i].kind], VALUES[both.target[j].kind])
        if i not in inside:
            value *= _BESIDE if i in (inside.start - 1, inside.stop) else _OUTSIDE
        votes[j] = max(votes.get(j, 0.0), strength * value)
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
    noun = start - 1 in free and is_open(both, start - 1, linked)
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
    missing = [n for n in telling_words(both, inside) if n not in sources]
    if not missing:
        return run
    start, end = run
    left = _next_content(both, range(start - 1, -1, -1), free)
    right = _next_content(both, range(end, len(both.target)), free)
    open_left = left is not None and left not in targets
    open_right = right is not None and right not in targets
    if any("א" <= both.target[j].text[0] <= "ת" for j in range(start, end)):
        # the noun that an English phrase ends in begins a Hebrew one, and its adjectives follow
        last = telling_words(both, inside)[-1] in missing
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
