from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.news import read_news
from translators.clauses.split import Fits, Piece, split_long


def words(limit: int) -> Fits:
    return lambda text: len(text.split()) <= limit


def letters(limit: int) -> Fits:
    return lambda text: len(text) <= limit


def shown(text: str, fits: Fits) -> list[str]:
    return [piece.text for piece in split_long(text, fits)]


WORDS = ["a", "the", "Tel Aviv", "said,", "and", "1,200", "5 million", "(in", "Gaza)", '"we', 'go"']
SIGNS = ["—", "-", ";", ":", "https://x.org/a_b", ",", ".", "", "x" * 30, "e\u0301", "\n", "a—b"]
PARTS = st.sampled_from([*WORDS, *SIGNS])


@given(st.lists(PARTS, max_size=40).map(" ".join) | st.text(max_size=80), st.integers(1, 40))
def test_the_pieces_are_the_sentence_and_fit(text: str, limit: int) -> None:
    pieces = split_long(text, letters(limit))
    assert "".join(piece.text + piece.joint for piece in pieces) == text
    assert all(len(piece.text) <= limit for piece in pieces)


def test_what_fits_stays_whole() -> None:
    assert split_long("One; two, and three.", words(4)) == (Piece("One; two, and three.", ""),)
    assert split_long("", words(4)) == (Piece("", ""),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The missiles flew 350 kilometers, the army said; they landed in the sea, and sank.",
            [
                "The missiles flew 350 kilometers, the army said",
                "they landed in the sea, and sank.",
            ],
        ),
        (
            "The old bridge was closed — the mayor gave no reason, and nobody asked.",
            ["The old bridge was closed", "the mayor gave no reason, and nobody asked."],
        ),
        (
            "The mayor, an engineer, closed the old bridge, which no one had repaired for years.",
            [
                "The mayor, an engineer, closed the old bridge",
                "which no one had repaired for years.",
            ],
        ),
        (
            "After a long night of talks, the two sides left without any agreement at all.",
            ["After a long night of talks", "the two sides left without any agreement at all."],
        ),
        (
            "Hundreds of people gathered near the old harbor under heavy rain without umbrellas.",
            [
                "Hundreds of people gathered near the old harbor",
                "under heavy rain without umbrellas.",
            ],
        ),
        (
            "We waited for the bus. The driver never came and everyone went home.",
            ["We waited for the bus.", "The driver never came and everyone went home."],
        ),
    ],
)
def test_the_best_place_to_cut_is_taken_first(text: str, expected: list[str]) -> None:
    assert shown(text, words(10)) == expected


def test_quotes_and_brackets_stay_whole_where_they_can() -> None:
    text = 'The mayor called the plan "a gift, and nothing but a gift" to those who own the land.'
    assert '"a gift, and nothing but a gift"' in " ‖ ".join(shown(text, words(14)))


def test_names_and_figures_are_not_cut() -> None:
    text = (
        "Foreign Minister Johann Sebastian Bach paid 5 million 200 thousand dollars to them today"
    )
    cut = shown(text, words(9))
    assert any("Foreign Minister Johann Sebastian Bach" in piece for piece in cut)
    assert any("5 million 200 thousand" in piece for piece in cut)


def test_a_title_does_not_end_a_sentence() -> None:
    text = "The plan was praised by many people who know Sen. Maria Bell and her two brothers."
    assert any("Sen. Maria Bell" in piece for piece in shown(text, words(12)))
    text = (
        "Both of the old brothers were wounded with Maj. (res.) Boaz Stone and Cpl. Dan Levi there."
    )
    cut = shown(text, words(10))
    assert any("Maj. (res.) Boaz Stone" in piece for piece in cut)
    assert any("Cpl. Dan Levi" in piece for piece in cut)


def test_an_address_is_cut_only_where_nothing_else_is_left() -> None:
    address = "https://example.org/" + "a" * 40
    cut = shown(f"Read about it at {address} or call us today", letters(70))
    assert any(address in piece for piece in cut)
    assert len(shown(address, letters(20))) > 1


def test_a_word_longer_than_the_limit_is_cut() -> None:
    cut = shown("x" * 5000, letters(150))
    assert "".join(cut) == "x" * 5000
    assert min(map(len, cut)) > 50


def test_a_cut_does_not_part_a_letter_from_its_accent() -> None:
    assert all(piece[0] != "\u0301" for piece in shown("e\u0301" * 100, letters(30)))


@pytest.mark.parametrize(
    "unit", ["a", "a ", "a, ", "(", '"', "A ", "1 ", "a—", " -", "https://a.b/c "]
)
def test_a_hostile_sentence_is_cut_too(unit: str) -> None:
    text = unit * (10_000 // len(unit))
    pieces = split_long(text, letters(100))
    assert "".join(piece.text + piece.joint for piece in pieces) == text
    assert all(len(piece.text) <= 100 for piece in pieces)


@pytest.mark.shared
def test_news_sentences_are_cut_in_balance(shared: Path) -> None:
    news = read_news(shared / "corpus", "ru")
    long = [english for english, _ in news if len(english.split()) > 24]
    shares = []
    for text in long:
        pieces = split_long(text, words(20))
        assert "".join(piece.text + piece.joint for piece in pieces) == text
        shares.append(min(len(piece.text) for piece in pieces) / len(text))
    assert len(long) > 300
    assert min(shares) > 0.05
    assert sum(share > 0.2 for share in shares) / len(shares) > 0.85
