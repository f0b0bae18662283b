"""What may be deleted: releases beyond those kept, their bytes, and what killed runs left.

Never what is live, nor what a kept release needs, nor a file that Tolmach did not write.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from publishers.carry_out import at_once
from publishers.history import kept_releases, load_release
from publishers.manifest import Manifest
from publishers.survey import OBJECTS, Live, object_key, pending_keys, release_key
from publishers.target import Target

_OURS = re.compile(  # hash-named assets, and pages named by headline and article id
    r"(?:assets|images)/.*[.-][0-9a-f]{8,64}[.-].*|[a-z]{2,3}/[a-z0-9-]+-[0-9a-f]{8}\.html"
)


def garbage(target: Target, live: Live, keep: int, before: datetime) -> tuple[str, ...]:
    """The keys that may be deleted, sorted.

    ``keep`` releases are kept, the live one among them. What changed after ``before`` stays: a
    publisher at work may need it.
    """
    numbers = kept_releases(live)
    manifests = [load_release(target, live, number) for number in numbers]
    kept = [live.manifest, *manifests[:keep]]
    held = set(_held(kept))
    ours = {key for one in (*manifests, live.manifest) for key in one.entries}
    settled = [run for run in live.runs if run not in live.unsettled]
    for run in settled:
        ours |= pending_keys(target, run)
    dropped = {*(release_key(number) for number in numbers[max(keep, 1) :]), *settled}
    return tuple(
        sorted(
            key
            for key, changed in live.keys.items()
            if changed < before and key not in held and (key in dropped or _is_ours(key, ours))
        )
    )


def delete_all(target: Target, keys: Sequence[str]) -> None:
    """Delete the files; what tells of others goes last, so that a killed run can be run again."""
    tells = [key for key in keys if key.startswith(".") and not key.startswith(OBJECTS)]
    at_once(target.delete, [key for key in keys if key not in tells])
    at_once(target.delete, tells)


def _held(kept: Sequence[Manifest]) -> Iterator[str]:
    """All that is live, and all that the kept releases are put back from."""
    yield from kept[0].entries
    for manifest in kept:
        for entry in manifest.entries.values():
            yield object_key(entry.sha256)
            yield from entry.needs
            if entry.is_asset:
                yield entry.key


def _is_ours(key: str, ours: set[str]) -> bool:
    return key in ours or key.startswith(OBJECTS) or _OURS.fullmatch(key) is not None
