"""The last step but one: an article's pages go up, where no reader meets them yet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from flows.desk import Desk, Job
from flows.localize import Localized, localize_revision, translate_revisions
from flows.report import ArticleOutcome
from publishers.carry_out import Purpose
from publishers.edition import Story
from publishers.fingerprint import fingerprint
from publishers.manifest import ManifestEntry
from publishers.page import Page
from publishers.publish import Made, Origin, Upload, as_live, upload_all
from publishers.render import article_pages
from publishers.survey import Live
from publishers.withdraw import slug_in, without_withdrawn
from store.articles import load_reading
from store.audit import record


@dataclass(frozen=True, slots=True)
class Uploaded:
    """One article's pages: what the report says, and what the manifest will say of them.

    ``changed`` are the keys of pages and pictures that differ from what is live, ``unchanged``
    counts the others.
    """

    outcome: ArticleOutcome
    entries: tuple[ManifestEntry, ...]
    changed: tuple[str, ...]
    unchanged: int
    assets: tuple[ManifestEntry, ...] = ()

    @property
    def written(self) -> int:
        """How many files differ from what is live."""
        return len(self.changed)


def entries_of(uploads: Iterable[Uploaded | Upload]) -> list[ManifestEntry]:
    """What the manifest will say of all their files, an article's assets before its pages."""
    return [entry for one in uploads for entry in (*one.assets, *one.entries)]


def by_language(desk: Desk, revisions: Sequence[str], job: Job) -> dict[str, list[str]]:
    """The revisions to translate into each language: of the job, and those they are live in.

    All pages of an article name each other, so they are made from the same revision.
    """
    wanted: dict[str, list[str]] = {language: [] for language in job.languages}
    for revision in revisions:
        for language in whole_job(desk, revision, job).languages:
            wanted.setdefault(language, []).append(revision)
    return wanted


def whole_job(desk: Desk, revision: str, job: Job) -> Job:
    """The job with the other languages that the article is live in, in the site's own order."""
    article = load_reading(desk.database, revision).article
    pages = desk.live(job.out).manifest.of_article(article.id)
    wanted = {*job.languages, *(e.language for e in pages if not e.gone)}
    return replace(job, languages=tuple(t for t in desk.locales if t in wanted and t != "en"))


def story_of(desk: Desk, revision: str, source: str, job: Job) -> Localized:
    """The article in all its languages, under the name that it is live under.

    Raises:
        NoSuchPage: it was withdrawn.
    """
    localized = localize_revision(desk, revision, source, whole_job(desk, revision, job))
    manifest = desk.live(job.out).manifest
    slug = slug_in(manifest, localized.story.editions[0].article.id) or localized.story.slug
    story = without_withdrawn(replace(localized.story, slug=slug), manifest)
    return replace(localized, story=story)


def upload_article(desk: Desk, revision: str, source: str, job: Job) -> Uploaded:
    """Render one article in every language and put up the pages that changed.

    Raises:
        PublisherError: the target does not take them, or the article was withdrawn.
    """
    localized = story_of(desk, revision, source, job)
    target, live = desk.target(job.out), desk.live(job.out)
    (done,) = put_up(desk, [(revision, localized.story)], live, partial(upload_all, target))
    if done.changed:
        record(
            desk.database,
            "published",
            localized.story.editions[0].article.id,
            {"target": target.name, "pages": list(done.changed), "revision": revision},
        )
    addresses = tuple(target.address(entry.key) for entry in done.entries)
    outcome = replace(localized.outcome, pages=addresses)
    return Uploaded(outcome, done.entries, done.changed, len(done.unchanged), done.assets)


def put_up(
    desk: Desk,
    stories: Iterable[tuple[str, Story]],
    live: Live,
    act: Callable[[Iterable[Made], Live], list[Upload]],
) -> list[Upload]:
    """Make the files of stories, each after its revision; ``act`` puts them up, or compares them.

    Where nothing has changed that they are made from, they are not even made.
    """
    known: list[Upload] = []

    def made() -> Iterator[Made]:
        for revision, story in stories:
            origin = Origin(revision, fingerprint(story, desk.site))
            if done := as_live(live, story, origin):
                known.append(done)
            else:
                yield Made(_files_of(desk, story), origin)

    return act(made(), live) + known


def _files_of(desk: Desk, story: Story) -> tuple[Page, ...]:
    """The pages of a story, after the pictures that they show."""
    shown = (page for one in (story.pictures or {}).values() for page in desk.pictures.pages(one))
    files = {page.key: page for page in shown}
    return (*files.values(), *article_pages(story, desk.site))


def page_link(desk: Desk, out: str, key: str) -> str:
    """An address to open the page at: the site's own where it has one, else the target's."""
    link = desk.site.address(key) or desk.target(out).address(key)
    return link if "://" in link else Path(link).resolve().as_uri()


def translate_all(desk: Desk, revisions: Sequence[str], job: Job) -> None:
    """Translate what is not known yet, a batch of articles at a time."""
    size = desk.settings.prefect.articles_a_batch
    for start in range(0, len(revisions), size):
        batch = by_language(desk, revisions[start : start + size], job)
        for language, ids in batch.items():
            translate_revisions(desk, ids, language, job.engine)


def purpose(note: str) -> Purpose:
    """Why a release is made, dated now."""
    return Purpose(datetime.now(UTC), note)
