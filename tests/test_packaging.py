"""The rooms are ours: strangers of the same names exist on PyPI."""

import importlib
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("room", ["articles", "translators", "publishers", "store", "flows"])
def test_room_is_the_folder_of_this_checkout(room: str) -> None:
    module = importlib.import_module(room)
    assert module.__file__ is not None
    assert Path(module.__file__).parent == ROOT / room
    assert (ROOT / room / "py.typed").exists()


@pytest.mark.parametrize(
    "heavy",
    [
        *("prefect", "ctranslate2", "boto3", "sqlalchemy", "trafilatura", "argostranslate"),
        *("httpx", "feedparser", "protego"),
    ],
)
def test_help_imports_nothing_heavy(heavy: str) -> None:
    code = f"import flows.cli, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("absent", ["torch", "stanza", "spacy", "minisbd"])
def test_install_is_small(absent: str) -> None:
    assert importlib.util.find_spec(absent) is None
