"""Marks of captions that say who stands where."""

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
