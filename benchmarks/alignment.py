"""How many spans of hand-labelled news sentences are put on the right words.

    python -m benchmarks.alignment [LABELLED.tsv]

A span is right if its words are exactly those of one of the ranges that a person found fit; it
is reported if the aligner is not sure of it, so that an editor sees a finding. Printed for each
language, with the time that a sentence takes. ``--wrong`` lists the spans that are put wrong.

The sentences read by default are 200 of news.tsv, drawn at random; so are those of
``labelled_2.tsv`` (200) and ``labelled_3.tsv`` (150). Spans and labels are of readers who did not
know the aligner. What it put wrong in the first two was read once, and the doubts were set by it;
of the third nothing was read. The lexicon has counted most of these sentences; it has not seen
those of ``development_6.tsv`` and ``development_8.tsv``. ``development*.tsv`` are what the aligner
is developed on.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translators.align.align import align
from translators.align.carry import DOUBTFUL, Carried, carry_spans
from translators.align.lexicon import Lexicon, load_lexicon
from translators.align.words import Kind, words_of
from translators.base import Range

ROOT = Path(__file__).parents[1]
LABELLED = ROOT / "tests" / "translators" / "align" / "labelled.tsv"
LANGUAGES = ("ru", "he")


@dataclass(frozen=True, slots=True)
class Label:
    """A span of a sentence and every range of words that may stand for it in a translation."""

    source: str
    target: str
    span: Range
    accepted: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """Where a span was put, and whether that is right."""

    label: Label
    carried: Carried[None]
    right: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of spans: put right or wrong, and reported to an editor or not."""

    right_sure: int
    right_reported: int
    wrong_reported: int
    wrong_sure: int

    @property
    def right(self) -> float:
        """Share of all spans that are on the right words."""
        return (self.right_sure + self.right_reported) / self._all

    @property
    def sure(self) -> float:
        """Share of all spans that are not reported."""
        return (self.right_sure + self.wrong_sure) / self._all

    @property
    def sure_right(self) -> float:
        """Share of the sure spans that are on the right words."""
        return self.right_sure / (self.right_sure + self.wrong_sure)

    @property
    def caught(self) -> float:
        """Share of the wrong spans that are reported."""
        return self.wrong_reported / (self.wrong_reported + self.wrong_sure)

    @property
    def _all(self) -> int:
        return self.right_sure + self.right_reported + self.wrong_reported + self.wrong_sure


def tally(judged: Sequence[Judged]) -> Tally:
    """Count what became of the spans."""
    seen = Counter((one.right, one.carried.sure) for one in judged)
    return Tally(seen[True, True], seen[True, False], seen[False, False], seen[False, True])


def read_labels(path: Path, language: str) -> Iterator[Label]:
    """The rows of a labelled file: English, Russian, Hebrew, span, and ranges in each."""
    column = 1 + LANGUAGES.index(language)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        cells = line.split("\t")
        target = cells[column]
        accepted = tuple(_find(target, words) for words in cells[column + 3].split(" | "))
        yield Label(cells[0], target, _find(cells[0], cells[3]), accepted)


def judge(label: Label, lexicon: Lexicon) -> Judged:
    """Align the pair, carry the span, and compare word by word."""
    links = align(label.source, label.target, lexicon)
    (carried,) = carry_spans([(label.span, None)], label.source, label.target, links)
    place = _words(label.target, carried.target)
    right = any(place == _words(label.target, range_) for range_ in label.accepted)
    return Judged(label, carried, right)


def lexicon_of(language: str) -> Lexicon:
    """The lexicon that the project ships."""
    return load_lexicon(ROOT / "config" / "lexicon" / f"en-{language}.tsv.gz")


def _find(text: str, words: str) -> Range:
    start = text.index(words)
    return start, start + len(words)


def _words(text: str, where: Range) -> tuple[Range, ...]:
    inside = (w for w in words_of(text) if where[0] < w.end and w.start < where[1])
    return tuple(word.range for word in inside if word.kind is not Kind.SIGN)


def _report(language: str, judged: Sequence[Judged], seconds: float) -> str:
    counts = tally(judged)
    warned = sum(one.carried.confidence < DOUBTFUL for one in judged) / len(judged)
    return (
        f"{language}: {counts.right:.3f} of {len(judged)} spans right;"
        f" sure {counts.sure:.2f}, of these right {counts.sure_right:.3f};"
        f" wrong and reported {counts.wrong_reported}, wrong and not reported {counts.wrong_sure},"
        f" right and reported {counts.right_reported}; warnings {warned:.2f} of all;"
        f" {1000 * seconds / len(judged):.1f} ms a sentence"
    )


def main(path: Path, *, wrong: bool) -> None:
    """Print the figures of both languages."""
    for language in LANGUAGES:
        lexicon = lexicon_of(language)
        labels = list(read_labels(path, language))
        start = time.process_time()
        judged = [judge(label, lexicon) for label in labels]
        seconds = time.process_time() - start
        for one in judged if wrong else ():
            if not one.right:
                print(_wrong(one))
        print(_report(language, judged, seconds))


def _wrong(one: Judged) -> str:
    label, carried = one.label, one.carried
    accepted = label.target[slice(*label.accepted[0])]
    return (
        f"  {carried.confidence:.2f} [{label.source[slice(*label.span)]}]"
        f" put on [{label.target[slice(*carried.target)]}], not [{accepted}]"
    )


if __name__ == "__main__":
    paths = [Path(name) for name in sys.argv[1:] if name != "--wrong"]
    main(paths[0] if paths else LABELLED, wrong="--wrong" in sys.argv)
