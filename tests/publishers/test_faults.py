"""Servers that are busy, refuse or lose the connection: a retry or a clear error, nothing half."""

from collections.abc import Iterator

import pytest

from benchmarks.kill_points import dead_links, site_files
from benchmarks.seaweed import READER, READER_SECRET
from publishers.edition import Story
from publishers.errors import TargetRefused, TargetUnavailable
from publishers.page import Page
from publishers.render import Site
from publishers.s3 import S3Settings, S3Target
from publishers.survey import survey
from publishers.target import Target
from tests.publishers.cases import publish
from tests.publishers.faulty_proxy import DEAF, HALF, Proxy, faulty_proxy

pytestmark = pytest.mark.s3
OLD = Page("a.html", b"old " * 5000, "text/html")
NEW = Page("a.html", b"new " * 5000, "text/html")


@pytest.fixture(name="proxy")
def _proxy(seaweed: str) -> Iterator[Proxy]:
    with faulty_proxy(seaweed) as proxy:
        yield proxy


@pytest.fixture(name="faulty")
def _faulty(proxy: Proxy, bucket: tuple[str, str]) -> Target:
    """The bucket behind the proxy."""
    return S3Target(bucket[1], "", S3Settings(endpoint_url=proxy.url))


@pytest.fixture(name="straight")
def _straight(bucket: tuple[str, str]) -> Target:
    """The same bucket, asked directly."""
    return S3Target(bucket[1], "", S3Settings(endpoint_url=bucket[0]))


def _body(target: Target) -> bytes | None:
    stored = target.read(OLD.key)
    return stored.body if stored else None


@pytest.mark.parametrize("fault", ["SlowDown", "ServiceUnavailable", "InternalError", HALF, DEAF])
def test_what_passes_is_tried_again(
    proxy: Proxy, faulty: Target, straight: Target, fault: str
) -> None:
    straight.write(OLD)
    proxy.faults.append(fault)
    faulty.write(NEW)
    assert _body(straight) == NEW.body
    assert proxy.writes == 2


@pytest.mark.parametrize("fault", ["SlowDown", HALF])
def test_what_does_not_pass_is_worth_a_later_run_and_the_old_page_stays(
    proxy: Proxy, faulty: Target, straight: Target, fault: str
) -> None:
    straight.write(OLD)
    proxy.for_ever = fault
    with pytest.raises(TargetUnavailable) as caught:
        faulty.write(NEW)
    assert caught.value.hint
    assert _body(straight) == OLD.body
    assert proxy.writes == 5


@pytest.mark.parametrize(
    ("fault", "words"), [("RequestTimeTooSkewed", "clock"), ("AccessDenied", "denied")]
)
def test_refusal_is_not_tried_again_and_says_what_mends_it(
    proxy: Proxy, faulty: Target, straight: Target, fault: str, words: str
) -> None:
    straight.write(OLD)
    proxy.for_ever = fault
    with pytest.raises(TargetRefused, match=words) as caught:
        faulty.write(NEW)
    assert caught.value.hint
    assert _body(straight) == OLD.body


def test_swap_whose_answer_was_lost_is_no_conflict_with_oneself(
    proxy: Proxy, faulty: Target, straight: Target
) -> None:
    proxy.faults.append(DEAF)
    faulty.swap(OLD, None)
    stored = straight.read(OLD.key)
    assert stored is not None
    proxy.faults.append(DEAF)
    faulty.swap(NEW, stored.version)
    assert _body(straight) == NEW.body


@pytest.mark.parametrize("write", range(1, 10, 2))
def test_server_that_fails_in_the_midst_of_a_release_leaves_a_whole_site(
    proxy: Proxy, faulty: Target, straight: Target, story: Story, site: Site, write: int
) -> None:
    publish(straight, Story(story.slug, story.editions[:2]), site)
    before = site_files(straight)
    proxy.for_ever, proxy.from_write = "AccessDenied", write
    with pytest.raises(TargetRefused):
        publish(faulty, story, site)
    assert not dead_links(site_files(straight), before)
    proxy.for_ever = ""
    publish(faulty, story, site)
    files = site_files(straight)
    assert not dead_links(files, before)
    assert story.key("he") in files
    assert publish(faulty, story, site).changes == ()


def test_key_that_may_only_read_plans_but_does_not_publish(
    bucket: tuple[str, str], story: Story, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(S3Target(bucket[1], "", S3Settings(endpoint_url=bucket[0])), story, site)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", READER)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", READER_SECRET)
    reader = S3Target(bucket[1], "", S3Settings(endpoint_url=bucket[0]))
    assert survey(reader).manifest.entries
    with pytest.raises(TargetRefused, match="access is denied") as caught:
        reader.write(NEW)
    assert "rights" in caught.value.hint
