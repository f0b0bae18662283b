"""Pages taken down, let back, or taken back to an earlier release: manifests from manifests; pure.

What an editor withdrew stays withdrawn, whatever is published or rolled back later, until it is
let back.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from articles.identity import article_id
from publishers.edition import Story
from publishers.errors import NoSuchPage
from publishers.manifest import Manifest, ManifestEntry

_SHORTEST_ID = 6


def find_pages(manifest: Manifest, named: str, languages: Collection[str] = ()) -> list[str]:
    """The keys of the article that is ``named``.

    That is by its id or the start of it, the key or the address of a page, or its source's address.

    Raises:
        NoSuchPage: it is none, more than one, or not in these languages.
    """
    source = _id_of(named)
    ids = {e.article_id for e in manifest.articles() if e.article_id == source}
    ids = ids or {e.article_id for e in manifest.articles() if _is_named(e, named)}
    if len(ids) != 1:
        reason = "names several articles" if ids else "no such article is live there"
        raise NoSuchPage(named, reason, "name it by its id or by the address of one of its pages")
    pages = manifest.of_article(ids.pop())
    found = [e.key for e in pages if not languages or e.language in languages]
    if not found:
        there = ", ".join(sorted(e.language or "" for e in pages))
        raise NoSuchPage(named, f"not in {', '.join(languages)}", f"it is there in {there}")
    return sorted(found)


def published(manifest: Manifest, entries: Iterable[ManifestEntry]) -> Manifest:
    """The manifest after these were published, but for pages that an editor withdrew meanwhile."""
    gone = {entry.key for entry in manifest.articles() if entry.gone}
    return manifest.with_entries(entry for entry in entries if entry.key not in gone)


def withdrawn(manifest: Manifest, keys: Collection[str]) -> Manifest:
    """The manifest after these article pages are taken down."""
    return manifest.with_entries(
        replace(entry, gone=True, listing=None)
        for entry in manifest.articles()
        if entry.key in keys
    )


def let_back(manifest: Manifest, keys: Collection[str]) -> Manifest:
    """The manifest after these may be published again; until then their tombstones stay."""
    return manifest.with_entries(
        replace(entry, article_id="")
        for entry in manifest.articles()
        if entry.gone and entry.key in keys
    )


def back_to(manifest: Manifest, old: Manifest) -> Manifest:
    """The articles of ``old``, but those of which a page was withdrawn since stay as they are."""
    held = {entry.article_id for entry in manifest.articles() if entry.gone}
    entries = [entry for entry in manifest.articles() if entry.article_id in held]
    entries += [entry for entry in old.articles() if entry.article_id not in held]
    entries += [e for one in (manifest, old) for e in one.entries.values() if e.is_asset]
    return replace(manifest, entries={e.key: e for e in entries})


def without_withdrawn(story: Story, manifest: Manifest) -> Story:
    """The story in the languages in which it may be published.

    Raises:
        NoSuchPage: it was withdrawn in all of them.
    """
    pages = manifest.of_article(story.editions[0].article.id)
    gone = {entry.key for entry in pages if entry.gone}
    kept = tuple(one for one in story.editions if story.key(one.language) not in gone)
    if not kept:
        raise NoSuchPage(
            story.slug,
            "was withdrawn",
            f"to publish it again: tolmach unpublish --undo {story.slug}",
        )
    return replace(story, editions=kept)


def slug_in(manifest: Manifest, article_id: str) -> str:
    """The name that an article is live under, or "": addresses outlive changed headlines."""
    keys = sorted(entry.key for entry in manifest.of_article(article_id))
    return keys[0].rpartition("/")[2].removesuffix(".html") if keys else ""


def _id_of(address: str) -> str:
    """The id of the article that lies there, if it is an address of one."""
    try:
        return article_id(address, "", "", "")
    except ValueError:
        return ""


def _is_named(entry: ManifestEntry, named: str) -> bool:
    slug = entry.key.rpartition("/")[2].removesuffix(".html")
    return (
        named in (entry.key, slug)
        or named.endswith(f"/{entry.key}")
        or (len(named) >= _SHORTEST_ID and entry.article_id.startswith(named))
    )
