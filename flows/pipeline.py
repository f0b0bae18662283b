"""Prefect flows: the order of the steps, and what one article's failure means for the others."""

import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, TypeVar

from prefect import flow
from prefect.artifacts import create_table_artifact
from prefect.futures import PrefectFuture
from prefect.states import Completed
from prefect.task_runners import ThreadPoolTaskRunner
from pydantic import BaseModel, ConfigDict, Field

from flows.desk import Engine, Job, open_desk
from flows.errors import Family, SettingsError, explain, family_of
from flows.finish import Release
from flows.localize import Listed
from flows.pictures import Fetched
from flows.progress import advance
from flows.publishing import Uploaded, by_language
from flows.report import ArticleOutcome, ExitCode, NothingPublished, RunReport, report_table
from flows.sources import alternating, expand
from flows.tasks import (
    pictures_task,
    prepare_task,
    read_task,
    release_task,
    translate_task,
    upload_task,
)
from flows.worklist import Worklist

_AT_A_TIME = 4
T = TypeVar("T")


class Language(StrEnum):
    """A language to translate into."""

    RUSSIAN = "ru"
    HEBREW = "he"


class Options(BaseModel):
    """What every run can be asked for; the Prefect UI makes a form of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    languages: list[Language] = Field(
        default=[Language.RUSSIAN, Language.HEBREW],
        title="Translate into",
        min_length=1,
    )
    out: str = Field(
        default="",
        title="Publish to",
        description="A directory, or s3://BUCKET/PREFIX. Empty: as configured.",
    )
    engine: Engine = Field(
        default=Engine.ARGOS,
        title="Translator",
        description="argos: the installed models. pseudo: a dry run without a model.",
    )


_AS_CONFIGURED = Options()
Source = Annotated[str, Field(title="Article")]
PastedText = Annotated[str, Field(title="Pasted text")]
Sources = Annotated[list[str], Field(title="Articles", min_length=1)]
RunOptions = Annotated[Options, Field(title="Options")]


@flow(name="localize-article", task_runner=ThreadPoolTaskRunner(max_workers=_AT_A_TIME))  # type: ignore[arg-type]
def localize_article(
    source: Source = "", pasted_text: PastedText = "", options: RunOptions = _AS_CONFIGURED
) -> RunReport:
    """Translate one English article and publish its pages, or the newest articles of one feed.

    Args:
        source: A web address, or a file on the disk of the machine that serves this.
        pasted_text: The article's text, copied from its page, instead of a source.
        options: Languages, where to publish, and who translates.
    """
    if not (source or pasted_text):
        raise SettingsError("source", "no article was named", "give a source or paste its text")
    return _run([source or "pasted text"], options, pasted_text)


@flow(name="localize-batch", task_runner=ThreadPoolTaskRunner(max_workers=_AT_A_TIME))  # type: ignore[arg-type]
def localize_batch(sources: Sources, options: RunOptions = _AS_CONFIGURED) -> RunReport:
    """Translate many English articles together and publish their pages.

    An article that cannot be done is skipped and reported; the others are published.

    Args:
        sources: Web addresses of articles, feeds or sitemaps; .html or .txt files, or directories
            of them. Each item may hold many, one a line.
        options: Languages, where to publish, and who translates.
    """
    return _run(expand(sources), options, "")


def _run(sources: Sequence[str], options: Options, pasted: str) -> RunReport:
    began = time.monotonic()
    desk = open_desk()
    job = desk.job(tuple(options.languages), options.out, options.engine)
    receipts = [  # a missing package or a faulty glossary is told before anything is fetched
        desk.house(language).receipt(desk.translator(language, job.engine))
        for language in job.languages
    ]
    outcomes: dict[str, ArticleOutcome] = {}
    uploads: list[Uploaded] = []
    sentences = 0
    work = Worklist(sources)
    try:
        while work:
            revisions = _read_batch(work, desk.settings.prefect.articles_a_batch, pasted, outcomes)
            if revisions:
                prepare_task(job)
                sentences += _translate_batch(revisions, work, job)
                uploads += _upload_all(revisions, job, outcomes)
    except KeyboardInterrupt:
        desk.manners.stop()  # else Prefect would let every thread wait for its turn
        raise
    release = release_task(uploads, job) if uploads else Release()
    report = RunReport(
        outcomes=tuple(outcomes[source] for source in work.taken),
        target=job.out,
        engine=tuple(receipt.package for receipt in receipts),
        starter=any(receipt.starter for receipt in receipts),
        model_sentences=sentences,
        written=sum(one.written for one in uploads) + release.written,
        unchanged=sum(one.unchanged for one in uploads) + release.unchanged,
        index=release.index,
        notes=(*work.notes, *release.notes),
        seconds=time.monotonic() - began,
    )
    create_table_artifact(table=report_table(report), key="run-report", description=report.summary)
    if report.exit_code is ExitCode.FAILED:
        raise NothingPublished(report)
    # Prefect shows the message beside the run, and hands the data to whoever called the flow.
    return Completed(message=report.summary, data=report)  # type: ignore[return-value]


def _read_batch(
    work: Worklist, size: int, pasted: str, outcomes: dict[str, ArticleOutcome]
) -> dict[str, str]:
    """The revisions of ``size`` sources that could be read; the others become outcomes.

    A feed is no article: the articles that it lists are read in its stead.
    """
    revisions: dict[str, str] = {}
    while work and len(revisions) < size:
        part = alternating(work.take(size - len(revisions)))
        futures = [(source, read_task.submit(source, pasted)) for source in part]
        for source, found in _results("reading", futures, outcomes).items():
            if not isinstance(found, Listed):
                revisions[source] = found
            elif trouble := work.expand(source, found):
                outcomes[source] = ArticleOutcome(source, trouble=trouble)
    return revisions


def _translate_batch(revisions: Mapping[str, str], work: Worklist, job: Job) -> int:
    """Translate, and fetch the pictures meanwhile; gives the sentences that went to the model."""
    pictures = [(s, pictures_task.submit(revision, s)) for s, revision in revisions.items()]
    wanted = by_language(open_desk(), list(revisions.values()), job)
    sentences = sum(translate_task(ids, tag, job) for tag, ids in wanted.items())
    work.notes += _picture_notes(pictures)
    return sentences


def _picture_notes(futures: Sequence[tuple[str, PrefectFuture[Fetched]]]) -> list[str]:
    """Wait for the pictures; what the report says of those that cannot be had."""
    failed: dict[str, ArticleOutcome] = {}
    fetched = _results("pictures", futures, failed)
    notes = [one.note(source) for source, one in fetched.items()]
    broken = [f"{s}: {one.trouble.reason}" for s, one in failed.items() if one.trouble]
    return [note for note in (*notes, *broken) if note]


def _upload_all(
    revisions: Mapping[str, str], job: Job, outcomes: dict[str, ArticleOutcome]
) -> list[Uploaded]:
    futures = [(s, upload_task.submit(revision, s, job)) for s, revision in revisions.items()]
    uploads = _results("publishing", futures, outcomes)
    outcomes.update({source: uploaded.outcome for source, uploaded in uploads.items()})
    return list(uploads.values())


def _results(
    stage: str, futures: Sequence[tuple[str, PrefectFuture[T]]], outcomes: dict[str, ArticleOutcome]
) -> dict[str, T]:
    """What the tasks gave, by source; a failed one is an outcome, unless it is fatal to all.

    Raises:
        Exception: the first fatal error, as it was raised.
    """
    results: dict[str, T] = {}
    for n, (source, future) in enumerate(futures):
        try:
            results[source] = future.result()
        except Exception as error:  # one bad article never stops the batch
            if family_of(error) is Family.FATAL:
                raise
            outcomes[source] = ArticleOutcome(source, trouble=explain(error, source))
        advance(stage, n + 1, len(futures))
    return results
