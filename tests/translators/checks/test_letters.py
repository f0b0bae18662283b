"""Two scripts in one word, look-alikes, letters of a third language."""

import pytest

from tests.translators.checks.cases import ENGLISH, HEBREW, RUSSIAN, found, pointed_at, severities
from translators.base import Severity

MIXED = [
    ("ru", "Meжду странами нет спора.", "Meжду"),
    ("ru", "В слyчае войны порт закроют.", "слyчае"),
    ("ru", "Акции Teslа выросли на бирже.", "Teslа"),
    ("he", "ראש העיר דיבר על הרחבsides של הנמל.", "הרחבsides"),
    ("he", "ראש העיר дיבר על הנמל החדש.", "дיבר"),
    ("ru", "Мэр выступил в Мοскве.", "Мοскве"),
    ("he", "הנשיאο נאם בנמל החדש.", "הנשיאο"),
]


@pytest.mark.parametrize(("language", "target", "word"), [*MIXED[:4], *MIXED[5:]])
def test_a_word_of_two_alphabets_is_an_error(language: str, target: str, word: str) -> None:
    findings = found("mixed", ENGLISH, target, language)
    assert pointed_at(target, findings) == [word]
    assert severities(findings) == [Severity.ERROR]


@pytest.mark.parametrize(
    "target", ["IT-компании выросли.", "В Telegram-канале мэра.", "Рейс Boeing 787 задержан."]
)
def test_a_hyphen_joins_scripts_rightly(target: str) -> None:
    assert not found("mixed", ENGLISH, target, "ru")


def test_a_hebrew_prefix_without_maqaf_is_a_note() -> None:
    findings = found("mixed", ENGLISH, "ראש העיר כתב בTwitter על הנמל.", "he")
    assert severities(findings) == [Severity.NOTE]
    assert not found("mixed", ENGLISH, "ראש העיר כתב ב-Twitter על הנמל.", "he")


@pytest.mark.parametrize(
    ("target", "word"),
    [
        ("Саммит HATO пройдёт в Гааге.", "HATO"),
        ("Мэр прибыл c визитом в порт.", "c"),
        ("C начала года порт закрыт.", "C"),
        ("B 2026 году порт закрыли.", "B"),
        ("Документ времён CCCP нашли в архиве.", "CCCP"),
    ],
)
def test_russian_words_typed_in_latin_letters(target: str, word: str) -> None:
    findings = found("mixed", "The NATO summit opens.", target, "ru")
    assert pointed_at(target, findings) == [word]
    assert severities(findings) == [Severity.ERROR]


def test_latin_letters_of_the_english_are_no_lookalikes() -> None:
    assert not found("mixed", "The BBC and the letter c.", "BBC и буква c.", "ru")
    assert not found("mixed", "Vitamin C is sold", "C витамином C дела хороши", "ru")
    assert not found("mixed", "A 20th-century house.", "Дом XX века.", "ru")


def test_a_short_lookalike_may_be_meant_and_is_a_warning() -> None:
    findings = found("mixed", "A personal computer", "Персональный компьютер (PC)", "ru")
    assert severities(findings) == [Severity.WARNING]


def test_an_acronym_retyped_in_cyrillic_is_a_warning() -> None:
    findings = found("mixed", "The BBC reported it.", "Об этом сообщила ВВС.", "ru")
    assert severities(findings) == [Severity.WARNING]
    assert not found("mixed", "The air force said so.", "Об этом сообщили ВВС.", "ru")


@pytest.mark.parametrize(
    ("language", "target", "piece"),
    [
        ("he", "ראש העיר אמר ביום שני, что порт открыт.", "что порт открыт"),
        ("ru", "Мэр сказал שלום журналистам.", "שלום"),
        ("ru", "Мэр сказал 你好 журналистам.", "你好"),
        ("he", "ראש העיר אמר مرحبا לכתבים.", "مرحبا"),
    ],
)
def test_a_third_script_is_an_error(language: str, target: str, piece: str) -> None:
    findings = found("foreign", ENGLISH, target, language)
    assert pointed_at(target, findings) == [piece]
    assert severities(findings) == [Severity.ERROR]


def test_letters_that_the_english_has_too_may_stay() -> None:
    assert not found("foreign", "The sign read 你好.", "На вывеске было написано 你好.", "ru")
    assert not found("foreign", "Two square km.", "Два км²; дом Ⅳ.", "ru")
    assert not found("foreign", "Half a square km.", "½ קמ²", "he")
    assert not found("foreign", "The alpha particle.", "Альфа-частица (α).", "ru")


def test_ukrainian_letters_in_russian_are_a_warning() -> None:
    target = "Мэр Київа выступил."
    findings = found("foreign", "The mayor of Kyiv spoke.", target, "ru")
    assert (pointed_at(target, findings), severities(findings)) == (["Київа"], [Severity.WARNING])


@pytest.mark.parametrize(("language", "target"), [("ru", RUSSIAN), ("he", HEBREW)])
def test_plain_text_is_clean(language: str, target: str) -> None:
    assert not found("mixed", ENGLISH, target, language)
    assert not found("foreign", ENGLISH, target, language)
