"""Findings name the value as the source writes it, and are errors only where it is sure."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.news import read_news
from translators.base import Finding, Severity
from translators.quantities.findings import number_findings


@pytest.mark.parametrize(
    ("source", "language", "target", "expected"),
    [
        (
            "1,200 people",
            "ru",
            "1300 человек",
            Finding("numbers", Severity.ERROR, "“1,200” in the English is “1300” here.", (0, 4)),
        ),
        (
            "May 5, 2025 came",
            "he",
            "הגיע 6 במאי 2025",
            Finding(
                "dates",
                Severity.ERROR,
                "“May 5, 2025” in the English is “6 במאי 2025” here.",
                (5, 6),
            ),
        ),
        (
            "in 2016 and 7 men",
            "he",
            "7 גברים",
            Finding("numbers", Severity.ERROR, "“2016” is missing."),
        ),
        ("five men", "ru", "мужчины", Finding("numbers", Severity.WARNING, "“five” is missing.")),
        (
            "men",
            "ru",
            "9 мужчин",
            Finding("numbers", Severity.WARNING, "“9” is not in the English.", (0, 1)),
        ),
        (
            "by 12/11/2026",
            "ru",
            "до 12/11/2026",
            Finding(
                "dates",
                Severity.WARNING,
                "“12/11/2026” is December 11 in American English and November 12 here:"
                " which is meant?",
                (3, 13),
            ),
        ),
        (
            "20 feet of water",
            "he",
            "20 מטרים של מים",
            Finding(
                "numbers",
                Severity.ERROR,
                "“20 feet” in the English has another unit here: “20 מטרים”.",
                (0, 8),
            ),
        ),
        (
            "10 miles away",
            "ru",
            "в 16 километрах",
            Finding(
                "numbers",
                Severity.WARNING,
                "“10 miles” was converted to “16 километрах”: check it.",
                (2, 15),
            ),
        ),
        (
            "6'2\" tall",
            "ru",
            "ростом 188 см",
            Finding(
                "numbers",
                Severity.WARNING,
                "“6'2” was converted to “188 см”: check it.",
                (7, 13),
            ),
        ),
        (
            "at 10:30pm.",
            "ru",
            "в 10:30.",
            Finding(
                "dates",
                Severity.ERROR,
                "“10:30pm” in the English is “10:30” here.",
                (2, 7),
            ),
        ),
        (
            "at 7 p.m. on Tuesday",
            "ru",
            "в 7 часов во вторник",
            Finding(
                "dates",
                Severity.ERROR,
                "“7 p.m.” in the English is “7 часов” here.",
                (2, 3),
            ),
        ),
        (
            "£3 million",
            "he",
            "3 מיליון דולר",
            Finding(
                "numbers",
                Severity.ERROR,
                "“3 million” in the English has another unit here: “3 מיליון דולר”.",
                (0, 13),
            ),
        ),
        (
            "It fell to -4C",
            "ru",
            "Температура упала до 4 градусов",
            Finding(
                "numbers",
                Severity.WARNING,
                "“4” is below zero in the English: the minus is gone.",
                (21, 31),
            ),
        ),
        (
            "The balance was minus 300.",
            "ru",
            "Сальдо составило 300.",
            Finding(
                "numbers",
                Severity.WARNING,
                "“300” is below zero in the English: the minus is gone.",
                (17, 20),
            ),
        ),
        (
            "1,234 men",
            "ru",
            "1,234 мужчины",
            Finding(
                "numbers",
                Severity.WARNING,
                "“1,234” means 1.234 here; the English has “1,234”.",
                (0, 5),
            ),
        ),
    ],
)
def test_says_what_is_wrong_and_where(
    source: str, language: str, target: str, expected: Finding
) -> None:
    assert number_findings(source, target, language) == (expected,)


@pytest.mark.parametrize(
    ("source", "language", "target"),
    [
        ("in 2025", "ru", "в 0025 году"),
        ("two days", "ru", "49 часов"),
        ("Resolution 1701 of the day", "he", "החלטה 1101 של היום בשנה"),
        ("€40m", "ru", "40 метров"),
        ("won 6-4, 3-6", "he", "ניצח 4:6, 4:3"),
    ],
)
def test_near_misses_are_seen(source: str, language: str, target: str) -> None:
    assert number_findings(source, target, language)


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "до −4 градусов"),
        ("ru", "до минус четырех градусов"),
        ("ru", "до 4 градусов ниже нуля"),
        ("ru", "до 4 градусов мороза"),
        ("he", "למינוס 4 מעלות"),
        ("he", "ל-4 מעלות מתחת לאפס"),
        ("he", "ל-4- מעלות"),
    ],
)
def test_frost_may_be_told_in_many_ways(language: str, target: str) -> None:
    assert number_findings("to -4C", target, language) == ()


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize(
    "text",
    [
        "1 " * 5000,
        "1.2.2025 " * 1111,
        " ".join(map(str, range(2000))),
        ",".join(map(str, range(2000))),
        "1," * 5000,
        "9" * 10_000,
        "ו" * 10_000,
        "X" * 10_000,
        "двадцати" * 1250,
        "5 May, " * 1400,
        "½٣" * 5000,
        "1/2/" * 2500,
        "5ft 9in " * 1200,
        "7 to 9 " * 1400,
        "May 5, " * 1400,
    ],
    ids=lambda text: text[:6],
)
def test_hostile_sentences_are_survived(language: str, text: str) -> None:
    number_findings(text, text, language)
    number_findings(text, text[::-1], language)


@pytest.mark.shared
@pytest.mark.parametrize("language", ["ru", "he"])
def test_careful_human_translations_raise_next_to_nothing(shared: Path, language: str) -> None:
    pairs = read_news(shared / "corpus", language)[::10]
    counts: Counter[Severity] = Counter()
    for source, target in pairs:
        counts.update({one.severity for one in number_findings(source, target, language)})
    assert counts[Severity.ERROR] <= len(pairs) * 0.002
    assert counts[Severity.WARNING] <= len(pairs) * 0.008


@pytest.mark.shared
def test_known_errors_of_a_real_model_are_found(shared: Path) -> None:
    english = (shared / "quality/flores-devtest.en").read_text(encoding="utf-8").splitlines()
    argos = (shared / "quality/flores-devtest.argos.he").read_text(encoding="utf-8").splitlines()
    found = {
        at
        for at, (source, target) in enumerate(zip(english, argos, strict=True))
        if any(f.severity == Severity.ERROR for f in number_findings(source, target, "he"))
    }
    assert {83, 109, 167, 177, 275, 737} <= found
