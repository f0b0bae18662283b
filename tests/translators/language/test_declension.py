"""Russian names in their cases, by endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.language.declension import Case, decline, forms, in_case_of, nominatives


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("Труфанова", "Труфанов"), ("Труфанова", "Труфанова"), ("Труфановым", "Труфанов"),
        ("Розеном", "Розен"), ("Обамы", "Обама"), ("Зеленского", "Зеленский"),
        ("Дмитрия", "Дмитрий"), ("Ольги", "Ольга"), ("Марией", "Мария"), ("Таля", "Таль"),
        ("Кузьмичем", "Кузьмич"), ("аль-Хайей", "аль-Хайя"), ("Бен-Гвира", "Бен-Гвир"),
        ("Тихановской", "Тихановская"), ("Залужного", "Залужный"), ("Нетаньяху", "Нетаньяху"),
    ],
)  # fmt: skip
def test_form_may_stand_for_its_nominative(form: str, nominative: str) -> None:
    assert nominative in nominatives(form)


@pytest.mark.parametrize(
    ("form", "other"), [("Обамы", "Обам"), ("Ольгы", "Ольга"), ("Ивановом", "Иванов")]
)
def test_ending_of_another_declension_is_not_taken(form: str, other: str) -> None:
    assert other not in nominatives(form)


@pytest.mark.parametrize(
    ("form", "nominative", "wanted", "answer"),
    [
        ("Труфаноффа", "Труфанофф", "Труфанов", "Труфанова"),
        ("Труфаноффом", "Труфанофф", "Труфанов", "Труфановым"),
        ("Дениусу", "Дениус", "Дэниус", "Дэниусу"),
        ("Абамой", "Абама", "Обама", "Обамой"),
        ("Зеленским", "Зеленский", "Зелинский", "Зелинским"),
        ("Дениус", "Дениус", "Дэниус", "Дэниус"),
        ("Хаменея", "Хаменей", "Хаменеи", "Хаменеи"),
    ],
)
def test_wanted_name_comes_in_the_same_case(
    form: str, nominative: str, wanted: str, answer: str
) -> None:
    assert in_case_of(form, nominative, wanted) == answer


@pytest.mark.parametrize(
    ("form", "nominative", "wanted", "given", "answer"),
    [
        ("Бенджамином", "Бенджамин", "Биньямин", True, "Биньямином"),
        ("Кэвину", "Кэвин", "Кевин", True, "Кевину"),
        ("Путыным", "Путын", "Путин", False, "Путиным"),
    ],
)
def test_a_given_name_is_declined_as_a_noun(
    form: str, nominative: str, wanted: str, given: bool, answer: str
) -> None:
    assert in_case_of(form, nominative, wanted, given) == answer


def test_case_that_cannot_be_told_is_left_to_a_person() -> None:
    assert in_case_of("Абракадабра", "Дениус", "Дэниус") is None


@pytest.mark.parametrize(
    ("name", "gender", "case", "form"),
    [
        ("Труфанов", "m", Case.INSTRUMENTAL, "Труфановым"),
        ("Труфанова", "f", Case.GENITIVE, "Труфановой"),
        ("Труфанов", "f", Case.GENITIVE, "Труфанов"),
        ("Смотрич", "m", Case.INSTRUMENTAL, "Смотричем"),
        ("Толстой", "m", Case.PREPOSITIONAL, "Толстом"),
        ("Цой", "m", Case.GENITIVE, "Цоя"),
        ("Михаль", "f", Case.GENITIVE, "Михаль"),
        ("Моруа", "m", Case.GENITIVE, "Моруа"),
        ("Хайя", "m", Case.ACCUSATIVE, "Хайю"),
        # a place: no surname's ending, and no accusative of the living
        ("Дорфинов", "", Case.INSTRUMENTAL, "Дорфиновом"),
        ("Дорфинский", "", Case.GENITIVE, "Дорфинского"),
        ("Дорфин", "", Case.ACCUSATIVE, "Дорфин"),
        ("Дорфин", "m", Case.ACCUSATIVE, "Дорфина"),
        ("ЦАХАЛ", "", Case.GENITIVE, "ЦАХАЛа"),
    ],
)  # fmt: skip
def test_name_is_declined_by_its_ending_and_whose_it_is(
    name: str, gender: str, case: Case, form: str
) -> None:
    assert decline(name, case, gender) == form


SURNAMES = st.from_regex(r"[БВГДЗКЛМНПРСТФ][аоуи][бвгдзклмнпрст]{1,2}(ов|ев|ин|ский|а|ко|ер|ь|ян)",
                         fullmatch=True)  # fmt: skip


@given(SURNAMES)
def test_every_form_leads_back_to_its_nominative(name: str) -> None:
    for paradigm in forms(name):
        assert all(name in nominatives(form) for form in paradigm)


@given(SURNAMES, st.sampled_from(Case), st.sampled_from(["m", "f"]))
def test_name_is_read_back_from_the_form_it_is_declined_to(
    name: str, case: Case, gender: str
) -> None:
    assert name in nominatives(decline(name, case, gender))
