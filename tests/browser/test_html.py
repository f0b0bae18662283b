"""The Nu HTML checker finds nothing wrong with any page or with the style sheet."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import sample_pages

pytestmark = pytest.mark.vnu

GOLDEN = Path(__file__).parents[1] / "golden"
CHECKER = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"


def _complaints(*paths: Path) -> list[str]:
    if not shutil.which("java"):
        pytest.skip("no java: apt-get install default-jre-headless")
    if not CHECKER.exists():
        pytest.skip("no checker: npm ci --ignore-scripts in tests/browser")
    command = ["java", "-jar", str(CHECKER), "--format", "json", "--also-check-css"]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, check=False)
    return [
        f"{one.get('url', '').rpartition('/')[2]}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stderr)["messages"]
    ]


def test_golden_pages_are_valid() -> None:
    assert _complaints(*GOLDEN.glob("*.html")) == []


def test_sample_site_is_valid(tmp_path: Path) -> None:
    files = []
    for page in sample_pages("https://news.example"):
        if page.content_type.startswith(("text/html", "text/css")):
            file = tmp_path / page.key
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page.body)
            files.append(file)
    assert _complaints(*files) == []


def test_checker_would_complain(tmp_path: Path) -> None:
    """The proof above is worth something: a page with a known error is not let through."""
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><p><a href="a b">x</b>')
    assert _complaints(page)
