"""Splitting English news text into sentences."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.news import read_news
from translators.sentences import split_sentences


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Freed Feb. 15, he met U.S. President J. D. Vance at 5 p.m. Monday.",
        "Lt. Col. Smith, No. 5 on the list, agreed with Dr. Hale.",
        "The deal is worth $3.5 bn.",
        "Alexander [Sasha] Dorfin (L), 71, came.",
        "Read https://example.org/a.b?c=d. now",
        "Maj. Gen. (res.) Noa Brandt warned of a long war.",
        "Pfc. Dan Levi and Cpl. Maya Stein, both 20, were wounded.",
        "The train on the Moscow-St. Petersburg line was late.",
        "Smith v. The State was heard in Feb. Monday's ruling ends it.",
        "“Where is the army?” Mayor Dana Levi asked.",
        '"We won!" said Levi.',
        "By 7 a.m. Israel had answered.",
        "The council meets at 3 p.m. New York time to vote.",
        "John A. Stone and Daniel M. Cohen left.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert _sentences(text) == [text]


def test_splits_between_sentences() -> None:
    assert _sentences("He came. “I saw.” She left! Why?") == [
        "He came.",
        "“I saw.”",
        "She left!",
        "Why?",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge will open next month.", "Drivers are asked to wait."),
        ("The dead man has not been found.", "Police are searching."),
        ("He flew to New York.", "On Oct. 7 he was back."),
        ("Her brother lives in the U.S.", "The family fled in 1990."),
        ("The office is in Washington, D.C.", "It has 200 workers."),
        ("Prices fell in Feb.", "They rose in March."),
        ("The polls close at 10:00 p.m.", "Turnout stood at 40%."),
        ("The suspect was named as Ali M.", "He is 34."),
        ("It was plan B.", "Nobody liked it."),
        ("“Is it over?”", "He did not answer."),
        ("1. Vote early.", "2. Vote often."),
    ],
)
def test_a_sentence_ends_after_common_words_and_short_ones(first: str, second: str) -> None:
    assert _sentences(f"{first} {second}") == [first, second]


def test_closing_quotes_are_no_sentence() -> None:
    assert _sentences("“They were there. ”") == ["“They were there. ”"]


@given(st.text())
def test_leaves_out_nothing_but_white_space(text: str) -> None:
    ranges = split_sentences(text)
    covered = "".join(text[start:end] for start, end in ranges)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(ranges))


@pytest.mark.shared
def test_news_sentences_put_in_fours_come_apart(shared: Path) -> None:
    ended = re.compile(r"[A-Z].*[.!?…][”\"’')\]]*")
    news = [text for text, _ in read_news(shared / "corpus", "ru") if ended.fullmatch(text)]
    fours = [news[n : n + 4] for n in range(0, len(news) - 3, 4)]
    found = [set(_sentences(" ".join(four))) for four in fours]
    whole = sum(sentence in found[n] for n, four in enumerate(fours) for sentence in four)
    assert whole / (4 * len(fours)) > 0.995


def test_the_network_ends_a_sentence_and_an_initial_does_not() -> None:
    assert _sentences("Katz wrote on X. Prime Minister Smith agreed.") == [
        "Katz wrote on X.",
        "Prime Minister Smith agreed.",
    ]
    assert _sentences("It was seen by Malcolm X. Smith first.") == [
        "It was seen by Malcolm X. Smith first."
    ]
