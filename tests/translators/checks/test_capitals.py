"""Capitals carried into Russian headlines, and missing at the start."""

import pytest

from tests.translators.checks.cases import HEBREW, found, severities
from translators.base import Severity
from translators.segment import Kind

TITLE = "Mayor Promises To Reopen The Port Within A Week"


@pytest.mark.parametrize(
    "target",
    [
        "Мэр Обещает Открыть Порт В Течение Недели",
        "МЭР ОБЕЩАЕТ ОТКРЫТЬ ПОРТ В ТЕЧЕНИЕ НЕДЕЛИ",
        "Трамп Встретился С Нетаньяху В Вашингтоне",
        "Премьер Нетаньяху Обвинил Суд",
        "мэр обещает открыть порт в течение недели",
        "Мэр Уходит",
    ],
)
def test_capitals_of_another_language(target: str) -> None:
    findings = found("capitals", TITLE, target, "ru", Kind.HEADLINE)
    assert severities(findings) == [Severity.WARNING]


@pytest.mark.parametrize(
    "target",
    [
        "Мэр обещает открыть порт в течение недели",
        "Генеральная Ассамблея Организации Объединенных Наций",
        "Владимир Путин и Дональд Трамп встретились в Москве",
        "ООН, США, ЕС и НАТО: кто заплатит",
        "Саудовская Аравия, Объединенные Арабские Эмираты и Бахрейн",
        "«Мы вернёмся», — сказал мэр",
        "iPhone подорожает",
    ],
)
def test_capitals_that_are_right(target: str) -> None:
    assert not found("capitals", TITLE, target, "ru", Kind.HEADLINE)


def test_a_small_letter_may_follow_a_small_letter() -> None:
    assert not found("capitals", "and then the port opened", "а потом порт открылся", "ru")


def test_hebrew_has_no_capitals() -> None:
    assert not found("capitals", TITLE, HEBREW, "he", Kind.HEADLINE)


def test_one_long_word_in_capitals_tells_when_the_english_is_set_so() -> None:
    target = "ИРАН НАНОСИТ УДАР"
    assert found("capitals", "IRAN STRIKES", target, "ru", Kind.HEADLINE)
    assert not found("capitals", "WHO, NATO MEET", "ВОЗ И НАТО", "ru", Kind.HEADLINE)
