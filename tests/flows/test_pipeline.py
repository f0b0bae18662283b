"""The flows on a real, temporary Prefect server."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.errors import SettingsError
from flows.report import ExitCode
from tests.flows.stories import put_story
from tests.publishers.pictures.samples import photo, saved
from translators.errors import PackageMissing

pytestmark = pytest.mark.prefect


@pytest.fixture(scope="module", autouse=True, name="server")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield


def _artifacts(kind: str) -> list[object]:
    from prefect import get_client

    async def read() -> list[object]:
        async with get_client() as client:
            return [a.data for a in await client.read_artifacts() if a.type == kind]

    return asyncio.run(read())


def test_batch_publishes_what_can_be_done_and_skips_the_rest(
    desk_folder: Path, article_file: Path
) -> None:
    from flows.pipeline import Options, localize_batch

    empty = article_file.parent / "empty.txt"
    empty.write_text("")
    report = localize_batch([str(article_file.parent), "none.html"], Options(out="out"))
    assert report.exit_code is ExitCode.SKIPPED_SOME
    assert {one.source for one in report.skipped} == {str(empty), "none.html"}
    assert all(one.trouble and one.trouble.hint for one in report.skipped)
    assert report.model_sentences == 12
    assert len(list((desk_folder / "out" / "he").glob("council-*.html"))) == 1
    assert (desk_folder / "out" / "ru" / "index.html").exists()
    table = next(data for data in _artifacts("table") if "council" in str(data).lower())
    assert "empty.txt" in str(table)
    links = [str(data) for data in _artifacts("markdown")]
    assert sum("council-" in link for link in links) == 3


def test_feed_stands_for_its_articles_and_a_bad_one_does_not_stop_the_others(
    desk_folder: Path, article_file: Path, site: Any
) -> None:
    from flows.pipeline import Options, localize_batch

    text = article_file.read_text("utf-8")
    for n, word in enumerate(("bridge", "tower", "ferry")):
        site.put(f"/{n}", text.replace("bridge", word), Content_Type="text/plain; charset=utf-8")
    items = "".join(f"<item><link>/{n}</link></item>" for n in range(4))
    feed = site.put("/feed", f"<rss><channel><title>T</title>{items}</channel></rss>", ETag="1")
    report = localize_batch([feed, f"{site.url}/1"], Options(out="fed"))
    assert report.exit_code is ExitCode.SKIPPED_SOME
    assert [one.source for one in report.outcomes] == [f"{site.url}/{n}" for n in (1, 0, 2, 3)]
    assert [one.source for one in report.skipped] == [f"{site.url}/3"]
    assert len(list((desk_folder / "fed" / "ru").glob("council-*.html"))) == 3
    assert sorted(site.asked) == sorted(["/robots.txt", "/feed", "/0", "/1", "/2", "/3"])
    again = localize_batch([feed], Options(out="fed"))
    assert (again.model_sentences, again.written) == (0, 0)


def test_pictures_come_while_the_model_works_and_missing_ones_are_reported(
    desk_folder: Path, site: Any
) -> None:
    from flows.pipeline import Options, localize_batch

    site.put("/a.jpg", saved(photo(500, 300)))
    url = put_story(site, "/a.jpg", "/none.jpg")
    report = localize_batch([url], Options(out="shown"))
    assert report.images == "1 stored, 1 failed"
    assert [note.partition(": ")[0] for note in report.notes] == [url]
    assert f"no picture from {site.url}/none.jpg: answers HTTP 404" in report.notes[0]
    shown = sorted(path.suffix for path in (desk_folder / "shown" / "assets").iterdir())
    assert shown == [".css", ".jpg", ".webp"]
    site.asked.clear()
    again = localize_batch([url], Options(out="shown"))
    assert (again.images, again.written) == (report.images, 0)
    assert sorted(site.asked) == sorted(["/story", "/none.jpg"])


def test_run_says_how_much_it_published(desk_folder: Path, article_file: Path) -> None:
    from flows.pipeline import Options, localize_batch

    state = localize_batch([str(article_file), "none.html"], Options(out="said"), return_state=True)
    assert state.is_completed()
    assert state.message is not None
    assert state.message.startswith("1 of 2 published; none.html: cannot be read")


def test_run_that_published_nothing_has_failed(desk_folder: Path) -> None:
    from flows.pipeline import localize_batch

    state = localize_batch(["none.html"], return_state=True)
    assert state.is_failed()
    assert "none.html: cannot be read" in str(state.message)
    assert not (desk_folder / "site").exists()


def test_article_flow_takes_pasted_text(desk_folder: Path, article_file: Path) -> None:
    from flows.pipeline import Language, Options, localize_article

    options = Options(languages=[Language.HEBREW], out="pasted")
    report = localize_article(pasted_text=article_file.read_text("utf-8"), options=options)
    assert report.exit_code is ExitCode.DONE
    assert (desk_folder / "pasted" / "he").is_dir()
    assert not list((desk_folder / "pasted" / "ru").glob("council-*.html"))


def test_missing_package_stops_the_run_before_any_work(workplace: Path, article_file: Path) -> None:
    from flows.pipeline import localize_batch

    with pytest.raises(PackageMissing):
        localize_batch([str(article_file)])
    assert not (workplace / "site").exists()


def test_nothing_at_all_is_a_clear_error(workplace: Path) -> None:
    from flows.pipeline import localize_article

    with pytest.raises(SettingsError):
        localize_article()


def test_form_of_the_batch_offers_titles_choices_and_defaults() -> None:
    from flows.pipeline import localize_batch

    schema = localize_batch.parameters.model_dump()
    assert "Web addresses" in schema["properties"]["sources"]["description"]
    assert schema["properties"]["sources"]["minItems"] == 1
    options = schema["definitions"]["Options"]["properties"]
    assert options["languages"]["title"] == "Translate into"
    assert schema["definitions"]["Language"]["enum"] == ["ru", "he"]
    assert schema["definitions"]["Engine"]["enum"] == ["argos", "pseudo"]
