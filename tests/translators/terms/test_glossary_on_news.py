"""On careful human translations the glossary changes next to nothing; spoiled terms come back."""

from pathlib import Path

import pytest

from benchmarks.glossary import halves, mended, sound
from translators.terms.glossary import Glossary

pytestmark = pytest.mark.shared
SENTENCES = 700


@pytest.fixture(name="rows", scope="module", params=["ru", "he"])
def _rows(shared: Path, request: pytest.FixtureRequest) -> tuple[str, list[tuple[str, str]]]:
    language = request.param
    return language, halves(shared, language)["test"][:SENTENCES]


def test_human_translations_hold_the_terms(
    rows: tuple[str, list[tuple[str, str]]], glossary: Glossary
) -> None:
    counts = sound(rows[1], rows[0], glossary)
    assert counts["changed"] == 0
    assert counts["warned"] < 0.03 * SENTENCES


@pytest.mark.parametrize(
    ("way", "share"), [("misspelled", 0.93), ("another term", 0.88), ("left in English", 0.86)]
)
def test_spoiled_terms_come_back_as_the_human_wrote_them(
    rows: tuple[str, list[tuple[str, str]]], glossary: Glossary, way: str, share: float
) -> None:
    counts = mended(rows[1][:300], rows[0], glossary)[way]
    assert counts["tried"] > 100
    assert counts["restored"] >= share * counts["tried"]
