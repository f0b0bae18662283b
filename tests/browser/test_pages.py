"""What a reader's browser makes of the pages."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from articles.article import Span
from flows.preview import previewing
from publishers.inline import render_inline
from publishers.local import LocalTarget
from publishers.manifest import KEY
from publishers.page import HTML, Page
from tests.browser.chromium import Tab

pytestmark = pytest.mark.browser

_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("language", ["en", "ru", "he"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(
    tab: Tab, published: dict[str, str], language: str, width: int
) -> None:
    tab.look(width)
    for key, address in published.items():
        if key.startswith(f"{language}/"):
            tab.open(address)
            assert tab.evaluate(_OVERFLOW) == 0, key


def test_no_other_host_is_asked(tab: Tab, published: dict[str, str]) -> None:
    for address in published.values():
        tab.open(address)
        assert {urlsplit(url).netloc for url in tab.requests} == {urlsplit(address).netloc}


def test_skip_link_is_the_first_stop_and_is_seen_then(tab: Tab, published: dict[str, str]) -> None:
    tab.look()
    for address in published.values():
        tab.open(address)
        tab.call(
            "Input.dispatchKeyEvent", type="keyDown", key="Tab", code="Tab", windowsVirtualKeyCode=9
        )
        seen = (
            "document.activeElement.className + document.activeElement.getBoundingClientRect().top"
        )
        name, _, top = tab.evaluate(seen).partition("skip")
        assert (name, float(top) >= 0) == ("", True)
        assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_sentences_show_their_origin_once_a_reader_asks(
    tab: Tab, published: dict[str, str]
) -> None:
    tab.open(
        next(url for key, url in published.items() if key.startswith("ru/") and "clock" in key)
    )
    line = "getComputedStyle(document.querySelector('h1 [data-origin]')).textDecorationLine"
    assert tab.evaluate(line) == "none"
    tab.evaluate("document.querySelector('details').open = true")
    assert tab.evaluate(line) == "underline"
    flagged = "getComputedStyle(document.querySelector('[data-flagged]')).textDecorationStyle"
    assert tab.evaluate(flagged) == "wavy"


_STYLES = """(() => {
  const found = {}, walk = document.createTreeWalker(document.querySelector("main"), 4);
  for (let node; node = walk.nextNode();)
    found[node.data.trim()] = getComputedStyle(node.parentNode).fontStyle;
  return found;
})()"""


@pytest.mark.parametrize(
    ("language", "text", "start", "styles"),
    [
        ("en", "said נכון then", 0, {"said": "italic", "נכון": "normal", "then": "italic"}),
        ("ru", "слово נכון", 6, {"слово": "normal", "נכון": "normal"}),
        ("he", "אמר נכון", 4, {"אמר": "normal", "נכון": "normal"}),
    ],
)
def test_hebrew_is_slanted_on_no_page(
    tab: Tab,
    published: dict[str, str],
    language: str,
    text: str,
    start: int,
    styles: dict[str, str],
) -> None:
    tab.open(published[f"{language}/404.html"])
    direction = "rtl" if language == "he" else "ltr"
    html = str(render_inline(text, (Span(start, len(text), "em"),), (), direction))
    tab.evaluate(f"document.querySelector('main').innerHTML = {json.dumps(f'<p>{html}</p>')}")
    shown = tab.evaluate(_STYLES)
    assert {word: style for word, style in shown.items() if word} == styles


def test_open_page_is_reloaded_at_a_release(tab: Tab, tmp_path: Path) -> None:
    target = LocalTarget(tmp_path)
    target.write(Page("index.html", b"<!doctype html><title>old</title>", HTML))
    target.write(Page(KEY, b"{}", "application/json"))
    with previewing(tmp_path, 0) as server:
        tab.open(server.url)
        assert tab.evaluate("document.title") == "old"
        target.write(Page("index.html", b"<!doctype html><title>new</title>", HTML))
        target.write(Page(KEY, b"{ }", "application/json"))
        tab.wait_for("document.title === 'new'")
        tab.open("about:blank")
