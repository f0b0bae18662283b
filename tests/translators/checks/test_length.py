"""Translations too short or too long to be whole."""

import pytest

from tests.translators.checks.cases import ENGLISH, HEBREW, RUSSIAN, found, severities
from translators.base import Severity

LONG = f"{ENGLISH} Traders had lost millions while the cranes stood idle, he added."


@pytest.mark.parametrize(
    ("language", "target", "severity"),
    [
        ("ru", "Мэр выступил.", Severity.ERROR),
        ("he", "ראש העיר נאם.", Severity.ERROR),
        ("ru", "Мэр сообщил, что порт откроется через неделю, в понедельник.", Severity.WARNING),
        ("he", "ראש העיר אמר לכתבים כי הנמל ייפתח בתוך שבוע או יותר.", Severity.WARNING),
        ("ru", RUSSIAN * 5, Severity.ERROR),
        ("he", HEBREW * 5, Severity.ERROR),
    ],
)
def test_an_unlikely_length(language: str, target: str, severity: Severity) -> None:
    assert severities(found("length", LONG, target, language)) == [severity]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", ENGLISH, RUSSIAN),
        ("he", ENGLISH, HEBREW),
        ("ru", "That has not always been the case.", "Так было не всегда."),
        ("he", "Her son is listed as missing in action.", "בנה רשום כנעדר."),
        ("he", "Advertisement", "פרסומת"),
        ("ru", "IDF", "Армия обороны Израиля"),
    ],
)
def test_a_likely_length(language: str, source: str, target: str) -> None:
    assert not found("length", source, target, language)


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "Помощь, которой ждали много недель, наконец прибыла в разрушенный город у моря."),
        ("he", "הסיוע שחיכו לו שבועות רבים הגיע סוף סוף לעיר ההרוסה שעל חוף הים התיכון."),
    ],
)
def test_a_story_for_a_word_is_a_warning(language: str, target: str) -> None:
    assert severities(found("length", "Aid came.", target, language)) == [Severity.WARNING]


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "Международное агентство по атомной энергии"),
        ("he", "הסוכנות הבין-לאומית לאנרגיה אטומית"),
    ],
)
def test_an_abbreviation_may_be_written_out(language: str, target: str) -> None:
    assert not found("length", "IAEA", target, language)
