"""Publishing: assets first, then article pages, then the index pages, then the manifest.

Readers follow links only to pages that are there, at whatever moment the publisher is killed; the
next run finds what is missing and completes it. Nothing is deleted here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from publishers.edition import Story
from publishers.errors import Conflict
from publishers.manifest import (
    KEY,
    Manifest,
    ManifestEntry,
    entry_of,
    manifest_from_bytes,
    manifest_to_page,
)
from publishers.page import Page
from publishers.render import Site, article_pages, stylesheet
from publishers.site.build import site_pages
from publishers.target import Target

_ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Live:
    """What a target holds: its manifest, the manifest's version, and the keys really there."""

    manifest: Manifest
    version: str | None
    keys: frozenset[str]

    def holds(self, page: Page) -> bool:
        """Whether the page is live and its file is there."""
        return page.key in self.keys and self.manifest.holds(page)


@dataclass(frozen=True, slots=True)
class Upload:
    """Pages put up: their manifest entries, and the keys written and left alone."""

    entries: tuple[ManifestEntry, ...]
    written: tuple[str, ...]
    unchanged: tuple[str, ...]


def prepare(target: Target) -> Live:
    """See what is live, and put the assets there that every page needs."""
    live = _survey(target)
    if not target.matches(stylesheet()):
        target.write(stylesheet())
    return live


def upload_files(target: Target, files: Sequence[Page], live: Live) -> Upload:
    """Put up the files that pages need, such as pictures: before the pages that show them."""
    return _put(target, files, live)


def upload(target: Target, story: Story, site: Site, live: Live) -> Upload:
    """Put up the pages of one article that changed. They are linked once ``release`` has run."""
    return _put(target, article_pages(story, site), live)


def release(target: Target, entries: Sequence[ManifestEntry], site: Site) -> Upload:
    """Link uploaded pages from the index pages, and record them in the manifest.

    If another publisher was faster, its pages are taken in and the index is made again.

    Raises:
        Conflict: again and again, for longer than is reasonable.
    """
    for attempt in range(_ATTEMPTS):
        live = _survey(target)
        manifest = live.manifest.with_entries(entries)
        pages = _index_pages(manifest, site)
        written = [page for page in pages if not target.matches(page)]
        for page in written:
            target.write(page)
        manifest = manifest.with_entries(entry_of(page) for page in (*pages, stylesheet()))
        try:
            if manifest != live.manifest:
                target.swap(manifest_to_page(manifest), live.version)
        except Conflict:
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            break
    unchanged = [page for page in pages if page not in written]
    return Upload(
        tuple(entry_of(page) for page in pages),
        tuple(page.key for page in written),
        tuple(page.key for page in unchanged),
    )


def _survey(target: Target) -> Live:
    stored = target.read(KEY)
    keys = target.keys()
    if stored is None:
        return Live(Manifest(), None, keys)
    return Live(manifest_from_bytes(target.name, stored.body), stored.version, keys)


def _put(target: Target, pages: Sequence[Page], live: Live) -> Upload:
    changed = [page for page in pages if not live.holds(page)]
    # New pages first: a page that readers see already must not link to one still to come.
    written = sorted(changed, key=lambda page: page.key in live.keys)
    for page in written:
        target.write(page)
    return Upload(
        tuple(entry_of(page) for page in pages),
        tuple(page.key for page in written),
        tuple(page.key for page in pages if page not in written),
    )


def _index_pages(manifest: Manifest, site: Site) -> tuple[Page, ...]:
    """The site around the articles; new pages first, as live ones will lead to them."""
    pages = site_pages({tag: manifest.listings(tag) for tag in site.locales}, site)
    return tuple(sorted(pages, key=lambda page: page.key in manifest.entries))
