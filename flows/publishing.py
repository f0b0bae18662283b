"""The last steps of the way: an article's pages go up, then the release makes them live."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flows.desk import Desk, Job
from flows.localize import localize_revision
from flows.report import ArticleOutcome
from publishers.edition import Story
from publishers.manifest import ManifestEntry
from publishers.page import Page
from publishers.publish import release, upload, upload_files
from store.audit import record


@dataclass(frozen=True, slots=True)
class Uploaded:
    """One article's pages: what the report says, and what the manifest will say of them."""

    outcome: ArticleOutcome
    entries: tuple[ManifestEntry, ...]
    written: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Release:
    """The index pages (their addresses) and how many files were written or left alone."""

    index: tuple[str, ...] = ()
    written: int = 0
    unchanged: int = 0


def upload_article(desk: Desk, revision: str, source: str, job: Job) -> Uploaded:
    """Render one article in every language of the job and put up the pages that changed.

    Raises:
        PublisherError: the target does not take them.
    """
    localized = localize_revision(desk, revision, source, job)
    target, live = desk.target(job.out), desk.live(job.out)
    files = upload_files(target, _picture_files(desk, localized.story), live)
    done = upload(target, localized.story, desk.site, live)
    if done.written:
        record(
            desk.database,
            "published",
            localized.story.editions[0].article.id,
            {"target": target.name, "pages": list(done.written), "revision": revision},
        )
    pages = tuple(target.address(entry.key) for entry in done.entries)
    return Uploaded(
        replace(localized.outcome, pages=pages),
        (*files.entries, *done.entries),
        len(files.written) + len(done.written),
        len(files.unchanged) + len(done.unchanged),
    )


def _picture_files(desk: Desk, story: Story) -> tuple[Page, ...]:
    pages = (page for one in (story.pictures or {}).values() for page in desk.pictures.pages(one))
    return tuple({page.key: page for page in pages}.values())


def page_link(desk: Desk, out: str, key: str) -> str:
    """An address to open the page at: the site's own where it has one, else the target's."""
    link = desk.site.address(key) or desk.target(out).address(key)
    return link if "://" in link else Path(link).resolve().as_uri()


def finish_release(desk: Desk, uploads: Sequence[Uploaded], job: Job) -> Release:
    """Make the uploaded pages part of the site: index pages, then the manifest."""
    target = desk.target(job.out)
    entries = [entry for one in uploads for entry in one.entries]
    done = release(target, entries, desk.site)
    desk.forget_live(job.out)
    index = tuple(target.address(f"{tag}/index.html") for tag in job.languages)
    return Release(index, len(done.written), len(done.unchanged))
