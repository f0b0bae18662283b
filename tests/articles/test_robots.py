"""Manners on the web: robots.txt is honoured and a host is asked one thing at a time."""

import threading
from email.utils import formatdate
from typing import Any

import pytest

from articles.document import Validators
from articles.errors import SourceRefused, SourceUnavailable
from articles.fetch import FetchLimits, fetch
from articles.manners import Manners, retry_after_s
from articles.robots import require_allowed, rules_of

LIMITS = FetchLimits(timeout_s=5, allow_private=True)
URL = "https://daily.example/news/1"


def _allowed(robots: str | bytes, status: int = 200, url: str = URL) -> bool:
    body = robots.encode() if isinstance(robots, str) else robots
    try:
        require_allowed(url, url, rules_of(status, body))
    except SourceRefused:
        return False
    return True


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /news", False),
        ("User-agent: *\nDisallow: /news\nAllow: /news/1$", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: tolmach\nDisallow:", True),
        ("User-agent: *\nAllow: /\n\nUser-agent: Tolmach\nDisallow: /", False),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        (b"User-agent: *\r\nDisallow: /*\xff\xfe\r\nDisallow: /n*/1", False),
        ("<!doctype html><html><body>Not found</body></html>", True),
        ("User-agent: *\nDisallow: /" + "*a" * 40 + "b", True),
    ],
)
def test_rules_are_those_for_tolmach_or_else_for_all(robots: str | bytes, allowed: bool) -> None:
    assert _allowed(robots) is allowed


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_site_without_robots_txt_allows_everything(status: int) -> None:
    assert _allowed("User-agent: *\nDisallow: /", status)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_site_whose_rules_cannot_be_had_is_not_asked(status: int) -> None:
    with pytest.raises(SourceUnavailable) as caught:
        _allowed("", status)
    assert "robots.txt" in caught.value.reason


