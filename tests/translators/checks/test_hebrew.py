"""Final letters, loose particles and vowel points."""

import pytest

from tests.translators.checks.cases import ENGLISH, RUSSIAN, found, pointed_at, severities
from translators.base import Severity


@pytest.mark.parametrize(
    ("target", "word"),
    [
        ("חברת הקונגרס באךמן נאמה.", "באךמן"),
        ("הדרכים ועקוםים נסגרו.", "ועקוםים"),
        ("ראש העיר מסר לכתבימ כי הנמל פתוח.", "לכתבימ"),
        ("ראש הממשלה לי קאנ הגיע.", "קאנ"),
    ],
)
def test_a_final_letter_in_the_wrong_place_is_an_error(target: str, word: str) -> None:
    findings = found("final letters", ENGLISH, target, "he")
    assert (pointed_at(target, findings), severities(findings)) == ([word], [Severity.ERROR])


@pytest.mark.parametrize(
    "target",
    [
        'האו"ם וארה"ב וחו"ל ודרא"פ.',
        "הקליפ של הג'יפ בפייסבוק.",
        "מיץ, סנדוויץ' וסקוץ' טעים.",
        'הח"כ ומנכ"ל השב"כ בק"מ ה-3.',
        "סין-יפן, דרום-מזרח וים-המלח.",
        "הוא עולה מ-5 ל-6, כ-20 אחוז.",
        "מי שמאמינ/ה בכך יצטרפ/תצטרף.",
        "הצ'ק של מקס ושל בוב דילן.",
    ],
)
def test_hebrew_words_that_are_right(target: str) -> None:
    assert not found("final letters", ENGLISH, target, "he")
    assert not found("particles", ENGLISH, target, "he")


@pytest.mark.parametrize(
    ("target", "piece"),
    [
        ("הוא נסע ב- Wembley אתמול.", "ב- "),
        ("הנמל ו המזח נסגרו.", "ו "),
        ("יותר מ -30 נשים באו.", "מ -"),
        ("הצבא תקף ב - רפיח.", "ב - "),
        ("אוכלוסייה של פחות מ 40,000 איש.", "מ "),
    ],
)
def test_a_particle_apart_from_its_word_is_a_warning(target: str, piece: str) -> None:
    findings = found("particles", ENGLISH, target, "he")
    assert (pointed_at(target, findings), severities(findings)) == ([piece], [Severity.WARNING])


@pytest.mark.parametrize(
    "target",
    [
        "ב - הנמל ייסגר.",
        "תלמידי כיתה ו נסעו.",
        "רשת ב דיווחה על כך.",
        "ב-CNN נמסר כי ה-FBI חוקר.",
        "סעיף ה, סעיף ו.",
    ],
)
def test_a_letter_that_names_something_stands_alone(target: str) -> None:
    assert not found("particles", ENGLISH, target, "he")


def test_vowel_points_are_a_warning() -> None:
    target = "רֹאשׁ העיר אמר כי הנמל ייפתח."
    findings = found("niqqud", ENGLISH, target, "he")
    assert (pointed_at(target, findings), severities(findings)) == (["רֹאשׁ"], [Severity.WARNING])


def test_vowel_points_of_the_source_may_stay() -> None:
    assert not found("niqqud", "The word שָׁלוֹם is old.", "המילה שָׁלוֹם עתיקה.", "he")


@pytest.mark.parametrize("name", ["final letters", "particles", "niqqud"])
def test_russian_is_not_looked_at(name: str) -> None:
    assert not found(name, ENGLISH, RUSSIAN, "ru")


@pytest.mark.parametrize(("target", "letter"), [("הילדיםו באו.", "מ"), ("הארץה רחבה.", "צ")])
def test_the_message_gives_the_letter_to_write(target: str, letter: str) -> None:
    (finding,) = found("final letters", ENGLISH, target, "he")
    assert finding.message.endswith(f"write {letter}.")
