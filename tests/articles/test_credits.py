"""Captions and credits: split where a credit is, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.credits import cut_credit, split_credit

CREDITS = [
    ("A fire in Haifa. (AP Photo/Ariel Schalit)", "A fire in Haifa.", "AP Photo/Ariel Schalit"),
    (
        "The minister, May 1, 2024. (Jane Roe/Flash90)",
        "The minister, May 1, 2024.",
        "Jane Roe/Flash90",
    ),
    ("Troops in the north. (IDF)", "Troops in the north.", "IDF"),
    ("A crowd. (Harbor Board via X)", "A crowd.", "Harbor Board via X"),
    ("A crowd. (Courtesy of the museum)", "A crowd.", "Courtesy of the museum"),
    ("A crowd. (Screenshot)", "A crowd.", "Screenshot"),
    (
        "The bridge at dawn. Photo: Jane Roe/Reuters",
        "The bridge at dawn.",
        "Photo: Jane Roe/Reuters",
    ),
    ("The bridge at dawn. © Jane Roe", "The bridge at dawn.", "© Jane Roe"),
]
NO_CREDITS = [
    "The mayor (L) and her deputy (R)",
    "He joined the Israel Defense Forces (IDF)",
    "She is the youngest of the three (29)",
    "The treaty was signed (February 15, 2025)",
    "It was proposed by Jane Roe (D-NY)",
    "He left the house.",
]


@pytest.mark.parametrize(("line", "text", "credit"), CREDITS)
def test_credit_is_split_off(line: str, text: str, credit: str) -> None:
    caption = split_credit(line)
    assert caption.text == text
    assert caption.credit is not None
    assert caption.credit.raw in credit


@pytest.mark.parametrize("line", NO_CREDITS)
def test_what_only_looks_like_a_credit_stays(line: str) -> None:
    caption = split_credit(line)
    assert caption.text == line
    assert caption.credit is None


_WORDS = st.sampled_from(
    [
        "The",
        "mayor",
        "(L)",
        "(AP)",
        "(",
        ")",
        "Photo:",
        "©",
        "Jane",
        "Roe/Reuters",
        "via",
        "X",
        ".",
        "|",
    ]
)


@given(st.one_of(st.text(), st.lists(_WORDS).map(" ".join)), st.booleans())
def test_cut_loses_no_character(line: str, is_caption: bool) -> None:
    cut = cut_credit(line, is_caption=is_caption)
    if cut is not None:
        assert cut.caption + cut.before + cut.credit + cut.after == line
