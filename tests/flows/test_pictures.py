"""Pictures through the whole way: fetched once, checked, published before the pages, or missed."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from articles.article import Figure
from flows import pictures
from flows.console import print_report
from flows.desk import Desk, Engine, Job, open_desk
from flows.finish import finish_release
from flows.localize import localize_revision, read_source, translate_revisions
from flows.pictures import Fetched, fetch_pictures
from flows.publishing import upload_article
from flows.releases import check, mend
from flows.report import RunReport
from store.articles import load_reading
from tests.flows.stories import put_story
from tests.publishers.pictures.samples import camera_photo, photo, png_header, saved

PHOTO = saved(photo(1000, 700))


def _job(desk: Desk, out: str = "site") -> Job:
    return desk.job(out=out, engine=Engine.PSEUDO)


def _publish(desk: Desk, revision: str, out: str = "site") -> int:
    """How many files were written."""
    job = _job(desk, out)
    for language in job.languages:
        translate_revisions(desk, [revision], language, job.engine)
    uploaded = upload_article(desk, revision, "story", job)
    released = finish_release(desk, [uploaded], job)
    return uploaded.written + released.written


def _page(folder: Path, language: str) -> str:
    return next((folder / "site" / language).glob("council-*.html")).read_text("utf-8")


def _assets(folder: Path) -> list[str]:
    return sorted(
        f"assets/{path.name}"
        for path in (folder / "site" / "assets").iterdir()
        if path.suffix != ".css"
    )


def test_pages_show_the_sites_own_copies_and_every_file_is_there(
    workplace: Path, site: Any
) -> None:
    url = put_story(site, "/a.jpg", "/b.png")
    site.put("/a.jpg", PHOTO)
    site.put("/b.png", saved(photo(300, 200), "PNG"))
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    assert fetch_pictures(desk, revision) == Fetched(sent=2)
    _publish(desk, revision)
    for language in ("en", "ru", "he"):
        linked = re.findall(r"\.\./(assets/\S+-\d+\.(?:jpg|png|webp))", _page(workplace, language))
        assert sorted(set(linked)) == _assets(workplace)
    assert len(_assets(workplace)) == 6
    outcome = localize_revision(desk, revision, "story", _job(desk)).outcome
    assert (outcome.images, outcome.images_failed) == (2, 0)


def test_second_run_asks_for_no_picture_and_writes_nothing(workplace: Path, site: Any) -> None:
    url = put_story(site, "/a.jpg")
    site.put("/a.jpg", PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetch_pictures(desk, revision)
    assert _publish(desk, revision) > 0
    site.asked.clear()
    assert fetch_pictures(desk, revision) == Fetched()
    assert _publish(desk, revision) == 0
    assert site.asked == []


def test_defaced_and_missing_pictures_are_put_up_again_by_verify(
    workplace: Path, site: Any
) -> None:
    url = put_story(site, "/a.jpg")
    site.put("/a.jpg", PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetch_pictures(desk, revision)
    _publish(desk, revision)
    defaced, missing, *_ = (workplace / "site" / key for key in _assets(workplace))
    wanted = {path: path.read_bytes() for path in (defaced, missing)}
    defaced.write_bytes(b"defaced")
    missing.unlink()
    faults = check(desk, "site").faults
    assert {fault.key.rpartition("/")[2] for fault in faults} > {defaced.name, missing.name}
    mend(desk, _job(desk), faults)
    assert check(desk, "site").faults == ()
    assert {path: path.read_bytes() for path in wanted} == wanted


def test_same_picture_in_two_places_is_fetched_once(workplace: Path, site: Any) -> None:
    url = put_story(site, "/a.jpg", "/a.jpg?utm_source=x", "/a.jpg")
    for path in ("/a.jpg", "/a.jpg?utm_source=x"):
        site.put(path, PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetch_pictures(desk, revision)
    _publish(desk, revision)
    assert site.asked.count("/a.jpg") == 1
    assert len(_assets(workplace)) == 4  # the same bytes under two addresses are the same files


HOSTILE = {
    "/missing.jpg": (b"", 404),
    "/truncated.jpg": (PHOTO[:5000], 200),
    "/bomb.png": (png_header(50_000, 50_000), 200),
    "/html.jpg": (b"<html><body>Please sign in</body></html>", 200),
    "/drawing.svg": (b"<svg onload='alert(1)'><script>alert(2)</script></svg>", 200),
}


def test_pictures_that_cannot_be_shown_leave_captions_and_notes(workplace: Path, site: Any) -> None:
    url = put_story(site, *HOSTILE, "/good.jpg", alt="A bridge")
    for path, (body, status) in HOSTILE.items():
        site.put(path, body, status, Content_Type="image/jpeg")
    site.put("/good.jpg", camera_photo(1))
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetched = fetch_pictures(desk, revision)
    assert fetched.sent == 1
    assert [one.subject for one in fetched.troubles] == [site.url + path for path in HOSTILE]
    assert all(one.reason and one.hint for one in fetched.troubles)
    _publish(desk, revision)
    page = _page(workplace, "he")
    assert page.count('class="no-picture"') == len(HOSTILE)
    assert page.count("<figcaption>") == len(HOSTILE) + 1
    assert site.url not in page.replace(url, "")


def test_failed_picture_is_asked_for_again_and_completes_the_page(
    workplace: Path, site: Any
) -> None:
    url = put_story(site, "/a.jpg")
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    assert fetch_pictures(desk, revision).troubles
    _publish(desk, revision)
    assert "no-picture" in _page(workplace, "ru")
    site.put("/a.jpg", PHOTO)
    assert fetch_pictures(desk, revision) == Fetched(sent=1)
    _publish(desk, revision)
    assert "no-picture" not in _page(workplace, "ru")


def test_host_that_does_not_answer_is_asked_for_one_picture_only(
    workplace: Path, site: Any
) -> None:
    url = put_story(site, *(f"http://127.0.0.1:9/{n}.jpg" for n in range(3)), "/a.jpg")
    site.put("/a.jpg", PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetched = fetch_pictures(desk, revision)
    assert fetched.sent == 1
    assert ["host" in one.reason for one in fetched.troubles] == [False, True, True]
    assert fetched.note("story").startswith("story: no picture from http://127.0.0.1:9/0.jpg: ")
    assert fetched.note("story").endswith(", and 2 more")


def test_old_picture_is_asked_about_and_kept_if_its_address_fails(
    workplace: Path, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = put_story(site, "/a.jpg")
    site.put("/a.jpg", PHOTO, ETag='"1"')
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetch_pictures(desk, revision)
    monkeypatch.setattr(pictures, "_FRESH", timedelta(0))
    site.asked.clear()
    assert fetch_pictures(desk, revision) == Fetched()  # 304
    assert site.asked == ["/a.jpg"]
    site.put("/a.jpg", b"", 410)
    assert fetch_pictures(desk, revision) == Fetched()
    site.put("/a.jpg", saved(photo(500, 300)), ETag='"2"')
    assert fetch_pictures(desk, revision) == Fetched(sent=1)
    _publish(desk, revision)
    assert 'width="500" height="300"' in _page(workplace, "ru")


def test_pictures_beyond_the_limit_are_left_out(
    workplace: Path, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_IMAGES__MAX_AN_ARTICLE", "1")
    url = put_story(site, "/a.jpg", "/b.jpg")
    site.put("/a.jpg", PHOTO)
    site.put("/b.jpg", PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetched = fetch_pictures(desk, revision)
    assert [one.subject for one in fetched.troubles] == [f"{site.url}/b.jpg"]
    assert "/b.jpg" not in site.asked


@pytest.mark.parametrize(("mode", "images"), [("remote", 1), ("none", 0)])
def test_newsroom_that_keeps_no_pictures_fetches_none(
    workplace: Path, site: Any, monkeypatch: pytest.MonkeyPatch, mode: str, images: int
) -> None:
    monkeypatch.setenv("TOLMACH_IMAGES__MODE", mode)
    url = put_story(site, "/a.jpg")
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    assert fetch_pictures(desk, revision) == Fetched()
    _publish(desk, revision)
    page = _page(workplace, "ru")
    assert page.count(f'<img src="{site.url}/a.jpg"') == images
    assert "no-picture" not in page
    assert "<figcaption>" in page
    assert "/a.jpg" not in site.asked


def test_alternative_texts_are_translated_with_the_article(workplace: Path, site: Any) -> None:
    url = put_story(site, "/a.jpg", "/b.jpg", alt="People cross the old bridge on foot")
    site.put("/a.jpg", PHOTO)
    site.put("/b.jpg", PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    article = load_reading(desk.database, revision).article
    assert any(isinstance(block, Figure) for block in article.blocks)
    fetch_pictures(desk, revision)
    _publish(desk, revision)
    assert 'alt="People cross' in _page(workplace, "en")
    assert 'alt="People cross' not in _page(workplace, "he")
    assert "<img" in _page(workplace, "he")


def test_report_counts_pictures_and_says_nothing_where_there_are_none(
    workplace: Path, site: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    url = put_story(site, "/a.jpg", "/b.jpg")
    site.put("/a.jpg", PHOTO)
    desk = open_desk()
    revision = read_source(desk, url)
    assert isinstance(revision, str)
    fetch_pictures(desk, revision)
    _publish(desk, revision)
    outcome = localize_revision(desk, revision, "story", _job(desk)).outcome
    print_report(RunReport((outcome,), "site"))
    assert "images: 1 stored, 1 failed" in capsys.readouterr().out
    print_report(RunReport((), "site"))
    assert "images" not in capsys.readouterr().out
