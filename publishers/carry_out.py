"""A release, carried out: a note of what will be written, the steps, the manifest, the record."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from publishers.manifest import Release, manifest_to_page
from publishers.page import Page
from publishers.plan import Change, Draft, steps
from publishers.survey import PENDING, Live, object_key, pending_page, release_key
from publishers.target import Target

AT_ONCE = 8
"""Requests to a target at a time."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why a release is made, and when; for those who read the list of releases."""

    at: datetime
    note: str


def at_once(do: Callable[[T], object], items: Iterable[T]) -> None:
    """Do it for all items, eight at a time; the first error stops those not begun."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for _ in pool.map(do, items):
            pass


def new_run() -> str:
    """The key of a run's note, unlike any other's."""
    return f"{PENDING}{uuid.uuid4().hex}.json"


def carry_out(
    target: Target, live: Live, made: Draft, purpose: Purpose, runs: Sequence[str]
) -> None:
    """Write what changes, then the manifest, then the release's record.

    ``runs`` are the notes of this publisher; the last one is written here, and all are removed.

    Raises:
        Conflict: another publisher was faster; what was written counts for nothing.
    """
    _complete_history(target, live)
    target.write(pending_page(runs[-1], (change.key for change in made.changes)))
    for step in steps(made.changes):
        at_once(lambda change: _do(target, live, change, made.pages), step)
    number = live.manifest.release.number + 1 if live.manifest.release else 1
    settled = tuple(sorted({*live.runs, runs[-1]}))
    after = made.manifest.released(Release(number, purpose.at, purpose.note), settled)
    target.swap(manifest_to_page(after), live.version)
    target.write(manifest_to_page(after, release_key(number)))
    at_once(target.delete, runs)


def _do(target: Target, live: Live, change: Change, pages: Mapping[str, Page]) -> None:
    _keep(target, live, change.key)
    if change.entry is None:
        target.delete(change.key)
    elif change.key in pages:
        target.write(pages[change.key])
    elif (kept := object_key(change.entry.sha256)) in live.keys:
        target.copy(kept, change.key)  # else it is at its place already


def _keep(target: Target, live: Live, key: str) -> None:
    """Keep the bytes of an article page before they are overwritten, for a way back."""
    before = live.manifest.entries.get(key)
    if before is None or not before.is_article or before.gone or key not in live.keys:
        return
    if object_key(before.sha256) not in live.keys:
        target.copy(key, object_key(before.sha256))


def _complete_history(target: Target, live: Live) -> None:
    """Record the live release, if its publisher was killed before it could."""
    release = live.manifest.release
    if release and release_key(release.number) not in live.keys:
        target.write(manifest_to_page(live.manifest, release_key(release.number)))
