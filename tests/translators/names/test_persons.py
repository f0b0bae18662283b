"""Persons' names in English sentences, without a model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.names.persons import article_persons, person_names

GIVEN = frozenset({"bezalel", "zvika"})


def _persons(text: str) -> list[str]:
    return [use.person for use in person_names(text, GIVEN)]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("He met Donald Trump in Paris.", ["Donald Trump"]),
        ("Finance Minister Bezalel Smotrich spoke.", ["Bezalel Smotrich"]),
        ("Lt. Col. Amit Rozen, 38, was killed.", ["Amit Rozen"]),
        ("They buried Xurxo Qwerty, 38, on Monday.", ["Xurxo Qwerty"]),
        ("Sgt. First Class Itai Mor fell.", ["Itai Mor"]),
        ("Former president Petro Nemchuk left.", ["Petro Nemchuk"]),
        ("Then Mr. Qwerty said no.", ["Qwerty"]),
        ("IAEA Director General Rafael Grossi warned Iran.", ["Rafael Grossi"]),
        ("Deputy Foreign Minister Krzysztof Zielinski came.", ["Krzysztof Zielinski"]),
        ("Commission President Ursula von der Leyen agreed.", ["Ursula von der Leyen"]),
        ("Joseph R. Biden's plan failed.", ["Joseph R. Biden"]),
        (
            "Mohammed bin Salman and Khalil al-Hayya met.",
            ["Mohammed bin Salman", "Khalil al-Hayya"],
        ),
    ],
)
def test_a_given_name_or_a_title_shows_a_person(text: str, persons: list[str]) -> None:
    assert _persons(text) == persons


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday the Supreme Court met in Tel Aviv.",
        "They landed at Ben Gurion Airport.",
        "She studied at Daniel Webster College.",
        "The Mark Taper Foundation paid.",
        "Chief Rabbinate officials came.",
        "Jordan Valley residents left in May.",
        "The president of France spoke.",
        "The Prime Minister arrived.",
        "It was founded in Upper Nazareth, 1957, and in Kfar Yona, 3,000 strong.",
        "He left in May, 25, and came to Xurxo, 38.",
        "Donald Trump Meets Boris Johnson After Long Summer Talks",
        "",
    ],
)
def test_places_organisations_and_title_case_name_nobody(text: str) -> None:
    assert _persons(text) == []


def test_each_word_has_its_range() -> None:
    text = "He met Sasha Troufanov's mother."
    (use,) = person_names(text, GIVEN)
    assert [text[slice(*place)] for _, place in use.words] == ["Sasha", "Troufanov"]
    assert text[slice(*use.range)] == "Sasha Troufanov"


def test_surname_alone_is_the_person_named_in_full_before_or_after() -> None:
    found = article_persons(
        ["Troufanov was freed.", "Sasha Troufanov is 29.", "“Mr. Troufanov is well,” they said."],
        GIVEN,
    )
    assert [use.person for uses in found for use in uses] == ["Sasha Troufanov"] * 3
    assert [word for uses in found for use in uses for word, _ in use.words] == [
        "Troufanov", "Sasha", "Troufanov", "Troufanov",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("full", "sentence"),
    [
        ("Khaled al-Masri", "Al-Masri left."),
        ("Robert De Niro", "De Niro left."),
        ("Mohammed bin Salman", "Bin Salman left."),
        ("Ursula von der Leyen", "Von der Leyen left."),
        ("Ursula von der Leyen", "Mrs. Leyen left."),
        ("Karim Ben Amar", "Ben Amar left."),
    ],
)
def test_surname_with_its_particles_is_the_person_as_written_in_full(
    full: str, sentence: str
) -> None:
    _, (use,) = article_persons([f"{full} came.", sentence], GIVEN)
    assert use.person == full
    assert full.endswith(" ".join(word for word, _ in use.words))


def test_a_name_of_unknown_words_is_a_persons_whose_surname_speaks() -> None:
    found = article_persons(["Xurxo Qwerty came.", "Qwerty said no."], GIVEN)
    assert [use.person for uses in found for use in uses] == ["Xurxo Qwerty"] * 2
    for silent in ("Qwerty fell.", "QWERTY said no.", "Qwerty Group said no."):
        assert article_persons(["Xurxo Qwerty came.", silent], GIVEN) == ((), ())


def test_surname_of_two_persons_is_tied_to_neither() -> None:
    found = article_persons(
        ["Yair Netanyahu left.", "Benjamin Netanyahu stayed.", "Then Netanyahu spoke."], GIVEN
    )
    assert found[2] == ()


def test_surname_inside_another_name_is_not_the_person() -> None:
    found = article_persons(["Amit Rozen left.", "They met at Rozen Hall."], GIVEN)
    assert found[1] == ()


@given(st.lists(st.text(max_size=100), max_size=4))
def test_any_text_is_survived_and_ranges_hold_the_words(sentences: list[str]) -> None:
    for text, uses in zip(sentences, article_persons(sentences, GIVEN), strict=True):
        assert all(text[slice(*place)] == word for use in uses for word, place in use.words)
