"""What models add out of film subtitles, and text that is no text."""

import pytest

from tests.translators.checks.cases import ENGLISH, HEBREW, RUSSIAN, found, pointed_at, severities
from translators.base import Severity


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("ru", "(Смех)"),
        ("he", "(צחוק)"),
        ("ru", "[Laughter]"),
        ("he", "(מחיאות כפיים)"),
        ("ru", "♪♪"),
        ("he", "♪"),
        ("ru", "Редактор субтитров"),
        ("he", "תרגום:"),
    ],
)
def test_subtitles_are_invented(language: str, piece: str) -> None:
    target = f"{RUSSIAN if language == 'ru' else HEBREW} {piece}"
    findings = found("invented", ENGLISH, target, language)
    assert piece in pointed_at(target, findings)
    assert Severity.ERROR in severities(findings)


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "He said no (laughter).", "Он отказался (смех)."),
        ("he", "He said no. [Applause]", "הוא סירב. [מחיאות כפיים]"),
        ("ru", "Laughter filled the hall.", "Зал наполнил смех (громкий)."),
        ("he", "Translated by Dana Levi", "תרגום: דנה לוי"),
        ("ru", "Transfer: $40", "Перевод: 40 долларов"),
        ("ru", "Said proofreader Anna Rudina", "Сказала корректор Анна Рудина"),
        ("ru", "No (chuckles).", "Нет (смеётся)."),
        ("ru", "♪ La la la ♪", "♪ Ла-ла-ла ♪"),
    ],
)
def test_what_the_english_has_is_not_invented(language: str, source: str, target: str) -> None:
    assert not found("invented", source, target, language)


@pytest.mark.parametrize(
    ("language", "target", "piece"),
    [
        ("ru", "Мэр сказал аааааа в порту.", "аааааа"),
        ("he", "ראש העיר אמר ללללל בנמל.", "ללללל"),
        ("ru", "Мэр хахахаха сказал.", "хахахаха"),
        ("he", "ראש העיר אמר.......", "......."),
        ("ru", "Мэр <unk> сказал.", "<unk>"),
        ("he", "ראש ▁העיר אמר.", "▁"),
        ("ru", "Мэр &quot;сказал.", "&quot;"),
    ],
)
def test_garbled_text_is_an_error(language: str, target: str, piece: str) -> None:
    findings = found("garbled", ENGLISH, target, language)
    assert (pointed_at(target, findings), severities(findings)) == ([piece], [Severity.ERROR])


def test_a_word_that_holds_a_part_twice_is_a_warning() -> None:
    findings = found("garbled", ENGLISH, "פרבר של לסנסינטיננסינטי הקרובה.", "he")
    assert severities(findings) == [Severity.WARNING]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", ENGLISH, "Мэр предупредил о разнообразных мерах многократно."),
        ("he", ENGLISH, "ראש העיר הזהיר..."),
        ("ru", "Aaaargh, he cried.", "Ааааа, кричал он."),
        ("ru", "The zoooom was on.", "Зуууум работал."),
        ("ru", "The f*** word", "Слово на х*****"),
        ("he", "Use &amp; for it.", "כתבו &amp; במקום."),
    ],
)
def test_text_that_is_right(language: str, source: str, target: str) -> None:
    assert not found("garbled", source, target, language)


@pytest.mark.parametrize(("language", "target"), [("ru", RUSSIAN), ("he", HEBREW)])
def test_an_address_from_nowhere(language: str, target: str) -> None:
    findings = found("protected", ENGLISH, f"{target} https://a.org/x", language)
    assert severities(findings) == [Severity.ERROR]


@pytest.mark.parametrize(
    ("language", "target", "marks"),
    [("ru", "Мэр сказал,, что порт открыт.", ",,"), ("he", "ראש העיר אמר, . הנמל פתוח.", ", .")],
)
def test_two_marks_for_one_are_a_warning(language: str, target: str, marks: str) -> None:
    findings = found("garbled", ENGLISH, target, language)
    assert (pointed_at(target, findings), severities(findings)) == ([marks], [Severity.WARNING])


@pytest.mark.parametrize(
    ("language", "credit"),
    [("ru", "Субтитры сделал DimaTorzok"), ("he", "תורגם וסונכרן על ידי דנה לוי")],
)
def test_a_subtitlers_credit_is_one_finding_with_the_name(language: str, credit: str) -> None:
    target = f"{RUSSIAN if language == 'ru' else HEBREW} {credit}"
    assert credit in pointed_at(target, found("invented", ENGLISH, target, language))


@pytest.mark.parametrize("sign", ["&quot;", "<unk>"])
def test_a_sign_of_the_machine_is_no_word(sign: str) -> None:
    target = f"{RUSSIAN} {sign}"
    assert pointed_at(target, found("garbled", ENGLISH, target, "ru")) == [sign]
    assert not found("invented", ENGLISH, target, "ru")
