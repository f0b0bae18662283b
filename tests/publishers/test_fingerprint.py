"""Pages that are live as they would be made are not made again; whatever they show counts."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.publishing import story as made_up
from publishers.edition import Mark, Notice, Story
from publishers.fingerprint import fingerprint
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.page import IMMUTABLE, Page
from publishers.pictures.picture import Picture, Rendition
from publishers.publish import Origin, as_live, release
from publishers.render import Site, article_pages
from publishers.survey import survey
from publishers.target import Target
from publishers.withdraw import published
from tests.publishers.cases import WHY, go_back, upload, withdraw

CONFIG = Path(__file__).parents[2] / "config"
Change = Callable[[Story], Story]


def _publish(target: Target, story: Story, site: Site, revision: str = "one") -> None:
    origin = Origin(revision, fingerprint(story, site))
    done = upload(target, article_pages(story, site), survey(target), origin)
    release(target, lambda old: published(old, (*done.entries, *done.assets)), site, WHY)


def _is_live(target: Target, story: Story, site: Site) -> bool:
    return as_live(survey(target), story, Origin("", fingerprint(story, site))) is not None


def _russian(story: Story, **values: object) -> Story:
    english, russian, *others = story.editions
    return replace(story, editions=(english, replace(russian, **values), *others))  # type: ignore[arg-type]


def test_what_was_published_is_live_and_needs_no_making(
    target: Target, story: Story, site: Site
) -> None:
    assert not _is_live(target, story, site)
    _publish(target, story, site)
    found = as_live(survey(target), story, Origin("two", fingerprint(story, site)))
    assert found is not None
    made = upload(target, article_pages(story, site), survey(target), Origin("two"))
    assert (found.entries, found.assets, found.changed) == (made.entries, made.assets, ())
    assert set(found.unchanged) == set(made.unchanged)
    assert {entry.revision for entry in found.entries} == {"two"}


@pytest.mark.parametrize(
    "change",
    [
        lambda story: _russian(story, marks={"blocks.0": (Mark(0, 3, "human"),)}),
        lambda story: _russian(story, notice=Notice("argos", True, (("human", 1),), 0)),
        lambda story: _russian(
            story, article=replace(story.editions[1].article, headline="Другой заголовок")
        ),
        lambda story: replace(story, editions=story.editions[:2]),
        lambda story: replace(story, slug="another"),
        lambda story: replace(
            story,
            pictures={"https://example.org/a.jpg": Picture((Rendition("a", "image/jpeg", 4, 3),))},
        ),
    ],
    ids=["origin", "notice", "headline", "languages", "address", "pictures"],
)
def test_other_story_is_made_again(
    folder: LocalTarget, story: Story, site: Site, change: Change
) -> None:
    _publish(folder, story, site)
    assert not _is_live(folder, change(story), site)


def test_other_site_is_made_again(folder: LocalTarget, story: Story, site: Site) -> None:
    _publish(folder, story, site)
    hebrew = site.locales["he"]
    words = replace(hebrew, words={**hebrew.words, "skip": "דלגו"})
    for other in (
        replace(site, name="Another Desk"),
        replace(site, url="https://news.example"),
        replace(site, locales={**site.locales, "he": words}),
    ):
        assert not _is_live(folder, story, other)


def test_own_templates_count_by_their_content_and_not_by_where_they_lie(
    folder: LocalTarget, story: Story, tmp_path: Path
) -> None:
    sites = []
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "_byline.html").write_text("by")
        sites.append(Site(load_locales(CONFIG), "The Desk", overrides=tmp_path / name))
    _publish(folder, story, sites[0])
    assert _is_live(folder, story, sites[1])
    (tmp_path / "there" / "_byline.html").write_text("by nobody")
    assert not _is_live(folder, story, sites[1])


def test_templates_of_ones_own_that_come_and_move_are_seen_by_a_running_process(
    folder: LocalTarget, story: Story, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    (own / "old").mkdir(parents=True)
    site = Site(load_locales(CONFIG), "The Desk", overrides=own)
    _publish(folder, story, site)
    mine = '{% extends "tolmach/article.html" %}{% block main %}MINE{% endblock %}'
    (own / "old" / "article.html").write_text(mine)
    _publish(folder, story, site)
    assert b"MINE" not in Path(folder.address(story.key("ru"))).read_bytes()
    (own / "old" / "article.html").rename(own / "article.html")
    assert not _is_live(folder, story, site)
    _publish(folder, story, site)
    assert b"MINE" in Path(folder.address(story.key("ru"))).read_bytes()


def test_linked_folder_counts_and_editors_copies_do_not(
    folder: LocalTarget, story: Story, tmp_path: Path
) -> None:
    own, shared = tmp_path / "own", tmp_path / "shared"
    own.mkdir()
    shared.mkdir()
    (own / "parts").symlink_to(shared)
    (shared / "again").symlink_to(own)
    site = Site(load_locales(CONFIG), "The Desk", overrides=own)
    _publish(folder, story, site)
    for name in (".article.html.swp", "article.html~"):
        (own / name).write_text("half a templ")
    assert _is_live(folder, story, site)
    (shared / "part.html").write_text("new")
    assert not _is_live(folder, story, site)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_hash_is_the_same_in_every_process(seed: str, site: Site) -> None:
    """As with the bytes of pages: sets have another order in each."""
    code = (
        "from benchmarks.publishing import CONFIG, story\n"
        "from publishers.fingerprint import fingerprint\n"
        "from publishers.render import Site\n"
        "from publishers.locales import load_locales\n"
        "print(fingerprint(story(1), Site(load_locales(CONFIG), 'The Desk')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=CONFIG.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint(made_up(1), site)


def test_doubtful_missing_and_withdrawn_files_are_made_again(
    target: Target, story: Story, site: Site
) -> None:
    _publish(target, story, site)
    live, origin = survey(target), Origin("", fingerprint(story, site))
    doubted = replace(live, suspects=frozenset({story.key("he")}))
    assert as_live(doubted, story, origin) is None
    style = next(entry.key for entry in live.manifest.entries.values() if entry.is_asset)
    assert as_live(replace(live, suspects=frozenset({style})), story, origin) is None
    target.delete(story.key("ru"))
    assert as_live(survey(target), story, origin) is None
    target.write(Page(story.key("ru"), b"theirs", "text/html"))
    withdraw(target, story, site)
    assert as_live(survey(target), story, origin) is None


def test_missing_picture_is_sent_again(folder: LocalTarget, story: Story, site: Site) -> None:
    rendition = Rendition("assets/0123456789abcdef0123-4.jpg", "image/jpeg", 4, 3)
    story = replace(story, pictures={"https://example.org/a.jpg": Picture((rendition,))})
    file = Page(rendition.key, b"a picture", "image/jpeg", cache_control=IMMUTABLE)
    origin = Origin("", fingerprint(story, site))
    pages = (file, *article_pages(story, site))
    done = upload(folder, pages, survey(folder), origin)
    release(folder, lambda old: published(old, (*done.entries, *done.assets)), site, WHY)
    found = as_live(survey(folder), story, origin)
    assert found is not None
    assert rendition.key in {entry.key for entry in found.assets}
    folder.delete(rendition.key)
    assert as_live(survey(folder), story, origin) is None


def test_what_gives_the_same_bytes_is_remembered_without_a_release(
    target: Target, story: Story, site: Site
) -> None:
    """As after an update of Tolmach that changes no page."""
    pages = article_pages(story, site)
    for made_from in ("old code", fingerprint(story, site), fingerprint(story, site)):
        done = upload(target, pages, survey(target), Origin("one", made_from))
        release(target, lambda old, done=done: published(old, done.entries), site, WHY)  # type: ignore[misc]
    live = survey(target)
    assert _is_live(target, story, site)
    assert [one.number for one in live.manifest.history] == [1]
    assert release(target, lambda old: old, site, WHY).changes == ()
    assert survey(target).version == live.version


def test_rollback_brings_back_what_the_old_pages_were_made_from(
    target: Target, story: Story, site: Site
) -> None:
    other = _russian(story, article=replace(story.editions[1].article, headline="Другой"))
    _publish(target, story, site)
    _publish(target, other, site)
    go_back(target, 1, site)
    assert _is_live(target, story, site)
    assert not _is_live(target, other, site)
