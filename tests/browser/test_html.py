"""The Nu HTML checker finds nothing wrong with any page or with the style sheet."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from articles.article import ListItem
from publishers.locales import load_locales
from publishers.render import Site, article_pages
from tests.browser.conftest import CONFIG, sample_pages
from tests.browser.sample import sample_story

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


def test_lists_within_lists_are_valid(tmp_path: Path) -> None:
    story = sample_story()
    items = tuple(ListItem("10⁶", bool(depth % 2), (), depth) for depth in (0, 1, 1, 2, 0, 3))
    nested = tuple(
        replace(one, article=replace(one.article, blocks=items), marks={}) for one in story.editions
    )
    site = Site(load_locales(CONFIG), "Desk")
    for page in article_pages(replace(story, editions=nested), site):
        (tmp_path / f"{page.language}.html").write_bytes(page.body)
    assert _complaints(*tmp_path.iterdir()) == []


def test_checker_would_complain(tmp_path: Path) -> None:
    """The proof above is worth something: a page with a known error is not let through."""
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><p><a href="a b">x</b>')
    assert _complaints(page)
