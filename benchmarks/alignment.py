"""How many spans of hand-labelled news sentences are put on the right words.

    python -m benchmarks.alignment [LABELLED.tsv]

A span is right if its words are exactly those of one of the ranges that a person found fit;
"sure" are those that the aligner reports as such. Printed for each language, with the time that a
sentence takes. ``--wrong`` lists the spans that are put wrong.
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from translators.align.align import align
from translators.align.carry import Carried, carry_spans
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


def _report(language: str, judged: list[Judged], seconds: float) -> str:
    right = sum(one.right for one in judged)
    sure = [one for one in judged if one.carried.sure]
    wrong = [one for one in judged if not one.right]
    flagged = sum(not one.carried.sure for one in wrong)
    return (
        f"{language}: {right / len(judged):.3f} of {len(judged)} spans right;"
        f" sure {len(sure) / len(judged):.2f}, of these right"
        f" {sum(one.right for one in sure) / len(sure):.3f};"
        f" of {len(wrong)} wrong {flagged} reported unsure;"
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
