"""How a translation ends: as the English does, not in the middle, and headlines without a stop."""

import pytest

from tests.translators.checks.cases import ENGLISH, found, severities
from translators.base import Severity
from translators.segment import Kind


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "Мэр сообщил журналистам, что порт откроется в течение недели и"),
        ("he", "ראש העיר אמר לכתבים כי הנמל ייפתח מחדש בגלל."),
        ("ru", "Мэр сообщил журналистам в понедельник, что порт,"),
        ("he", "ראש העיר אמר לכתבים ביום שני כי הנמל,"),
        ("he", "ראש העיר אמר לכתבים כי הנמל ייפתח מחדש ו"),
    ],
)
def test_a_sentence_that_breaks_off_is_an_error(language: str, target: str) -> None:
    assert severities(found("ending", ENGLISH, target, language)) == [Severity.ERROR]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "The port is open.", "Порт открыт"),
        ("ru", "The port is open.", "Порт открыт:"),
        ("ru", "What the Port Is For", "Этот порт построили для"),
        ("he", "The port is open.", "הנמל פתוח"),
        ("ru", "Is the port open?", "Порт открыт."),
        ("he", "The port is open.", "הנמל פתוח?"),
    ],
)
def test_another_mark_at_the_end_is_a_warning(language: str, source: str, target: str) -> None:
    assert severities(found("ending", source, target, language)) == [Severity.WARNING]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", '"The port is open."', "«Порт открыт»."),
        ("he", '"The port is open."', '"הנמל פתוח".'),
        ("ru", 'He asked: "Why?"', "Он спросил: «Почему?»"),
        ("he", "The port is open!", "הנמל פתוח."),
        ("ru", "The port (north).", "Порт (северный)."),
        ("ru", "It is from the 14th century.", "Это XIV в."),
        ("ru", "He said that and…", "Он сказал это и…"),
        ("ru", "Police held Sergei I.", "Полиция задержала Сергея И."),
        ("ru", "Police held Sergei V.", "Полиция задержала Сергея В."),
        ("he", "I came and so did you.", "אני באתי, ואת?"[:-1] + "."),
        ("he", "Prices rose 4%", "המחירים עלו ב-4%"),
    ],
)
def test_endings_that_are_right(language: str, source: str, target: str) -> None:
    assert not found("ending", source, target, language)


@pytest.mark.parametrize(("language", "target"), [("ru", "Порт открыт."), ("he", "הנמל פתוח.")])
def test_a_headline_takes_no_full_stop(language: str, target: str) -> None:
    findings = found("ending", "Port Opens", target, language, Kind.HEADLINE)
    assert severities(findings) == [Severity.WARNING]
    assert not found("ending", "Port Opens", target[:-1], language, Kind.HEADLINE)
    assert not found("ending", "Port Opens", target, language)


def test_a_headline_may_end_with_an_abbreviation() -> None:
    assert not found("ending", "Ship Leaves for U.S.", "Судно ушло в США", "ru", Kind.HEADLINE)
    assert not found("ending", "Ship Leaves for U.S.", "האונייה יצאה לאמריקה", "he", Kind.HEADLINE)


@pytest.mark.parametrize(
    ("language", "target"),
    [("he", "כתבו ל־news@example.org."), ("ru", "Пишите на адрес и news@example.org.")],
)
def test_an_address_may_be_the_last_word(language: str, target: str) -> None:
    assert found("ending", "Write to news@example.org.", target, language) == ()
