"""Publishing: bytes go up first, where no reader looks; then one release makes them the site.

``upload_all`` puts assets and new pages at their places, to which nothing links yet, and pages that
are to replace others under ``.tolmach/objects/``. ``release`` copies those to their places, writes
the lists of all, and changes the manifest if nobody else has; at every moment in between, each
link leads somewhere. A killed run is completed by the next one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from publishers.carry_out import Purpose, at_once, carry_out, new_run
from publishers.edition import Story
from publishers.errors import Conflict
from publishers.manifest import Manifest, ManifestEntry, entry_of, manifest_to_page
from publishers.page import HTML, IMMUTABLE, Page
from publishers.plan import Draft, plan_changes
from publishers.render import Site, stylesheet
from publishers.site.build import site_pages
from publishers.site.keys import is_error
from publishers.survey import Live, is_there, object_key, survey
from publishers.target import Target
from publishers.tombstone import tombstone

_ATTEMPTS = 20
_TOGETHER = 100  # files in memory, before they are sent
_NEVER = datetime.max.replace(tzinfo=UTC)  # when files that are only foreseen were written

Edit = Callable[[Manifest], Manifest]
"""From what is live, the articles and assets that are to be live; asked again after a conflict."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where pages come from: the article's revision, and the fingerprint of what they show."""

    revision: str = ""
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one article, assets first, and where they come from."""

    pages: tuple[Page, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Upload:
    """Files put up: manifest entries of pages and assets, and the keys that changed or did not."""

    entries: tuple[ManifestEntry, ...]
    assets: tuple[ManifestEntry, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]


def prepare(target: Target, live: Live) -> None:
    """Put the assets there that every page needs; a target that refuses pages does so now."""
    if not live.holds(stylesheet()):
        target.write(stylesheet())


def as_live(live: Live, story: Story, origin: Origin) -> Upload | None:
    """What ``upload_all`` would give for a story whose pages are live as they would be made now.

    None: some of them are not, or it is not known, and they have to be made.
    """
    known = live.manifest.entries
    pages = [known.get(story.key(edition.language)) for edition in story.editions]
    found = tuple(e for e in pages if e and e.made_from == origin.made_from and not e.gone)
    needed = {key: known[key] for entry in found for key in entry.needs if key in known}
    keys = (*(entry.key for entry in found), *needed)
    if len(found) < len(pages) or not all(map(live.is_sure, keys)):
        return None
    needed.pop(stylesheet().key, None)  # no article puts it up
    entries = tuple(replace(entry, revision=origin.revision) for entry in found)
    keys = (*(entry.key for entry in found), *needed)
    return Upload(entries, tuple(needed.values()), (), keys)


def compare(pages: Sequence[Page], live: Live, origin: Origin = Origin()) -> Upload:
    """What ``upload_all`` would do for one article; nothing is written."""
    held = {page.key for page in pages if live.holds(page)}
    assets = [page for page in pages if page.cache_control == IMMUTABLE]
    articles = [page for page in pages if page.cache_control != IMMUTABLE]
    return Upload(
        tuple(entry_of(page, origin.revision, origin.made_from) for page in articles),
        tuple(entry_of(page) for page in assets),
        tuple(page.key for page in pages if page.key not in held),
        tuple(page.key for page in pages if page.key in held),
    )


def compare_all(made: Iterable[Made], live: Live) -> list[Upload]:
    """What ``upload_all`` would do; nothing is written."""
    return [compare(one.pages, live, one.origin) for one in made]


def upload_all(target: Target, made: Iterable[Made], live: Live) -> list[Upload]:
    """Put up the pages and assets that are not live. No reader meets a page before ``release``.

    Of many articles a few are in memory at a time.
    Making files and sending them take turns: at the same time, each would slow the other down.
    """
    found: list[Upload] = []
    fresh: list[Page] = []
    for one in made:
        found.append(compare(one.pages, live, one.origin))
        fresh += (page for page in one.pages if not live.holds(page))
        if len(fresh) >= _TOGETHER:
            _put_all(target, fresh, live)
            fresh = []
    _put_all(target, fresh, live)
    return found


def foreseen(live: Live, uploads: Iterable[Upload], edit: Edit, site: Site) -> Draft:
    """The release that would follow if these pages were put up; nothing is written."""
    kept = {object_key(entry.sha256): _NEVER for one in uploads for entry in one.entries}
    return draft(replace(live, keys={**live.keys, **kept}), edit, site)


def draft(live: Live, edit: Edit, site: Site) -> Draft:
    """The release that ``edit`` asks for; pure."""
    wanted = _without_lost(live, edit(live.manifest))
    articles = {e.key: e for e in wanted.articles()}
    pages = {page.key: page for page in _index_pages(wanted, site)}
    places = [e.key for e in articles.values() if e.gone]
    places += [e.key for e in live.manifest.entries.values() if _left(e, articles, pages)]
    stones = {key: tombstone(key, site) for key in places}
    entries = articles | {key: entry_of(page) for key, page in pages.items()}
    for key, page in stones.items():
        banned = articles[key].article_id if key in articles else ""
        entries[key] = replace(entry_of(page), gone=True, article_id=banned)
    entries |= _assets(wanted, entries)
    after = replace(live.manifest, entries=entries)
    made = {stylesheet().key: stylesheet(), **pages, **stones}
    return Draft(after, made, plan_changes(live, after))


def release(
    target: Target, edit: Edit, site: Site, purpose: Purpose, damaged: frozenset[str] = frozenset()
) -> Draft:
    """Make the site what ``edit`` asks for, and record it; gives what was changed.

    If another publisher was faster, ``edit`` is asked again about what is live then. Files that
    are ``damaged`` are written in any case.

    Raises:
        Conflict: again and again, for longer than is reasonable.
    """
    runs: list[str] = []
    mine = damaged
    for attempt in range(_ATTEMPTS):
        live = survey(target, mine)
        made = draft(live, edit, site)
        if not (made.changes or live.unsettled or made.manifest.entries != live.manifest.entries):
            _remember(target, live, made)
            break
        runs.append(new_run())
        try:
            carry_out(target, live, made, purpose, runs)
        except Conflict:
            if attempt == _ATTEMPTS - 1:
                raise
            mine |= {change.key for change in made.changes}
        else:
            break
    return made


def _remember(target: Target, live: Live, made: Draft) -> None:
    """Record what pages are made from by now, where that gave the same bytes: no release."""
    known = live.manifest.entries
    if any(e.made_from != known[key].made_from for key, e in made.manifest.entries.items()):
        with suppress(Conflict):  # the other publisher knows as well
            target.swap(manifest_to_page(made.manifest), live.version)


def _put_all(target: Target, pages: Sequence[Page], live: Live) -> None:
    at_once(lambda page: _put(target, page, live), pages)


def _put(target: Target, page: Page, live: Live) -> None:
    if page.cache_control == IMMUTABLE:
        target.write(page)
        return
    if page.key not in live.keys:
        try:
            target.swap(page, None)
        except Conflict:
            pass  # another publisher has just put one there: ours has to wait for its release
        else:
            return
    target.write(replace(page, key=object_key(page.sha256)))


def _without_lost(live: Live, wanted: Manifest) -> Manifest:
    """What is live instead of pages whose bytes lie nowhere: another publisher was faster."""
    lost = [e for e in wanted.articles() if not (e.gone or is_there(live, e))]
    entries = {key: entry for key, entry in wanted.entries.items() if entry not in lost}
    known = live.manifest.entries
    entries |= {e.key: known[e.key] for e in lost if e.key in live.keys and e.key in known}
    return replace(wanted, entries=entries)


def _left(
    entry: ManifestEntry, articles: Mapping[str, object], pages: Mapping[str, object]
) -> bool:
    """Whether a page that is live has no place in the release, so that a tombstone takes it.

    An error page that has none is removed: a server would show the tombstone at any address.
    """
    is_page = entry.content_type == HTML and not entry.is_asset and not is_error(entry.key)
    return is_page and entry.key not in articles and entry.key not in pages


def _assets(wanted: Manifest, entries: Mapping[str, ManifestEntry]) -> dict[str, ManifestEntry]:
    """The assets that any of the pages needs."""
    style = stylesheet()
    known = {**wanted.entries, style.key: entry_of(style)}
    needed = {key for entry in entries.values() for key in entry.needs}
    return {k: known[k] for k in sorted(needed) if k in known and known[k].is_asset}


def _index_pages(manifest: Manifest, site: Site) -> tuple[Page, ...]:
    """The site around the articles."""
    return tuple(site_pages({tag: manifest.listings(tag) for tag in site.locales}, site))
