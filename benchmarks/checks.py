"""How often the checks fire, on real machine output and on human translations.

    uv run python -m benchmarks.checks [FOLDER] [--draw | --finished | --references]

FOLDER is the evaluation material kept beside the project. Printed are: each check's findings on
1,012 outputs of Argos, and how many of them were true as read by eye (the verdicts are in
``tests/translators/checks/verdicts.tsv``); and on human translations of news, where nearly every
finding is a false one, the share of segments with a finding: each check, language and severity.
Of 100 lines drawn and read without regard to findings, ``faults.tsv`` has those with a fault of a
kind that the checks look for; the share that is flagged is printed too. ``--draw`` prints the
sample to be read. ``--finished`` prints only the table of the news, after the whole way of a
sentence: with what glossary, names and all other steps find; ``--references`` the same of the
1,012 human translations that lie beside the outputs of Argos, which are no news for the most part.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.houses import house
from benchmarks.news import read_news
from translators.base import Severity
from translators.checks.check import check
from translators.finish.finish import finish
from translators.plans import Draft
from translators.segment import Kind as SegmentKind
from translators.segment import make_segment

_ROOT = Path(__file__).parents[1]
_VERDICTS = _ROOT / "tests" / "translators" / "checks" / "verdicts.tsv"
_FAULTS = _VERDICTS.with_name("faults.tsv")
_SEED = 4
_MOST = 100

Kind = tuple[str, Severity]
"""A check's name and a severity."""
Look = Callable[[str, str, str], set[Kind]]
"""From a source, its translation and the language to the findings."""


def argos_findings(folder: Path) -> dict[Kind, list[int]]:
    """For each check and severity, the numbers of the lines of Argos output with a finding."""
    source, target = (_lines(folder / f"flores-devtest.{end}") for end in ("en", "argos.he"))
    lines: dict[Kind, list[int]] = {}
    for number, (english, hebrew) in enumerate(zip(source, target, strict=True), 1):
        for kind in kinds(english, hebrew, "he"):
            lines.setdefault(kind, []).append(number)
    return dict(sorted(lines.items()))


def kinds(source: str, target: str, language: str) -> set[Kind]:
    """The checks that fire, each with its severity."""
    return {(one.check, one.severity) for one in check(source, target, language)}


def drawn(findings: dict[Kind, list[int]]) -> set[tuple[int, str, Severity]]:
    """The sample that was read: all errors of 100 segments, and 100 lines of every check."""
    sample = {(line, *kind) for kind, lines in findings.items() for line in _hundred(lines)}
    failing = sorted({n for (_, how), lines in findings.items() if how == "error" for n in lines})
    chosen = set(_hundred(failing))
    errors = {
        (line, *kind)
        for kind, lines in findings.items()
        for line in lines
        if line in chosen and kind[1] is Severity.ERROR
    }
    return sample | errors


def verdicts() -> dict[tuple[int, str, Severity], bool]:
    """What a reader found: whether the check's messages for that line are true."""
    rows = [line.split("\t") for line in _lines(_VERDICTS)[1:]]
    return {(int(row[0]), row[1], Severity(row[2])): row[3] == "true" for row in rows}


def precision(read: dict[tuple[int, str, Severity], bool]) -> dict[Kind, tuple[int, int]]:
    """For each check and severity: how many were true, of how many."""
    true, total = Counter[Kind](), Counter[Kind]()
    for (_, name, severity), verdict in read.items():
        total[name, severity] += 1
        true[name, severity] += verdict
    return {kind: (true[kind], total[kind]) for kind in sorted(total)}


def recall(findings: dict[Kind, list[int]], least: Sequence[Severity]) -> tuple[int, int]:
    """How many of the faulty lines have a finding of one of these severities, of how many."""
    faulty = {int(line.split("\t")[0]) for line in _lines(_FAULTS)[1:]}
    flagged = {line for (_, how), lines in findings.items() if how in least for line in lines}
    return len(faulty & flagged), len(faulty)


