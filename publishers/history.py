"""The releases that are kept, and what is there to go back to."""

import re

from publishers.errors import ReleaseMissing
from publishers.manifest import Manifest, Release, manifest_from_bytes
from publishers.survey import RELEASES, Live, is_there, release_key
from publishers.target import Target

_KEY = re.compile(rf"{re.escape(RELEASES)}(\d+)\.json")


def kept_releases(live: Live) -> list[int]:
    """The numbers of the releases that are kept, the live one included, newest first."""
    found = {int(match[1]) for key in live.keys if (match := _KEY.fullmatch(key))}
    if live.manifest.release:
        found.add(live.manifest.release.number)
    return sorted(found, reverse=True)


def list_releases(live: Live) -> list[Release]:
    """The releases that are kept, newest first."""
    kept = set(kept_releases(live))
    return [release for release in live.manifest.history if release.number in kept]


def load_release(target: Target, live: Live, number: int) -> Manifest:
    """The manifest of a release.

    Raises:
        ReleaseMissing: it is not kept.
    """
    if live.manifest.release and live.manifest.release.number == number:
        return live.manifest
    stored = target.read(release_key(number))
    if stored is None:
        raise ReleaseMissing(
            f"release {number}", f"is not kept at {target.name}", "see: tolmach releases"
        )
    return manifest_from_bytes(target.name, stored.body)


def whole_release(target: Target, live: Live, number: int) -> Manifest:
    """The manifest of a release whose every page can be put back.

    Raises:
        ReleaseMissing: it is not kept, or not all of its bytes are.
    """
    found = load_release(target, live, number)
    lost = [entry.key for entry in found.articles() if not (entry.gone or is_there(live, entry))]
    lost += [key for key, e in found.entries.items() if e.is_asset and key not in live.keys]
    if lost:
        raise ReleaseMissing(
            f"release {number}",
            f"{len(lost)} of its files are not kept, such as {lost[0]}",
            "choose a later one: tolmach releases",
        )
    return found
