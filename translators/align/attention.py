"""The model's attention as evidence, trusted as far as it agrees with what is known otherwise.

In one package a head follows the words nearly perfectly, in the next it looks at the full stop
all along or is a word late. Pairs that other evidence is sure of show which it is.
"""

from collections.abc import Sequence

from translators.align.evidence import Evidence
from translators.align.words import Kind, Word
from translators.base import Attention, Range

_SURE = 0.5  # evidence that attention is measured by
_DOUBT = 2.0  # pairs' worth of doubt before any is seen
_LEAST_LOOK = 0.2
_LEAST_TRUST = 0.3
_WORTH = 0.8


def add_attention(
    evidence: Evidence, source: Sequence[Word], target: Sequence[Word], attention: Attention
) -> None:
    """Add to ``evidence`` where the model looked, weighed by how much that can be trusted."""
    looks = _looks(source, target, attention)
    trust = _trust(evidence, looks)
    if trust < _LEAST_TRUST:
        return
    for (i, j), look in looks.items():
        if look >= _LEAST_LOOK and _comparable(source[i].kind, target[j].kind):
            known = evidence.get((i, j), 0.0)
            evidence[i, j] = known + (1 - known) * _WORTH * trust * trust * look


def _comparable(one: Kind, other: Kind) -> bool:
    """Whether words of these kinds stand for each other: a light word often leans on a noun."""
    return one is other or {one, other} == {Kind.CONTENT, Kind.NUMBER}


def _trust(evidence: Evidence, looks: Evidence) -> float:
    """The mean look at the word that is surely meant, with a doubt where few are sure."""
    best: dict[int, tuple[float, int]] = {}
    for (i, j), weight in evidence.items():
        if weight >= _SURE:
            best[j] = max(best.get(j, (0.0, i)), (weight, i))
    seen = [looks.get((i, j), 0.0) for j, (_, i) in best.items()]
    return (sum(seen) + _DOUBT * 0.3) / (len(seen) + _DOUBT)


def _looks(source: Sequence[Word], target: Sequence[Word], attention: Attention) -> Evidence:
    """Attention between words: summed over a source word's pieces, the mean over a target's."""
    rows = _owners(target, attention.target)
    columns = _owners(source, attention.source)
    pieces: dict[int, int] = {}
    sums: Evidence = {}
    for piece, weights in zip(rows, attention.weights, strict=False):
        if piece is None:
            continue
        pieces[piece] = pieces.get(piece, 0) + 1
        for owner, weight in zip(columns, weights, strict=False):
            if owner is not None and weight > 0.01:
                sums[owner, piece] = sums.get((owner, piece), 0.0) + weight
    return {(i, j): weight / pieces[j] for (i, j), weight in sums.items()}


def _owners(words: Sequence[Word], ranges: Sequence[Range]) -> list[int | None]:
    """The word that each piece overlaps most; pieces are in order, so one walk finds all."""
    out: list[int | None] = []
    at = 0
    for start, end in ranges:
        while at < len(words) and words[at].end <= start:
            at += 1
        overlaps = []
        for n in range(at, len(words)):
            if words[n].start >= end:
                break
            overlaps.append((min(end, words[n].end) - max(start, words[n].start), -n))
        out.append(-max(overlaps)[1] if overlaps else None)
    return out
