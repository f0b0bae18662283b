"""Marks of captions that say who stands where."""

import pytest

from translators.finish.sides import with_sides

CAPTION = "Clockmaker Alexander Dorfin (L) and Mayor Irene Tolland (R) wave."


def test_letters_become_words_in_both_languages() -> None:
    ru = with_sides(CAPTION, "Часовщик Дорфин (Л) и мэр Толланд (Р) машут.", "ru")
    assert ru == "Часовщик Дорфин (слева) и мэр Толланд (справа) машут."
    he = with_sides(CAPTION, "השען דורפין (L) וראש העיר טולנד (ר) מנופפים.", "he")
    assert he == "השען דורפין (משמאל) וראש העיר טולנד (מימין) מנופפים."


def test_middle_is_known_too() -> None:
    told = with_sides("Dorfin (C) waves.", "Дорфин (C) машет.", "ru")
    assert told == "Дорфин (в центре) машет."


def test_lost_mark_leaves_the_others_alone() -> None:
    told = "Часовщик Дорфин и мэр Толланд (Р) машут."
    assert with_sides(CAPTION, told, "ru") == told


def test_letters_of_another_meaning_stay() -> None:
    assert with_sides("Clause (a) holds.", "Пункт (а) действует.", "ru") == "Пункт (а) действует."


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        (
            "ru",
            "L-R: Ana and Ben wave.",
            "L-R: Анна и Бен машут.",
            "Слева направо: Анна и Бен машут.",
        ),
        (
            "ru",
            "Ana and Ben (L to R) wave.",
            "Анна и Бен (Л-П) машут.",
            "Анна и Бен (слева направо) машут.",
        ),
        ("he", "L-R: Ana and Ben wave.", "L-R: אנה ובן מנופפים.", "משמאל לימין: אנה ובן מנופפים."),
        (
            "he",
            "Ana and Ben (L-R) wave.",
            "אנה ובן (ל-ר) מנופפים.",
            "אנה ובן (משמאל לימין) מנופפים.",
        ),
        ("he", "Ana and Ben wave.", "אנה ובן (א-ת) מנופפים.", "אנה ובן (א-ת) מנופפים."),
        ("he", "From L-R: Ana, plan B-C.", "משמאל: אנה, תוכנית א.", "משמאל: אנה, תוכנית א."),
    ],
)
def test_a_row_is_told_from_left_to_right(
    language: str, source: str, target: str, expected: str
) -> None:
    assert with_sides(source, target, language) == expected
