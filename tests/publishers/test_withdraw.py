"""What an editor withdraws is gone from everywhere, and stays down."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from articles.identity import article_id
from benchmarks.kill_points import dead_links, one_sided, site_files
from publishers.edition import Story
from publishers.errors import NoSuchPage
from publishers.local import LocalTarget
from publishers.publish import release
from publishers.render import Site
from publishers.survey import survey
from publishers.tombstone import tombstone
from publishers.withdraw import (
    find_pages,
    let_back,
    published,
    slug_in,
    withdrawn,
    without_withdrawn,
)
from tests.publishers.cases import WHY, go_back, publish, put, reasons, with_headline, withdraw


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

    @pytest.mark.parametrize("url", ["", "https://news.example/daily"])
    def test_tombstone_is_no_dead_end_in_any_language(self, site: Site, url: str) -> None:
        for tag in site.locales:
            page = tombstone(f"{tag}/topic/x/index.html", replace(site, url=url))
            soup = BeautifulSoup(page.body, "html.parser")
            links = soup.select(".masthead nav a")
            assert [(a["hreflang"], a["href"]) for a in links] == [
                (one, f"../../../{one}/index.html") for one in ("en", "ru", "he")
            ]
            assert not soup.select("[aria-current], link[hreflang], link[rel=canonical]")

    def test_title_of_a_tombstone_is_isolated_in_hebrew(self, site: Site) -> None:
        assert " · \u2066The Desk\u2069</title>" in tombstone("he/a.html", site).body.decode()

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
        found = reasons(publish(folder, story, site))
        assert found[story.key("he")][0] == "returned"
        assert story.slug in site_files(folder)["he/index.html"].decode()

    def test_it_stays_down_when_an_older_release_comes_back(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        withdraw(folder, story, site)
        assert go_back(folder, 1, site).changes == ()
        assert b"noindex" in site_files(folder)[story.key("en")]

    def test_editor_who_withdraws_while_a_run_publishes_wins(
        self, folder: LocalTarget, story: Story, site: Site
    ) -> None:
        publish(folder, story, site)
        entries = put(folder, with_headline(story, "Changed"), site).entries
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

    def test_article_is_found_by_the_address_of_its_source(
        self, folder: LocalTarget, make_story: Callable[[str, str], Story], site: Site
    ) -> None:
        source = "https://example.org/harbor?id=7"
        publish(folder, make_story(article_id(source, "", "", ""), "The clock"), site)
        publish(folder, make_story("2" * 16, "Another"), site)
        pages = find_pages(survey(folder).manifest, f"{source}&utm_source=x#top")
        assert {key.partition("/")[0] for key in pages} == {"en", "ru", "he"}
        assert all("the-clock" in key for key in pages)

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
