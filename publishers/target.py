"""Where pages go: the contract that a directory and an S3 bucket both keep."""

from dataclasses import dataclass
from typing import Protocol

from publishers.page import Page


@dataclass(frozen=True, slots=True)
class Stored:
    """What lies under a key. ``version`` tells this state of it from every other."""

    body: bytes
    version: str


class Target(Protocol):
    """A place for pages. Every method raises PublisherError leaves only."""

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

    def keys(self) -> frozenset[str]:
        """All keys that are there."""
        ...

    def matches(self, page: Page) -> bool:
        """Whether exactly this page lies there; looked up at the target itself."""
        ...

    def write(self, page: Page) -> None:
        """Put the page there in one step: readers see the old or the new, never a part."""
        ...

    def swap(self, page: Page, expected: str | None) -> None:
        """Like ``write``, if what lies there still has version ``expected`` (None: nothing).

        Raises:
            Conflict: it has another version by now.
        """
        ...
