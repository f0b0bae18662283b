"""Russian terms and names take any case and number as the language has it."""

import subprocess
import sys

import pytest

from translators.language.declension import Case, Number
from translators.terms.russian import inflect, inflect_adjective, inflect_name, lemmas

NOM, GEN, DAT, ACC, INS, PRE = Case

PHRASES = [
    ("Газа", GEN, "Газы"),
    ("Израиль", PRE, "Израиле"),
    ("Тель-Авив", INS, "Тель-Авивом"),
    ("Ростов-на-Дону", PRE, "Ростове-на-Дону"),
    ("Кирьят-Шмона", ACC, "Кирьят-Шмону"),
    ("Сдерот", GEN, "Сдерота"),
    ("Западный берег", PRE, "Западном берегу"),
    ("Голанские высоты", GEN, "Голанских высот"),
    ("Объединенные Арабские Эмираты", PRE, "Объединенных Арабских Эмиратах"),
    ("Босния и Герцеговина", GEN, "Боснии и Герцеговины"),
    ("сектор Газа", PRE, "секторе Газа"),
    ("министр иностранных дел", INS, "министром иностранных дел"),
    ("премьер-министр", GEN, "премьер-министра"),
    ("папа римский", DAT, "папе римскому"),
    ("7-я танковая бригада", GEN, "7-й танковой бригады"),
    ("Нецаримский коридор", GEN, "Нецаримского коридора"),
    ("террорист-смертник", ACC, "террориста-смертника"),
    ("Рош ха-Аин", PRE, "Рош ха-Аине"),
    ("«Хезболла»", INS, "«Хезболлой»"),
    ("«Еш Атид»", GEN, "«Еш Атид»"),
    ("бригада «Голани»", GEN, "бригады «Голани»"),
    ("«Братья-мусульмане»", GEN, "«Братьев-мусульман»"),
    ("США", PRE, "США"),
    ("ВВС Израиля", GEN, "ВВС Израиля"),
    ("Осло", PRE, "Осло"),
    ("World Central Kitchen", GEN, "World Central Kitchen"),
]

NAMES = [
    ("Биньямин Нетаньяху", "m", GEN, "Биньямина Нетаньяху"),
    ("Владимир Путин", "m", INS, "Владимиром Путиным"),
    ("Ицхак Рабин", "m", INS, "Ицхаком Рабином"),
    ("Исраэль Кац", "m", DAT, "Исраэлю Кацу"),
    ("Бецалель Смотрич", "m", INS, "Бецалелем Смотричем"),
    ("Алексей Навальный", "m", GEN, "Алексея Навального"),
    ("Юлия Навальная", "f", GEN, "Юлии Навальной"),
    ("Мария Захарова", "f", DAT, "Марии Захаровой"),
    ("Михаль Герцог", "f", GEN, "Михаль Герцог"),
    ("Голда Меир", "f", INS, "Голдой Меир"),
    ("Мухаммед бен Салман", "m", GEN, "Мухаммеда бен Салмана"),
    ("Халиль аль-Хайя", "m", ACC, "Халиля аль-Хайю"),
    ("Джордж Буш-младший", "m", GEN, "Джорджа Буша-младшего"),
    ("король Карл III", "m", GEN, "короля Карла III"),
    ("Лев Толстой", "m", PRE, "Льве Толстом"),
    ("Саша Труфанов", "m", ACC, "Сашу Труфанова"),
]


@pytest.mark.parametrize(("phrase", "case", "form"), PHRASES)
def test_phrase_is_inflected_by_its_head(phrase: str, case: Case, form: str) -> None:
    assert inflect(phrase, case) == form


@pytest.mark.parametrize(("name", "gender", "case", "form"), NAMES)
def test_name_is_declined_in_all_its_parts(name: str, gender: str, case: Case, form: str) -> None:
    assert inflect_name(name, case, gender) == form


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("заложник", "заложников"),
        ("баллистическая ракета", "баллистических ракет"),
        ("шекель", "шекелей"),
        ("хуситы", "хуситов"),
        ("солдат-одиночка", "солдат-одиночек"),
    ],
)
def test_common_noun_has_a_plural(phrase: str, form: str) -> None:
    assert inflect(phrase, GEN, Number.PLURAL) == form


def test_nominative_is_the_form_it_was_given_in() -> None:
    for phrase, _, _ in PHRASES:
        assert inflect(phrase, NOM) == phrase
    for name, gender, _, _ in NAMES:
        assert inflect_name(name, NOM, gender) == name


def test_adjective_agrees_in_gender_number_and_animacy() -> None:
    assert inflect_adjective("израильский", GEN, "femn") == "израильской"
    assert inflect_adjective("израильский", INS, "plur") == "израильскими"
    assert inflect_adjective("израильский", ACC, "masc") == "израильский"
    assert inflect_adjective("израильский", ACC, "masc", animate=True) == "израильского"


def test_lemmas_are_every_word_a_form_may_belong_to() -> None:
    assert {"газа", "газ"} <= lemmas("Газе")
    assert lemmas("карты") == {"карта"}


@pytest.mark.parametrize("odd", ["", " ", "«»", "123", "---", "abc", "😀", "המוסד"])
def test_what_is_no_russian_phrase_comes_back(odd: str) -> None:
    assert {inflect(odd, case, number) for case in Case for number in Number} == {odd}


def test_the_dictionary_is_not_loaded_before_it_is_asked() -> None:
    code = "import sys, translators.terms.enforce; sys.exit('pymorphy3' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
