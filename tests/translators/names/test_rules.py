"""The rule files: every line can be reached, and every language has both."""

from importlib.resources import files

import pytest

from translators.names.origins import Source
from translators.names.rewriting import load_rules, plain_letters, rewrite

RULES = files("translators.names").joinpath("rules")
NAMES = [f"{source}.{language}" for source in Source for language in ("ru", "he")]


def _lines(name: str) -> list[tuple[str, str, str]]:
    lines = RULES.joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    rules = [line.split(" ")[0] for line in lines if line and not line.startswith("#")]
    return [(left, letters, right) for left, letters, right in (r.split("_") for r in rules)]


@pytest.mark.parametrize("name", [*NAMES, "common.ru", "common.he"])
def test_no_line_stands_behind_one_that_always_wins(name: str) -> None:
    seen: list[tuple[str, str, str]] = []
    for left, letters, right in _lines(name):
        for earlier_left, earlier, earlier_right in seen:
            same = earlier == letters or (letters.startswith(earlier) and not earlier_right)
            hidden = same and earlier_left in ("", left) and earlier_right in ("", right)
            assert not hidden, f"{left}_{letters}_{right} is behind {earlier}"
        seen.append((left, letters, right))


@pytest.mark.parametrize("name", NAMES)
def test_every_plain_letter_has_a_sound_or_is_silent(name: str) -> None:
    for letter in "abcdefghijklmnopqrstuvwxyzéüßłşñç":
        written = rewrite(plain_letters(f"ba{letter}ab"), load_rules(name))
        assert not any("a" <= one <= "z" for one in written)


def test_context_marks() -> None:
    rules = load_rules("english.ru")
    assert rewrite("knight", rules) == "найт"  # silent k at the beginning
    assert rewrite("blake", rules) == "блейк"  # the vowel before a silent e
    assert rewrite("o’brien".replace("’", "'"), rules).startswith("о'")
