"""Inline markup of a source sentence, put on the words of its translation.

None is lost: where no word is known to stand for a span's words, the span is put where it stood
by position, and says that it is unsure.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Generic, TypeVar

from translators.align.edges import with_edges
from translators.align.project import project
from translators.align.runs import Run, Sides, sides
from translators.align.words import Kind, words_of
from translators.base import Link, Range

Payload = TypeVar("Payload")

SURE = 0.65
"""Confidence from which all but one or two places of a thousand are right, on development
sentences; nearly six spans of ten have it."""
DOUBTFUL = 0.4
"""Confidence below which one place in four is wrong: somebody has to look."""
_BY_POSITION = 0.05
_SHARED = 0.02


@dataclass(frozen=True, slots=True)
class Carried(Generic[Payload]):
    """A span of the source and its range in the translation.

    ``confidence`` is from 0 to 1; ``sure`` says that nobody needs to look.
    """

    source: Range
    payload: Payload
    target: Range
    confidence: float
    sure: bool


def carry_spans(
    spans: Sequence[tuple[Range, Payload]], source: str, target: str, links: Sequence[Link]
) -> tuple[Carried[Payload], ...]:
    """Every span's range in ``target``, in the order of ``spans``; exactly one each.

    Ranges lie within ``target``, hold whole words, and are empty only if it has no words. Spans
    that are nested stay nested; spans that are apart stay apart, and only where there are fewer
    words than spans do some share one. Where the words changed places, so do their spans. A span
    over all words of the source is over all of the target.

    Raises:
        ValueError: a span does not lie within the source.
    """
    for (start, end), _ in spans:
        if not 0 <= start <= end <= len(source):
            raise ValueError(f"no span of the source: {start}-{end}")
    both = sides(words_of(source), words_of(target), links)
    placed = _Places(both, source, target).all([where for where, _ in spans])
    return tuple(
        Carried(where, payload, *placed[where], placed[where][1] >= SURE)
        for where, payload in spans
    )


class _Places:
    """Places distinct spans one after the other; what is placed bounds what follows."""

    def __init__(self, both: Sides, source: str, target: str) -> None:
        self._both = both
        self._source = source
        self._target = target
        self._runs: dict[Range, Run] = {}

    def all(self, spans: Sequence[Range]) -> dict[Range, tuple[Range, float]]:
        for span in self._order(set(spans)):
            self._runs[span] = self._place(span)
        return self._with_signs()

    def _order(self, spans: Set[Range]) -> Iterator[Range]:
        """Outer spans before those within them; otherwise the surest first."""
        free = frozenset(range(len(self._both.target)))
        sure = {span: self._sureness(span, free) for span in spans}
        yield from sorted(
            spans,
            key=lambda span: (sum(_holds(other, span) for other in spans), -sure[span], span),
        )

    def _sureness(self, span: Range, free: Set[int]) -> float:
        words = self._words(span)
        if self._is_whole(words):
            return 1.0
        run = project(self._both, words, free)
        return run.confidence if run else 0.0

    def _words(self, span: Range) -> range:
        inside = [n for n, w in enumerate(self._both.source) if _overlap(w.range, span)]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def _place(self, span: Range) -> Run:
        free = self._free(span)
        words = self._words(span)
        if self._is_whole(words):
            return self._whole(span)
        found = project(self._both, words, free)
        return found or self._by_position(span, free)

    def _free(self, span: Range) -> Set[int]:
        free = set(range(len(self._both.target)))
        for other, run in self._runs.items():
            if _holds(other, span):
                free &= set(range(run.start, run.end))
            elif not _overlap(other, span):
                free -= set(range(run.start, run.end))
        return free

    def _is_whole(self, words: range) -> bool:
        outside = (w for n, w in enumerate(self._both.source) if n not in words)
        return len(words) > 0 and all(w.kind is Kind.SIGN for w in outside)

    def _whole(self, span: Range) -> Run:
        """All words of the target; the signs at its ends only if the span has all of the source."""
        target = self._both.target
        worded = [n for n, word in enumerate(target) if word.kind is not Kind.SIGN]
        if self._is_all(span) or not worded:
            return Run(0, len(target), 1.0 if target else 0.0)
        return Run(worded[0], worded[-1] + 1, 1.0)

    def _is_all(self, span: Range) -> bool:
        return not (self._source[: span[0]] + self._source[span[1] :]).strip()

    def _by_position(self, span: Range, free: Set[int]) -> Run:
        """The free word nearest to the span's relative place."""
        target = self._both.target
        worded = [n for n in free if target[n].kind is not Kind.SIGN] or sorted(free)
        if not worded:
            return self._shared(span)
        nearest = self._nearest(span, worded)
        return Run(nearest, nearest + 1, _BY_POSITION)

    def _shared(self, span: Range) -> Run:
        """The smallest place that is already taken, where no word is left for the span."""
        allowed = [run for other, run in self._runs.items() if _holds(other, span)]
        start = max((run.start for run in allowed), default=0)
        end = min((run.end for run in allowed), default=len(self._both.target))
        if start >= end:
            return Run(start, start, 0.0)
        nearest = self._nearest(span, range(start, end))
        runs = [run for run in self._runs.values() if run.start <= nearest < run.end]
        run = min(runs, key=lambda run: (run.end - run.start, run.start))
        return Run(run.start, run.end, _SHARED)

    def _nearest(self, span: Range, words: Sequence[int]) -> int:
        middle = (span[0] + span[1]) / 2 / max(1, len(self._source)) * len(self._target)
        target = self._both.target
        return min(words, key=lambda n: abs((target[n].start + target[n].end) / 2 - middle))

    def _with_signs(self) -> dict[Range, tuple[Range, float]]:
        ranges = {span: self._letters(span, run) for span, run in self._runs.items()}
        for span, found in ranges.items():
            wider = with_edges(self._source, span, self._target, found)
            others = [(other, there) for other, there in ranges.items() if other != span]
            if all(_agree((span, other), (wider, there)) for other, there in others):
                ranges[span] = wider
        return {span: (found, self._runs[span].confidence) for span, found in ranges.items()}

    def _letters(self, span: Range, run: Run) -> Range:
        """Code points of a run; all of the text for a span over all of its source."""
        words = self._both.target[run.start : run.end]
        if not words:
            return 0, 0
        if self._is_all(span) and (run.start, run.end) == (0, len(self._both.target)):
            return 0, len(self._target)
        return words[0].start, words[-1].end


def _overlap(one: Range, other: Range) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _holds(outer: Range, inner: Range) -> bool:
    if inner[0] == inner[1]:  # an empty span at an edge is in neither of its neighbours
        return outer[0] < inner[0] < outer[1]
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _agree(spans: tuple[Range, Range], ranges: tuple[Range, Range]) -> bool:
    """Whether a range may become so wide: it stays in its outer span, and off the others."""
    (span, other), (wider, there) = spans, ranges
    if _holds(span, other):
        return wider[0] <= there[0] and there[1] <= wider[1]
    if _holds(other, span):
        return there[0] <= wider[0] and wider[1] <= there[1]
    return not _overlap(wider, there)
