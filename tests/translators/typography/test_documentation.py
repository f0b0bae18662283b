"""The tables of docs/typography.md are what the rules do."""

import re
from pathlib import Path

import pytest

from translators.typography.typeset import rule_names, typeset

TEXT = (Path(__file__).parents[3] / "docs/typography.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(.+?)` \| `(.+?)` \| `(.+?)` \|$", re.MULTILINE)
LANGUAGES = (("ru", "Russian"), ("he", "Hebrew"))


def rows(title: str) -> list[tuple[str, str, str]]:
    section = TEXT.split(f"## {title}\n")[1].split("\n## ")[0].replace("⍽", "\u00a0")
    return ROW.findall(section)


@pytest.mark.parametrize(("language", "title"), LANGUAGES)
def test_every_rule_is_described_in_its_order(language: str, title: str) -> None:
    assert tuple(name for name, _, _ in rows(title)) == rule_names(language)


@pytest.mark.parametrize(("language", "title"), LANGUAGES)
def test_every_example_is_true(language: str, title: str) -> None:
    for name, before, after in rows(title):
        assert typeset(before, language, {name}).text == after
