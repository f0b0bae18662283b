"""What the aligner takes for one word, and by what it compares words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.align.sounds import alike
from translators.align.stems import english_key, hebrew_keys, russian_key
from translators.align.words import Kind, words_of


def _texts(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


def test_english_is_cut_at_hyphens_and_keeps_its_apostrophes() -> None:
    assert _texts("O'Brien's 19-year-old son.") == ["O'Brien's", "19", "year", "old", "son", "."]


def test_a_dotted_abbreviation_is_one_word() -> None:
    assert _texts("The U.S. envoy.") == ["The", "U.S.", "envoy", "."]


def test_a_russian_compound_is_one_word() -> None:
    assert _texts("19-летняя жительница Замын-Удэ") == ["19-летняя", "жительница", "Замын-Удэ"]


def test_a_hebrew_word_holds_its_particles_and_the_quote_of_an_acronym() -> None:
    assert _texts('אמר ל-CNN כי צה"ל, ב-1.3 ו"נהרג"') == [
        "אמר", "ל-CNN", "כי", 'צה"ל', ",", "ב-1.3", 'ו"נהרג', '"',
    ]  # fmt: skip


def test_niqqud_does_not_cut_a_word() -> None:
    assert _texts("בְּיוֹם שלישי") == ["בְּיוֹם", "שלישי"]


def test_an_address_is_one_word() -> None:
    assert _texts("See https://a.example/b_c?d=1.") == ["See", "https://a.example/b_c?d=1", "."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,200", "1200"),
        ("1,200", "1\u00a0200"),
        ("2.5", "2,5"),
        ("300,000", "300"),
        ("28th", "28-го"),
        ("Eighteen", "18"),
        ("2014", "ב-2014"),
    ],
)
def test_the_same_number_has_a_key_in_common(one: str, other: str) -> None:
    keys = [set(words_of(text)[0].keys) for text in (one, other)]
    assert keys[0] & keys[1]


def test_an_afternoon_hour_has_the_key_of_the_24_hour_clock() -> None:
    assert "1830" in words_of("6:30 p.m.")[0].keys
    assert "1830" not in words_of("6:30 a.m.")[0].keys
    assert "2400" not in words_of("12 p.m.")[0].keys


def test_different_numbers_have_no_key_in_common() -> None:
    assert not set(words_of("1,200")[0].keys) & set(words_of("12,000")[0].keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [("правительство", "правительством"), ("Тель-Авив", "Тель-Авиве"), ("ракета", "ракеты")],
)
def test_russian_cases_share_a_key(one: str, other: str) -> None:
    assert russian_key(one) == russian_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ממשלה", "ולממשלת"), ("הסכם", "ההסכמים"), ("מלך", "מלכים")]
)
def test_hebrew_forms_share_a_key(one: str, other: str) -> None:
    assert set(hebrew_keys(one)) & set(hebrew_keys(other))


@pytest.mark.parametrize(
    ("one", "other"), [("talks", "talk"), ("countries", "country"), ("Israel's", "Israel")]
)
def test_english_forms_share_a_key(one: str, other: str) -> None:
    assert english_key(one) == english_key(other)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Hershkowitz", "Хершковица"),
        ("Hershkowitz", "הרשקוביץ"),
        ("Washington", "בוושינגטון"),
        ("Zawadzki", "Завадский"),
        ("Viktor", "ויקטור"),
        ("Morales", "Моралесом"),
    ],
)
def test_a_name_is_known_by_its_sound(name: str, written: str) -> None:
    assert alike(name, written) > 0.5


@pytest.mark.parametrize(
    ("name", "other"), [("Hershkowitz", "правительство"), ("Rozen", "Замын"), ("Viktor", "אלוף")]
)
def test_another_word_does_not_sound_like_the_name(name: str, other: str) -> None:
    assert alike(name, other) == 0


@given(st.text(alphabet=st.characters(), max_size=60))
def test_words_are_in_order_and_leave_out_only_white_space_and_hyphens(text: str) -> None:
    at = 0
    for word in words_of(text):
        assert at <= word.start < word.end
        assert text[word.start : word.end] == word.text
        assert not text[at : word.start].replace("-", "").strip()
        at = word.end
    left = text[at:]
    assert not left.replace("-", "").strip()


def test_light_words_are_known_in_each_language() -> None:
    assert [w.kind for w in words_of("of в של")] == [Kind.LIGHT] * 3
