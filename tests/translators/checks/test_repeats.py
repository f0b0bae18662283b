"""Loops, stutters, echoes and doubled words, and what is repeated rightly."""

import pytest

from tests.translators.checks.cases import ENGLISH, found, pointed_at, severities
from translators.base import Severity

LOOPS = [
    ("ru", "Мэр сказал, что порт, порт, порт откроется."),
    ("he", "ראש העיר אמר כי הנמל ייפתח ייפתח ייפתח."),
    ("ru", "Мэр заявил, что мэр заявил, что мэр заявил, что порт откроется."),
    ("he", "ביום שני בבוקר בנמל ביום שני בבוקר בנמל ראש העיר אמר כי הנמל ייפתח."),
]
RIGHT = [
    ("ru", "It took place on May 1, May 2 and May 3.", "Это было 1 мая, 2 мая, 3 мая."),
    ("he", "Little by little the port opens.", "לאט לאט הנמל נפתח."),
    ("he", "At last the port opened.", "סוף סוף הנמל נפתח."),
    ("he", "Two people died on Monday.", "ביום שני שני בני אדם מתו."),
    ("ru", "She was very, very tired.", "Она очень, очень устала."),
    ("ru", "A wave hit Pago Pago.", "Волна накрыла Паго Паго."),
    ("he", "A wave hit Pago Pago.", "גל היכה בפאגו פאגו."),
    ("ru", "It cost 1 billion rubles.", "Это стоило 1 000 000 000 рублей."),
    ("he", "It cost 1 billion shekels.", "זה עלה 1,000,000,000 שקלים."),
    ("ru", "He knew that it was so.", "Он знал то, что то было так."),
    ("ru", "We ran and ran.", "Мы бежали бежали."),
    ("he", "We were running, and running, and running.", "רצנו ורצנו ורצנו."),
    ("he", "Step by step they left.", "הם עזבו צעד צעד."),
]


@pytest.mark.parametrize(("language", "target"), LOOPS)
def test_a_phrase_over_and_over_is_an_error(language: str, target: str) -> None:
    assert severities(found("repetition", ENGLISH, target, language)) == [Severity.ERROR]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_what_is_said_twice_rightly(language: str, source: str, target: str) -> None:
    assert not found("repetition", source, target, language)
    assert not found("doubled", source, target, language)


def test_three_words_said_twice_may_be_a_figure_of_speech() -> None:
    target = "Мэр сообщал журналистам день за днём, день за днём одно и то же."
    assert severities(found("repetition", ENGLISH, target, "ru")) == [Severity.WARNING]


@pytest.mark.parametrize(
    ("language", "target", "twice"),
    [
        ("ru", "Порт откроется, сказал мэр, сказал мэр.", "сказал мэр, сказал мэр"),
        ("he", "הנמל ייפתח, אמר המנהל, אמר המנהל.", "אמר המנהל, אמר המנהל"),
    ],
)
def test_two_words_said_twice_are_a_warning(language: str, target: str, twice: str) -> None:
    findings = found("repetition", "The port will reopen, he said.", target, language)
    assert (pointed_at(target, findings), severities(findings)) == ([twice], [Severity.WARNING])


def test_a_long_phrase_at_two_places_is_a_warning() -> None:
    target = "Порт откроется в течение одной недели, и мэр сказал: порт откроется в течение одной недели."
    source = "The port will reopen, the mayor said in the morning."
    assert severities(found("repetition", source, target, "ru")) == [Severity.WARNING]


@pytest.mark.parametrize(
    ("language", "target", "pair", "severity"),
    [
        ("ru", "Мэр приехал в в порт.", "в в", Severity.ERROR),
        ("ru", "Мэр сказал сказал правду.", "сказал сказал", Severity.ERROR),
        ("he", "המנהל של של הנמל דיבר.", "של של", Severity.ERROR),
        ("he", "ראש העיר סגר את את הנמל.", "את את", Severity.ERROR),
        ("he", "ראש העיר סגר נמל נמל.", "נמל נמל", Severity.WARNING),
        ("ru", "Мэр приехал в порт другом. другом.", "другом. другом", Severity.WARNING),
        ("he", "ראש העיר נסע דרומה. דרומה.", "דרומה. דרומה", Severity.WARNING),
    ],
)
def test_a_doubled_word(language: str, target: str, pair: str, severity: Severity) -> None:
    findings = found("doubled", ENGLISH, target, language)
    assert (pointed_at(target, findings), severities(findings)) == ([pair], [severity])


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "Мэр рад, что порт, где порт, за который порт платил, снова порт."),
        ("he", "ראש העיר שמח כי החוף, אשר החוף שילם עליו, שוב החוף של החוף."),
    ],
)
def test_a_word_worn_out_is_a_warning(language: str, target: str) -> None:
    assert severities(found("repetition", ENGLISH, target, language)) == [Severity.WARNING]
