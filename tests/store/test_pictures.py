"""The archive of pictures: rows and files, together or not at all."""

from pathlib import Path

import pytest

from articles.document import Validators
from publishers.page import Page
from publishers.pictures.picture import Picture, Rendition, rendition_key, rendition_page
from store.database import Database
from store.errors import StoreRefused
from store.pictures import PictureArchive

URL = "https://news.example/a.jpg"
VALIDATORS = Validators('"1"', "Sat, 14 Mar 2026 12:00:00 GMT")


def _picture(*bodies: bytes) -> tuple[Picture, tuple[Page, ...]]:
    renditions = tuple(
        Rendition(rendition_key(body, 480, "image/jpeg"), "image/jpeg", 480, 320) for body in bodies
    )
    pages = zip(renditions, bodies, strict=True)
    return Picture(renditions), tuple(rendition_page(one, body) for one, body in pages)


PICTURE, PAGES = _picture(b"large", b"small")


@pytest.fixture(name="archive")
def _archive(database: Database, tmp_path: Path) -> PictureArchive:
    return PictureArchive(database, tmp_path / "pictures")


def _files(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "pictures").rglob("*") if path.is_file()]


def test_picture_comes_back_as_it_was_kept(archive: PictureArchive) -> None:
    archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    kept = archive.load([URL, "https://news.example/other.jpg"])
    assert kept.keys() == {URL}
    assert (kept[URL].picture, kept[URL].validators) == (PICTURE, VALIDATORS)
    assert archive.pages(kept[URL].picture) == PAGES


def test_picture_without_all_its_files_counts_as_never_fetched(
    archive: PictureArchive, tmp_path: Path
) -> None:
    archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    _files(tmp_path)[0].unlink()
    assert archive.load([URL]) == {}
    archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    assert archive.load([URL]).keys() == {URL}


def test_newer_picture_takes_the_place_of_the_older(archive: PictureArchive) -> None:
    archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    newer, pages = _picture(b"newer")
    archive.keep(URL, newer, pages, Validators())
    kept = archive.load([URL])[URL]
    assert (kept.picture, kept.validators) == (newer, Validators())


def test_confirmed_picture_is_as_fresh_as_a_fetched_one(archive: PictureArchive) -> None:
    archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    before = archive.load([URL])[URL].fetched_at
    archive.confirm(URL)
    assert archive.load([URL])[URL].fetched_at > before


def test_damaged_file_is_never_published(archive: PictureArchive, tmp_path: Path) -> None:
    archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    _files(tmp_path)[0].write_bytes(b"damaged")
    with pytest.raises(StoreRefused, match="damaged") as caught:
        archive.pages(PICTURE)
    assert "run again" in caught.value.hint


def test_place_that_takes_no_files_is_named(database: Database, tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("a file in the way")
    archive = PictureArchive(database, tmp_path / "pictures")
    with pytest.raises(StoreRefused) as caught:
        archive.keep(URL, PICTURE, PAGES, VALIDATORS)
    assert "[images]" in caught.value.hint
    assert archive.load([URL]) == {}
