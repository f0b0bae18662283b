"""Splitting English news text into sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_closing_quotes_are_no_sentence() -> None:
    assert _sentences("“They were there. ”") == ["“They were there. ”"]


@given(st.text())
def test_leaves_out_nothing_but_white_space(text: str) -> None:
    ranges = split_sentences(text)
    covered = "".join(text[start:end] for start, end in ranges)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(ranges))
