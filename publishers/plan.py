"""What a release changes, why, and in which order; pure.

Every step leaves a site whose links lead somewhere. New pages come first, as nothing leads to
them yet, and of these the front page last. Then what returns where a tombstone stood, to which
nothing leads either: articles, then the lists that name them. Then the pages that readers know,
which may link to both; then the lists of them. What leaves the site does so when nothing links to
it. So no link that starts at the front page ever leads to a tombstone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from publishers.manifest import Manifest, ManifestEntry
from publishers.page import Page
from publishers.survey import Live, object_key

_ENTRANCES = ("robots.txt", "index.html")  # known to readers without a link; in this order, last


class Action(StrEnum):
    """What happens to a file."""

    NEW = "new"
    RETURNED = "returned"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One file that a release changes, and why. ``entry`` is None for one that is removed."""

    key: str
    action: Action
    reason: str
    entry: ManifestEntry | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A release as it would be: all entries, the pages made for it, and the changes it makes."""

    manifest: Manifest
    pages: Mapping[str, Page]
    changes: tuple[Change, ...]


def plan_changes(live: Live, after: Manifest) -> tuple[Change, ...]:
    """The changes that lead from what is live to ``after``, by key."""
    changes = [
        change
        for _, entry in sorted(after.entries.items())
        if (change := _change(live, after, entry)) is not None
    ]
    left = sorted(live.manifest.entries.keys() - after.entries.keys())
    changes += [
        Change(key, Action.REMOVED, "nothing lists it any more", None)
        for key in left
        if not live.manifest.entries[key].is_asset  # pages of before may need it: gc knows
    ]
    return tuple(changes)


def steps(changes: Iterable[Change]) -> list[list[Change]]:
    """The changes as steps: within one, the order does not matter."""
    found: dict[tuple[int, int], list[Change]] = {}
    for change in changes:
        found.setdefault(_rank(change), []).append(change)
    return [part for _, part in sorted(found.items())]


def _rank(change: Change) -> tuple[int, int]:
    entry = change.entry
    if entry is None:
        return 9, 0
    if change.action is Action.RETURNED:
        return 5, 0 if entry.is_article else 1
    if change.action is not Action.NEW:
        return (8 if entry.gone else 6 if entry.is_article else 7), 0
    if entry.is_asset or entry.is_article:
        return (0 if entry.is_asset else 1), 0
    if change.key in _ENTRANCES:
        return 4, _ENTRANCES.index(change.key)
    return (3 if "/" not in change.key else 2), 0


def _change(live: Live, after: Manifest, entry: ManifestEntry) -> Change | None:
    before = live.manifest.entries.get(entry.key)
    if before is None:
        return Change(entry.key, Action.NEW, _why_new(live, entry), entry)
    if entry.is_asset and entry.key not in live.keys:
        return None  # only who has its bytes can put it up again
    if entry.key not in live.keys:
        return Change(entry.key, Action.NEW, "its file is missing", entry)
    if entry.gone and not before.gone:
        return Change(entry.key, Action.WITHDRAWN, _why_withdrawn(entry), entry)
    if before.gone and not entry.gone:
        return Change(entry.key, Action.RETURNED, _why_returned(entry), entry)
    if entry.sha256 != before.sha256:
        reason = _why_changed(live.manifest, after, before, entry)
        return Change(entry.key, Action.CHANGED, reason, entry)
    if entry.key in live.suspects and _can_be_rewritten(live, entry):
        return Change(entry.key, Action.CHANGED, "an interrupted run may have written it", entry)
    return None


def _can_be_rewritten(live: Live, entry: ManifestEntry) -> bool:
    """Whether its bytes are at hand. A page that no run has kept, no run has overwritten."""
    return not entry.is_article or entry.gone or object_key(entry.sha256) in live.keys


def _why_new(live: Live, entry: ManifestEntry) -> str:
    if not entry.is_article:
        return "a file that pages need" if entry.is_asset else "a new list"
    siblings = [one for one in live.manifest.of_article(entry.article_id) if not one.gone]
    return f"new in {entry.language}" if siblings else "new article"


def _why_withdrawn(entry: ManifestEntry) -> str:
    return "withdrawn by an editor" if entry.is_article else "not in this release"


def _why_returned(entry: ManifestEntry) -> str:
    return "is back" if entry.is_article else "has articles again"


def _why_changed(old: Manifest, new: Manifest, before: ManifestEntry, entry: ManifestEntry) -> str:
    if not entry.is_article:
        return "tells of what changed"
    reasons = []
    if before.revision != entry.revision:
        reasons.append("revised text")
    if came := sorted(_languages(new, entry) - _languages(old, entry)):
        reasons.append(f"now also in {', '.join(came)}")
    if went := sorted(_languages(old, entry) - _languages(new, entry)):
        reasons.append(f"no longer in {', '.join(went)}")
    return "; ".join(reasons) or "other words, template or headers"


def _languages(manifest: Manifest, entry: ManifestEntry) -> set[str]:
    pages = manifest.of_article(entry.article_id)
    return {one.language or "" for one in pages if not one.gone}
