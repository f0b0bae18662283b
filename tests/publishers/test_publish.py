"""Publishing: nothing twice, nothing half, nothing lost between publishers."""

import re
import resource
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from publishers.carry_out import Purpose
from publishers.edition import Story
from publishers.errors import ManifestUnreadable, TargetFull, TargetRefused, TargetUnavailable
from publishers.local import LocalTarget
from publishers.manifest import KEY, OWN, Manifest, entry_of, manifest_from_bytes, manifest_to_page
from publishers.page import Page
from publishers.publish import prepare, release
from publishers.render import Site, article_pages
from publishers.s3 import S3Settings, S3Target
from publishers.survey import survey
from publishers.target import Stored, Target
from publishers.withdraw import published
from tests.publishers.cases import upload

Make = Callable[[str, str], Story]
WHY = Purpose(datetime(2026, 3, 14, tzinfo=UTC), "a test")


def _publish(target: Target, story: Story, site: Site) -> int:
    """Publish one article; gives how many files of the site were written or removed."""
    live = survey(target)
    prepare(target, live)
    put = upload(target, article_pages(story, site), live)
    made = release(target, lambda old: published(old, put.entries), site, WHY)
    files = {c.key for c in made.changes if c.entry is None or not c.entry.is_asset}
    return len(files.union(put.changed))


def _site_keys(target: Target) -> set[str]:
    """The keys that readers ask for."""
    return {key for key in target.listing() if not key.startswith(OWN)}


def test_site_holds_pages_index_assets_and_manifest(
    target: Target, story: Story, site: Site
) -> None:
    _publish(target, story, site)
    pages = {f"{tag}/{name}" for tag in ("en", "ru", "he") for name in ("index.html",)}
    pages |= {story.key(tag) for tag in ("en", "ru", "he")} | {"index.html"}
    assert {key for key in _site_keys(target) if key.endswith(".html")} == pages
    assert sum(key.startswith("assets/") for key in _site_keys(target)) == 1
    assert target.read(KEY) is not None


def test_second_publish_writes_nothing(target: Target, story: Story, site: Site) -> None:
    assert _publish(target, story, site) == 8
    assert _publish(target, story, site) == 0


def test_page_that_was_taken_away_is_written_again(
    tmp_path: Path, story: Story, site: Site
) -> None:
    target = LocalTarget(tmp_path)
    _publish(target, story, site)
    (tmp_path / story.key("ru")).unlink()
    assert _publish(target, story, site) == 1


def test_new_article_joins_those_that_are_live(
    target: Target, site: Site, make_story: Make
) -> None:
    _publish(target, make_story("1" * 16, "First"), site)
    _publish(target, make_story("2" * 16, "Second"), site)
    index = target.read("en/index.html")
    assert index is not None
    assert index.body.count(b"first-11111111.html") == 1
    assert index.body.count(b"second-22222222.html") == 1


def test_two_publishers_at_once_lose_nothing(target: Target, site: Site, make_story: Make) -> None:
    stories = [make_story(f"{n}" * 16, f"Story {n}") for n in range(4)]
    threads = [threading.Thread(target=_publish, args=(target, one, site)) for one in stories]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _assert_consistent(target)
    index = target.read("he/index.html")
    assert index is not None
    assert all(f"{story.slug}.html".encode() in index.body for story in stories)


class _Killed(Exception):
    pass


class _Dying:
    """A target whose process dies before its nth write."""

    def __init__(self, target: Target, writes: int) -> None:
        self._target = target
        self._left = writes
        self.name = target.name
        self.read, self.listing, self.address = target.read, target.listing, target.address

    def _count(self) -> None:
        if self._left == 0:
            raise _Killed
        self._left -= 1

    def write(self, page: Page) -> None:
        self._count()
        self._target.write(page)

    def swap(self, page: Page, expected: str | None) -> None:
        self._count()
        self._target.swap(page, expected)

    def copy(self, source: str, key: str) -> None:
        self._count()
        self._target.copy(source, key)

    def delete(self, key: str) -> None:
        self._count()
        self._target.delete(key)


@pytest.mark.parametrize("writes", range(8))
def test_killed_while_a_language_is_added_no_live_page_links_to_nothing(
    tmp_path: Path, site: Site, story: Story, writes: int
) -> None:
    target = LocalTarget(tmp_path)
    _publish(target, Story(story.slug, story.editions[:2]), site)
    try:
        _publish(_Dying(target, writes), story, site)
    except _Killed:
        _assert_consistent(target)


@pytest.mark.parametrize("writes", range(16))
def test_killed_between_any_two_writes_site_is_whole_and_next_run_completes_it(
    tmp_path: Path, site: Site, make_story: Make, writes: int
) -> None:
    target = LocalTarget(tmp_path)
    _publish(target, make_story("1" * 16, "First"), site)
    second = make_story("2" * 16, "Second")
    try:
        _publish(_Dying(target, writes), second, site)
    except _Killed:
        _assert_consistent(target)
    _publish(target, second, site)
    _assert_consistent(target)
    assert _publish(target, second, site) == 0


