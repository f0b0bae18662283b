"""What a release changes, why, and what it mends."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.kill_points import in_section, site_files
from publishers.edition import Story
from publishers.links import needs
from publishers.local import LocalTarget
from publishers.manifest import ManifestEntry
from publishers.page import Page
from publishers.plan import Action, steps
from publishers.publish import compare, foreseen, release
from publishers.render import Site, article_pages
from publishers.site.keys import archive_key, error_key, is_error, topic_key
from publishers.survey import PENDING, survey
from publishers.target import Target
from publishers.verify import verify
from publishers.withdraw import find_pages, let_back, published
from tests.publishers.cases import WHY, publish, reasons, withdraw

_LISTS = ("index.html", "topic/index.html")


class TestPlan:
    def test_first_article_is_new_as_are_its_lists(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        found = reasons(publish(folder, story, site))
        assert found[story.key("ru")] == ("new", "new article")
        assert found["ru/index.html"] == ("new", "a new list")

    def test_added_language_changes_its_siblings(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, replace(story, editions=story.editions[:2]), site)
        found = reasons(publish(folder, story, site))
        assert found[story.key("he")] == ("new", "new in he")
        assert found[story.key("ru")] == ("changed", "now also in he")

    def test_withdrawn_pages_and_the_lists_that_lose_them(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        found = reasons(withdraw(folder, story, site))
        assert found[story.key("ru")] == ("withdrawn", "withdrawn by an editor")
        assert found["ru/index.html"] == ("changed", "tells of what changed")

    def test_other_words_of_the_site_are_named_as_such(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        found = reasons(publish(folder, story, replace(site, name="Another Desk")))
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
        assert reasons(made) == reasons(publish(target, story, site))

    def test_article_and_its_topic_return_before_anything_leads_to_them(
        self, folder: LocalTarget, make_story: Callable[[str, str], Story], site: Site
    ) -> None:
        story, other = (
            in_section(make_story(digit * 16, f"Story {digit}"), section)
            for digit, section in (("1", "World"), ("2", "Sport"))
        )
        publish(folder, other, site)
        publish(folder, story, site)
        withdraw(folder, story, site)
        keys = find_pages(survey(folder).manifest, story.slug)
        release(folder, lambda old: let_back(old, keys), site, WHY)
        made = publish(folder, story, site)
        order = [{change.key for change in step} for step in steps(made.changes)]
        assert order == [
            {story.key(tag) for tag in site.locales},
            {f"{tag}/topic/world/index.html" for tag in site.locales},
            {"index.html", *(f"{tag}/{key}" for tag in site.locales for key in _LISTS)},
        ]
        assert reasons(made)["ru/topic/world/index.html"] == ("returned", "has articles again")


def test_traces_of_an_interrupted_run_are_mended_once(
    target: Target, story: Story, site: Site
) -> None:
    """A run was killed after it had overwritten a list that the next run would not change."""
    publish(target, story, site)
    target.write(Page("ru/index.html", b"of a run that was killed", "text/html"))
    note = Page(f"{PENDING}1.json", json.dumps(["ru/index.html"]).encode(), "application/json")
    target.write(note)
    found = reasons(publish(target, story, site))
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


def test_error_pages_of_a_site_without_an_address_any_more_are_removed(
    folder: LocalTarget, story: Story, site: Site
) -> None:
    publish(folder, story, replace(site, url="https://news.example"))
    made = publish(folder, story, site)
    removed = {c.key for c in made.changes if c.action is Action.REMOVED}
    pages = {"404.html", "en/404.html", "ru/404.html", "he/404.html"}
    assert pages <= removed
    assert not pages & site_files(folder).keys()
    assert publish(folder, story, site).changes == ()


def test_page_404_of_an_archive_is_no_error_page() -> None:
    keys = [error_key(), error_key("he"), archive_key("en", 404), topic_key("x", "en", 404)]
    assert [is_error(key) for key in keys] == [True, True, False, False]


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
