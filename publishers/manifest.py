"""The manifest: what is live at a target, so that unchanged pages are not written again."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from publishers.errors import ManifestUnreadable
from publishers.links import needs
from publishers.page import HTML, IMMUTABLE, SHORT, Listing, Page, listing_from_json

OWN = ".tolmach/"
"""The folder of what readers have no use for."""
KEY = f"{OWN}manifest.json"
_FORMAT = 2
_REMEMBERED = 1000  # releases; those that are not kept any more are not listed
_KNOWN_FORMATS = (1, _FORMAT)  # 1 kept no headers, and no history


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One live file: hash of body and headers, size in bytes, its headers.

    ``listing`` is what the index tells of an article page, ``article_id`` its article and
    ``revision`` what of it was published. ``needs`` are files that it cannot be shown without.
    ``gone``: the page says that it was withdrawn; with an ``article_id``, it stays so.
    ``made_from`` is the page's fingerprint; of equal pages it may differ, and is no change.
    """

    key: str
    sha256: str
    size: int
    listing: Listing | None = None
    content_type: str = HTML
    language: str | None = None
    cache_control: str = SHORT
    needs: tuple[str, ...] = ()
    article_id: str = ""
    revision: str = ""
    gone: bool = False
    made_from: str = field(default="", compare=False)

    @property
    def is_asset(self) -> bool:
        """Whether its name is made of its content, so that it never changes."""
        return self.cache_control == IMMUTABLE

    @property
    def is_article(self) -> bool:
        """Whether it is an article page, or the tombstone of one that must not come back."""
        return bool(self.article_id)

    def page(self, body: bytes) -> Page:
        """The page with these headers and that body."""
        return Page(self.key, body, self.content_type, self.language, self.cache_control)


@dataclass(frozen=True, slots=True)
class Release:
    """One state of the site that was live: its number, when, and what was done for it."""

    number: int
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All live files by key.

    ``history`` are the last releases, this one first. ``settled`` names interrupted runs whose
    traces are mended.
    """

    entries: Mapping[str, ManifestEntry] = field(default_factory=dict)
    history: tuple[Release, ...] = ()
    settled: tuple[str, ...] = ()
    _pages: Mapping[str, list[ManifestEntry]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        pages: dict[str, list[ManifestEntry]] = {}
        for entry in self.entries.values():
            if entry.is_article:
                pages.setdefault(entry.article_id, []).append(entry)
        object.__setattr__(self, "_pages", pages)  # asked for again and again, for every article

    @property
    def release(self) -> Release | None:
        """The release that is live; None before the first."""
        return self.history[0] if self.history else None

    def holds(self, page: Page) -> bool:
        """Whether this very page, bytes and headers, is live."""
        entry = self.entries.get(page.key)
        return entry is not None and entry.sha256 == page.sha256

    def with_entries(self, entries: Iterable[ManifestEntry]) -> "Manifest":
        """The manifest after these were published."""
        merged = {**self.entries, **{entry.key: entry for entry in entries}}
        return replace(self, entries=merged)

    def released(self, release: Release, settled: tuple[str, ...]) -> "Manifest":
        """The manifest as that release records it."""
        history = (release, *self.history)[:_REMEMBERED]
        return replace(self, history=history, settled=settled)

    def listings(self, language: str) -> list[tuple[str, Listing]]:
        """Keys and listings of the article pages in one language."""
        return [
            (entry.key, entry.listing)
            for entry in self.entries.values()
            if entry.listing is not None and entry.listing.language == language
        ]

    def of_article(self, article_id: str) -> tuple[ManifestEntry, ...]:
        """The pages of one article, withdrawn ones too."""
        return tuple(self._pages.get(article_id, ())) if article_id else ()

    def articles(self) -> Iterator[ManifestEntry]:
        """All article pages, withdrawn ones too."""
        return (entry for entry in self.entries.values() if entry.is_article)


def entry_of(page: Page, revision: str = "", made_from: str = "") -> ManifestEntry:
    """What the manifest says of a page."""
    return ManifestEntry(
        page.key,
        page.sha256,
        len(page.body),
        page.listing,
        page.content_type,
        page.language,
        page.cache_control,
        needs(page.key, page.body) if page.content_type == HTML else (),
        page.listing.article_id if page.listing else "",
        revision,
        made_from=made_from,
    )


def manifest_to_page(manifest: Manifest, key: str = KEY) -> Page:
    """The manifest as the file it is kept in; equal manifests give equal bytes."""
    entries = [_sparse(entry) for _, entry in sorted(manifest.entries.items())]
    document = {
        "format": _FORMAT,
        "history": [asdict(release) for release in manifest.history],
        "settled": list(manifest.settled),
        "entries": entries,
    }
    text = json.dumps(document, default=_plain, ensure_ascii=False, indent=1, sort_keys=True)
    body = text.encode("utf-8", "surrogatepass")  # what a headline may hold, and come back as
    return Page(key, body, "application/json", cache_control="no-store")


def manifest_from_bytes(target: str, body: bytes) -> Manifest:
    """The manifest kept in ``body``.

    Raises:
        ManifestUnreadable: it is damaged, or of another version.
    """
    try:
        document = json.loads(body.decode("utf-8", "surrogatepass"))
        if document["format"] not in _KNOWN_FORMATS:
            raise ValueError(f"format {document['format']}")
        upgraded = _with_headers if document["format"] == 1 else dict
        entries = {entry["key"]: _entry(upgraded(entry)) for entry in document["entries"]}
        history = tuple(_release(one) for one in document.get("history", ()))
        return Manifest(entries, history, tuple(document.get("settled", ())))
    except (ValueError, KeyError, TypeError) as error:
        raise ManifestUnreadable(
            f"{target}/{KEY}",
            f"not a manifest of this version ({error})",
            "publish to another place, or remove that file to publish everything anew",
        ) from error


def _sparse(entry: ManifestEntry) -> dict[str, Any]:
    """The entry without what is as everywhere: a thousand entries are read in every run."""
    usual = ManifestEntry("", "", 0)
    kept = {name: getattr(entry, name) for name in ManifestEntry.__slots__}
    sparse = {name: value for name, value in kept.items() if value != getattr(usual, name)}
    if entry.listing is not None:
        sparse["listing"] = asdict(entry.listing)
    return {**sparse, "key": entry.key, "sha256": entry.sha256, "size": entry.size}


def _entry(data: dict[str, Any]) -> ManifestEntry:
    listing = listing_from_json(data["listing"]) if data.get("listing") else None
    return ManifestEntry(**{**data, "listing": listing, "needs": tuple(data.get("needs", ()))})


def _with_headers(data: dict[str, Any]) -> dict[str, Any]:
    """An entry of the first format, with what it went without saying."""
    if data["key"].endswith(".css"):
        return {**data, "content_type": "text/css; charset=utf-8", "cache_control": IMMUTABLE}
    listing = data["listing"] or {}
    article, language = listing.get("article_id", ""), listing.get("language")
    return {**data, "article_id": article, "language": language}


def _release(data: Mapping[str, Any]) -> Release:
    return Release(data["number"], datetime.fromisoformat(data["at"]), data["note"])


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)
