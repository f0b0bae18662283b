"""One person is spelled one way, in an article and across articles."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.news import read_news
from translators.base import Link, Severity
from translators.names.consistency import unify, variant_finding, variants
from translators.names.observe import Observation, SentencePair, observe, spellings_of
from translators.names.register import (
    Authority,
    NameWord,
    Register,
    Spelling,
    glossary_spellings,
    register_of,
)

GIVEN = frozenset({"sasha"})
EMPTY = Register()
SURNAME = NameWord("Sasha Troufanov", "Troufanov")

RUSSIAN = [
    ("Sasha Troufanov was freed on Saturday.", "Саша Труфанов был освобожден в субботу."),
    ("Troufanov's mother met him.", "Мать Труфаноффа встретила его."),
    ("They wrote to Sasha Troufanov.", "Они написали Саше Труфанову."),
    ("The army spoke with Troufanov.", "Армия поговорила с Труфановым."),
]
HEBREW = [
    ("Sasha Troufanov was freed on Saturday.", "סשה טרופנוב שוחרר בשבת."),
    ("They gave Troufanov a letter.", "הם נתנו לטרופאנוב מכתב."),
    ("Sasha Troufanov is 29.", "סשה טרופנוב בן 29."),
    ("People saw in Troufanov a friend.", "אנשים ראו בטרופנוב חבר."),
]


def _pairs(rows: list[tuple[str, str]]) -> list[SentencePair]:
    return [SentencePair(source, target) for source, target in rows]


def _observe(
    rows: list[tuple[str, str]], language: str, register: Register = EMPTY
) -> tuple[Observation, ...]:
    return observe(_pairs(rows), language, GIVEN, register)


def test_russian_mentions_are_reduced_to_the_nominative() -> None:
    seen = [one for one in _observe(RUSSIAN, "ru") if one.name == SURNAME]
    assert [one.forms[0] for one in seen] == ["Труфанов", "Труфанофф", "Труфанов", "Труфанов"]
    assert [one.surface for one in seen] == ["Труфанов", "Труфаноффа", "Труфанову", "Труфановым"]


def test_hebrew_mentions_lose_their_particles() -> None:
    seen = [one for one in _observe(HEBREW, "he") if one.name == SURNAME]
    assert [one.forms[0] for one in seen] == ["טרופנוב", "טרופאנוב", "טרופנוב", "טרופנוב"]


def test_a_name_that_begins_like_a_particle_keeps_its_letter() -> None:
    rows = [("Moshe Vaknin spoke.", "משה וקנין דיבר."), ("Moshe Vaknin left.", "משה וקנין עזב.")]
    assert {one.forms[0] for one in _observe(rows, "he")} == {"משה", "וקנין"}


@pytest.mark.parametrize(
    ("rows", "language", "wrong", "usual"),
    [(RUSSIAN, "ru", "Труфаноффа", "Труфанов"), (HEBREW, "he", "לטרופאנוב", "טרופנוב")],
)
def test_minority_spelling_is_a_warning_that_names_the_usual_form(
    rows: list[tuple[str, str]], language: str, wrong: str, usual: str
) -> None:
    (variant,) = variants(_observe(rows, language), EMPTY)
    sentence, finding = variant.sentence, variant_finding(variant)
    assert (finding.check, finding.severity) == ("names", Severity.WARNING)
    assert rows[sentence][1][slice(*finding.span or (0, 0))] == wrong
    assert f"“{usual}”" in finding.message
    assert "“Troufanov”" in finding.message


@pytest.mark.parametrize(
    ("rows", "language", "mended"),
    [
        (RUSSIAN, "ru", "Мать Труфанова встретила его."),
        (HEBREW, "he", "הם נתנו לטרופנוב מכתב."),
    ],
)
def test_minority_spelling_is_replaced_in_the_same_case_or_after_the_same_particle(
    rows: list[tuple[str, str]], language: str, mended: str
) -> None:
    targets = [target for _, target in rows]
    texts, left = unify(targets, variants(_observe(rows, language), EMPTY))
    assert texts == (targets[0], mended, *targets[2:])
    assert left == ()
    again = [(source, text) for (source, _), text in zip(rows, texts, strict=True)]
    assert variants(_observe(again, language), EMPTY) == ()


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Саша Труфанов ушел.", "Сашу Труфанова ждут.", "ru"),
        ("Сашей Труфановым гордятся.", "О Саше Труфанове пишут.", "ru"),
        ("Семён Саша Труфанов.", "Саша Труфанов пришёл.", "ru"),
        ("סשה טרופנוב בא.", "וסשה טרופנוב הלך לטרופנוב.", "he"),
    ],
)
def test_cases_and_particles_are_no_variants(first: str, second: str, language: str) -> None:
    rows = [("Sasha Troufanov came.", first), ("Sasha Troufanov left.", second)]
    assert variants(_observe(rows, language), EMPTY) == ()


def test_marks_alone_are_house_style_and_no_variant() -> None:
    rows = [
        ("John Netz came.", "ג'ון נץ בא."),
        ("John Netz left.", "ג׳ון נץ הלך."),
    ]
    assert variants(_observe(rows, "he"), EMPTY) == ()


def test_two_persons_may_spell_one_given_name_in_two_ways() -> None:
    rows = [
        ("Daniel Hagari spoke.", "Даниэль Хагари говорил."),
        ("Daniel Hagari left.", "Даниэль Хагари ушел."),
        ("Daniel Craig came.", "Дэниэл Крейг пришел."),
    ]
    assert variants(_observe(rows, "ru"), EMPTY) == ()


def test_two_spellings_as_often_are_flagged_and_not_replaced() -> None:
    rows = [RUSSIAN[0], RUSSIAN[1]]
    (variant,) = variants(_observe(rows, "ru"), EMPTY)
    assert (variant.sentence, variant.usual, variant.replacement) == (1, "Труфанов", None)
    texts, left = unify([target for _, target in rows], [variant])
    assert texts == tuple(target for _, target in rows)
    assert left == (variant,)


def _known(form: str, authority: Authority, count: int = 1) -> Spelling:
    return Spelling(SURNAME, "ru", form, authority, count)


def test_forms_that_differ_in_capitals_count_together() -> None:
    rows = [
        ("Khaled al-Masri spoke.", "Халед аль-Масри выступил."),
        ("Al-Masri left.", "Аль-Мазри ушел."),
        ("Al-Masri sat.", "Аль-Масри сел."),
    ]
    texts, left = unify([target for _, target in rows], variants(_observe(rows, "ru"), EMPTY))
    assert texts == (rows[0][1], "Аль-Масри ушел.", rows[2][1])
    assert left == ()


def test_a_given_name_that_ends_like_a_surname_keeps_a_nouns_ending() -> None:
    rows = [
        ("Kevin Durant plays.", "Играет Кевин Дюрант."),
        ("Kevin Durant left.", "Кевин Дюрант ушел."),
        ("They spoke with Kevin Durant.", "Они говорили с Кэвином Дюрантом."),
    ]
    texts, _ = unify([target for _, target in rows], variants(_observe(rows, "ru"), EMPTY))
    assert texts[2] == "Они говорили с Кевином Дюрантом."


def test_glossary_beats_a_human_and_a_human_beats_the_machine() -> None:
    machine = _known("Труфанофф", Authority.MACHINE, 50)
    human = _known("Труфанов", Authority.HUMAN)
    glossary = _known("Труханов", Authority.GLOSSARY)
    rows = [RUSSIAN[0], RUSSIAN[3]]
    for known, usual in [((machine, human), set()), ((machine, human, glossary), {"Труханов"})]:
        register = register_of(known)
        found = variants(_observe(rows, "ru", register), register)
        assert {one.usual for one in found} == usual


def test_register_outvotes_the_article() -> None:
    register = register_of([_known("Труфанофф", Authority.MACHINE, 2)])
    found = variants(_observe([RUSSIAN[0], RUSSIAN[3]], "ru", register), register)
    assert [(one.surface, one.replacement) for one in found] == [
        ("Труфанов", "Труфанофф"),
        ("Труфановым", "Труфаноффом"),
    ]


def test_register_that_knows_two_forms_as_often_does_not_decide() -> None:
    spellings = [_known("Труфанофф", Authority.HUMAN), _known("Труфанов", Authority.HUMAN)]
    assert register_of(spellings).usual(SURNAME, "ru") is None
    assert register_of([*spellings, spellings[0]]).usual(SURNAME, "ru") == _known(
        "Труфанофф", Authority.HUMAN, 2
    )


def test_spelling_unlike_the_rules_is_found_by_register_or_link() -> None:
    rows = [("Mr. Wenceslas came.", "Вацлав пришел.")]
    name = NameWord("Wenceslas", "Wenceslas")
    assert _observe(rows, "ru") == ()
    register = register_of([Spelling(name, "ru", "Вацлав", Authority.GLOSSARY)])
    assert [one.surface for one in _observe(rows, "ru", register)] == ["Вацлав"]
    linked = [SentencePair("Mr. Jerome came.", "Иероним пришел.", (Link((4, 10), (0, 7), 0.9),))]
    assert [one.surface for one in observe(linked, "ru", GIVEN, EMPTY)] == ["Иероним"]
    assert observe([replace(linked[0], links=())], "ru", GIVEN, EMPTY) == ()


def test_name_that_is_one_word_here_and_two_there_is_no_variant() -> None:
    rows = [
        ("Abdel-Fattah el-Sisi came.", "Абдель-Фаттах ас-Сиси пришел."),
        ("Abdel-Fattah el-Sisi spoke.", "Абдель-Фаттах ас-Сиси говорил."),
        ("Abdel-Fattah el-Sisi left.", "Абдель Фаттах ас-Сиси ушел."),
    ]
    assert variants(_observe(rows, "ru"), EMPTY) == ()


def test_a_word_beside_the_surname_may_be_less_like() -> None:
    rows = [("Charles Herzog came.", "Карл Герцог пришел.")]
    assert [one.surface for one in _observe(rows, "ru")] == ["Карл", "Герцог"]


def test_a_common_word_elsewhere_is_not_taken_for_a_short_name() -> None:
    rows = [("Yael Harpaz spoke of him.", "הרפז דיברה על שלו.")]
    assert [one.surface for one in _observe(rows, "he")] == ["הרפז"]


def test_glossary_words_pair_or_are_left_out() -> None:
    aliases = ("Alexander Troufanov", "Troufanov", "Sapir")
    known = glossary_spellings("Sasha Troufanov", aliases, "Саша Труфанов", "ru")
    assert [(one.name.person, one.name.word, one.form) for one in known] == [
        ("Sasha Troufanov", "Sasha", "Саша"),
        ("Sasha Troufanov", "Troufanov", "Труфанов"),
        ("Alexander Troufanov", "Alexander", "Саша"),
        ("Alexander Troufanov", "Troufanov", "Труфанов"),
        ("Troufanov", "Troufanov", "Труфанов"),
    ]
    assert glossary_spellings("John F. Kennedy", (), "Джон Кеннеди", "ru") == ()


def test_what_an_article_adds_is_each_spelling_with_its_count() -> None:
    added = spellings_of(_observe(RUSSIAN, "ru"), Authority.MACHINE)
    assert _known("Труфанов", Authority.MACHINE, 3) in added
    assert _known("Труфанофф", Authority.MACHINE, 1) in added


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=3))
def test_any_text_is_survived(rows: list[tuple[str, str]]) -> None:
    for language in ("ru", "he"):
        found = variants(_observe(rows, language), EMPTY)
        unify([target for _, target in rows], found)


def test_a_list_of_names_without_end_is_survived() -> None:
    rows = [("former president John Smithov said it and " * 240, "Смитову Джоном " * 600)]
    assert len(_observe(rows, "ru")) <= 100


@pytest.mark.shared
@pytest.mark.parametrize("language", ["ru", "he"])
def test_careful_human_translations_raise_nearly_nothing(shared: Path, language: str) -> None:
    with (shared / "corpus/glossary.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = frozenset(row["term"].lower() for row in rows if row["kind"] == "given_name")
    known = register_of(
        one
        for row in rows
        if row["kind"] == "person"
        for one in glossary_spellings(row["term"], (), row[language], language)
    )
    news = read_news(shared / "corpus", language)[:3000]
    fired = seen = 0
    for start in range(0, len(news), 15):
        pairs = [SentencePair(*row) for row in news[start : start + 15]]
        observations = observe(pairs, language, names, known)
        seen += len(observations)
        fired += len({one.sentence for one in variants(observations, known)})
    assert seen >= 450
    assert fired / len(news) <= 0.005
