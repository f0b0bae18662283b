"""What is really served, held against the manifest: every byte and header."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from publishers.carry_out import AT_ONCE
from publishers.manifest import ManifestEntry
from publishers.survey import Live
from publishers.target import Headers, Target


@dataclass(frozen=True, slots=True)
class Fault:
    """A live file that is not as it was released."""

    key: str
    fault: str


def verify(target: Target, live: Live) -> tuple[Fault, ...]:
    """Read every live file; gives those that differ, by key.

    A directory keeps no headers: there, only bytes are compared.
    """
    entries = [entry for _, entry in sorted(live.manifest.entries.items())]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda entry: list(_faults(target, live, entry)), entries)
        return tuple(fault for faults in found for fault in faults)


def _faults(target: Target, live: Live, entry: ManifestEntry) -> Iterator[Fault]:
    stored = target.read(entry.key)
    if stored is None:
        yield Fault(entry.key, "is missing")
        return
    if entry.page(stored.body).sha256 != entry.sha256:
        yield Fault(entry.key, "other bytes than were released")
    wanted = Headers(entry.content_type, entry.language, entry.cache_control)
    if stored.headers not in (None, wanted):
        yield Fault(entry.key, f"other headers than were released: {stored.headers}")
    for key in entry.needs:
        if key not in live.keys:
            yield Fault(entry.key, f"needs {key}, which is missing")
