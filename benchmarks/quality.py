"""chrF and BLEU of the installed packages on public references, bare and through the pipeline.

    uv run python -m benchmarks.quality [--references DIR] [--packages DIR | --starter]
        [--limit N]

The references are lines of one text in several languages, FLORES-200 devtest by default:
``NAME.en``, ``NAME.ru``, ``NAME.he``; another system's output, ``NAME.SYSTEM.he``, is scored as it
stands. Packages are those that Tolmach would use, those installed in a folder, or the starter
packages. "model" is the model alone, "pipeline" all that Tolmach does around it; both
get the same sentences. "Plain" scores have quotes, dashes and no-break spaces of both sides made
plain, so that a house style different from the reference's costs nothing.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sacrebleu.metrics import BLEU, CHRF

from benchmarks.houses import house
from translators.argos.translator import ArgosTranslator, Decoding
from translators.base import Translator
from translators.errors import PackageMissing
from translators.finish.finish import finish
from translators.packages.install import unpack_starter
from translators.packages.package import Package, best_package, installed_packages
from translators.plans import Draft
from translators.segment import Kind, make_segment
from translators.sentences import split_sentences
from translators.translate import translate_segments

NAME = "flores-devtest"
LANGUAGES = ("ru", "he")
SHARED = Path(os.environ.get("TOLMACH_SHARED", Path(__file__).parents[2] / "shared"))
STARTER = Path(__file__).parents[1] / "config" / "starter"
PLAIN = str.maketrans(
    dict.fromkeys("«»„“”״", '"') | dict.fromkeys("’‘׳", "'") | dict.fromkeys("–—־", "-")
    | dict.fromkeys("\u00a0\u202f", " ") | {"…": "..."}
)  # fmt: skip
ROW = "{:<24} {:<9} {:>5} {:>8} {:>6} {:>6} {:>8} {:>8}"

Translate = Callable[[Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class References:
    """The English lines, and the lines of a language or a system by file suffix."""

    english: list[str]
    folder: Path

    def lines(self, suffix: str) -> list[str]:
        text = (self.folder / f"{NAME}.{suffix}").read_text(encoding="utf-8")
        return text.splitlines()[: len(self.english)]

    def systems(self, language: str) -> list[str]:
        """The suffixes of other systems' outputs: ``argos.he``."""
        found = sorted(self.folder.glob(f"{NAME}.*.{language}"))
        return [path.name.removeprefix(f"{NAME}.") for path in found]


def bare(translator: Translator) -> Translate:
    """The model alone."""
    return lambda sentences: [answer.text for answer in translator.translate(sentences)]


def pipeline(translator: Translator, language: str) -> Translate:
    """Everything that Tolmach does with a sentence."""

    def translate(sentences: Sequence[str]) -> list[str]:
        segments = [make_segment(sentence, Kind.TEXT) for sentence in sentences]
        distinct = list({segment.key: segment for segment in segments}.values())
        answers = translate_segments(distinct, house(language), translator)
        texts = {answer.segment_key: answer.text for answer in answers}
        return [texts[segment.key] for segment in segments]

    return translate


def finished(english: Sequence[str], lines: Sequence[str], language: str) -> list[str]:
    """Another system's output with Tolmach's terms, names, numbers and typography; no model."""
    return [
        finish(make_segment(source, Kind.TEXT), Draft(line), house(language)).text
        for source, line in zip(english, lines, strict=False)
    ]


def by_line(lines: Sequence[str], translate: Translate) -> list[str]:
    """The lines translated, all sentences of all lines in one call."""
    ranges = [split_sentences(line) for line in lines]
    flat = [line[a:b] for line, spans in zip(lines, ranges, strict=True) for a, b in spans]
    answers = iter(translate(flat))
    return [" ".join(next(answers) for _ in spans) for spans in ranges]


def report(name: str, way: str, seconds: float | None, out: list[str], wanted: list[str]) -> None:
    """Print one row of scores."""
    scores = [
        f"{metric.corpus_score(hypotheses, [references]).score:.1f}"
        for hypotheses, references in ((out, wanted), (_plain(out), _plain(wanted)))
        for metric in (CHRF(), BLEU())
    ]
    took = "" if seconds is None else f"{seconds:.1f}"
    print(ROW.format(name, way, len(out), took, *scores))


def _plain(lines: Iterable[str]) -> list[str]:
    return [line.translate(PLAIN) for line in lines]


def measure(package: Package, references: References) -> None:
    """Score a package bare and through the pipeline."""
    language = package.to_code
    translator = ArgosTranslator(package, Decoding())
    translator.translate(["Load the model."])
    wanted = references.lines(language)
    for way, translate in (
        ("model", bare(translator)),
        ("pipeline", pipeline(translator, language)),
    ):
        began = time.perf_counter()
        out = by_line(references.english, translate)
        report(package.name, way, time.perf_counter() - began, out, wanted)
    if package.starter:
        print(f"  {package.name} is a starter package: a gloss, word by word, not a translation.")


def packages_of(options: argparse.Namespace, scratch: Path) -> tuple[Package, ...]:
    """Those asked for, or those that Tolmach would use."""
    if options.starter:
        return unpack_starter(STARTER, scratch)
    if options.packages:
        return installed_packages([options.packages])[0]
    from flows.desk import open_desk

    return open_desk().packages()


def main() -> None:
    """Score what there is, language by language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--references", type=Path, default=SHARED / "quality")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--packages", type=Path, help="a folder of installed packages")
    which.add_argument("--starter", action="store_true", help="the starter packages")
    parser.add_argument("--limit", type=int, help="lines, from the first")
    options = parser.parse_args()
    english = (options.references / f"{NAME}.en").read_text(encoding="utf-8").splitlines()
    references = References(english[: options.limit], options.references)
    with TemporaryDirectory() as scratch:
        packages = packages_of(options, Path(scratch))
        print(ROW.format("package", "way", "lines", "seconds", "chrF", "BLEU", "plain", "plain"))
        for language in LANGUAGES:
            for system in references.systems(language):
                lines, wanted = references.lines(system), references.lines(language)
                report(system, "as it is", None, lines, wanted)
                report(system, "finished", None, finished(english, lines, language), wanted)
            try:
                measure(best_package(packages, language), references)
            except PackageMissing as missing:
                print(f"  {missing}")
    print(_signatures())


def _signatures() -> str:
    """What sacrebleu computed; it knows only after a score."""
    metrics = {"chrF": CHRF(), "BLEU": BLEU()}
    for metric in metrics.values():
        metric.corpus_score(["a"], [["a"]])
    return "\n".join(f"{name}: {metric.get_signature()}" for name, metric in metrics.items())


if __name__ == "__main__":
    main()
