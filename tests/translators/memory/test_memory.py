"""The memory's keys, and its files."""

from pathlib import Path

import pytest

from translators.errors import MemoryUnreadable
from translators.memory.entry import MemoryEntry, memory_key
from translators.memory.tmx import read_tmx

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def test_key_is_blind_to_spaces_quotes_and_dashes() -> None:
    assert memory_key("“It’s”  on\u00a0— he said") == memory_key('"It\'s" on - he said')
    assert memory_key("He came.") != memory_key("He came!")


def _tmx(path: Path, body: str) -> Path:
    path.write_text(f'{HEAD}<tmx version="1.4"><header/><body>{body}</body></tmx>', "utf-8")
    return path


def test_reads_every_pair_with_english(tmp_path: Path) -> None:
    unit = (
        '<tu><tuv xml:lang="en-US"><seg>He <ph>x</ph>came.</seg></tuv>'
        '<tuv xml:lang="ru"><seg>Он пришёл.</seg></tuv><tuv xml:lang="he"><seg></seg></tuv></tu>'
        '<tu><tuv xml:lang="de"><seg>Er</seg></tuv><tuv xml:lang="ru"><seg>Он</seg></tuv></tu>'
    )
    assert read_tmx(_tmx(tmp_path / "a.tmx", unit)) == (
        MemoryEntry("He xcame.", "ru", "Он пришёл."),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no xml",
        f"{HEAD}<rss/>",
        f'{HEAD}<!DOCTYPE t [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>',
    ],
    ids=["empty", "text", "other xml", "entities"],
)
def test_what_is_no_tmx_is_a_clear_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(text, "utf-8")
    with pytest.raises(MemoryUnreadable):
        read_tmx(path)


def test_missing_file_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(MemoryUnreadable):
        read_tmx(tmp_path / "none.tmx")
