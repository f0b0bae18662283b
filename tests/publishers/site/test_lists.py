"""What lists show of an article, in each language."""

from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from articles.article import Article, Figure, Image
from publishers.edition import Story
from publishers.errors import TemplateBroken
from publishers.manifest import Manifest, ManifestEntry, manifest_from_bytes, manifest_to_page
from publishers.page import Listing, listing_of
from publishers.pictures.picture import Picture, Rendition
from publishers.render import Site, article_pages
from publishers.site.build import site_pages
from publishers.site.topic_names import topic_slug

from .conftest import NEWEST, Make

FULL = Listing(
    "a" * 16, "en", "Headline", "Standfirst", NEWEST, NEWEST, ("Ann", "Noa"), "World", ("x", "y"),
    "images/a.webp",
)  # fmt: skip


def _index(site: Site, listings: object, key: str) -> BeautifulSoup:
    pages = {page.key: page.body for page in site_pages(listings, site)}  # type: ignore[arg-type]
    return BeautifulSoup(pages[key], "html.parser")


def test_listing_tells_what_lists_and_feeds_need() -> None:
    figures = (Figure(), Figure((Image("images/a.webp"), Image("images/b.webp"))))
    article = Article(
        "a" * 16, "en", "Headline", figures, "Standfirst", ("Ann", "Noa"),
        published_at=NEWEST, modified_at=NEWEST, section="World", keywords=("x", "y"),
    )  # fmt: skip
    assert listing_of(article) == FULL


def test_listing_comes_back_from_the_manifest() -> None:
    manifest = Manifest({"a": ManifestEntry("a", "0", 1, FULL), "b": ManifestEntry("b", "0", 1)})
    assert manifest_from_bytes("x", manifest_to_page(manifest).body) == manifest


def test_manifest_of_the_first_version_is_read() -> None:
    old = b"""{"format": 1, "entries": [{"key": "en/a.html", "sha256": "0", "size": 1, "listing":
    {"article_id": "1", "language": "en", "headline": "H", "standfirst": "", "published_at": null}},
    {"key": "index.html", "sha256": "0", "size": 1, "listing": null}]}"""
    manifest = manifest_from_bytes("x", old)
    assert manifest.listings("en") == [("en/a.html", Listing("1", "en", "H"))]


@pytest.mark.parametrize(
    ("language", "date"),
    [("en", "March 14, 2026"), ("ru", "14 марта 2026"), ("he", "14 במרץ 2026")],
)
def test_story_shows_headline_standfirst_byline_and_date(
    public: Site, listed: Make, language: str, date: str
) -> None:
    fields = {"standfirst": "A standfirst", "byline": ("Ann", "Noa")}
    page = _index(public, listed(1, fields=fields), f"{language}/index.html")
    story = page.select_one(".stories li")
    assert story is not None
    link = story.select_one("h2 a")
    assert link is not None
    assert link["href"] == f"../{language}/bridge-00000000.html"
    assert [bdi.text for bdi in story.select(".by bdi")] == ["Ann", "Noa"]
    time = story.select_one("time")
    assert time is not None
    assert (time["datetime"], time.text) == ("2026-03-14T12:30:00+00:00", date)


def test_picture_is_shown_if_the_site_keeps_it_and_no_other_host_is_asked(
    public: Site, listed: Make
) -> None:
    for image, shown in [
        ("images/0a1b.webp", ["../images/0a1b.webp"]),
        ("https://example.org/a.jpg", []),
        ("//example.org/a.jpg", []),
        ("../a.jpg", []),
        ("javascript:x", []),
    ]:
        page = _index(public, listed(1, fields={"image": image}), "he/index.html")
        assert [str(img["src"]) for img in page.select("img")] == shown


def test_lists_show_the_smallest_file_of_the_first_picture_that_the_site_keeps(
    story: Story, site: Site
) -> None:
    files = [("assets/a-1600.jpg", 1600), ("assets/a-480.jpg", 480), ("assets/a-480.webp", 480)]
    picture = Picture(
        tuple(Rendition(key, f"image/{key[-4:].strip('.')}", width, width) for key, width in files)
    )
    kept = replace(story, pictures={"https://example.org/a.jpg": picture})
    for pictured, image in (
        (kept, "assets/a-480.jpg"),
        (replace(story, pictures={}), ""),
        (replace(story, pictures=None), "https://example.org/a.jpg"),
    ):
        for page in article_pages(pictured, site):
            assert page.listing is not None
            assert page.listing.image == image


def test_title_of_a_hebrew_page_isolates_latin_words(public: Site, listed: Make) -> None:
    page = _index(public, listed(1, fields={"section": "C++"}), "he/index.html")
    assert page.title is not None
    assert page.title.text == "חדש באתר · \u2066The Desk\u2069"


def test_title_of_an_archive_page_is_escaped_once(public: Site, listed: Make) -> None:
    page = _index(
        public,
        listed(6, fields={"section": "Life & Style"}),
        f"en/topic/{topic_slug('Life & Style')}/1.html",
    )
    assert page.title is not None
    assert page.title.text == "Life & Style · Archive 1 · The Desk"


def test_front_page_shows_each_language_s_newest_in_its_direction(
    public: Site, listed: Make
) -> None:
    front = _index(public, listed(7), "index.html")
    sections = front.select("main section")
    assert [(one["lang"], one["dir"]) for one in sections] == [
        ("en", "ltr"), ("ru", "ltr"), ("he", "rtl"),
    ]  # fmt: skip
    assert [len(one.select("h3 a")) for one in sections] == [5, 5, 5]
    assert len(front.select("h1")) == 1


def test_language_without_articles_says_so_and_offers_the_others(
    public: Site, listed: Make
) -> None:
    page = _index(public, listed(1, ["en"]), "he/index.html")
    assert "אין עדיין כתבות" in page.text
    assert [a["hreflang"] for a in page.select(".masthead li a")] == ["en", "ru", "he"]


def test_archive_is_offered_as_the_same_page_only_where_it_holds_the_same_stories(
    public: Site, listed: Make
) -> None:
    listings = listed(9)
    key, oldest = listings["he"][-1]
    listings["he"][-1] = (key, replace(oldest, article_id="f" * 16))
    same = {
        number: [
            link["hreflang"]
            for link in _index(public, listings, f"ru/archive/{number}.html").select(
                "link[hreflang]"
            )
        ]
        for number in (1, 2)
    }
    assert same == {1: ["en", "ru", "x-default"], 2: ["en", "ru", "he", "x-default"]}


def test_newsroom_s_own_templates_go_before_the_package_s(
    public: Site, listed: Make, tmp_path: Path
) -> None:
    ours = replace(public, overrides=tmp_path)
    (tmp_path / "_story.html").write_text("<li class='ours'>{{ headline }}</li>")
    (tmp_path / "index.html").write_text(
        '{% extends "tolmach/index.html" %}{% block title %}Ours{% endblock %}'
    )
    page = _index(ours, listed(2), "he/index.html")
    assert page.title is not None
    assert page.title.text == "Ours"
    assert len(page.select("li.ours")) == 2
    (tmp_path / "_story.html").write_text("{{ nothing.of_that }}")
    with pytest.raises(TemplateBroken, match=r"_story\.html"):
        site_pages(listed(2), ours)