def _assert_consistent(target: Target) -> None:
    """Every link that a reader can reach from the front page leads to a file that is there."""
    keys = target.listing()
    seen: set[str] = set()
    queue = ["index.html"]
    while queue:
        key = queue.pop()
        if key in seen or not key.endswith(".html"):
            continue
        seen.add(key)
        stored = target.read(key)
        assert stored is not None
        for link in re.findall(r'(?:href|src)="([^"#:]+)"', stored.body.decode()):
            parts = [*key.split("/")[:-1], *link.split("/")]
            while ".." in parts:
                at = parts.index("..")
                del parts[at - 1 : at + 1]
            assert "/".join(parts) in keys, (key, link)
            queue.append("/".join(parts))


def test_manifest_comes_back_as_it_was_written(story: Story, site: Site) -> None:
    manifest = Manifest().with_entries(entry_of(page) for page in article_pages(story, site))
    assert manifest_from_bytes("x", manifest_to_page(manifest).body) == manifest


@pytest.mark.parametrize("body", [b"", b"{}", b'{"format": 99, "entries": []}', b"[1]"])
def test_foreign_manifest_is_a_clear_error_and_stays(
    tmp_path: Path, story: Story, site: Site, body: bytes
) -> None:
    path = tmp_path / KEY
    path.parent.mkdir()
    path.write_bytes(body)
    with pytest.raises(ManifestUnreadable):
        _publish(LocalTarget(tmp_path), story, site)
    assert path.read_bytes() == body


def test_no_key_leaves_the_directory(tmp_path: Path) -> None:
    target = LocalTarget(tmp_path / "site")
    for key in ("../x", "/etc/x", "a/../../x", ""):
        with pytest.raises(TargetRefused):
            target.write(Page(key, b"", "text/plain"))
    assert not (tmp_path / "x").exists()


def test_output_that_is_a_file_is_a_clear_error(tmp_path: Path, story: Story, site: Site) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(TargetRefused) as caught:
        _publish(LocalTarget(tmp_path / "site"), story, site)
    assert "--out" in caught.value.hint
    assert (tmp_path / "site").read_text() == "mine"


@pytest.mark.s3
def test_headers_are_those_of_a_web_page(bucket: tuple[str, str], story: Story, site: Site) -> None:
    import urllib.request

    import boto3

    url, name = bucket
    _publish(S3Target(name, "", S3Settings(endpoint_url=url)), story, site)
    client = boto3.client("s3", endpoint_url=url, region_name="us-east-1")
    link = client.generate_presigned_url(
        "get_object", Params={"Bucket": name, "Key": story.key("he")}
    )
    with urllib.request.urlopen(link) as answer:
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Content-Language"] == "he"
        assert answer.headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.s3
def test_wrong_secret_is_a_clear_error_without_the_secret(
    bucket: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "very-wrong")
    target = S3Target(bucket[1], "", S3Settings(endpoint_url=bucket[0]))
    with pytest.raises(TargetRefused) as caught:
        survey(target)
    assert "very-wrong" not in str(caught.value) + caught.value.hint
    assert "secret" in str(caught.value)


@pytest.mark.s3
def test_missing_bucket_is_a_clear_error(bucket: tuple[str, str]) -> None:
    with pytest.raises(TargetRefused, match="no such bucket"):
        survey(S3Target("no-such-bucket", "", S3Settings(endpoint_url=bucket[0])))


def test_unreachable_server_is_worth_a_retry(credentials: None) -> None:
    with pytest.raises(TargetUnavailable):
        survey(S3Target("b", "", S3Settings(endpoint_url="http://127.0.0.1:9")))


def test_stored_versions_tell_states_apart(tmp_path: Path) -> None:
    target = LocalTarget(tmp_path)
    target.write(Page("a", b"one", "text/plain"))
    first = target.read("a")
    target.write(Page("a", b"two", "text/plain"))
    assert first == Stored(b"one", first.version if first else "")
    assert target.read("a") != first


def test_full_disk_is_a_clear_error_and_the_old_page_stays(tmp_path: Path) -> None:
    """A limit on file sizes fails a write in its midst, as a full disk does."""
    target = LocalTarget(tmp_path)
    target.write(Page("a.html", b"old", "text/html"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(TargetFull) as caught:
            target.write(Page("a.html", b"x" * 5000, "text/html"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "free some space" in caught.value.hint
    stored = target.read("a.html")
    assert stored is not None
    assert stored.body == b"old"
    assert set(target.listing()) == {"a.html"}


def test_headline_with_half_a_surrogate_pair_comes_back_from_the_manifest(
    story: Story, site: Site
) -> None:
    first = story.editions[0]
    broken = replace(first, article=replace(first.article, headline="Half \ud83d a pair"))
    pages = article_pages(replace(story, editions=(broken,)), site)
    manifest = Manifest().with_entries(entry_of(page) for page in pages)
    assert manifest_from_bytes("x", manifest_to_page(manifest).body) == manifest
