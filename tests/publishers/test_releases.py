"""What a release changes and why, the way back, what is withdrawn, checked and cleared up."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.kill_points import dead_links, one_sided, site_files
from publishers.collect import delete_all, garbage
from publishers.edition import Story
from publishers.errors import NoSuchPage, ReleaseMissing
from publishers.history import list_releases, whole_release
from publishers.links import needs
from publishers.local import LocalTarget
from publishers.manifest import KEY, ManifestEntry
from publishers.page import IMMUTABLE, Page
from publishers.plan import Action, Draft
from publishers.publish import compare, foreseen, release, upload
from publishers.render import Site, article_pages
from publishers.survey import OBJECTS, PENDING, survey
from publishers.target import Target
from publishers.tombstone import tombstone
from publishers.verify import verify
from publishers.withdraw import (
    back_to,
    find_pages,
    let_back,
    published,
    slug_in,
    withdrawn,
    without_withdrawn,
)
from tests.publishers.cases import WHY, publish, put, withdraw
from tests.publishers.test_publish import Make

LATER = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> LocalTarget:
    return LocalTarget(tmp_path / "site")


def _reasons(made: Draft) -> dict[str, tuple[str, str]]:
    return {change.key: (str(change.action), change.reason) for change in made.changes}


def _with_headline(story: Story, headline: str) -> Story:
    first, *others = story.editions
    changed = replace(first, article=replace(first.article, headline=headline))
    return replace(story, editions=(changed, *others))


def _go_back(target: Target, number: int, site: Site) -> Draft:
    old = whole_release(target, survey(target), number)
    return release(target, lambda live: back_to(live, old), site, WHY)


class TestPlan:
    def test_first_article_is_new_as_are_its_lists(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        found = _reasons(publish(folder, story, site))
        assert found[story.key("ru")] == ("new", "new article")
        assert found["ru/index.html"] == ("new", "a new list")

    def test_added_language_changes_its_siblings(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, replace(story, editions=story.editions[:2]), site)
        found = _reasons(publish(folder, story, site))
        assert found[story.key("he")] == ("new", "new in he")
        assert found[story.key("ru")] == ("changed", "now also in he")

    def test_withdrawn_pages_and_the_lists_that_lose_them(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        found = _reasons(withdraw(folder, story, site))
        assert found[story.key("ru")] == ("withdrawn", "withdrawn by an editor")
        assert found["ru/index.html"] == ("changed", "tells of what changed")

    def test_other_words_of_the_site_are_named_as_such(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        found = _reasons(publish(folder, story, replace(site, name="Another Desk")))
        assert found[story.key("en")] == ("changed", "other words, template or headers")

    def test_changed_header_is_a_change(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        live = survey(folder)
        pages = [replace(p, cache_control="no-cache") for p in article_pages(story, site)]
        assert len(compare(pages, live).changed) == 3

    def test_foreseen_is_what_happens_and_writes_nothing(
        self, target: Target, story: Story, site: Site
    ) -> None:
        live = survey(target)
        would = compare(article_pages(story, site), live)
        made = foreseen(live, [would], lambda old: published(old, would.entries), site)
        assert target.listing() == {}
        assert _reasons(made) == _reasons(publish(target, story, site))


class TestWithdrawal:
    def test_tombstone_says_so_in_its_language_and_leads_to_the_index(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        withdraw(folder, story, site)
        files = site_files(folder)
        for language, words in (("en", "withdrawn"), ("ru", "снята"), ("he", "הוסר")):
            page = files[story.key(language)].decode()
            assert words in page
            assert f'<html lang="{language}"' in page
            assert 'content="noindex"' in page
            assert story.editions[0].article.headline not in page
            assert story.slug not in files[f"{language}/index.html"].decode()
        assert not dead_links(files, files)

    def test_tombstone_of_hebrew_is_right_to_left(self, site: Site) -> None:
        assert b'<html lang="he" dir="rtl">' in tombstone("he/page/2.html", site).body

    def test_withdrawn_language_is_named_by_no_sibling(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        keys = find_pages(survey(folder).manifest, story.slug, ["ru"])
        others = put(folder, replace(story, editions=story.editions[::2]), site).entries
        release(folder, lambda old: published(withdrawn(old, keys), others), site, WHY)
        files = site_files(folder)
        assert story.key("ru") not in files[story.key("he")].decode()
        assert not one_sided(files)

    def test_later_run_does_not_publish_it_again_until_it_is_let_back(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        withdraw(folder, story, site)
        assert publish(folder, story, site).changes == ()
        manifest = survey(folder).manifest
        with pytest.raises(NoSuchPage, match="withdrawn") as caught:
            without_withdrawn(story, manifest)
        assert "--undo" in caught.value.hint
        keys = find_pages(manifest, story.slug)
        release(folder, lambda old: let_back(old, keys), site, WHY)
        found = _reasons(publish(folder, story, site))
        assert found[story.key("he")][0] == "changed"
        assert story.slug in site_files(folder)["he/index.html"].decode()

    def test_it_stays_down_when_an_older_release_comes_back(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        withdraw(folder, story, site)
        assert _go_back(folder, 1, site).changes == ()
        assert b"noindex" in site_files(folder)[story.key("en")]

    def test_editor_who_withdraws_while_a_run_publishes_wins(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        entries = put(folder, _with_headline(story, "Changed"), site).entries
        withdraw(folder, story, site)
        release(folder, lambda old: published(old, entries), site, WHY)
        assert b"noindex" in site_files(folder)[story.key("en")]

    def test_article_is_found_by_id_key_name_and_address(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        manifest = survey(folder).manifest
        key = story.key("he")
        for named in (
            story.editions[0].article.id,
            "a1b2c3",
            story.slug,
            key,
            f"https://n.org/{key}",
        ):
            assert len(find_pages(manifest, named)) == 3
        assert find_pages(manifest, story.slug, ["he"]) == [key]

    @pytest.mark.parametrize("named", ["", "a1", "none", "en/index.html", "html"])
    def test_what_names_no_article_is_a_clear_error(
        self, folder: LocalTarget, story: Story, site: Site, named: str
    ) -> None:
        publish(folder, story, site)
        with pytest.raises(NoSuchPage) as caught:
            find_pages(survey(folder).manifest, named)
        assert caught.value.hint

    def test_address_outlives_a_changed_headline(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        manifest = survey(folder).manifest
        assert slug_in(manifest, story.editions[0].article.id) == story.slug
        assert slug_in(manifest, "unknown") == ""


class TestHistory:
    def test_every_release_is_listed_newest_first(
        self, target: Target, make_story: Make, site: Site
    ) -> None:
        for n in (1, 2, 3):
            publish(target, make_story(f"{n}" * 16, f"Story {n}"), site)
        assert [one.number for one in list_releases(survey(target))] == [3, 2, 1]

    def test_rollback_gives_the_bytes_of_then(
        self, target: Target, story: Story, make_story: Make, site: Site
    ) -> None:
        publish(target, story, site)
        before = site_files(target)
        publish(target, _with_headline(story, "Another headline"), site)
        publish(target, make_story("2" * 16, "Second"), site)
        _go_back(target, 1, site)
        after = site_files(target)
        assert {key: after[key] for key in before} == before
        assert [one.number for one in list_releases(survey(target))] == [4, 3, 2, 1]
        assert not verify(target, survey(target))

    def test_pages_that_were_not_there_then_say_so_and_may_come_back(
        self, folder: LocalTarget, story: Story, make_story: Make, site: Site
    ) -> None:
        second = make_story("2" * 16, "Second")
        publish(folder, story, site)
        publish(folder, second, site)
        found = _reasons(_go_back(folder, 1, site))
        assert found[second.key("ru")] == ("withdrawn", "not in this release")
        publish(folder, second, site)
        assert second.slug in site_files(folder)["ru/index.html"].decode()

    def test_rollback_and_back_again(self, folder: LocalTarget, story: Story, site: Site) -> None:
        publish(folder, story, site)
        publish(folder, _with_headline(story, "Another headline"), site)
        newer = site_files(folder)
        _go_back(folder, 1, site)
        _go_back(folder, 2, site)
        assert site_files(folder) == newer

    def test_release_that_is_not_kept_is_a_clear_error(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        with pytest.raises(ReleaseMissing) as caught:
            whole_release(folder, survey(folder), 7)
        assert "tolmach releases" in caught.value.hint

    def test_release_whose_bytes_are_lost_is_refused_before_anything_changes(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        publish(folder, _with_headline(story, "Another headline"), site)
        for key in [key for key in folder.listing() if key.startswith(OBJECTS)]:
            folder.delete(key)
        with pytest.raises(ReleaseMissing, match="not kept"):
            whole_release(folder, survey(folder), 1)

    def test_manifest_of_the_first_format_is_taken_over(
        self, folder: LocalTarget, tmp_path: Path, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        path = tmp_path / "site" / KEY
        document = json.loads(path.read_bytes())
        kept = ("key", "sha256", "size")
        entries = [
            {**{name: e[name] for name in kept}, "listing": e.get("listing")}
            for e in document["entries"]
        ]
        path.write_text(json.dumps({"format": 1, "entries": entries}))
        assert publish(folder, story, site).changes == ()


class TestVerify:
    def test_site_as_released_has_no_fault(self, target: Target, story: Story, site: Site) -> None:
        publish(target, story, site)
        assert verify(target, survey(target)) == ()

    def test_changed_and_missing_files_are_named(
        self, target: Target, story: Story, site: Site
    ) -> None:
        publish(target, story, site)
        target.write(Page(story.key("ru"), b"defaced", "text/html"))
        target.delete("he/index.html")
        faults = {one.key: one.fault for one in verify(target, survey(target))}
        assert set(faults) == {story.key("ru"), "he/index.html"}
        assert faults["he/index.html"] == "is missing"

    @pytest.mark.s3
    def test_changed_headers_are_named(
        self, bucket: tuple[str, str], story: Story, site: Site
    ) -> None:
        from publishers.s3 import S3Settings, S3Target

        target = S3Target(bucket[1], "", S3Settings(endpoint_url=bucket[0]))
        publish(target, story, site)
        page = article_pages(story, site)[1]
        target.write(replace(page, cache_control="no-store"))
        (fault,) = verify(target, survey(target))
        assert "no-store" in fault.fault

    def test_faulty_pages_are_put_up_again_whatever_the_manifest_says(
        self, target: Target, story: Story, site: Site
    ) -> None:
        publish(target, story, site)
        target.write(Page(story.key("ru"), b"defaced", "text/html"))
        target.write(Page("index.html", b"defaced", "text/html"))
        damaged = frozenset({story.key("ru"), "index.html"})
        live = replace(survey(target), suspects=damaged)
        entries = upload(target, article_pages(story, site), live, "revision-1").entries
        release(target, lambda old: published(old, entries), site, WHY, damaged)
        assert verify(target, survey(target)) == ()


class TestGarbage:
    def test_nothing_of_a_fresh_site_is_garbage(
        self, target: Target, story: Story, site: Site
    ) -> None:
        publish(target, story, site)
        assert garbage(target, survey(target), 20, LATER) == ()

    def test_releases_beyond_those_kept_go_with_their_bytes(
        self, target: Target, story: Story, site: Site
    ) -> None:
        for n in range(4):
            publish(target, _with_headline(story, f"Headline {n}"), site)
        delete_all(target, garbage(target, survey(target), 2, LATER))
        live = survey(target)
        assert [one.number for one in list_releases(live)] == [4, 3]
        assert sum(key.startswith(OBJECTS) for key in live.keys) == 2  # one a kept release
        assert verify(target, live) == ()
        _go_back(target, 3, site)
        assert verify(target, survey(target)) == ()

    def test_even_the_last_release_kept_is_never_deleted(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        withdraw(folder, story, site)
        delete_all(folder, garbage(folder, survey(folder), 1, LATER))
        assert verify(folder, survey(folder)) == ()
        assert not dead_links(site_files(folder), {})

    def test_files_of_others_and_young_ones_stay(
        self, target: Target, story: Story, site: Site
    ) -> None:
        publish(target, story, site)
        for key in ("ads.txt", "en/about.html", "assets/logo.svg"):
            target.write(Page(key, b"theirs", "text/plain"))
        target.write(Page(f"{OBJECTS}{'0' * 64}", b"of a run at work", "text/plain"))
        assert garbage(target, survey(target), 1, datetime.now(UTC) - timedelta(days=1)) == ()
        assert garbage(target, survey(target), 1, LATER) == (f"{OBJECTS}{'0' * 64}",)

    def test_asset_lives_as_long_as_a_page_of_a_kept_release_needs_it(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        body = b'<html lang="en"><img src="../images/a.0123456789ab.png"></html>'
        image = Page("images/a.0123456789ab.png", b"png", "image/png", None, IMMUTABLE)
        page = replace(article_pages(story, site)[0], body=body)
        done = upload(folder, (image, page), survey(folder))
        release(folder, lambda old: published(old, (*done.entries, *done.assets)), site, WHY)
        assert image.key in survey(folder).manifest.entries
        publish(folder, replace(story, editions=story.editions[:1]), site)
        assert image.key not in survey(folder).manifest.entries
        assert image.key not in garbage(folder, survey(folder), 2, LATER)
        assert image.key in garbage(folder, survey(folder), 1, LATER)

    def test_pages_of_a_killed_run_go_if_no_run_completed_it(
        self, folder: LocalTarget, story: Story, make_story: Make, site: Site
    ) -> None:
        publish(folder, story, site)
        orphan = make_story("2" * 16, "Never released")
        put(folder, orphan, site)
        keys = garbage(folder, survey(folder), 5, LATER)
        assert set(keys) == {orphan.key(tag) for tag in ("en", "ru", "he")}


def test_traces_of_an_interrupted_run_are_mended_once(
    target: Target, story: Story, site: Site
) -> None:
    """A run was killed after it had overwritten a list that the next run would not change."""
    publish(target, story, site)
    target.write(Page("ru/index.html", b"of a run that was killed", "text/html"))
    note = Page(f"{PENDING}1.json", json.dumps(["ru/index.html"]).encode(), "application/json")
    target.write(note)
    found = _reasons(publish(target, story, site))
    assert found == {"ru/index.html": ("changed", "an interrupted run may have written it")}
    assert publish(target, story, site).changes == ()
    assert verify(target, survey(target)) == ()


def test_list_that_nobody_makes_any_more_is_a_tombstone_and_its_feed_is_gone(
    folder: LocalTarget, story: Story, site: Site
) -> None:
    publish(folder, story, site)
    live = survey(folder)
    gone = {"ru/topic/x.html": "text/html; charset=utf-8", "ru/topic/x.xml": "application/xml"}
    for key, kind in gone.items():
        folder.write(Page(key, b"<p>a list</p>", kind))
    entries = [ManifestEntry(key, "0", 1, content_type=kind) for key, kind in gone.items()]
    manifest = live.manifest.with_entries(entries)
    from publishers.manifest import manifest_to_page

    folder.swap(manifest_to_page(manifest), live.version)
    made = publish(folder, story, site)
    assert {c.key: c.action for c in made.changes} == {
        "ru/topic/x.html": Action.WITHDRAWN,
        "ru/topic/x.xml": Action.REMOVED,
    }
    files = site_files(folder)
    assert b"noindex" in files["ru/topic/x.html"]
    assert "ru/topic/x.xml" not in files


@pytest.mark.parametrize(
    ("html", "found"),
    [
        (
            '<img src="../images/a.png" srcset="../images/a-1.webp 1x, ../images/a-2.webp 2x">',
            ("images/a-1.webp", "images/a-2.webp", "images/a.png"),
        ),
        ('<link href="../assets/x.css"><a href="b.html">b</a>', ("assets/x.css",)),
        ('<img src="https://other.example/a.png"><a href="#x"> <a href="mailto:a@b.org">', ()),
        ('<img src="../../../etc/passwd"> <img src="//x.org/a.png"> <img src="http://[">', ()),
        ('<img src="&#x2E;./images/%D7%A9.png">', ("images/ש.png",)),
    ],
)
def test_page_needs_the_files_of_the_site_that_it_shows(html: str, found: tuple[str, ...]) -> None:
    assert needs("he/a.html", html.encode()) == found
