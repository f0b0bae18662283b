"""The words of the interface: every language has all of them, and counts as its speakers do."""

import shutil
from pathlib import Path

import pytest

from publishers.locales import load_locales

CONFIG = Path(__file__).parents[2] / "config"


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("en", 1, "1 sentence"),
        ("en", 2, "2 sentences"),
        ("ru", 1, "1 предложение"),
        ("ru", 3, "3 предложения"),
        ("ru", 5, "5 предложений"),
        ("ru", 11, "11 предложений"),
        ("ru", 21, "21 предложение"),
        ("ru", 1200, "1\u00a0200 предложений"),
        ("he", 1, "משפט אחד"),
        ("he", 2, "שני משפטים"),
        ("he", 10, "10 משפטים"),
        ("he", 1200, "1,200 משפטים"),
    ],
)
def test_things_are_counted_as_each_language_does(
    language: str, number: int, expected: str
) -> None:
    assert load_locales(CONFIG)[language].count("sentences", number) == expected


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ('two = "שני משפטים"\n', r"strings/he\.toml: \[sentences\] has no two"),
        ('photo = "צילום"\n', r"strings/he\.toml has no photo"),
    ],
)
def test_missing_word_is_named_when_the_words_are_read(
    tmp_path: Path, left_out: str, told: str
) -> None:
    shutil.copy(CONFIG / "locales.toml", tmp_path)
    shutil.copytree(CONFIG / "strings", tmp_path / "strings")
    hebrew = tmp_path / "strings" / "he.toml"
    words = hebrew.read_text("utf-8")
    assert left_out in words
    hebrew.write_text(words.replace(left_out, ""), "utf-8")
    with pytest.raises(ValueError, match=told):
        load_locales(tmp_path)


def test_languages_are_named_as_social_networks_want() -> None:
    locales = load_locales(CONFIG)
    assert [one.open_graph for one in locales.values()] == ["en_US", "ru_RU", "he_IL"]
