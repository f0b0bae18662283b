"""Sentences that a model has it easier with."""

from tests.translators.doubles import plain_house
from translators.align.stems import english_key
from translators.repair.calmer import in_sentence_case, names_to_hide
from translators.terms.entry import Entry, Kind
from translators.terms.glossary import make_glossary

LEXICON = {english_key(word): () for word in ("council", "votes", "talks", "fail")}
TOWN = Entry("Port Selwick", Kind.PLACE, (), ("Порт-Селвик",), ("פורט סלוויק",))


def _calm(text: str) -> str:
    return in_sentence_case(text, make_glossary([TOWN]), LEXICON)


def test_capitals_become_small_but_for_names_and_what_nobody_knows() -> None:
    assert _calm("COUNCIL VOTES AFTER TALKS IN PORT SELWICK FAIL") == (
        "Council votes after talks in Port Selwick fail"
    )


def test_title_case_becomes_sentence_case() -> None:
    assert _calm("Council Votes After Talks With Dorfin Fail") == (
        "Council votes after talks with Dorfin fail"
    )


def test_sentence_stays_as_it_is() -> None:
    text = "Council members voted after talks with Irene Tolland of the BBC."
    assert _calm(text) == text


def test_names_are_hidden_with_what_the_newsroom_writes_for_them() -> None:
    text = "The mayor of Port Selwick met John Smith."
    hidden = names_to_hide(text, plain_house("ru", TOWN).glossary, "ru")
    assert {text[slice(*where)]: shown for where, shown in hidden.items()} == {
        "Port Selwick": "Порт-Селвик",
        "John Smith": "Джон Смит",
    }
