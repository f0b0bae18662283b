"""How an English text is set: like a sentence, in Title Case, in capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.language.letter_case import LetterCase, letter_case


@pytest.mark.parametrize(
    "text",
    [
        "Council Votes to Extend the Ban Until Friday",
        "PM Survives No-Confidence Vote by Narrow Margin",
        "Mohammed bin Salman Meets al-Hayya in Upper Town",
        "Motorcyclist, 24, Killed in Crash Near Selwick",
        "iPhone Sales Fall for a Third Year",
    ],
)
def test_headline_with_a_capital_on_every_word_but_small_ones_is_in_title_case(text: str) -> None:
    assert letter_case(text) is LetterCase.TITLE


@pytest.mark.parametrize(
    "text",
    ["COUNCIL VOTES", "COUNCIL VOTES ON 24 MAY, MAYOR SAYS", "U.S. VOTES", "IRENE TOLLAND"],
)
def test_words_in_capitals_throughout_are_all_capitals(text: str) -> None:
    assert letter_case(text) is LetterCase.CAPITALS


@pytest.mark.parametrize(
    "text",
    [
        "Council votes to extend the ban until Friday",
        # names on nearly every word, and a verb
        "Minister Irene Tolland and Secretary John Smith arrived together for the vote.",
        "Port Selwick United beats Real Dorfin 3-1 in Upper Town",
        # a name alone; acronyms alone
        "Irene Anne Tolland",
        "IDF, UN",
        "COUNCIL",
        "",
        "24 — 25",
    ],
)
def test_sentences_names_and_acronyms_are_no_headline(text: str) -> None:
    assert letter_case(text) is LetterCase.SENTENCE


@given(st.text(alphabet="aZé’'-. 1Юש", max_size=80))
def test_small_letters_are_never_all_capitals(text: str) -> None:
    if any(char.islower() for char in text):
        assert letter_case(text) is not LetterCase.CAPITALS
