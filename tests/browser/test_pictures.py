"""What Chromium does with pictures: the file that fits the screen, nothing broken, nothing cut."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from articles.article import Caption, Figure, Image, Paragraph
from articles.document import RawDocument
from flows.preview import previewing
from publishers.edition import Story
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.pictures.make import make_picture
from publishers.pictures.picture import Picture
from publishers.render import Site, article_pages, stylesheet
from tests.browser.chromium import Tab
from tests.browser.conftest import CONFIG
from tests.browser.sample import sample_story
from tests.browser.test_axe import barriers
from tests.publishers.pictures.samples import photo, saved

pytestmark = pytest.mark.browser
SOURCES = {
    "wide": saved(photo(1800, 1200)),
    "tall": saved(photo(700, 1600)),
    "small": saved(photo(240, 160), "PNG"),
}
PARAGRAPH = Paragraph("The council voted on Tuesday to repair the old bridge. " * 8)
BLOCKS = (
    Figure((Image("wide"),), Caption("The lead.")),
    PARAGRAPH,
    Figure((Image("small"),), Caption("A small one.")),
    PARAGRAPH,
    Figure((Image("tall"), Image("wide"), Image("missing")), Caption("A gallery.")),
    Figure((Image("missing"),), Caption("A missing one.")),
    Figure((Image("tall"),)),
)
LOADED = """
Promise.all([...document.images].map(async (img) => {
  img.scrollIntoView();
  await img.decode();
  const box = img.getBoundingClientRect();
  return {file: img.currentSrc.split("/").pop(), natural: img.naturalWidth,
          width: box.width, height: box.height};
}))
"""


def _story(pictures: dict[str, Picture]) -> Story:
    story = sample_story()
    editions = tuple(
        replace(one, article=replace(one.article, blocks=BLOCKS), marks={})
        for one in story.editions
    )
    return replace(story, editions=editions, pictures=pictures)


@pytest.fixture(scope="module", name="urls")
def _urls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Addresses on loopback of a story of pictures, by language."""
    folder = tmp_path_factory.mktemp("pictures")
    target = LocalTarget(folder)
    pictures: dict[str, Picture] = {}
    for name, body in SOURCES.items():
        pictures[name], files = make_picture(RawDocument(name, body), 10_000_000)
        for file in files:
            target.write(file)
    pages = article_pages(_story(pictures), Site(load_locales(CONFIG), "The Desk"))
    for page in (*pages, stylesheet()):
        target.write(page)
    with previewing(folder, 0) as server:
        yield {str(page.language): f"{server.url}/{page.key}" for page in pages}


@pytest.mark.parametrize("language", ["en", "ru", "he"])
@pytest.mark.parametrize(("window", "lead"), [(390, "-480.webp"), (1280, "-960.webp")])
def test_screen_gets_the_file_that_fits_it(
    tab: Tab, urls: dict[str, str], language: str, window: int, lead: str
) -> None:
    tab.look(window)
    tab.open(urls[language])
    images = tab.evaluate(LOADED)
    assert len(images) == 5
    assert images[0]["file"].endswith(lead)
    assert {image["file"].rpartition(".")[2] for image in images} == {"webp"}
    assert all(image["natural"] for image in images)
    host = urls[language].split("/")[2]
    assert {url.split("/")[2] for url in tab.requests if url.startswith("http")} == {host}


@pytest.mark.parametrize("window", [390, 1280])
@pytest.mark.parametrize("language", ["en", "he"])
def test_no_picture_is_wider_than_the_column_or_taller_than_the_window(
    tab: Tab, urls: dict[str, str], language: str, window: int
) -> None:
    tab.look(window, 900)
    tab.open(urls[language])
    column = tab.evaluate("document.querySelector('article p').getBoundingClientRect().width")
    images = tab.evaluate(LOADED)
    assert all(image["width"] <= column + 1 for image in images)
    assert all(image["height"] <= 900 * 0.85 + 1 for image in images)
    assert images[1]["width"] == 240  # a small picture is not blown up
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.axe
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ru", "he"])
def test_pictures_are_no_barrier(tab: Tab, urls: dict[str, str], language: str, dark: bool) -> None:
    tab.look(1280, dark=dark)
    tab.open(urls[language])
    assert barriers(tab) == []


def test_text_does_not_jump_when_pictures_come(tab: Tab, urls: dict[str, str]) -> None:
    tab.look(390)
    tab.open(urls["he"])
    before = tab.evaluate("document.documentElement.scrollHeight")
    tab.evaluate(LOADED)
    assert tab.evaluate("document.documentElement.scrollHeight") == before


def test_missing_picture_is_a_note_and_not_a_broken_frame(tab: Tab, urls: dict[str, str]) -> None:
    tab.look(1280)
    tab.open(urls["ru"])
    notes = tab.evaluate("[...document.querySelectorAll('.no-picture')].map((n) => n.textContent)")
    assert notes == ["Изображение недоступно"] * 2
