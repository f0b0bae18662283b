"""From evidence to links: neighbours decide between candidates, and fill the gaps between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from translators.align.board import Board
from translators.align.determiners import join_determiners
from translators.align.evidence import Cell, Evidence
from translators.align.function_words import RELATIONS
from translators.align.rest import (
    attach_constructs,
    attach_rest,
    attach_years,
    join_compounds,
    join_decades,
    join_ones,
    join_privatives,
    join_relations,
)
from translators.align.words import Kind, Word

_ROUNDS = 2
_WORDY = (Kind.CONTENT, Kind.NUMBER)
_NEAR = (
    (1, 1, 0.5), (-1, -1, 0.5), (1, -1, 0.3), (-1, 1, 0.3), (0, 1, 0.25), (0, -1, 0.25),
    (1, 0, 0.3), (-1, 0, 0.3), (2, 2, 0.25), (-2, -2, 0.25), (2, 1, 0.3), (-2, -1, 0.3),
    (1, 2, 0.25), (-1, -2, 0.25), (2, -1, 0.15), (-2, 1, 0.15), (3, 2, 0.2), (-3, -2, 0.2),
    (3, 1, 0.2), (-3, -1, 0.2),
)  # fmt: skip
_AFTER = (
    (1, 1, 1.0), (2, 1, 1.0), (1, 2, 0.7), (2, 2, 0.7), (3, 1, 0.7), (3, 2, 0.5), (0, 1, 0.7),
    (1, 0, 0.7), (2, 0, 0.7),
)  # fmt: skip
_ALONE = 0.45
_TILT = 0.15  # what the far end of the sentence costs
_SECOND = 0.25  # of the first link's score, so that one word may stand for two
_LEAST = 0.015
_SIDES = {1: ((-1, 1.0), (1, 0.6)), -1: ((1, 1.0), (-1, 0.6))}
_HEBREW_SIDES = {1: ((1, 1.0), (-1, 0.7)), -1: ((-1, 1.0), (1, 0.8))}
_FILLED = 0.35
_FILLS = 2
_MOST_FILLED = 0.5
_PARALLEL = 0.5  # "hosts and guests": the words between are linked too
_CROSSED = 0.5
_BESIDE = 3
_PARTING = frozenset({"and", "or", "и", "или", "או"})


def link(source: Sequence[Word], target: Sequence[Word], evidence: Evidence) -> Evidence:
    """The pairs that stand for each other, with confidences from 0 to 1."""
    scores = _with_neighbours(evidence, source, target)
    order = sorted(scores, key=lambda cell: (-scores[cell], cell))
    board = Board()
    for cell in order:
        if scores[cell] >= _LEAST and _fits(board, scores, cell, (source, target)):
            confidence = 0.35 + 0.5 * evidence[cell] + 0.3 * scores[cell]
            board.add(*cell, min(1.0, confidence))
    attach_constructs(board, source, target)
    attach_years(board, source, target)
    for _ in range(_FILLS):
        _fill_gaps(board, source, target)
    join_ones(board, target)
    join_decades(board, target)
    join_compounds(board, target)
    join_privatives(board, source, target)
    join_relations(board, source, target)
    join_determiners(board, source, target)
    attach_rest(board, target)
    return board.cells


def _with_neighbours(
    evidence: Evidence, source: Sequence[Word], target: Sequence[Word]
) -> Evidence:
    """Evidence weighed by the place in the sentence and by the links that stand around it.

    A light word says nothing alone: the words after it must belong together too.
    """
    rows, columns = len(source), len(target)
    tilted = {
        (i, j): weight * (1 - _TILT * abs(i / rows - j / columns))
        for (i, j), weight in evidence.items()
    }
    light = {(i, j) for i, j in tilted if Kind.LIGHT is source[i].kind is target[j].kind}
    scores = dict(tilted)
    for _ in range(_ROUNDS):
        before = scores
        scores = {
            cell: weight
            * (
                _support(before, cell, _AFTER)
                if cell in light
                else _ALONE + _support(before, cell, _NEAR)
            )
            for cell, weight in tilted.items()
        }
    return scores


def _support(scores: Evidence, cell: Cell, near: Sequence[tuple[int, int, float]]) -> float:
    i, j = cell
    return min(1.0, sum(scores.get((i + a, j + b), 0.0) * weight for a, b, weight in near))


def _fits(
    board: Board, scores: Evidence, cell: Cell, words: tuple[Sequence[Word], Sequence[Word]]
) -> bool:
    """Whether both words are free, or the cell stands beside what its word already has."""
    i, j = cell
    row, column = board.rows.get(i, ()), board.columns.get(j, ())
    if not row and not column:
        return True
    if row and column:
        return False
    beside = [(i, k) for k in row if _touch(words[1], j, k)]
    beside += [(k, j) for k in column if _touch(words[0], i, k)]
    return any(scores[cell] >= _SECOND * scores.get(other, 1.0) for other in beside)


def _touch(words: Sequence[Word], one: int, other: int) -> bool:
    """Whether only light words stand between the two, and none that parts them."""
    low, high = sorted((one, other))
    between = words[low + 1 : high]
    return high - low <= _BESIDE and all(
        w.kind is Kind.LIGHT and w.text not in _PARTING for w in between
    )


def _fill_gaps(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link words that nothing speaks for, where their neighbours leave them to each other."""
    rows = [n for n, w in enumerate(source) if w.kind in _WORDY]
    columns = [n for n, w in enumerate(target) if w.kind in _WORDY]
    order = {j: n for n, j in enumerate(columns)}
    pairs: dict[Cell, float] = {}
    for i, neighbour in _free_pairs(board, source, rows):
        for j in (j for j in board.rows.get(neighbour, ()) if j in order):
            for to, weight in _sides(source, target[j], i, neighbour):
                k = columns[order[j] + to] if 0 <= order[j] + to < len(columns) else j
                if k not in board.columns and target[k].kind is Kind.CONTENT:
                    weight *= _gap_weight((source, target), (i, neighbour), (k, j))
                    pairs[i, k] = pairs.get((i, k), 0.0) + weight
    for i, j in pairs:
        alike = sum((i + step, j + step) in board.cells for step in (-1, 1))
        pairs[i, j] += _PARALLEL * alike * (pairs[i, j] > 0)
    for i, j in sorted(pairs, key=lambda cell: (-pairs[cell], cell)):
        if pairs[i, j] > 0 and i not in board.rows and j not in board.columns:
            board.add(i, j, min(_MOST_FILLED, _FILLED * pairs[i, j]))


