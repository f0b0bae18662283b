"""Asking a host politely: one request at a time, a pause between them, and rest when it says so.

One ``Manners`` is shared by all that a process fetches; threads wait for each other in it.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from articles.errors import SourceUnavailable
from articles.robots import Rules

_MAX_HOSTS = 1000  # remembered; those that nobody waits for are forgotten beyond it
_LONGEST_PAUSE_S = 30.0  # of a Crawl-delay; some sites ask for hours
_LONGEST_WAIT_S = 60.0  # for a host that asked for rest; beyond it, whoever asks is told so
_LONGEST_REST_S = 86_400.0
_RULES_KEPT_S = 3600.0
_TROUBLE_KEPT_S = 60.0
_NAP_S = 0.25  # after which whoever waits looks whether all is over


@dataclass(slots=True)
class _Host:
    """``free_at`` (monotonic seconds) is when the next request may begin."""

    places: threading.Semaphore
    lock: threading.Lock = field(default_factory=threading.Lock)
    asking: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    crawl_delay_s: float = 0.0
    guests: int = 0
    rules: dict[str, tuple[Rules, float]] = field(default_factory=dict)


class Manners:
    """How hosts are asked. ``robots`` says whether their robots.txt is honoured.

    ``delay_s`` passes between two requests to a host, of which ``at_once`` run at a time.
    """

    def __init__(self, *, robots: bool = True, delay_s: float = 1.0, at_once: int = 1) -> None:
        self.robots = robots
        self._delay_s = delay_s
        self._at_once = at_once
        self._lock = threading.Lock()
        self._hosts: dict[str, _Host] = {}
        self._over = False

    def stop(self) -> None:
        """Let nobody wait any more: the process is about to end."""
        self._over = True

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        """Wait until the host of ``url`` may be asked, and keep others waiting meanwhile.

        Raises:
            SourceUnavailable: it asked for more rest than anyone should wait for here, or this
                process was stopped.
        """
        with self._visit(url) as host, host.places:
            self._wait(url, host)
            try:
                yield
            finally:
                self._delay(host, self._pause_s(host))

    def rest(self, url: str, seconds: float) -> None:
        """The host of ``url`` asked to be left alone for so long (``Retry-After``)."""
        with self._visit(url) as host:
            self._delay(host, min(seconds, _LONGEST_REST_S))

    def rules(self, url: str, ask: Callable[[str], Rules]) -> Rules:
        """The rules for ``url``; ``ask`` fetches a robots.txt, an hour later again.

        Threads that need the same rules wait for the one that asks.
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        with self._visit(url) as host, host.asking:
            known, until = host.rules.get(origin, (None, 0.0))
            if known is None or time.monotonic() > until:
                known = ask(f"{origin}/robots.txt")
                kept_s = _TROUBLE_KEPT_S if known.unreachable else _RULES_KEPT_S
                host.rules[origin] = known, time.monotonic() + kept_s
                host.crawl_delay_s = min(known.crawl_delay_s, _LONGEST_PAUSE_S)
            return known

    @contextmanager
    def _visit(self, url: str) -> Iterator[_Host]:
        name = urlsplit(url).hostname or ""
        with self._lock:
            if len(self._hosts) > _MAX_HOSTS:
                self._forget()
            host = self._hosts.setdefault(name, _Host(threading.Semaphore(self._at_once)))
            host.guests += 1
        try:
            yield host
        finally:
            with self._lock:
                host.guests -= 1

    def _forget(self) -> None:
        now = time.monotonic()
        busy = {n: host for n, host in self._hosts.items() if host.guests or host.free_at > now}
        self._hosts = busy

    def _wait(self, url: str, host: _Host) -> None:
        with host.lock:
            now = time.monotonic()
            begin = max(now, host.free_at)
            if begin - now > _LONGEST_WAIT_S:
                reason = f"its host asked to be left alone for another {begin - now:.0f} s"
                raise SourceUnavailable(url, reason, "try again after that time")
            host.free_at = begin + self._pause_s(host)
        while (left := begin - time.monotonic()) > 0 and not self._over:
            time.sleep(min(left, _NAP_S))
        if self._over:
            raise SourceUnavailable(url, "was not asked, for all was stopped", "run it again")

    def _pause_s(self, host: _Host) -> float:
        return max(self._delay_s, host.crawl_delay_s)

    def _delay(self, host: _Host, seconds: float) -> None:
        with host.lock:
            host.free_at = max(host.free_at, time.monotonic() + seconds)


def retry_after_s(header: str) -> float:
    """The seconds that a ``Retry-After`` asks for, given as such or as a date; 0 if neither."""
    if header.strip().isdecimal():
        return float(header[:20])
    try:
        when = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
