"""Prefect tasks: each wraps one step of ``flows.localize`` and says when it may be retried."""

import math
import time
from collections.abc import Sequence
from typing import Any

from prefect import get_run_logger, task
from prefect.artifacts import create_link_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task, exponential_backoff

from flows.desk import Job, open_desk
from flows.errors import Family, family_of
from flows.finish import Release, finish_release
from flows.localize import Listed, read_source, translate_revisions
from flows.pictures import Fetched, fetch_pictures
from flows.progress import advance
from flows.publishing import Uploaded, page_link, upload_article


def _may_work_later(_: Task[..., Any], __: TaskRun, state: State[Any]) -> bool:
    try:
        state.result()
    except Exception as error:  # noqa: BLE001 - any failure is sorted by the table
        return family_of(error) is Family.RETRYABLE
    return False


_LOG_EVERY_S = 10.0  # the model is called a hundred sentences at a time
_RETRIES: dict[str, Any] = {
    "retries": 2,
    "retry_delay_seconds": exponential_backoff(backoff_factor=2),
    "retry_jitter_factor": 0.5,
    "retry_condition_fn": _may_work_later,
    "cache_policy": NO_CACHE,  # the store knows what is done; a cache would be a second opinion
}


@task(name="read", task_run_name="read {source}", **_RETRIES)
def read_task(source: str, pasted: str = "") -> str | Listed:
    """Fetch and read one article; gives the id of the revision kept in the store.

    A feed gives the addresses of its articles.
    """
    read = read_source(open_desk(), source, pasted)
    if isinstance(read, Listed):
        for line in (f"{len(read.articles)} articles", *read.notes):
            get_run_logger().info("%s: %s", source, line)
    return read


@task(name="prepare", task_run_name="prepare {job.out}", **_RETRIES)
def prepare_task(job: Job) -> None:
    """See that pages can be published there, before the model works for hours in vain."""
    open_desk().prepare(job.out)


@task(name="translate", task_run_name="translate to {language}", **_RETRIES)
def translate_task(revisions: Sequence[str], language: str, job: Job) -> int:
    """Translate all articles of a batch into one language; gives the sentences translated."""
    logger = get_run_logger()
    told = -math.inf

    def progress(done: int, total: int) -> None:
        nonlocal told
        advance(f"translating to {language}", done, total)
        now = time.monotonic()
        if done == total or now - told >= _LOG_EVERY_S:
            told = now
            logger.info("%s: %d of %d sentences", language, done, total)

    return translate_revisions(open_desk(), revisions, language, job.engine, progress)


@task(name="pictures", task_run_name="pictures of {source}", **_RETRIES)
def pictures_task(revision: str, source: str) -> Fetched:
    """Fetch the pictures of one article; those that cannot be had are named, and left out."""
    fetched = fetch_pictures(open_desk(), revision)
    for one in fetched.troubles:
        get_run_logger().warning("%s: %s: %s", source, one.subject, one.reason)
    return fetched


@task(name="publish", task_run_name="publish {source}", **_RETRIES)
def upload_task(revision: str, source: str, job: Job) -> Uploaded:
    """Render one article in every language and upload the pages that changed."""
    uploaded = upload_article(open_desk(), revision, source, job)
    for entry in (one for one in uploaded.entries if one.listing):
        create_link_artifact(
            link=page_link(open_desk(), job.out, entry.key),
            link_text=entry.key,
            key=entry.key.removesuffix(".html").replace("/", "-"),
            description=f"{uploaded.outcome.headline} ({entry.key.partition('/')[0]})",
        )
    return uploaded


@task(name="release", task_run_name="release to {job.out}", **_RETRIES)
def release_task(uploads: Sequence[Uploaded], job: Job) -> Release:
    """Update the index pages and the manifest, so that the uploaded pages are live."""
    return finish_release(open_desk(), uploads, job)
