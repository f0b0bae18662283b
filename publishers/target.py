"""Where pages go: the contract that a directory and an S3 bucket both keep."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from publishers.page import Page


@dataclass(frozen=True, slots=True)
class Headers:
    """What a file is served with, as far as the target keeps it."""

    content_type: str
    language: str | None
    cache_control: str


@dataclass(frozen=True, slots=True)
class Stored:
    """What lies under a key. ``version`` tells this state of it from every other.

    ``headers`` is None where the target keeps none: a directory leaves them to its web server.
    """

    body: bytes
    version: str
    headers: Headers | None = None


class Target(Protocol):
    """A place for pages; many threads may use it.

    Every method raises PublisherError leaves only.
    """

    @property
    def name(self) -> str:
        """What people call it: a path, or s3://BUCKET/PREFIX."""
        ...

    def address(self, key: str) -> str:
        """Where a person finds the page: a path or an address."""
        ...

    def read(self, key: str) -> Stored | None:
        """What lies under ``key``, or None."""
        ...

    def listing(self) -> Mapping[str, datetime]:
        """All keys that are there, with the (aware) time of their last change."""
        ...

    def write(self, page: Page) -> None:
        """Put the page there in one step: readers see the old or the new, never a part."""
        ...

    def copy(self, source: str, key: str) -> None:
        """Put what lies under ``source``, with its headers, under ``key``; in one step.

        Raises:
            TargetUnavailable: nothing lies under ``source``.
        """
        ...

    def swap(self, page: Page, expected: str | None) -> None:
        """Like ``write``, if what lies there still has version ``expected`` (None: nothing).

        Raises:
            Conflict: it has another version by now.
        """
        ...

    def delete(self, key: str) -> None:
        """Remove what lies under ``key``, if anything does."""
        ...
