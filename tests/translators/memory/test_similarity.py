"""How close two sentences are: what differs in meaning never counts as nearly the same."""

import pytest

from translators.memory.similarity import Weight, compare, sentence_of

STORED = "The council voted on Tuesday to repair the old bridge before 1,200 guests arrive in town."
TAKEN = 90.0
"""From this score on a close match may stand for the sentence."""


def _score(stored: str, wanted: str) -> float:
    return compare(sentence_of(stored), sentence_of(wanted)).score


@pytest.mark.parametrize(
    "same",
    [
        STORED.upper(),
        STORED.replace(" ", "  "),
        STORED.replace("voted", "vo\u00adted"),
    ],
)
def test_style_alone_is_the_same(same: str) -> None:
    assert _score(STORED, same) == 100


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The council", "A council"),
        ("town.", "town"),
        ("1,200", "1200"),
        ("arrive in", "arrive, in"),
    ],
)
def test_little_words_and_punctuation_leave_it_close(old: str, new: str) -> None:
    assert TAKEN <= _score(STORED, STORED.replace(old, new)) < 100


@pytest.mark.parametrize(
    ("old", "new", "weight"),
    [
        ("1,200", "1,300", Weight.NUMBER),
        ("1,200 guests", "guests", Weight.NUMBER),
        ("guests", "two guests", Weight.NUMBER),
        ("1,200 guests", "1,200% guests", Weight.NUMBER),
        ("1,200", "-1,200", Weight.NUMBER),
        ("Tuesday", "Wednesday", Weight.NAME),
        ("council", "Senate", Weight.NAME),
        ("voted", "never voted", Weight.NEGATION),
        ("to repair", "not to repair", Weight.NEGATION),
        ("old", "new", Weight.WORDS),
        ("before", "after", Weight.WORDS),
    ],
)
def test_difference_of_meaning_is_not_close(old: str, new: str, weight: Weight) -> None:
    compared = compare(sentence_of(STORED), sentence_of(STORED.replace(old, new)))
    assert compared.score < TAKEN
    assert [one.weight for one in compared.differences] == [weight]


def test_negation_weighs_more_than_numbers_and_they_more_than_words() -> None:
    scores = [
        _score(STORED, STORED.replace(old, new))
        for old, new in (("to repair", "not to repair"), ("1,200", "1,300"), ("old", "new"))
    ]
    assert scores == sorted(scores)
    assert len(set(scores)) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He didn't come to the office.", "He did not come to the office."),
        ("They cannot wait any longer.", "They can not wait any longer."),
        ("She won't leave the town.", "She will not leave the town."),
    ],
)
def test_short_negation_is_the_long_one(one: str, other: str) -> None:
    assert compare(sentence_of(one), sentence_of(other)).differences == ()


def test_few_are_not_a_few() -> None:
    assert _score("Few people came to the square.", "A few people came to the square.") < TAKEN


def test_question_is_not_its_answer() -> None:
    assert _score("He came to the office?", "He came to the office.") < TAKEN


def test_name_is_one_difference_and_a_date_two() -> None:
    stored = sentence_of("Mayor Irene Tolland came on March 9 to see it.")
    wanted = sentence_of("Mayor Anna Maria Brown came on April 10 to see it.")
    shown = [
        tuple(" ".join(word.text for word in words) for words in (one.stored, one.wanted))
        for one in compare(stored, wanted).differences
    ]
    assert shown == [("Irene Tolland", "Anna Maria Brown"), ("March", "April"), ("9", "10")]


def test_other_sentence_is_far() -> None:
    assert _score(STORED, "Nobody knows where the ship has gone, the owner said on Friday.") < 60


@pytest.mark.parametrize("text", ["", "!", "\ud800", "?" * 10_000, "a " * 5_000, "9" * 10_000])
def test_any_text_is_compared(text: str) -> None:
    assert 0 <= _score(STORED, text) < 100
    assert _score(text, text) == 100
