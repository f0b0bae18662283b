"""Links while they are being found."""

from dataclasses import dataclass, field

from translators.align.evidence import Cell


@dataclass(slots=True)
class Board:
    """Links by cell, and by the word on either side. Made for one sentence, then thrown away."""

    cells: dict[Cell, float] = field(default_factory=dict)
    rows: dict[int, list[int]] = field(default_factory=dict)
    columns: dict[int, list[int]] = field(default_factory=dict)

    def add(self, i: int, j: int, confidence: float) -> None:
        """Link the source word ``i`` and the target word ``j``."""
        self.cells[i, j] = confidence
        self.rows.setdefault(i, []).append(j)
        self.columns.setdefault(j, []).append(i)

    def free(self, j: int) -> None:
        """Take all links off the target word ``j``."""
        for i in self.columns.pop(j, ()):
            del self.cells[i, j]
            self.rows[i].remove(j)
            if not self.rows[i]:
                del self.rows[i]
