"""Ranges carried over from one version of a text to the next."""

from hypothesis import given
from hypothesis import strategies as st

from translators.finish.moves import moved


def _carried(before: str, after: str, words: str) -> str:
    start = before.index(words)
    new = moved(before, after)((start, start + len(words)))
    return after[slice(*new)]


def test_words_that_stay_are_found_again() -> None:
    before, after = "Мэр Толанд открыла мост.", "Вчера мэр Толланд открыла мост."
    assert _carried(before, after, "открыла мост") == "открыла мост"


def test_words_that_were_replaced_become_what_replaced_them() -> None:
    assert _carried("Мэр Толанд здесь.", "Мэр Толланд здесь.", "Толанд") == "Толланд"


def test_words_that_joined_others_or_moved_on_are_found_where_they_are() -> None:
    assert _carried("סיים ב 2:05 ו לגסה ב 2:07.", "סיים ב־2:05 ולגסה ב־2:07.", "לגסה") == "לגסה"
    assert _carried("תתפטר ב- ינואר 5, 2026.", "תתפטר ב־5 בינואר 2026.", "ינואר") == "ינואר"


def test_same_text_moves_nothing() -> None:
    assert moved("а б", "а б")((2, 3)) == (2, 3)


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_range_stays_a_range_of_the_text(before: str, after: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(before)), min(b, len(before))))
    new_start, new_end = moved(before, after)((start, end))
    assert 0 <= new_start <= len(after)
    assert 0 <= new_end <= len(after)
    assert new_start <= new_end or start == end
