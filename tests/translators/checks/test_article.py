"""Consistency over an article."""

import pytest

from translators.base import Severity
from translators.checks.article import check_article

SOURCE = "The mayor refused to comment."


@pytest.mark.parametrize(
    ("language", "usual", "other"),
    [
        ("ru", "Мэр отказался от комментариев.", "Градоначальник не стал комментировать."),
        ("he", "ראש העיר סירב להגיב.", "ראש העירייה לא הגיב."),
    ],
)
def test_the_rarer_wording_of_one_sentence_is_flagged(
    language: str, usual: str, other: str
) -> None:
    findings = check_article([(SOURCE, usual), (SOURCE, other), (SOURCE, usual)], language)
    assert [len(one) for one in findings] == [0, 1, 0]
    assert findings[1][0].severity is Severity.WARNING
    assert usual in findings[1][0].message


def test_of_two_wordings_the_later_is_flagged() -> None:
    findings = check_article([(SOURCE, "Мэр молчит."), (SOURCE, "Мэр не ответил.")], "ru")
    assert [len(one) for one in findings] == [0, 1]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("ru", "Мэр молчит", "«Мэр молчит»."), ("he", "ראש העיר שותק", "ראש העיר שותק.")],
)
def test_punctuation_and_capitals_do_not_count(language: str, one: str, other: str) -> None:
    findings = check_article([("Mayor Silent", one), ("Mayor silent.", other)], language)
    assert findings == ((), ())


@pytest.mark.parametrize(
    ("language", "target"),
    [("ru", "Мэр так и не ответил на вопросы."), ("he", "ראש העיר לא השיב על השאלות.")],
)
def test_one_translation_of_two_sentences_is_flagged(language: str, target: str) -> None:
    sources = ["The mayor did not answer the questions.", "The storm closed two northern roads."]
    findings = check_article([(source, target) for source in sources], language)
    assert [len(one) for one in findings] == [1, 1]
    assert sources[1] in findings[0][0].message


@pytest.mark.parametrize(
    ("language", "target"),
    [("ru", "Они не ответили на запрос."), ("he", "הם לא השיבו לפנייה שלנו.")],
)
def test_sentences_of_one_meaning_may_have_one_translation(language: str, target: str) -> None:
    pairs = [("They didn't answer the request.", target), ("They did not answer a request", target)]
    assert check_article(pairs, language) == ((), ())
    pairs[1] = ("They did answer the request.", target)
    assert [len(one) for one in check_article(pairs, language)] == [1, 1]


def test_short_segments_fall_together_rightly() -> None:
    findings = check_article([("Photo", "Фото"), ("Picture", "Фото")], "ru")
    assert findings == ((), ())


def test_an_empty_article_has_no_findings() -> None:
    assert check_article([], "he") == ()


@pytest.mark.parametrize(
    ("language", "one", "five"),
    [("ru", "1 погибший", "5 погибших"), ("he", "הרוג 1", "5 הרוגים")],
)
def test_sentences_that_differ_in_a_number_are_two(language: str, one: str, five: str) -> None:
    assert check_article([("1 killed", one), ("5 killed", five)], language) == ((), ())