def finished_kinds(source: str, target: str, language: str) -> set[Kind]:
    """What all steps of a sentence's way find in a translation, each with its severity."""
    segment = make_segment(source, SegmentKind.TEXT)
    found = finish(segment, Draft(target), house(language)).findings
    return {(one.check, one.severity) for one in found}


Pairs = Mapping[str, Sequence[tuple[str, str]]]
"""Sources and human translations by language."""


def news(folder: Path) -> Pairs:
    """Every human translation of news, in their order."""
    return {language: read_news(folder, language) for language in ("ru", "he")}


def references(folder: Path) -> Pairs:
    """The human translations of the sentences that Argos translated."""
    source, *targets = (_lines(folder / f"flores-devtest.{end}") for end in ("en", "ru", "he"))
    pairs = (tuple(zip(source, target, strict=True)) for target in targets)
    return dict(zip(("ru", "he"), pairs, strict=True))


def rates(pairs: Pairs, look: Look = kinds) -> dict[str, list[set[Kind]]]:
    """For each language, what ``look`` finds in every translation, in their order."""
    return {
        language: [look(source, target, language) for source, target in both]
        for language, both in pairs.items()
    }


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def _hundred(lines: Sequence[int]) -> list[int]:
    return sorted(random.Random(_SEED).sample(lines, min(_MOST, len(lines))))


def _share(segments: Sequence[set[Kind]], severity: Severity) -> float:
    return sum(any(how is severity for _, how in one) for one in segments) / len(segments)


def _print_argos(folder: Path) -> None:
    findings = argos_findings(folder)
    sample = drawn(findings)
    read = {key: verdict for key, verdict in verdicts().items() if key in sample}
    scores = precision(read)
    print(f"Argos into Hebrew, 1,012 lines; seed {_SEED}\n{'check':16}{'severity':10}fires  true")
    for kind, lines in findings.items():
        true, total = scores.get(kind, (0, 0))
        print(f"{kind[0]:16}{kind[1]:10}{len(lines):5}  {true}/{total}")
    errors = [verdict for key, verdict in read.items() if key[2] is Severity.ERROR]
    print(f"errors in all: {sum(errors)} of {len(errors)} true")
    for severities in ((Severity.ERROR, Severity.WARNING), tuple(Severity)):
        flagged, faulty = recall(findings, severities)
        print(f"faulty lines flagged ({', '.join(severities)}): {flagged} of {faulty}")
    unread = len(sample) - len(read)
    print(f"not read since the checks changed: {unread}\n")


def _print_rates(pairs: Pairs, look: Look) -> None:
    for language, segments in rates(pairs, look).items():
        halves = {"even": segments[1::2], "odd": segments[::2], "all": segments}
        print(f"into {language}, share of segments with a finding")
        print(f"{'check':16}{'severity':10}" + "".join(f"{half:>8}" for half in halves))
        for name, severity in sorted(set().union(*segments)):
            fires: Iterable[float] = (
                sum((name, severity) in one for one in half) / len(half) for half in halves.values()
            )
            print(f"{name:16}{severity:10}" + "".join(f"{share:8.2%}" for share in fires))
        for severity in Severity:
            shares = "".join(f"{_share(half, severity):8.2%}" for half in halves.values())
            print(f"{'any':16}{severity:10}{shares}")
        print()


def main() -> None:
    """Print the figures, the lines and checks to be read, or those of the whole way."""
    parser = argparse.ArgumentParser(description="How often the checks fire.")
    parser.add_argument("folder", nargs="?", type=Path, default=_ROOT.parent / "shared")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--draw", action="store_true")
    what.add_argument("--finished", action="store_true")
    what.add_argument("--references", action="store_true")
    options = parser.parse_args()
    if options.draw:
        for key in sorted(drawn(argos_findings(options.folder / "quality"))):
            print(*key, sep="\t")
    elif options.finished:
        _print_rates(news(options.folder / "corpus"), finished_kinds)
    elif options.references:
        _print_rates(references(options.folder / "quality"), finished_kinds)
    else:
        _print_argos(options.folder / "quality")
        _print_rates(news(options.folder / "corpus"), kinds)


if __name__ == "__main__":
    main()
