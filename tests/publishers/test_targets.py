"""What every target keeps, whether directory or bucket."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from publishers.carry_out import at_once
from publishers.errors import Conflict, TargetUnavailable
from publishers.page import IMMUTABLE, Page
from publishers.target import Headers, Target

PAGE = Page("he/שלום-a1.html", "<p>שלום</p>".encode(), "text/html; charset=utf-8", "he")


def _body(target: Target) -> bytes | None:
    stored = target.read(PAGE.key)
    return stored.body if stored else None


def test_page_is_read_as_it_was_written(target: Target) -> None:
    target.write(PAGE)
    stored = target.read(PAGE.key)
    assert stored is not None
    assert stored.body == PAGE.body
    assert stored.headers in (None, Headers(PAGE.content_type, "he", PAGE.cache_control))
    assert set(target.listing()) == {PAGE.key}


def test_what_is_not_there_is_none(target: Target) -> None:
    assert target.read("none.html") is None
    assert target.listing() == {}


def test_page_written_again_replaces_the_old(target: Target) -> None:
    target.write(PAGE)
    newer = Page(PAGE.key, b"new", PAGE.content_type, "he")
    target.write(newer)
    assert _body(target) == b"new"


def test_swap_needs_the_version_it_expects(target: Target) -> None:
    target.swap(PAGE, None)
    with pytest.raises(Conflict):
        target.swap(PAGE, None)
    stored = target.read(PAGE.key)
    assert stored is not None
    newer = Page(PAGE.key, b"new", PAGE.content_type, "he")
    target.swap(newer, stored.version)
    with pytest.raises(Conflict):
        target.swap(PAGE, stored.version)
    assert _body(target) == b"new"


def test_of_many_who_swap_at_once_one_wins(target: Target) -> None:
    target.swap(PAGE, None)
    stored = target.read(PAGE.key)
    assert stored is not None
    won: list[int] = []

    def swap(n: int) -> None:
        try:
            target.swap(Page(PAGE.key, f"{n}".encode(), PAGE.content_type), stored.version)
        except Conflict:
            return
        won.append(n)

    threads = [threading.Thread(target=swap, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    after = target.read(PAGE.key)
    assert after is not None
    assert after.body == f"{won[0]}".encode()


def test_copy_has_the_bytes_and_the_headers(target: Target) -> None:
    target.write(PAGE)
    target.copy(PAGE.key, "he/other.html")
    one, other = target.read(PAGE.key), target.read("he/other.html")
    assert one is not None
    assert other is not None
    assert (one.body, one.headers) == (other.body, other.headers)


def test_copy_of_nothing_is_worth_another_run(target: Target) -> None:
    with pytest.raises(TargetUnavailable, match="not there any more"):
        target.copy("none.html", PAGE.key)
    assert target.read(PAGE.key) is None


def test_deleted_page_is_gone_and_may_be_deleted_again(target: Target) -> None:
    target.write(PAGE)
    for _ in range(2):
        target.delete(PAGE.key)
        assert target.listing() == {}


def test_listing_tells_when_a_file_changed(target: Target) -> None:
    target.write(PAGE)
    changed = target.listing()[PAGE.key]
    assert abs(changed - datetime.now(UTC)) < timedelta(minutes=5)


def test_listing_goes_on_past_a_thousand(target: Target) -> None:
    pages = [Page(f"assets/{n}.txt", b"x", "text/plain", None, IMMUTABLE) for n in range(1050)]
    at_once(target.write, pages)
    assert set(target.listing()) == {page.key for page in pages}
