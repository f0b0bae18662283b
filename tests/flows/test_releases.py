"""What an editor does to the live site, by the commands, with real models and a real store."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from benchmarks.kill_points import dead_links, one_sided, site_files
from flows.cli import app
from flows.desk import Job, open_desk
from flows.finish import finish_release
from flows.localize import read_source, translate_revisions
from flows.publishing import Uploaded, by_language, upload_article
from flows.settings import load_settings
from publishers.local import LocalTarget
from store.audit import history

Tolmach = Callable[..., Result]


@pytest.fixture(name="tolmach")
def _tolmach(desk_folder: Path) -> Tolmach:
    def run(*arguments: str, code: int = 0) -> Result:
        result = CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})
        assert result.exit_code == code, result.output
        return result

    return run


def _localize(article_file: Path, *languages: str) -> str:
    """Read, translate and publish one article without Prefect; gives its id."""
    desk = open_desk()
    job = desk.job(languages)
    revision = read_source(desk, str(article_file))
    for tag, ids in by_language(desk, [revision], job).items():
        translate_revisions(desk, ids, tag, job.engine)
    finish_release(desk, [upload_article(desk, revision, str(article_file), job)], job)
    return next(desk.live(job.out).manifest.articles()).article_id


def _files() -> dict[str, bytes]:
    return site_files(LocalTarget(Path("site")))


def _pages(language: str) -> list[str]:
    """The keys of article pages in a language."""
    return [key for key in _files() if key.startswith(f"{language}/council-")]


def test_plan_says_what_would_change_and_why_and_writes_nothing(
    tolmach: Tolmach, article_file: Path
) -> None:
    said = tolmach("plan", str(article_file)).output
    assert said.count("new article") == 3
    assert "new, if published" in said
    assert not Path("site").exists()


def test_plan_foresees_what_a_revised_text_changes(tolmach: Tolmach, article_file: Path) -> None:
    _localize(article_file)
    text = article_file.read_text("utf-8")
    article_file.write_text(text.replace("a third of", "a fifth of"), "utf-8")
    before = _files()
    said = tolmach("plan", str(article_file)).output
    assert said.count("revised text") == 3
    assert _files() == before
    _localize(article_file)
    assert "nothing would change" in tolmach("plan", str(article_file)).output


def test_plan_skips_what_cannot_be_read_and_says_so(tolmach: Tolmach, article_file: Path) -> None:
    said = tolmach("plan", str(article_file), "none.html", code=3).output
    assert "skipped none.html" in said
    assert "new article" in said


def test_plan_and_publish_without_sources_make_what_is_live_anew(
    tolmach: Tolmach, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _localize(article_file, "ru")
    assert "nothing would change" in tolmach("plan").output
    monkeypatch.setenv("TOLMACH_SITE__NAME", "The Other Desk")
    open_desk().database.close()
    load_settings.cache_clear()
    open_desk.cache_clear()
    assert "other words, template or headers" in tolmach("plan").output
    tolmach("publish")
    assert b"The Other Desk" in _files()[_pages("ru")[0]]
    assert not _pages("he")
    assert "nothing changed" in tolmach("publish").output


def test_languages_that_are_live_are_made_again_with_the_one_asked_for(
    tolmach: Tolmach, article_file: Path
) -> None:
    _localize(article_file, "ru")
    _localize(article_file, "he")
    files = _files()
    assert not one_sided(files)
    assert all(_pages(tag)[0].encode() in files[_pages("ru")[0]] for tag in ("en", "he"))


def test_publishers_of_other_languages_at_the_same_time_end_in_pages_that_name_each_other(
    desk_folder: Path, article_file: Path
) -> None:
    """The second one has made its pages before the first one's release, and releases after it."""
    uploads, jobs = zip(*(_ready(article_file, tag) for tag in ("ru", "he")), strict=True)
    finish_release(open_desk(), uploads[:1], jobs[0])
    before = _files()
    done = finish_release(open_desk(), uploads[1:], jobs[1])
    files = _files()
    assert not one_sided(files)
    assert all(_pages(tag)[0].encode() in files[_pages("en")[0]] for tag in ("ru", "he"))
    differ = {key for key in files if files[key] != before.get(key)}
    assert done.written + len(uploads[1].changed) == len(differ)


def _ready(article_file: Path, language: str) -> tuple[Uploaded, Job]:
    """A publisher's pages as they are before its release."""
    desk = open_desk()
    job = desk.job((language,))
    revision = read_source(desk, str(article_file))
    assert isinstance(revision, str)
    translate_revisions(desk, [revision], language, job.engine)
    return upload_article(desk, revision, str(article_file), job), job


def test_publisher_that_was_overtaken_by_a_newer_text_does_not_bring_back_the_older(
    desk_folder: Path, article_file: Path
) -> None:
    older, hebrew = _ready(article_file, "he")
    text = article_file.read_text("utf-8")
    article_file.write_text(text.replace("a third of", "a fifth of"), "utf-8")
    newer, russian = _ready(article_file, "ru")
    finish_release(open_desk(), [newer], russian)
    finish_release(open_desk(), [older], hebrew)
    live = open_desk().live("site").manifest.articles()
    assert {e.revision for e in live} == {newer.entries[0].revision}
    assert b"a fifth of" in _files()[_pages("en")[0]]


