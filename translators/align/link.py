"""From evidence to links: neighbours decide between candidates, and fill the gaps between them."""

import math
from collections.abc import Sequence

from translators.align.board import Board
from translators.align.evidence import Cell, Evidence
from translators.align.rest import attach_constructs, attach_rest, join_relations
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
_TILT = 0.35  # what the far end of the sentence costs
_SECOND = 0.35  # of the first link's score, so that one word may stand for two
_FAIR = 0.12  # weaker pairs have to wait for what the neighbours leave
_LEAST = 0.03
_HEBREW_SIDES = {1: ((1, 1.0), (-1, 0.7)), -1: ((1, 0.8), (-1, 0.8))}  # adjectives come after
_FILLED = 0.35
_MOST_FILLED = 0.5
_COMPOUND = 0.7  # a definite noun after a bare one is the second half of a Hebrew compound
_BESIDE = 3


def link(source: Sequence[Word], target: Sequence[Word], evidence: Evidence) -> Evidence:
    """The pairs that stand for each other, with confidences from 0 to 1."""
    scores = _with_neighbours(evidence, source, target)
    order = sorted(scores, key=lambda cell: (-scores[cell], cell))
    board = Board()
    for least, most in ((_FAIR, math.inf), (_LEAST, _FAIR)):
        for cell in order:
            if least <= scores[cell] < most and _fits(board, scores, cell, (source, target)):
                confidence = 0.35 + 0.5 * evidence[cell] + 0.3 * scores[cell]
                board.add(*cell, min(1.0, confidence))
        attach_constructs(board, target)
        _fill_gaps(board, source, target)
    join_relations(board, source, target)
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
    """Whether only light words stand between the two."""
    low, high = sorted((one, other))
    return high - low <= _BESIDE and all(w.kind is Kind.LIGHT for w in words[low + 1 : high])


def _fill_gaps(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link words that nothing speaks for, where their neighbours leave them to each other."""
    rows = [n for n, w in enumerate(source) if w.kind in _WORDY]
    columns = [n for n, w in enumerate(target) if w.kind in _WORDY]
    order = {j: n for n, j in enumerate(columns)}
    found: list[tuple[float, Cell]] = []
    for n, i in enumerate(rows):
        if i in board.rows or source[i].kind is Kind.NUMBER:
            continue
        for step in (-1, 1):
            if 0 <= n + step < len(rows) and not _parted(source, i, rows[n + step]):
                found += _gap_cells(board, (i, rows[n + step]), step, (target, order, columns))
    pairs: dict[Cell, float] = {}
    for weight, cell in found:
        pairs[cell] = pairs.get(cell, 0.0) + weight
    for i, j in sorted(pairs, key=lambda cell: (-pairs[cell], cell)):
        if i not in board.rows and j not in board.columns:
            board.add(i, j, min(_MOST_FILLED, _FILLED * pairs[i, j]))


def _gap_cells(
    board: Board, pair: Cell, step: int, side: tuple[Sequence[Word], dict[int, int], list[int]]
) -> list[tuple[float, Cell]]:
    """Free target words on either side of what the neighbour of a free source word links to."""
    target, order, columns = side
    i, neighbour = pair
    out = []
    for j in board.rows.get(neighbour, ()):
        if j not in order:
            continue
        same_order = (-step, 1.0), (step, 0.6)
        for to, weight in _HEBREW_SIDES[step] if target[j].text[0] >= "א" else same_order:
            m = order[j] + to
            if not 0 <= m < len(columns) or _parted(target, j, columns[m]):
                continue
            if columns[m] not in board.columns and target[columns[m]].kind is Kind.CONTENT:
                compound = to > 0 and target[columns[m]].text[0] == "ה" != target[j].text[0]
                out.append((weight * (_COMPOUND if compound else 1.0), (i, columns[m])))
    return out


def _parted(words: Sequence[Word], one: int, other: int) -> bool:
    """Whether a sign other than a hyphen stands between the two."""
    low, high = sorted((one, other))
    return any(w.kind is Kind.SIGN and w.text != "-" for w in words[low + 1 : high])