def _free_pairs(board: Board, source: Sequence[Word], rows: Sequence[int]) -> Iterator[Cell]:
    """Free source words, each with the word that tells before it and after it."""
    for one, other in pairwise(rows):
        for i, neighbour in ((one, other), (other, one)):
            if i not in board.rows and source[i].kind is Kind.CONTENT:
                yield i, neighbour


def _sides(
    source: Sequence[Word], word: Word, i: int, neighbour: int
) -> tuple[tuple[int, float], ...]:
    """On which side of what the neighbour stands for, and how likely.

    An English phrase ends in its noun, and a Hebrew one begins with it; "A of B" keeps its order.
    """
    step = 1 if neighbour > i else -1
    related = any(w.text in RELATIONS for w in _between(source, i, neighbour))
    return _HEBREW_SIDES[step] if word.text[0] >= "א" and not related else _SIDES[step]


def _gap_weight(words: tuple[Sequence[Word], Sequence[Word]], ours: Cell, theirs: Cell) -> float:
    """Nothing across a sign, and little across a preposition that the source does not have."""
    source, target = (
        _between(text, *pair) for text, pair in zip(words, (ours, theirs), strict=True)
    )
    if any(w.kind is Kind.SIGN and w.text != "-" for w in (*source, *target)):
        return 0.0
    crossed = [any(w.text in RELATIONS for w in part) for part in (source, target)]
    return _CROSSED if crossed == [False, True] else 1.0


def _between(words: Sequence[Word], one: int, other: int) -> Sequence[Word]:
    return words[min(one, other) + 1 : max(one, other)]