def test_release_stands_where_the_other_publishers_language_cannot_be_made_here(
    desk_folder: Path, article_file: Path
) -> None:
    uploads = [_ready(article_file, tag) for tag in ("ru", "he")]
    finish_release(open_desk(), [uploads[0][0]], uploads[0][1])
    open_desk().database.close()
    load_settings.cache_clear()
    open_desk.cache_clear()
    for package in (desk_folder / "data" / "packages").glob("*ru*"):
        shutil.rmtree(package)
    done = finish_release(open_desk(), [uploads[1][0]], uploads[1][1])
    assert _pages("he")
    (note,) = done.notes
    assert "in other languages meanwhile" in note
    assert "tolmach models install ru" in note


def test_withdrawn_language_leaves_its_siblings_and_stays_down(
    tolmach: Tolmach, article_file: Path
) -> None:
    _localize(article_file)
    key = _pages("ru")[0]
    said = tolmach("unpublish", key, "--language", "ru").output
    assert "withdrawn by an editor" in said
    assert "no longer in ru" in said
    _localize(article_file)
    files = _files()
    assert "снята" in files[key].decode()
    assert key.encode() not in files[_pages("he")[0]]
    assert not dead_links(files, files)
    assert not one_sided(files)
    tolmach("unpublish", key, "--language", "ru", "--undo")
    _localize(article_file)
    assert "снята" not in _files()[key].decode()


def test_withdrawn_article_is_a_skipped_source(tolmach: Tolmach, article_file: Path) -> None:
    article = _localize(article_file)
    tolmach("unpublish", article)
    said = tolmach("plan", str(article_file), code=3).output
    assert "was withdrawn" in said
    assert "--undo" in said
    assert history(open_desk().database, "site")[-1].action == "withdrawn"


def test_rollback_by_the_number_in_the_list_of_releases(
    tolmach: Tolmach, article_file: Path
) -> None:
    _localize(article_file)
    before = _files()
    text = article_file.read_text("utf-8")
    article_file.write_text(text.replace("a third of", "a fifth of"), "utf-8")
    _localize(article_file)
    assert "2 live" in tolmach("releases").output
    tolmach("rollback", "1")
    assert _files() == before
    said = tolmach("releases").output
    assert "3 live" in said
    assert "rolled back to 1" in said


def test_rollback_to_nowhere_is_a_clear_error(tolmach: Tolmach, article_file: Path) -> None:
    _localize(article_file)
    assert "tolmach releases" in tolmach("rollback", "9", code=1).output


def test_verify_finds_a_defaced_page_and_mends_it(tolmach: Tolmach, article_file: Path) -> None:
    _localize(article_file)
    page = Path("site", _pages("he")[0])
    wanted = page.read_bytes()
    page.write_text("defaced")
    assert "1 not as released" in tolmach("verify", code=1).output
    tolmach("verify", "--mend")
    assert page.read_bytes() == wanted
    assert "0 not as released" in tolmach("verify").output


def test_mending_says_how_much(tolmach: Tolmach, article_file: Path) -> None:
    _localize(article_file)
    Path("site", _pages("he")[0]).write_text("defaced")
    assert "mended: 1" in tolmach("verify", "--mend").output


def test_missing_page_is_put_back_and_said(tolmach: Tolmach, article_file: Path) -> None:
    _localize(article_file)
    page = Path("site", _pages("he")[0])
    page.unlink()
    open_desk().forget_live("site")  # as a process of its own would
    assert "was missing or doubtful" in tolmach("publish").output
    assert page.exists()
    assert "nothing changed" in tolmach("publish").output


def test_publishing_anew_where_nothing_is_live_says_what_to_do(tolmach: Tolmach) -> None:
    assert "tolmach localize SOURCE" in tolmach("publish").output
    assert not Path("site").exists()


def test_place_of_an_unknown_kind_is_refused(tolmach: Tolmach) -> None:
    said = tolmach("publish", "--out", "gs://bucket/site", code=2).output
    assert "s3://BUCKET/PREFIX" in said
    assert not Path("gs:").exists()


def test_rolling_back_says_that_what_was_withdrawn_stays_so(
    tolmach: Tolmach, article_file: Path
) -> None:
    article = _localize(article_file)
    tolmach("unpublish", article)
    assert "--undo" in tolmach("rollback", "1").output


def test_gc_shows_first_and_deletes_when_told(tolmach: Tolmach, article_file: Path) -> None:

    _localize(article_file)
    old = Path("site/.tolmach/objects") / ("0" * 64)
    old.parent.mkdir(exist_ok=True)
    old.write_text("left by a run")
    os.utime(old, (0, 0))
    assert "1 files to delete" in tolmach("gc").output
    assert old.exists()
    tolmach("gc", "--delete")
    assert not old.exists()
    assert "0 not as released" in tolmach("verify").output
