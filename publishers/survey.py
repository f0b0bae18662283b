"""What a target holds, seen once: its manifest, its files, and the traces of interrupted runs.

Everything of ours that is no page lies under ``.tolmach/``:

    manifest.json       what is live; changed on a condition, so that one publisher wins
    objects/HASH        article pages that wait for a release, or were replaced by one; by the hash
                        of bytes and headers
    releases/NUMBER     the manifest of every release that is kept
    pending/RUN         the keys that a run is about to write; it stays where a run was killed
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from publishers.manifest import KEY, OWN, Manifest, ManifestEntry, manifest_from_bytes
from publishers.page import Page
from publishers.target import Target

OBJECTS = f"{OWN}objects/"
RELEASES = f"{OWN}releases/"
PENDING = f"{OWN}pending/"


@dataclass(frozen=True, slots=True)
class Live:
    """What is live: manifest, its version, and the keys really there with their last change.

    ``runs`` are the notes of runs, ``unsettled`` those of them whose traces no release has mended,
    and ``suspects`` the keys that these may have written, whatever the manifest says.
    """

    manifest: Manifest = field(default_factory=Manifest)
    version: str | None = None
    keys: Mapping[str, datetime] = field(default_factory=dict)
    runs: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    suspects: frozenset[str] = frozenset()

    def holds(self, page: Page) -> bool:
        """Whether this very page is live, its file there, and surely not written by others."""
        return self.is_sure(page.key) and self.manifest.holds(page)

    def is_sure(self, key: str) -> bool:
        """Whether the file is there, and surely what the manifest says of it."""
        return key in self.keys and key not in self.suspects


def survey(target: Target, mine: frozenset[str] = frozenset()) -> Live:
    """See what is live; nothing is written. ``mine`` are keys that are suspect in any case.

    Raises:
        PublisherError: the target does not answer, or its manifest is not one of ours.
    """
    stored = target.read(KEY)
    manifest = manifest_from_bytes(target.name, stored.body) if stored else Manifest()
    keys = target.listing()
    runs = tuple(sorted(key for key in keys if key.startswith(PENDING)))
    unsettled = tuple(run for run in runs if run not in manifest.settled)
    suspects = mine.union(*(pending_keys(target, run) for run in unsettled))
    return Live(manifest, stored.version if stored else None, keys, runs, unsettled, suspects)


def pending_keys(target: Target, run: str) -> frozenset[str]:
    """What a run was about to write; nothing if it has ended meanwhile."""
    stored = target.read(run)
    return frozenset(json.loads(stored.body)) if stored else frozenset()


def is_there(live: Live, entry: ManifestEntry) -> bool:
    """Whether the bytes of an article page are at hand, at their place or kept."""
    if object_key(entry.sha256) in live.keys:
        return True
    known = live.manifest.entries.get(entry.key)
    return entry.key in live.keys and (known is None or known.sha256 == entry.sha256)


def object_key(sha256: str) -> str:
    """Where the bytes and headers of that hash are kept."""
    return OBJECTS + sha256


def release_key(number: int) -> str:
    """Where the manifest of a release is kept; the keys sort as the numbers do."""
    return f"{RELEASES}{number:06}.json"


def pending_page(run: str, keys: Iterable[str]) -> Page:
    """The note of a run about what it is going to write."""
    return Page(run, json.dumps(sorted(keys)).encode(), "application/json", None, "no-store")
