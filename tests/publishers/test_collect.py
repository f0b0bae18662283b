"""What is cleared up, and what never is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from benchmarks.kill_points import dead_links, site_files
from publishers.collect import delete_all, garbage
from publishers.edition import Story
from publishers.history import list_releases, whole_release
from publishers.local import LocalTarget
from publishers.page import IMMUTABLE, Page
from publishers.publish import release
from publishers.render import Site, article_pages
from publishers.survey import OBJECTS, object_key, survey
from publishers.target import Target
from publishers.verify import verify
from publishers.withdraw import (
    published,
)
from tests.publishers.cases import WHY, go_back, publish, put, upload, with_headline, withdraw
from tests.publishers.test_publish import Make

LATER = datetime(2100, 1, 1, tzinfo=UTC)


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
            publish(target, with_headline(story, f"Headline {n}"), site)
        delete_all(target, garbage(target, survey(target), 2, LATER))
        live = survey(target)
        assert [one.number for one in list_releases(live)] == [4, 3]
        kept = [whole_release(target, live, number) for number in (3, 4)]
        needed = {object_key(entry.sha256) for one in kept for entry in one.articles()}
        assert {key for key in live.keys if key.startswith(OBJECTS)} == needed
        assert verify(target, live) == ()
        go_back(target, 3, site)
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
