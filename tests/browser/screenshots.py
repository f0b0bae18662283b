"""The pages as readers see them, for docs/: articles, lists and topics of each language.

    uv run python tests/browser/screenshots.py

Needs Chromium and the fonts of Debian's fonts-noto-core.
"""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from chromium import Tab, started
from PIL import Image
from sample import sample_story
from sample_lists import sample_listings

from flows.preview import previewing
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.page import Page
from publishers.render import Site, article_pages, stylesheet
from publishers.site.build import site_pages
from publishers.site.keys import FRONT, index_key, topic_key
from publishers.site.options import SiteOptions, load_topics

_ROOT = Path(__file__).parents[2]
_DOCS = _ROOT / "docs"
_WINDOWS = {"desk": (1120, 860), "phone": (390, 780)}
_PICTURES = "Promise.all([...document.images].map(one => one.decode())).then(() => 1)"


def main() -> None:
    """Write docs/pages-LANGUAGE-WINDOW.png and docs/site-PAGE-WINDOW.png."""
    options = SiteOptions(topics=load_topics(_ROOT / "config"))
    site = Site(load_locales(_ROOT / "config"), "The Desk", options=options)
    with (
        tempfile.TemporaryDirectory() as folder,
        previewing(Path(folder), 0) as server,
        started() as tab,
    ):
        target, url = LocalTarget(Path(folder)), server.url
        for path in Path(__file__).parent.glob("*.svg"):
            target.write(Page(f"assets/{path.name}", path.read_bytes(), "image/svg+xml"))
        articles = article_pages(sample_story(f"{url}/assets/harbor.svg"), site)
        for page in (stylesheet(), *articles, *site_pages(sample_listings(), site)):
            target.write(page)
        for page in articles:
            for window in _WINDOWS:
                seen = _seen(tab, f"{url}/{page.key}", window)
                (_DOCS / f"pages-{page.language}-{window}.png").write_bytes(seen)
        for name, key, window in _lists(site):
            seen = _in_few_colours(_seen(tab, f"{url}/{key}", window))
            (_DOCS / f"site-{name}-{window}.png").write_bytes(seen)


def _lists(site: Site) -> Iterator[tuple[str, str, str]]:
    """Name, key and window of each list that is shown."""
    yield "front", FRONT, "desk"
    for tag in site.locales:
        yield f"list-{tag}", index_key(tag), "desk"
        yield f"topic-{tag}", topic_key("local", tag), "phone"


def _seen(tab: Tab, address: str, window: str) -> bytes:
    """What the window shows of a page, as PNG."""
    tab.look(*_WINDOWS[window])
    tab.open(address)
    tab.evaluate(_PICTURES)
    return tab.screenshot()


def _in_few_colours(png: bytes) -> bytes:
    """The picture in half its bytes; its small photographs lose nothing that is seen."""
    small = io.BytesIO()
    with Image.open(io.BytesIO(png)) as shown:
        few = shown.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE)
        few.save(small, "PNG", optimize=True)
    return small.getvalue()


if __name__ == "__main__":
    main()
