"""Slips that need no second question."""

import pytest

from translators.finish.slips import mend_letters, mend_slips
from translators.segment import Kind

MENDED = [
    ("ru", "He is in Moscow.", "Он сейчас в Мoскве.", "Он сейчас в Москве."),
    ("ru", "He is at home now.", "Он сейчас в в доме.", "Он сейчас в доме."),
    ("ru", "He is at home now.", "Он сейчас дома. (Смех)", "Он сейчас дома."),
    ("ru", "He is at home now.", "♪ Он сейчас дома. ♪", "Он сейчас дома."),
    ("ru", "He is at home now.", "он сейчас дома.", "Он сейчас дома."),
    ("ru", "Is he at home now?", "Он сейчас дома", "Он сейчас дома?"),
    ("he", "He is at home now.", "הוא נמצא עכשיו בָּבית.", "הוא נמצא עכשיו בבית."),
    (
        "he",
        "The children are at home now.",
        "הילדימ נמצאים עכשיו בבית.",
        "הילדים נמצאים עכשיו בבית.",
    ),
    ("he", "He is at home now.", "הוא נמצא של של הבית.", "הוא נמצא של הבית."),
    ("he", "He and she are at home.", "הוא ו היא נמצאים בבית.", "הוא והיא נמצאים בבית."),
    ("he", "He came at 7 today.", "הוא הגיע ב 7 היום.", "הוא הגיע ב-7 היום."),
    ("he", "The law is an agreement.", "החוק הוא הסכַם.", "החוק הוא הסכם."),
    (
        "he",
        "She was in the kitchen.",
        "היא הייתה במטבַח שנערכַה בַבית.",
        "היא הייתה במטבח שנערכה בבית.",
    ),
    ("ru", "He knew that they came.", "Он знал, знал, что они пришли.", "Он знал, что они пришли."),
    ("he", "The mayor, who came, spoke.", "ראש העיר, העיר, שבא, דיבר.", "ראש העיר, שבא, דיבר."),
    ("ru", "He came (it was March).", "Он пришёл (был март)", "Он пришёл (был март)."),
    ("he", "Did he come home now?", "האם הוא בא הביתה עכשיו.", "האם הוא בא הביתה עכשיו?"),
    ("ru", "He saw many people there.", "Он видел видел видел там людей.", "Он видел там людей."),
    (
        "he",
        "He saw many people there.",
        "הוא ראה אנשים רבים, אנשים רבים, אנשים רבים, אנשים רבים שם.",
        "הוא ראה אנשים רבים שם.",
    ),
    ("he", "He is in Rafah now.", "הוא נמצא ב - רפיח.", "הוא נמצא ברפיח."),
    ("ru", "He is “here” now.", "Он &quot;здесь&quot; сейчас.", 'Он "здесь" сейчас.'),
    ("ru", "He is here.", "Он здесь. Субтитры сделал DimaTorzok", "Он здесь."),
    ("he", "He said it on CNN today.", "הוא אמר זאת ב CNN היום.", "הוא אמר זאת ב-CNN היום."),
]


@pytest.mark.parametrize(("language", "source", "slip", "mended"), MENDED)
def test_slip_is_mended(language: str, source: str, slip: str, mended: str) -> None:
    assert mend_slips(source, slip, language, Kind.TEXT) == mended


@pytest.mark.parametrize(("language", "source", "slip", "mended"), MENDED)
def test_what_is_right_stays_and_so_does_what_is_mended(
    language: str, source: str, slip: str, mended: str
) -> None:
    assert mend_slips(source, mended, language, Kind.TEXT) == mended


def test_word_of_two_alphabets_that_are_not_alike_is_left_for_a_person() -> None:
    assert mend_slips("He is in Moscow.", "Он в Мqскве.", "ru", Kind.TEXT) == "Он в Мqскве."


def test_what_breaks_off_gets_no_full_stop() -> None:
    source = "The army will send soldiers to the region, and schools will stay closed this week."
    assert mend_slips(source, "Армия направит солдат, и школы", "ru", Kind.TEXT)[-1] == "ы"
    assert mend_slips(source, "הצבא ישלח חיילים, ובתי ספר", "he", Kind.TEXT)[-1] == "ר"


def test_headline_gets_no_full_stop() -> None:
    assert mend_slips("He is home", "Он дома", "ru", Kind.HEADLINE) == "Он дома"


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("ru", "Rain fell in the town.", "Дождь шёл в городе, в городе, в городе, в городе."),
        ("he", "Rain fell in the town.", "גשם ירד בעיר בעיר בעיר בעיר."),
    ],
)
def test_loop_that_ends_the_sentence_is_left_for_its_rest_may_be_lost(
    language: str, source: str, text: str
) -> None:
    assert mend_slips(source, text, language, Kind.TEXT) == text


def test_letters_are_mended_alone() -> None:
    assert mend_letters("Two boys, two boys.", "שני ילדימ ילדימ", "he") == "שני ילדים ילדים"
    assert (
        mend_letters("In Moscow in the the house.", "В Мoскве в в доме", "ru")
        == "В Москве в в доме"
    )


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("he", "He ate a fruit.", "הוא אכל banana."),
        ("ru", "AFP reported it first.", "Это сообщило Agence France-Presse."),
        ("he", "Doctors Without Borders said so.", "Médecins Sans Frontières אמרו זאת."),
        ("ru", "He is here.", "Он <unk> здесь."),
        ("he", "We ran, and ran, and ran.", "רצנו ורצנו ורצנו."),
    ],
)
def test_what_may_stand_for_words_of_the_english_is_not_taken_out(
    language: str, source: str, target: str
) -> None:
    assert mend_slips(source, target, language, Kind.TEXT) == target
