"""Releases are kept, gone back to, and held against what is served."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.kill_points import site_files
from publishers.edition import Story
from publishers.errors import ReleaseMissing
from publishers.history import list_releases, whole_release
from publishers.local import LocalTarget
from publishers.manifest import KEY
from publishers.page import IMMUTABLE, Page
from publishers.publish import Origin, release
from publishers.render import Site, article_pages
from publishers.survey import OBJECTS, survey
from publishers.target import Target
from publishers.verify import verify
from publishers.withdraw import (
    published,
)
from tests.publishers.cases import WHY, go_back, publish, reasons, upload, with_headline
from tests.publishers.test_publish import Make


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
        publish(target, with_headline(story, "Another headline"), site)
        publish(target, make_story("2" * 16, "Second"), site)
        go_back(target, 1, site)
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
        found = reasons(go_back(folder, 1, site))
        assert found[second.key("ru")] == ("withdrawn", "not in this release")
        publish(folder, second, site)
        assert second.slug in site_files(folder)["ru/index.html"].decode()

    def test_rollback_and_back_again(self, folder: LocalTarget, story: Story, site: Site) -> None:
        publish(folder, story, site)
        publish(folder, with_headline(story, "Another headline"), site)
        newer = site_files(folder)
        go_back(folder, 1, site)
        go_back(folder, 2, site)
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
        publish(folder, with_headline(story, "Another headline"), site)
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
        entries = upload(target, article_pages(story, site), live, Origin("revision-1")).entries
        release(target, lambda old: published(old, entries), site, WHY, damaged)
        assert verify(target, survey(target)) == ()

    def test_lost_asset_of_other_pages_does_not_make_a_release_of_every_run(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        body = b'<html lang="en"><img src="../images/a.0123456789ab.png"></html>'
        image = Page("images/a.0123456789ab.png", b"png", "image/png", None, IMMUTABLE)
        page = replace(article_pages(story, site)[0], body=body)
        done = upload(folder, (image, page), survey(folder))
        release(folder, lambda old: published(old, (*done.entries, *done.assets)), site, WHY)
        folder.delete(image.key)
        assert release(folder, lambda old: old, site, WHY).changes == ()
        assert verify(folder, survey(folder))[-1].fault == "is missing"
        upload(folder, (image, page), survey(folder))
        assert verify(folder, survey(folder)) == ()
