"""axe-core finds no serious barrier on any page, in light and dark, on a desk and a phone."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.chromium import Tab

pytestmark = [pytest.mark.browser, pytest.mark.axe]

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
WINDOWS = {"desk": 1280, "phone": 360}


def barriers(tab: Tab) -> list[dict[str, Any]]:
    """The serious violations on the page that is open."""
    if not AXE.exists():
        pytest.skip("no axe-core: npm ci --ignore-scripts in tests/browser")
    tab.evaluate(AXE.read_text("utf-8") + "; 1")
    found = json.loads(tab.evaluate("axe.run().then(found => JSON.stringify(found.violations))"))
    return [
        {"rule": one["id"], "where": [node["html"] for node in one["nodes"]]}
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("width", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ru", "he"])
def test_page_has_no_serious_barrier(
    tab: Tab, published: dict[str, str], language: str, dark: bool, width: int
) -> None:
    tab.look(width, dark=dark)
    for key, address in published.items():
        if key.startswith(f"{language}/"):
            tab.open(address)
            tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert barriers(tab) == [], key


def test_axe_would_complain(tab: Tab, published: dict[str, str]) -> None:
    tab.look()
    tab.open(published["index.html"])
    tab.evaluate("document.body.innerHTML = '<img src=x><p style=\"color: #ddd\">pale</p>'")
    assert {one["rule"] for one in barriers(tab)} >= {"image-alt", "color-contrast"}
