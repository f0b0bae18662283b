"""Brackets and quotation marks, counted without apostrophes and gershayim."""

import pytest

from tests.translators.checks.cases import found, pointed_at, severities
from translators.base import Severity

QUOTED = 'The mayor called the plan "a gift to the city" and left.'
BARE = "The mayor called the plan a gift to the city and left."

RIGHT = [
    ("ru", QUOTED, "Мэр назвал план «подарком городу» и ушёл."),
    ("he", QUOTED, 'ראש העיר כינה את התוכנית "מתנה לעיר" ועזב.'),
    ("he", QUOTED, "ראש העיר כינה את התוכנית ״מתנה לעיר״ ועזב."),
    ("he", "The IDF spokesman and the CEO.", 'דובר צה"ל והמנכ"לית.'),
    ("he", "The Haaretz daily reported it.", 'כך דווח ב"הארץ".'),
    ("he", "The New York Times reported it.", 'כך דיווח ה"ניו יורק טיימס".'),
    ("he", 'He spoke of "chats" with the UN.', 'הוא דיבר על "צ\'אטים" עם האו"ם.'),
    ("he", "George's report reached the UN.", "דו\"ח ג'ורג' הגיע לאו\"ם."),
    ("ru", "The Vostok plant shut down.", "ООО «Завод «Восток» закрылось."),
    ("ru", '"I am leaving," he said.', "— Я ухожу, — сказал он."),
    ("ru", "O'Brien's 'gift' was late.", "«Подарок» О'Брайена опоздал."),
    ("ru", '"We will build," he said, "and sell."', "«Мы построим, — сказал он, — и продадим»."),
    ("he", 'A 55" screen stood there.', "עמד שם מסך 55 אינץ'."),
    ("ru", "Her album “Blue Rain” is out.", "Вышел её альбом Blue Rain."),
    ("he", "Her album “Blue Rain,” is out.", "יצא אלבומה Blue Rain."),
    ("ru", "The '90s and the workers' songs.", "Девяностые и песни рабочих."),
    ("he", "The '90s and the workers' songs.", "שנות ה-90 ושירי הפועלים."),
    ("he", "They called it 'flat white' there.", "קראו לזה ׳לבן שטוח׳."),
]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_marks_that_are_right(language: str, source: str, target: str) -> None:
    assert not found("quotes", source, target, language)


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "Мэр назвал план подарком городу и ушёл."),
        ("he", "ראש העיר כינה את התוכנית מתנה לעיר ועזב."),
        ("he", 'מנכ"ל העירייה כינה את התוכנית מתנה לעיר ועזב.'),
    ],
)
def test_marks_that_are_missing(language: str, target: str) -> None:
    (finding,) = found("quotes", QUOTED, target, language)
    assert (finding.severity, finding.span) == (Severity.WARNING, None)


@pytest.mark.parametrize(
    ("language", "target", "mark"),
    [
        ("ru", "Мэр назвал план «подарком городу и ушёл.", "«"),
        ("he", 'ראש העיר כינה את התוכנית "מתנה לעיר ועזב.', '"'),
        ("he", 'צה"ל כינה את התוכנית "מתנה לעיר, אמר דובר צה"ל.', '"'),
    ],
)
def test_a_mark_without_a_partner(language: str, target: str, mark: str) -> None:
    findings = found("quotes", BARE, target, language)
    assert (pointed_at(target, findings), severities(findings)) == ([mark], [Severity.WARNING])


@pytest.mark.parametrize(
    ("language", "target"),
    [("ru", "Он спас нас: рассказы выживших"), ("he", "הוא הציל אותנו: הניצולים מספרים")],
)
def test_single_marks_that_are_missing(language: str, target: str) -> None:
    source = "'He saved us': survivors speak"
    assert severities(found("quotes", source, target, language)) == [Severity.WARNING]


def test_half_a_quotation_in_both_is_right() -> None:
    source = '"We will build the port.'
    assert not found("quotes", source, "«Мы построим порт.", "ru")
    assert not found("quotes", source, '"נבנה את הנמל.', "he")


@pytest.mark.parametrize(
    ("language", "target"),
    [("ru", 'Мэр назвал план "подарком городу".'), ("he", "התוכנית היא «מתנה לעיר».")],
)
def test_another_languages_style_is_a_note(language: str, target: str) -> None:
    assert severities(found("quote style", QUOTED, target, language)) == [Severity.NOTE]


@pytest.mark.parametrize(
    ("language", "target"),
    [("ru", "План (второй подарок городу."), ("he", "התוכנית (השנייה היא מתנה לעיר.")],
)
def test_an_open_bracket_is_an_error(language: str, target: str) -> None:
    findings = found("brackets", BARE, target, language)
    assert (pointed_at(target, findings), severities(findings)) == (["("], [Severity.ERROR])


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "The port (north) is open.", "Порт (северный) открыт."),
        ("he", "The port (north) is open. (Flash90)", "הנמל (הצפוני) פתוח. (פלאש 90)"),
        ("ru", "a) the port", "а) порт"),
        ("he", "1) the port", "1) הנמל"),
        ("ru", "The port (north is open.", "Порт (северный открыт."),
    ],
)
def test_brackets_that_are_right(language: str, source: str, target: str) -> None:
    assert not found("brackets", source, target, language)


@pytest.mark.parametrize(
    ("language", "target"), [("ru", "Порт открыт с мая."), ("he", "הנמל פתוח מאז מאי.")]
)
def test_brackets_that_are_lost_are_a_warning(language: str, target: str) -> None:
    source = "The port (north of Haifa) has been open since May."
    (finding,) = found("brackets", source, target, language)
    assert finding.severity is Severity.WARNING
    assert "(north of Haifa)" in finding.message


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "The World Health Organization (WHO) agreed.", "Всемирная организация согласилась."),
        ("he", "The World Health Organization (WHO) agreed.", "ארגון הבריאות העולמי הסכים."),
        ("ru", "He left (his third trip) on Monday.", "В понедельник он уехал — в третий раз."),
        ("he", "He left (his third trip) on Monday.", "הוא נסע ביום שני – נסיעתו השלישית."),
    ],
)
def test_an_abbreviation_needs_no_brackets_and_a_dash_stands_for_them(
    language: str, source: str, target: str
) -> None:
    assert not found("brackets", source, target, language)


@pytest.mark.parametrize(
    ("language", "target"), [("ru", "Генерал-майор запаса Рам."), ("he", "אלוף במילואים רם.")]
)
def test_a_rank_in_reserve_needs_no_brackets(language: str, target: str) -> None:
    assert not found("brackets", "Maj. Gen. (res.) Ram.", target, language)


@pytest.mark.parametrize(
    ("language", "target", "place"),
    [
        ("ru", "План «подарок «Восхода» городу», «второй за год.", "«второй"),
        ("he", 'התוכנית היא "מתנה לעיר, אמר דובר צה"ל.', '"מתנה'),
    ],
)
def test_the_place_is_that_of_the_lone_mark(language: str, target: str, place: str) -> None:
    (finding,) = found("quotes", BARE, target, language)
    assert finding.span
    assert target[finding.span[0] :].startswith(place)
