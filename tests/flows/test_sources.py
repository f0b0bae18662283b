"""What a person named as sources, and where the pages are found afterwards."""

from pathlib import Path

import pytest

from articles.errors import SourceRefused
from flows.desk import open_desk
from flows.publishing import page_link
from flows.sources import alternating, expand


def test_directory_stands_for_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.jpg", "below/d.htm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [Path(source).relative_to(tmp_path).as_posix() for source in expand([str(tmp_path)])]
    assert found == ["a.html", "b.txt", "below/d.htm"]


def test_lines_pasted_into_one_field_are_sources_each_once() -> None:
    pasted = "https://a.example/1\n\n  https://a.example/2 \nhttps://a.example/1\n"
    assert expand([pasted, "-"]) == ("https://a.example/1", "https://a.example/2", "-")


def test_empty_directory_is_left_to_be_refused_with_the_others_done(tmp_path: Path) -> None:
    assert expand([str(tmp_path), "a.txt"]) == (str(tmp_path), "a.txt")


def test_text_pasted_as_a_source_is_left_to_be_refused(tmp_path: Path) -> None:
    assert expand(["x" * 5000]) == ("x" * 5000,)


def test_hosts_are_asked_in_turns() -> None:
    a, b = "https://a.example/", "http://B.example:80/"
    sources = [a + "1", a + "2", a + "3", "x.txt", b + "1", "http://[", b + "2"]
    assert alternating(sources) == (
        *(a + "1", "x.txt", b + "1", "http://["),
        *(a + "2", b + "2", a + "3"),
    )


def test_no_source_is_a_clear_error() -> None:
    with pytest.raises(SourceRefused):
        expand(["", " \n "])


def test_link_opens_the_page_where_it_is(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = "he/a.html"
    assert page_link(open_desk(), "site", key) == (workplace / "site" / key).as_uri()
    assert page_link(open_desk(), "s3://news/x", key) == "s3://news/x/he/a.html"


def test_link_is_the_public_address_where_the_site_has_one(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_SITE__URL", "https://news.example/")
    assert page_link(open_desk(), "site", "he/a.html") == "https://news.example/he/a.html"
