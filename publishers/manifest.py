"""The manifest: what is live at a target, so that unchanged pages are not written again."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from publishers.errors import ManifestUnreadable
from publishers.page import Listing, Page, listing_from_json

KEY = ".tolmach/manifest.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One live file: hash of body and headers, size in bytes, what the index tells of it."""

    key: str
    sha256: str
    size: int
    listing: Listing | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """All live files by key."""

    entries: Mapping[str, ManifestEntry] = field(default_factory=dict)

    def holds(self, page: Page) -> bool:
        """Whether this very page, bytes and headers, is live."""
        entry = self.entries.get(page.key)
        return entry is not None and entry.sha256 == page.sha256

    def with_entries(self, entries: Iterable[ManifestEntry]) -> "Manifest":
        """The manifest after these were published."""
        return Manifest({**self.entries, **{entry.key: entry for entry in entries}})

    def listings(self, language: str) -> list[tuple[str, Listing]]:
        """Keys and listings of the article pages in one language."""
        return [
            (entry.key, entry.listing)
            for entry in self.entries.values()
            if entry.listing is not None and entry.listing.language == language
        ]


def entry_of(page: Page) -> ManifestEntry:
    """What the manifest says of a page."""
    return ManifestEntry(page.key, page.sha256, len(page.body), page.listing)


def manifest_to_page(manifest: Manifest) -> Page:
    """The manifest as the file it is kept in; equal manifests give equal bytes."""
    entries = [asdict(entry) for _, entry in sorted(manifest.entries.items())]
    document = {"format": _FORMAT, "entries": entries}
    text = json.dumps(document, default=_plain, ensure_ascii=False, indent=1, sort_keys=True)
    return Page(KEY, text.encode(), "application/json", cache_control="no-store")


def manifest_from_bytes(target: str, body: bytes) -> Manifest:
    """The manifest kept in ``body``.

    Raises:
        ManifestUnreadable: it is damaged, or of another version.
    """
    try:
        document = json.loads(body)
        if document["format"] != _FORMAT:
            raise ValueError(f"format {document['format']}")
        return Manifest({entry["key"]: _entry(entry) for entry in document["entries"]})
    except (ValueError, KeyError, TypeError) as error:
        raise ManifestUnreadable(
            f"{target}/{KEY}",
            f"not a manifest of this version ({error})",
            "publish to another place, or remove that file to publish everything anew",
        ) from error


def _entry(data: dict[str, Any]) -> ManifestEntry:
    listing = data["listing"]
    return ManifestEntry(
        data["key"], data["sha256"], data["size"], listing and listing_from_json(listing)
    )


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)
