"""A translation that is none: empty, left in English, in another language's letters."""

import pytest

from tests.translators.checks.cases import ENGLISH, HEBREW, RUSSIAN, found, severities
from translators.base import Severity
from translators.checks.check import check
from translators.segment import Kind


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize("target", ["", "  ", "\n\u00a0"])
def test_nothing_but_space_is_empty_and_only_that(language: str, target: str) -> None:
    findings = check(ENGLISH, target, language)
    assert [one.check for one in findings] == ["empty"]
    assert severities(findings) == [Severity.ERROR]


def test_nothing_for_nothing_is_no_fault() -> None:
    assert check("", "", "ru") == ()


@pytest.mark.parametrize("language", ["ru", "he"])
def test_the_english_sentence_is_untranslated(language: str) -> None:
    assert severities(found("untranslated", ENGLISH, ENGLISH, language)) == [Severity.ERROR]


@pytest.mark.parametrize("language", ["ru", "he"])
def test_a_name_left_alone_is_a_warning(language: str) -> None:
    findings = found("untranslated", "Human Rights Watch", "Human Rights Watch", language)
    assert severities(findings) == [Severity.WARNING]


@pytest.mark.parametrize("language", ["ru", "he"])
def test_a_credit_left_is_a_warning(language: str) -> None:
    text = "Photo: Dana Levi/Getty Images"
    assert severities(found("untranslated", text, text, language)) == [Severity.WARNING]


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize("text", ["AP", "AFP / Reuters", "iPhone 15", "2026"])
def test_agencies_and_models_may_stay(language: str, text: str) -> None:
    names = {one.check for one in check(text, text, language)}
    assert not names & {"untranslated", "script"}


@pytest.mark.parametrize(("language", "target"), [("ru", HEBREW), ("he", RUSSIAN)])
def test_the_other_language_is_the_wrong_script(language: str, target: str) -> None:
    assert severities(found("script", ENGLISH, target, language)) == [Severity.ERROR]


@pytest.mark.parametrize(("language", "target"), [("ru", RUSSIAN), ("he", HEBREW)])
def test_the_right_script_is_right(language: str, target: str) -> None:
    assert check(ENGLISH, target, language) == ()


def test_two_brands_and_a_verb_are_only_a_warning() -> None:
    findings = found("script", "Volvo buys Zeekr", "Volvo и Zeekr", "ru")
    assert severities(findings) == [Severity.WARNING]


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize(
    "text",
    ["HEAVY RAIN FLOODS SUBWAY", "IRAN HITS BACK", "STORM WARNING", "FBI RAIDS HOME OF AIDE"],
)
def test_a_headline_in_capitals_that_comes_back_is_untranslated(language: str, text: str) -> None:
    assert severities(found("untranslated", text, text, language)) == [Severity.ERROR]


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize("text", ["REUTERS", "AP", "NASA, ESA", "CNN BBC"])
def test_agencies_in_capitals_may_stay(language: str, text: str) -> None:
    assert not found("untranslated", text, text, language)


@pytest.mark.parametrize("language", ["ru", "he"])
def test_marks_of_direction_alone_are_empty(language: str) -> None:
    findings = check(ENGLISH, "\u200f\u200b\u200e", language)
    assert [one.check for one in findings] == ["empty"]


def test_a_foreign_name_and_a_verb_are_only_a_warning() -> None:
    target = "Médecins Sans Frontières אמרו זאת."
    findings = found("script", "Médecins Sans Frontières said so.", target, "he")
    assert severities(findings) == [Severity.WARNING]


@pytest.mark.parametrize("language", ["ru", "he"])
def test_a_headline_of_three_words_is_no_name(language: str) -> None:
    findings = found("untranslated", *["Why Markets Fell"] * 2, language, Kind.HEADLINE)
    assert severities(findings) == [Severity.ERROR]
    findings = found("untranslated", *["Ana Sotelo"] * 2, language, Kind.HEADLINE)
    assert severities(findings) == [Severity.WARNING]