def test_forbidden_page_is_refused_without_asking_for_it(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private")
    address = site.put("/private/1", "secret")
    with pytest.raises(SourceRefused) as caught:
        fetch(address, LIMITS, Manners(delay_s=0))
    assert "robots = false" in caught.value.hint
    assert site.asked == ["/robots.txt"]


def test_redirect_to_a_forbidden_page_is_refused(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /private")
    site.put("/private/1", "secret")
    address = site.put("/1", "", 302, Location="/private/1")
    with pytest.raises(SourceRefused, match="/private/1"):
        fetch(address, LIMITS, Manners(delay_s=0))
    assert site.asked == ["/robots.txt", "/1"]


def test_with_the_publishers_permission_robots_txt_is_not_even_asked_for(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /")
    document = fetch(site.put("/1", "text"), LIMITS, Manners(robots=False, delay_s=0))
    assert document is not None
    assert site.asked == ["/1"]


def test_robots_txt_may_be_elsewhere_and_packed(site: Any) -> None:
    site.put("/robots.txt", "", 301, Location="/real.txt")
    site.put("/real.txt", "User-agent: *\nDisallow: /")
    with pytest.raises(SourceRefused):
        fetch(site.put("/1", "text"), LIMITS, Manners(delay_s=0))


def test_robots_txt_that_leads_in_circles_is_as_if_it_were_not_there(site: Any) -> None:
    site.put("/robots.txt", "", 301, Location="/robots.txt")
    assert fetch(site.put("/1", "text"), LIMITS, Manners(delay_s=0)) is not None


@pytest.mark.parametrize("at_once", [1, 3])
def test_robots_txt_is_asked_for_once_and_pages_a_few_at_a_time(site: Any, at_once: int) -> None:
    addresses = [site.put(f"/{n}", "text") for n in range(12)]
    manners = Manners(delay_s=0, at_once=at_once)
    threads = [threading.Thread(target=fetch, args=(url, LIMITS, manners)) for url in addresses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(site.asked) == sorted(["/robots.txt", *(f"/{n}" for n in range(12))])
    assert 1 <= site.crowd <= at_once


class _Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(name="clock")
def _clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock()
    monkeypatch.setattr("articles.manners.time", clock)
    return clock


def _waits(clock: _Clock, manners: Manners, *urls: str) -> list[float]:
    """How long each had to wait for its turn."""
    waits = []
    for url in urls:
        began = clock.now
        with manners.turn(url):
            waits.append(clock.now - began)
    return waits


def test_pause_is_between_requests_to_one_host_only(clock: _Clock) -> None:
    urls = (URL, "https://other.example/", "http://DAILY.example:8080/2", URL)
    assert _waits(clock, Manners(delay_s=2), *urls) == [0, 0, 2, 2]


def test_pause_begins_when_the_answer_is_there(clock: _Clock) -> None:
    manners = Manners(delay_s=2)
    with manners.turn(URL):
        clock.now += 50
    assert _waits(clock, manners, URL) == [2]


@pytest.mark.parametrize(("said", "kept"), [(5, 5), (1, 2), (9999, 30)])
def test_crawl_delay_is_kept_up_to_half_a_minute(clock: _Clock, said: int, kept: int) -> None:
    manners = Manners(delay_s=2)
    robots = f"User-agent: *\nCrawl-delay: {said}".encode()
    manners.rules(URL, lambda _: rules_of(200, robots))
    assert _waits(clock, manners, URL, URL) == [0, kept]


def test_rules_are_asked_for_again_after_an_hour_and_trouble_after_a_minute(clock: _Clock) -> None:
    manners = Manners()
    asked: list[str] = []

    def ask(address: str) -> Any:
        asked.append(address)
        return rules_of(503 if len(asked) == 1 else 200, b"")

    for seconds in (0, 30, 31, 3000, 601):
        clock.now += seconds
        manners.rules(URL, ask)
    assert asked == ["https://daily.example/robots.txt"] * 3


def test_host_that_asks_for_rest_gets_it(clock: _Clock) -> None:
    manners = Manners(delay_s=1)
    manners.rest(URL, 20)
    assert _waits(clock, manners, URL) == [20]
    manners.rest(URL, 600)
    with pytest.raises(SourceUnavailable, match="600 s"):
        _waits(clock, manners, URL)
    clock.now += 600
    assert _waits(clock, manners, URL) == [0]


def test_nobody_waits_once_all_was_stopped(clock: _Clock) -> None:
    manners = Manners(delay_s=10)
    assert _waits(clock, manners, URL) == [0]
    manners.stop()
    with pytest.raises(SourceUnavailable, match="stopped"):
        _waits(clock, manners, URL)
    assert clock.now == 1000


def test_busy_server_is_not_asked_again_before_it_is_ready(site: Any) -> None:
    site.put("/1", "", 429, Retry_After="600")
    manners = Manners(robots=False, delay_s=0)
    with pytest.raises(SourceUnavailable) as caught:
        fetch(site.url + "/1", LIMITS, manners)
    assert "600 s" in caught.value.hint
    with pytest.raises(SourceUnavailable):
        fetch(site.put("/2", "text"), LIMITS, manners)
    assert site.asked == ["/1"]


def test_retry_after_is_seconds_or_a_date() -> None:
    assert retry_after_s("120") == 120
    assert 50 < retry_after_s(formatdate(9_999_999_999, usegmt=True)) < 1e12
    assert retry_after_s(formatdate(0, usegmt=True)) == 0
    assert [retry_after_s(text) for text in ("", "soon", "-5", "1" * 400)][:3] == [0, 0, 0]


def test_hosts_without_number_do_not_fill_the_memory(clock: _Clock) -> None:
    manners = Manners(delay_s=1)
    for n in range(3000):
        clock.now += 1
        _waits(clock, manners, f"https://{n}.example/")
    assert len(manners._hosts) <= 1001


@pytest.mark.parametrize(
    ("headers", "known"),
    [
        ({"ETag": '"1"'}, Validators('"1"', "")),
        (
            {"Last_Modified": "Mon, 09 Mar 2026 12:00:00 GMT"},
            Validators("", "Mon, 09 Mar 2026 12:00:00 GMT"),
        ),
    ],
)
def test_what_has_not_changed_is_not_sent_again(
    site: Any, headers: dict[str, str], known: Validators
) -> None:
    site.put("/real", "text", **headers)
    address = site.put("/1", "", 302, Location="/real")
    manners = Manners(robots=False, delay_s=0)
    document = fetch(address, LIMITS, manners)
    assert document is not None
    assert document.validators == known
    assert fetch(address, LIMITS, manners, known) is None
    site.put("/real", "other", ETag='"2"')
    changed = fetch(address, LIMITS, manners, known)
    assert changed is not None
    assert changed.body == b"other"


def test_unasked_304_is_refused(site: Any) -> None:
    with pytest.raises(SourceRefused):
        fetch(site.put("/1", "", 304), LIMITS, Manners(robots=False, delay_s=0))
