"""A publisher that is killed (kill -9) between any two writes leaves a site without a dead link."""

import random
import uuid
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from benchmarks.kill_points import (
    Place,
    Reference,
    dead_links,
    led_astray,
    one_sided,
    reference,
)
from benchmarks.kills import rounds
from benchmarks.seaweed import client_of

_POINTS = 20  # benchmarks/kills.py checks 200


@pytest.fixture(scope="module", name="expected")
def _expected(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return reference(tmp_path_factory.mktemp("reference"))


@pytest.fixture(params=["directory", pytest.param("seaweed", marks=pytest.mark.s3)], name="places")
def _places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if request.param == "directory":
        return (Place(str(tmp_path / f"site{n}")) for n in count())
    request.getfixturevalue("credentials")
    url = request.getfixturevalue("seaweed")
    client_of(url).create_bucket(Bucket="kills")
    return (Place(url=url, prefix=uuid.uuid4().hex) for _ in count())


def test_site_is_whole_after_every_kill_and_the_next_run_completes_it(
    places: Iterator[Place], expected: Reference
) -> None:
    assert len(list(rounds(places, _POINTS, random.Random(7), expected))) == _POINTS


def test_reader_finds_a_link_that_leads_nowhere(expected: Reference) -> None:
    _, files = expected[0]
    assert dead_links(files, {}) == []
    broken = {key: body for key, body in files.items() if not key.startswith("ru/article-number-1")}
    assert dead_links(broken, {})
    assert dead_links(files, {**files, "ru/gone.html": b""}) == ["ru/gone.html is gone"]


def test_reader_finds_the_section_and_the_feed_of_an_article_that_are_not_there(
    expected: Reference,
) -> None:
    _, files = expected[0]
    article = next(key for key in files if key.startswith("ru/article-number-2"))
    for key in ("ru/topic/town/index.html", "ru/atom.xml", "ru/rss.xml"):
        without = {one: body for one, body in files.items() if one != key}
        assert f"{article} -> {key}" in dead_links(without, {})


def test_reader_finds_a_section_that_is_a_tombstone(expected: Reference) -> None:
    (_, first), (_, second) = expected[:2]
    stone = {"ru/topic/town/index.html": second["ru/topic/town/index.html"]}
    assert led_astray(first) == led_astray(second) == []
    assert any("article-number-2" in link for link in led_astray({**first, **stone}))


def test_reader_finds_an_alternate_that_is_not_returned(expected: Reference) -> None:
    _, files = expected[0]
    assert one_sided(files) == []
    key = next(key for key in files if key.startswith("ru/article-number-1"))
    alone = {**files, key: b"<p>no alternates</p>"}
    assert any(one.endswith(f"-> {key}") for one in one_sided(alone))
