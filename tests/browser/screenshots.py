"""The pages as readers see them, for docs/: each language on a desk and on a phone.

    uv run python tests/browser/screenshots.py

Needs Chromium and the fonts of Debian's fonts-noto-core.
"""

import tempfile
from pathlib import Path

from chromium import started
from sample import sample_story

from flows.preview import previewing
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.page import Page
from publishers.render import Site, article_pages, stylesheet

_ROOT = Path(__file__).parents[2]
_WINDOWS = {"desk": (1120, 860), "phone": (390, 780)}

_PICTURES = "Promise.all([...document.images].map(one => one.decode())).then(() => 1)"


def main() -> None:
    """Write docs/pages-LANGUAGE-WINDOW.png."""
    site = Site(load_locales(_ROOT / "config"), "The Desk")
    with (
        tempfile.TemporaryDirectory() as folder,
        previewing(Path(folder), 0) as server,
        started() as tab,
    ):
        target, url = LocalTarget(Path(folder)), server.url
        svg = (Path(__file__).parent / "harbor.svg").read_bytes()
        target.write(Page("assets/harbor.svg", svg, "image/svg+xml"))
        pages = article_pages(sample_story(f"{url}/assets/harbor.svg"), site)
        for page in (stylesheet(), *pages):
            target.write(page)
        for page in pages:
            for name, (width, height) in _WINDOWS.items():
                tab.look(width, height)
                tab.open(f"{url}/{page.key}")
                tab.evaluate(_PICTURES)
                picture = _ROOT / "docs" / f"pages-{page.language}-{name}.png"
                picture.write_bytes(tab.screenshot())


if __name__ == "__main__":
    main()
