"""From evidence to links: neighbours decide between candidates, and fill the gaps between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from translators.align.evidence import Cell, Evidence
from translators.align.function_words import RELATIONS
from translators.align.words import Kind, Word

_ROUNDS = 2
_NEAR = (
    (1, 1, 0.5), (-1, -1, 0.5), (1, -1, 0.3), (-1, 1, 0.3), (0, 1, 0.25), (0, -1, 0.25),
    (1, 0, 0.3), (-1, 0, 0.3), (2, 2, 0.25), (-2, -2, 0.25), (2, 1, 0.3), (-2, -1, 0.3),
    (1, 2, 0.25), (-1, -2, 0.25), (2, -1, 0.15), (-2, 1, 0.15), (3, 2, 0.2), (-3, -2, 0.2),
    (3, 1, 0.2), (-3, -1, 0.2),
)  # fmt: skip
_ALONE = 0.45
_TILT = 0.35  # what the far end of the sentence costs
_SECOND = 0.35  # of the first link's score, so that one word may stand for two
_LEAST = 0.02
_FILLED = 0.35


@dataclass(slots=True)
class _Board:
    """Links as they are found, by cell and by either side."""

    cells: dict[Cell, float] = field(default_factory=dict)
    rows: dict[int, list[int]] = field(default_factory=dict)
    columns: dict[int, list[int]] = field(default_factory=dict)

    def add(self, i: int, j: int, confidence: float) -> None:
        self.cells[i, j] = confidence
        self.rows.setdefault(i, []).append(j)
        self.columns.setdefault(j, []).append(i)


def link(source: Sequence[Word], target: Sequence[Word], evidence: Evidence) -> Evidence:
    """The pairs that stand for each other, with confidences from 0 to 1."""
    scores = _with_neighbours(evidence, len(source), len(target))
    board = _Board()
    for i, j in sorted(scores, key=lambda cell: (-scores[cell], cell)):
        _try(board, scores, evidence, (i, j))
    _fill_gaps(board, source, target)
    _join_relations(board, source, target)
    return board.cells


def _with_neighbours(evidence: Evidence, rows: int, columns: int) -> Evidence:
    tilted = {
        (i, j): weight * (1 - _TILT * abs(i / rows - j / columns))
        for (i, j), weight in evidence.items()
    }
    scores = dict(tilted)
    for _ in range(_ROUNDS):
        before = scores.get
        scores = {
            (i, j): weight
            * (_ALONE + min(1.0, sum(before((i + a, j + b), 0.0) * w for a, b, w in _NEAR)))
            for (i, j), weight in tilted.items()
        }
    return scores


def _try(board: _Board, scores: Evidence, evidence: Evidence, cell: Cell) -> None:
    """Take the cell if both words are free, or it stands beside what its word already has."""
    i, j = cell
    score = scores[cell]
    row, column = board.rows.get(i, ()), board.columns.get(j, ())
    if score < _LEAST or (row and column):
        return
    beside = [(i, k) for k in row if abs(k - j) <= 2] + [(k, j) for k in column if abs(k - i) <= 3]
    if (row or column) and not any(score >= _SECOND * scores.get(c, 1.0) for c in beside):
        return
    board.add(i, j, min(1.0, 0.35 + 0.5 * evidence[cell] + 0.3 * score))


def _fill_gaps(board: _Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link words that nothing speaks for, where their neighbours leave them to each other."""
    rows = [n for n, w in enumerate(source) if w.kind is Kind.CONTENT]
    columns = [n for n, w in enumerate(target) if w.kind is Kind.CONTENT]
    order = {j: n for n, j in enumerate(columns)}
    found: list[tuple[float, Cell]] = []
    for n, i in enumerate(rows):
        if i in board.rows:
            continue
        for step in (-1, 1):
            if 0 <= n + step < len(rows):
                found += _gap_cells(board, (i, rows[n + step]), step, order, columns)
    pairs: dict[Cell, float] = {}
    for weight, cell in found:
        pairs[cell] = pairs.get(cell, 0.0) + weight
    for i, j in sorted(pairs, key=lambda cell: (-pairs[cell], cell)):
        if i not in board.rows and j not in board.columns:
            board.add(i, j, min(0.6, _FILLED * pairs[i, j]))


def _gap_cells(
    board: _Board, pair: Cell, step: int, order: dict[int, int], columns: list[int]
) -> list[tuple[float, Cell]]:
    """Free target words on either side of what the neighbour of a free source word links to."""
    i, neighbour = pair
    out = []
    for j in board.rows.get(neighbour, ()):
        if j not in order:
            continue
        for side, weight in ((-step, 1.0), (step, 0.6)):
            m = order[j] + side
            if 0 <= m < len(columns) and columns[m] not in board.columns:
                out.append((weight, (i, columns[m])))
    return out


def _join_relations(board: _Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link a free preposition of the target to the one before the same noun of the source."""
    for j, word in enumerate(target[:-1]):
        if j in board.columns or word.text.casefold() not in RELATIONS:
            continue
        for i in board.columns.get(j + 1, ()):
            for before in range(i - 1, max(-1, i - 4), -1):
                if source[before].kind is Kind.SIGN:
                    break
                if before not in board.rows and source[before].text.casefold() in RELATIONS:
                    board.add(before, j, 0.4)
                    break
            break
