"""How well the numbers and dates of translations are read, checked, localized and repaired.

    uv run python -m benchmarks.quantities [--lines odd|even|all] [--shared ../shared] [--list]

Prints how often human translations raise a finding (nearly all false), what fires on real Argos
output (``--list`` shows each, to be read by eye), how much planted damage is found and mended,
and sentences a second. The rules were made on even lines; the odd ones are the figures to quote.
"""

import argparse
import re
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.news import Pair, read_news
from translators.base import Finding
from translators.language.months import HEBREW, RUSSIAN
from translators.quantities.findings import number_findings
from translators.quantities.localize import localize_quantities
from translators.quantities.quantity import Written
from translators.quantities.read import quantities
from translators.quantities.repair import repair_quantities

Damage = Callable[[str, int], str | None]

_NUMERAL = re.compile(r"[0-9]+(?:[.,\u00a0][0-9]+)*")
_SCALE = re.compile(
    r"(?<=[0-9])([ \u00a0])(млн|млрд|тыс\.|тысяч\w*|миллион\w*|миллиард\w*|מיליון|מיליארד|אלף)"
)
_RU_MONTHS = [genitive for _, genitive, *_ in RUSSIAN]
_HE_MONTHS = [usual for usual, *_ in HEBREW]
_MONTH = re.compile(
    "(?<=[0-9] )(?:" + "|".join(_RU_MONTHS) + ")|(?<=[0-9] ב)(?:" + "|".join(_HE_MONTHS) + ")"
)


def _pick(pattern: re.Pattern[str], text: str, seed: int) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[seed % len(found)] if found else None


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _digit(text: str, seed: int) -> str | None:
    match = _pick(_NUMERAL, text, seed)
    if match is None:
        return None
    places = [at for at, char in enumerate(match.group()) if char.isdigit()]
    at = places[seed // 7 % len(places)]
    other = str((int(match.group()[at]) + seed // 11 % 8) % 9 + 1)
    other = other if other != match.group()[at] else str(10 - int(other)) if other != "5" else "6"
    return _put(text, match, match.group()[:at] + other + match.group()[at + 1 :])


def _transpose(text: str, seed: int) -> str | None:
    match = _pick(_NUMERAL, text, seed)
    run = match.group() if match else ""
    places = [
        at for at in range(len(run) - 1) if run[at] != run[at + 1] and run[at : at + 2].isdigit()
    ]
    if match is None or not places:
        return None
    at = places[seed // 7 % len(places)]
    return _put(text, match, run[:at] + run[at + 1] + run[at] + run[at + 2 :])


def _separators(text: str, seed: int) -> str | None:
    match = _pick(re.compile(r"[0-9]+[.,\u00a0 ][0-9]{1,3}(?![0-9.,])"), text, seed)
    if match is None:
        return None
    swapped = match.group().translate(str.maketrans({",": ".", ".": ",", "\u00a0": ",", " ": ","}))
    return _put(text, match, swapped)


def _drop(text: str, seed: int) -> str | None:
    match = _pick(_NUMERAL, text, seed)
    return _put(text, match, "").replace("  ", " ") if match else None


def _scale(text: str, seed: int) -> str | None:
    match = _pick(_SCALE, text, seed)
    return _put(text, match, "") if match else None


def _month(text: str, seed: int) -> str | None:
    match = _pick(_MONTH, text, seed)
    if match is None:
        return None
    names = _RU_MONTHS if match.group() in _RU_MONTHS else _HE_MONTHS
    return _put(text, match, names[(names.index(match.group()) + 1 + seed % 11) % 12])


DAMAGES: dict[str, Damage] = {
    "digit changed": _digit,
    "digits transposed": _transpose,
    "separators swapped": _separators,
    "number dropped": _drop,
    "million dropped": _scale,
    "month changed": _month,
}


def _values(text: str, language: str) -> Counter[object]:
    return Counter(
        (part.role, part.value)
        for one in quantities(text, language)
        for part in one.parts
        if part.written != Written.HINT
    )


def planted(rows: Sequence[Pair], language: str) -> Iterator[tuple[str, int, int, int, int]]:
    """Per damage: how many were planted, raised a finding, raised an error, were set right."""
    for name, damage in DAMAGES.items():
        planted = seen = flagged = mended = 0
        for source, target in rows:
            seed = zlib.crc32((source + name).encode())
            damaged = damage(target, seed)
            if damaged is None or damaged == target:
                continue
            planted += 1
            findings = number_findings(source, damaged, language)
            seen += bool(findings)
            flagged += any(one.severity == "error" for one in findings)
            localized = localize_quantities(source, damaged, language)
            best = repair_quantities(source, localized, language) or localized
            mended += _values(best, language) == _values(target, language)
        yield name, planted, seen, flagged, mended


def _findings(rows: Sequence[Pair], language: str) -> Iterator[tuple[Pair, tuple[Finding, ...]]]:
    for source, target in rows:
        if found := number_findings(source, target, language):
            yield (source, target), found


def _report(name: str, rows: Sequence[Pair], language: str, *, shown: bool) -> None:
    counts: Counter[str] = Counter()
    for (source, target), found in _findings(rows, language):
        counts.update({one.severity for one in found})
        if shown:
            print(source, target, *(f"  {f.severity}: {f.message}" for f in found), sep="\n")
    shares = (f"{counts[s]:4} {s}s ({counts[s] / len(rows):.2%})" for s in ("error", "warning"))
    print(f"{name:28} {language} {len(rows):5} sentences: {', '.join(shares)}")


def _chosen(rows: list[Pair], lines: str) -> list[Pair]:
    start, step = {"odd": (0, 2), "even": (1, 2), "all": (0, 1)}[lines]
    return rows[start::step]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", choices=("odd", "even", "all"), default="odd")
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--list", action="store_true")
    asked = parser.parse_args()
    corpus = asked.shared / "corpus"
    human = {
        language: _chosen(read_news(corpus, language), asked.lines) for language in ("ru", "he")
    }
    for language, rows in human.items():
        _report("news, by people", rows, language, shown=asked.list)
    quality = asked.shared / "quality"
    source = _lines(quality / "flores-devtest.en")
    for name, file, language in (
        ("FLORES, by people", "ru", "ru"),
        ("FLORES, by people", "he", "he"),
        ("FLORES, by Argos", "argos.he", "he"),
    ):
        target = _lines(quality / f"flores-devtest.{file}")
        rows = _chosen(list(zip(source, target, strict=True)), asked.lines)
        _report(name, rows, language, shown=asked.list)
    _print_damage(human)


def _print_damage(human: dict[str, list[Pair]]) -> None:
    for language, rows in human.items():
        began = time.perf_counter()
        for source, target in rows:
            number_findings(source, target, language)
        speed = len(rows) / (time.perf_counter() - began)
        print(f"\n{language}: {speed:,.0f} sentences checked a second")
        for name, count, seen, flagged, mended in planted(rows, language):
            shares = (f"{n / max(count, 1):6.1%}" for n in (seen, flagged, mended))
            print(
                f"  {name:20} {count:5} planted: seen {{}}, error {{}}, mended {{}}".format(*shares)
            )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
