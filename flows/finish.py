"""The end of a run: what was uploaded becomes the site, and agrees with what others released."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.errors import Explained
from flows.desk import Desk, Job
from flows.publishing import Uploaded, entries_of, purpose, translate_all, upload_article
from publishers.plan import Draft
from publishers.publish import release
from publishers.withdraw import published
from store.articles import latest_revision


@dataclass(frozen=True, slots=True)
class Release:
    """The index pages (their addresses), how many files were written or left alone, and notes."""

    index: tuple[str, ...] = ()
    written: int = 0
    unchanged: int = 0
    notes: tuple[str, ...] = ()


def finish_release(desk: Desk, uploads: Sequence[Uploaded], job: Job) -> Release:
    """Make the uploaded pages part of the site: pages, lists of them, then the manifest.

    An article that another publisher has put up meanwhile in other languages is then published
    once more in all of them, so that each of its pages names all others. Where that cannot be
    done, the release stands, and a note says so.
    """
    made = _release(desk, uploads, job)
    target, written = desk.target(job.out), _written(made)
    notes: tuple[str, ...] = ()
    lists = [e for e in made.manifest.entries.values() if not (e.is_article or e.is_asset)]
    unchanged = sum(entry.key not in written for entry in lists)
    told = _changed(uploads)
    try:
        while behind := _overtaken(desk, uploads, job):
            translate_all(desk, behind, job)
            uploads = [upload_article(desk, revision, "", job) for revision in behind]
            written |= _changed(uploads) | _written(_release(desk, uploads, job))
    except Explained as error:
        notes = (_note(error),)
    index = tuple(target.address(f"{tag}/index.html") for tag in job.languages)
    return Release(index, len(written - told), unchanged, notes)


def _release(desk: Desk, uploads: Sequence[Uploaded], job: Job) -> Draft:
    entries = entries_of(uploads)
    note = f"{len(uploads)} article{'s' * (len(uploads) != 1)} published"
    made = release(
        desk.target(job.out), lambda live: published(live, entries), desk.site, purpose(note)
    )
    desk.forget_live(job.out)
    return made


def _written(made: Draft) -> set[str]:
    return {change.key for change in made.changes if not (change.entry and change.entry.is_asset)}


def _changed(uploads: Sequence[Uploaded]) -> set[str]:
    return {key for one in uploads for key in one.changed}


def _overtaken(desk: Desk, uploads: Sequence[Uploaded], job: Job) -> list[str]:
    """The newest revisions of the articles that are live in other languages than were uploaded."""
    manifest, found = desk.live(job.out).manifest, []
    for one in uploads:
        ours = {entry.language for entry in one.entries}
        pages = manifest.of_article(one.entries[0].article_id)
        live = [e for e in pages if e.language in desk.locales and not e.gone]
        if {entry.language for entry in live} - ours:
            known = {one.entries[0].revision, *(entry.revision for entry in live)}
            found.append(latest_revision(desk.database, known))
    return found


def _note(error: Explained) -> str:
    return (
        "another publisher put up some of these articles in other languages meanwhile, and their"
        f" pages do not name each other yet: {error}; {error.hint}, then run again"
    )
