"""Telling whoever watches this process how far a run is; nobody does when a server runs it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Watcher = Callable[[str, int, int], None]
"""Called with the stage ("reading", ...), what is done and what there is in all."""

_watchers: list[Watcher] = []


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Every ``advance`` within is told to ``watcher``, from whichever thread it comes."""
    _watchers.append(watcher)
    try:
        yield
    finally:
        _watchers.remove(watcher)


def advance(stage: str, done: int, total: int) -> None:
    """Say how far a stage is."""
    for watcher in _watchers:
        watcher(stage, done, total)
