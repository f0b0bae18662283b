"""Pictures on pages: in place, of a known size, in both directions, or honestly missing."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from articles.article import Caption, Credit, Figure, Image, Paragraph
from publishers.edition import Story
from publishers.pictures.make import make_picture
from publishers.pictures.picture import Picture, Rendition
from publishers.render import Site, article_pages
from tests.publishers.pictures.samples import document, photo, saved

SRC = "https://example.org/a.jpg"
WIDE: Picture = make_picture(document(saved(photo(1700, 900))), 2_000_000)[0]
SMALL: Picture = make_picture(document(saved(photo(300, 200), "WEBP")), 2_000_000)[0]


GOLDEN = Path(__file__).parents[2] / "golden"
LITERAL = Picture(  # as of no Pillow in particular
    tuple(
        Rendition(f"assets/{width:020x}-{width}.{kind}", f"image/{kind}", width, width * 2 // 3)
        for width in (1600, 960, 480)
        for kind in ("png", "webp")
    )
)


def _figures(story: Story, site: Site, language: str) -> list[Tag]:
    pages = {page.language: page for page in article_pages(story, site)}
    return BeautifulSoup(pages[language].body, "html.parser").select("article figure")


def _with_blocks(story: Story, *blocks: Paragraph | Figure) -> Story:
    editions = [
        replace(one, article=replace(one.article, blocks=blocks), marks={})
        for one in story.editions
    ]
    return replace(story, editions=tuple(editions))


@pytest.mark.parametrize("language", ["en", "he"])
def test_golden_page_of_pictures(story: Story, site: Site, language: str) -> None:
    """To take over a wanted change: TOLMACH_GOLDEN=write uv run pytest -k golden."""
    gallery = Figure((Image(SRC, "A clock"), Image("none")), Caption("Two pictures, one missing."))
    told = replace(
        _with_blocks(story, Figure((Image(SRC),)), Paragraph("It rang."), gallery, Figure()),
        pictures={SRC: LITERAL},
    )
    public = replace(site, url="https://desk.example")
    pages = {page.language: page for page in article_pages(told, public)}
    path = GOLDEN / f"pictures.{language}.html"
    if os.environ.get("TOLMACH_GOLDEN") == "write":
        path.write_bytes(pages[language].body)
    assert pages[language].body.decode() == path.read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "ru", "he"])
def test_picture_of_the_site_has_widths_formats_and_a_size(
    story: Story, site: Site, language: str
) -> None:
    figure = _figures(replace(story, pictures={SRC: WIDE}), site, language)[0]
    img, source = figure.select_one("picture > img"), figure.select_one("picture > source")
    assert img
    assert source
    assert img["src"] == f"../{WIDE.widest.key}"
    assert (img["width"], img["height"]) == ("1600", "847")
    assert [one.split()[1] for one in str(img["srcset"]).split(", ")] == ["480w", "960w", "1600w"]
    assert source["type"] == "image/webp"
    assert str(source["srcset"]).count(".webp ") == 3
    assert img["sizes"] == source["sizes"]
    assert figure.select_one("figcaption .caption")


def test_single_file_needs_no_choice(story: Story, site: Site) -> None:
    figure = _figures(replace(story, pictures={SRC: SMALL}), site, "he")[0]
    img = figure.select_one("img")
    assert img
    assert not figure.select("picture, source")
    assert not img.has_attr("srcset")
    assert str(img["src"]).endswith("-300.webp")


@pytest.mark.parametrize("pictures", [{SRC: WIDE}, {}])
def test_no_page_of_the_site_asks_another_host_for_a_picture(
    story: Story, site: Site, pictures: dict[str, Picture]
) -> None:
    for page in article_pages(replace(story, pictures=pictures), site):
        soup = BeautifulSoup(page.body, "html.parser")
        asked = [str(tag.get("src") or tag["srcset"]) for tag in soup.select("img, source")]
        assert not [address for address in asked if "//" in address]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Picture not available"),
        ("ru", "Изображение недоступно"),
        ("he", "התמונה אינה זמינה"),
    ],
)
def test_missing_picture_leaves_its_caption_and_a_note(
    story: Story, site: Site, language: str, words: str
) -> None:
    figure = _figures(replace(story, pictures={}), site, language)[0]
    note = figure.select_one(".no-picture")
    assert note
    assert note.text == words
    assert not figure.select("img")
    assert figure.select_one("figcaption .caption")


def test_remote_pictures_are_shown_from_afar_and_told_nothing(story: Story, site: Site) -> None:
    img = _figures(story, site, "ru")[0].select_one("img")
    assert img
    assert img["src"] == SRC
    assert img["referrerpolicy"] == "no-referrer"


def test_lead_is_loaded_at_once_and_the_others_when_they_are_seen(story: Story, site: Site) -> None:
    figure = Figure((Image(SRC),))
    told = _with_blocks(story, Paragraph("One."), figure, Paragraph("Two."), figure)
    first, second = (
        figure.select_one("img")
        for figure in _figures(replace(told, pictures={SRC: WIDE}), site, "en")
    )
    assert first
    assert second
    assert (first.get("fetchpriority"), first.get("loading")) == ("high", None)
    assert (second.get("fetchpriority"), second.get("loading")) == (None, "lazy")


def test_picture_far_down_is_no_lead(story: Story, site: Site) -> None:
    told = _with_blocks(story, Paragraph("One."), Paragraph("Two."), Figure((Image(SRC),)))
    img = _figures(replace(told, pictures={SRC: WIDE}), site, "en")[0].select_one("img")
    assert img
    assert img["loading"] == "lazy"


def test_several_pictures_share_one_caption(story: Story, site: Site) -> None:
    other = "https://example.org/b.jpg"
    gallery = Figure(
        (Image(SRC, "One"), Image(other, "Two"), Image("https://example.org/none.jpg")),
        Caption("Three pictures.", Credit("Ann")),
    )
    told = replace(_with_blocks(story, gallery), pictures={SRC: WIDE, other: SMALL})
    figure = _figures(told, site, "he")[0]
    assert [img["alt"] for img in figure.select(".gallery img")] == ["One", "Two"]
    assert len(figure.select(".gallery .no-picture")) == 1
    assert len(figure.select("figcaption")) == 1


def test_figure_of_nothing_leaves_no_trace(story: Story, site: Site) -> None:
    assert _figures(_with_blocks(story, Paragraph("One."), Figure()), site, "en") == []


def test_credit_without_words_is_shown_alone(story: Story, site: Site) -> None:
    figure = Figure((Image(SRC),), Caption("", Credit("Harbor Board")))
    shown = _figures(_with_blocks(story, figure), site, "ru")[0]
    assert not shown.select(".caption")
    assert shown.select(".credit")


def test_alternative_text_left_in_english_is_marked_as_such(story: Story, site: Site) -> None:
    he = story.editions[2]
    told = replace(he.article.blocks[1], images=(Image(SRC, "שעון"),))  # type: ignore[type-var]
    blocks = (he.article.blocks[0], told, *he.article.blocks[2:])
    translated = replace(he, article=replace(he.article, blocks=blocks))  # type: ignore[arg-type]
    story = replace(story, editions=(*story.editions[:2], translated))
    marks = [_figures(story, site, tag)[0].select("img[lang=en]") for tag in ("en", "ru", "he")]
    assert [len(mark) for mark in marks] == [0, 1, 0]


def test_hostile_alternative_text_stays_text(story: Story, site: Site) -> None:
    image = Image(SRC, '"><script>alert(1)</script>')
    told = replace(_with_blocks(story, Figure((image,))), pictures={SRC: WIDE})
    figure = _figures(told, site, "he")[0]
    assert not figure.select("script")
    assert figure.select("img")[0]["alt"] == image.alt


def test_networks_and_search_engines_are_sent_to_the_sites_own_copy(
    story: Story, site: Site
) -> None:
    public = replace(site, url="https://desk.example")
    page = article_pages(replace(story, pictures={SRC: WIDE}), public)[2]
    soup = BeautifulSoup(page.body, "html.parser")
    address = f"https://desk.example/{WIDE.widest.key}"
    shown = soup.select_one('meta[property="og:image"]')
    assert shown
    assert shown["content"] == address
    data = soup.select_one('script[type="application/ld+json"]')
    assert data
    image = json.loads(data.text)["image"][0]
    assert (image["contentUrl"], image["width"], image["height"]) == (address, "1600 px", "847 px")


def test_nobody_is_sent_to_a_picture_that_is_missing(story: Story, site: Site) -> None:
    public = replace(site, url="https://desk.example")
    for page in article_pages(replace(story, pictures={}), public):
        assert b"og:image" not in page.body
        assert SRC.encode() not in page.body
