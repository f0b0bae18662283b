"""What every target keeps, whether directory or bucket."""

import threading

import pytest

from publishers.errors import Conflict
from publishers.page import IMMUTABLE, Page
from publishers.target import Target

PAGE = Page("he/שלום-a1.html", "<p>שלום</p>".encode(), "text/html; charset=utf-8", "he")


def test_page_is_read_as_it_was_written(target: Target) -> None:
    target.write(PAGE)
    stored = target.read(PAGE.key)
    assert stored is not None
    assert stored.body == PAGE.body
    assert target.matches(PAGE)
    assert target.keys() == {PAGE.key}


def test_what_is_not_there_is_none(target: Target) -> None:
    assert target.read("none.html") is None
    assert target.keys() == frozenset()
    assert not target.matches(PAGE)


def test_page_written_again_replaces_the_old(target: Target) -> None:
    target.write(PAGE)
    newer = Page(PAGE.key, b"new", PAGE.content_type, "he")
    target.write(newer)
    assert not target.matches(PAGE)
    assert target.matches(newer)


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
    assert target.matches(newer)


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


def test_listing_goes_on_past_a_thousand(target: Target) -> None:
    pages = [Page(f"assets/{n}.txt", b"x", "text/plain", None, IMMUTABLE) for n in range(1050)]
    for page in pages:
        target.write(page)
    assert target.keys() == {page.key for page in pages}
