"""What an editor does to the live site: publish anew, take down, go back, check, clear up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from flows.desk import Desk, Job
from flows.publishing import entries_of, purpose, put_up, story_of, translate_all
from publishers.collect import delete_all, garbage
from publishers.edition import Story
from publishers.errors import NoSuchPage
from publishers.history import whole_release
from publishers.manifest import Manifest, ManifestEntry
from publishers.plan import Action, Change, Draft
from publishers.publish import Edit, Upload, compare_all, foreseen, release, upload_all
from publishers.survey import survey
from publishers.verify import Fault, verify
from publishers.withdraw import back_to, find_pages, let_back, published, withdrawn
from store.audit import record

_GRACE = timedelta(days=1)  # no run lasts longer, so what is older belongs to none at work


@dataclass(frozen=True, slots=True)
class Checked:
    """How many live files were read, and those that are not as they were released."""

    files: int
    faults: tuple[Fault, ...]


def live_revisions(desk: Desk, out: str) -> list[str]:
    """What is live of each article, by article id."""
    pages = desk.live(out).manifest.articles()
    found = {e.article_id: e.revision for e in pages if e.revision and not e.gone}
    return [revision for _, revision in sorted(found.items())]


def plan_articles(desk: Desk, revisions: Sequence[str], job: Job) -> tuple[Draft, list[NoSuchPage]]:
    """What publishing these revisions would change, and why some of them may not be published.

    Nothing is written to the target.
    """
    live = desk.live(job.out)
    refused: list[NoSuchPage] = []

    def stories() -> Iterator[tuple[str, Story]]:
        for revision in revisions:
            try:
                yield revision, story_of(desk, revision, "", job).story
            except NoSuchPage as error:
                refused.append(error)

    uploads = put_up(desk, stories(), live, compare_all)
    entries = entries_of(uploads)
    return foreseen(live, uploads, lambda old: published(old, entries), desk.site), refused


def publish_articles(
    desk: Desk, revisions: Sequence[str], job: Job, damaged: frozenset[str] = frozenset()
) -> Draft:
    """Make the pages of these revisions, and publish what differs from what is live.

    Files that are ``damaged`` are written in any case.
    """
    target, known = desk.target(job.out), desk.live(job.out)
    live = replace(known, suspects=known.suspects | damaged)
    stories = ((revision, story_of(desk, revision, "", job).story) for revision in revisions)
    uploads = put_up(desk, stories, live, partial(upload_all, target))
    entries = entries_of(uploads)
    why = purpose(f"{len(revisions)} articles made anew")
    made = release(target, lambda old: published(old, entries), desk.site, why, damaged)
    made = replace(made, changes=(*made.changes, *_put_back(uploads, made)))
    return _recorded(desk, job.out, made, "published anew")


def _put_back(uploads: Sequence[Upload], made: Draft) -> list[Change]:
    """The files that were live, but not there, and so are no change of the release."""
    told = {change.key for change in made.changes}
    keys = (key for one in uploads for key in one.changed if key not in told)
    entries = made.manifest.entries
    reason = "was missing or doubtful"
    return [Change(key, Action.CHANGED, reason, entries[key]) for key in keys if key in entries]


def unpublish(desk: Desk, job: Job, named: str) -> Draft:
    """Take down an article, or its pages in the job's languages; the others stop naming them.

    Raises:
        NoSuchPage: it is not there, or the other pages cannot be made again on this machine.
    """
    manifest = desk.live(job.out).manifest
    keys = find_pages(manifest, named, job.languages)
    entries = _remade(desk, job, manifest, keys)
    note = f"{', '.join(keys)} withdrawn"
    return _release(
        desk, job.out, lambda old: published(withdrawn(old, keys), entries), note, "withdrawn"
    )


def allow_again(desk: Desk, job: Job, named: str) -> Draft:
    """Let an article, or some languages of it, be published again by a later run."""
    keys = find_pages(desk.live(job.out).manifest, named, job.languages)
    note = f"{', '.join(keys)} may be published again"
    return _release(desk, job.out, lambda old: let_back(old, keys), note, "let back")


def roll_back(desk: Desk, out: str, number: int) -> Draft:
    """Make the articles what they were in an earlier release, as a new release.

    Raises:
        ReleaseMissing: it is not kept whole.
    """
    old = whole_release(desk.target(out), desk.live(out), number)
    note = f"rolled back to {number}"
    return _release(desk, out, lambda live: back_to(live, old), note, "rolled back")


def check(desk: Desk, out: str) -> Checked:
    """Hold every live byte and header against the manifest."""
    live = survey(desk.target(out))
    return Checked(len(live.manifest.entries), verify(desk.target(out), live))


def mend(desk: Desk, job: Job, faults: Sequence[Fault]) -> Draft:
    """Make all pages anew, and put up the faulty ones whatever the manifest says of them."""
    revisions = live_revisions(desk, job.out)
    translate_all(desk, revisions, job)
    return publish_articles(desk, revisions, job, frozenset(fault.key for fault in faults))


def clear_up(desk: Desk, out: str, *, delete: bool) -> tuple[str, ...]:
    """The files that no kept release needs; they are deleted only if ``delete`` says so."""
    keep = desk.settings.publish.releases
    keys = garbage(desk.target(out), survey(desk.target(out)), keep, datetime.now(UTC) - _GRACE)
    if delete and keys:
        delete_all(desk.target(out), keys)
        record(desk.database, "cleared up", desk.target(out).name, {"files": len(keys)})
    return keys


def _remade(
    desk: Desk, job: Job, manifest: Manifest, without: Sequence[str]
) -> list[ManifestEntry]:
    """The article's other pages, without what is taken down; as what is live of it says."""
    article = manifest.entries[without[0]].article_id
    others = [e for e in manifest.of_article(article) if not e.gone and e.key not in without]
    if not others:
        return []
    languages = tuple(e.language or "" for e in others)
    revision = others[0].revision
    try:
        translations = tuple(tag for tag in languages if tag != "en")
        translate_all(desk, [revision], Job(translations, job.out, job.engine))
        story = story_of(desk, revision, "", Job(translations, job.out, job.engine)).story
    except KeyError as error:
        raise NoSuchPage(
            article,
            "its other pages cannot be made again here: this store has not read it",
            "withdraw all of its pages, or do it where they were published",
        ) from error
    kept = tuple(one for one in story.editions if one.language in languages)
    stories = [(revision, replace(story, editions=kept))]
    act = partial(upload_all, desk.target(job.out))
    return entries_of(put_up(desk, stories, desk.live(job.out), act))


def _release(desk: Desk, out: str, edit: Edit, note: str, action: str) -> Draft:
    made = release(desk.target(out), edit, desk.site, purpose(note))
    return _recorded(desk, out, made, action, note)


def _recorded(desk: Desk, out: str, made: Draft, action: str, note: str = "") -> Draft:
    desk.forget_live(out)
    if made.changes:
        record(desk.database, action, desk.target(out).name, {"note": note})
    return made
