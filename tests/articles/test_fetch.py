"""Fetching: from a server on loopback, within limits."""

import gzip
import http.server
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from articles.document import RawDocument
from articles.errors import SourceRefused, SourceTooLarge, SourceUnavailable
from articles.fetch import FetchLimits
from articles.fetch import fetch as fetch_politely
from articles.manners import Manners

LIMITS = FetchLimits(max_bytes=100_000, timeout_s=2, max_redirects=3, allow_private=True)
STORY = b"".join(b"%d bridges are to be repaired\n" % n for n in range(300))
FIRST = gzip.compress(STORY[:4000])
MEMBERS = FIRST + gzip.compress(STORY[4000:])
BOMB = gzip.compress(b"0" * 50_000_000)
PACKED = {  # what is sent, and how it is said to be packed
    "members": (MEMBERS, "gzip"),
    "padded": (MEMBERS + bytes(20), "x-gzip"),
    "cut-member": (MEMBERS[:-20], "gzip"),
    "cut-header": (MEMBERS[:5], "gzip"),
    "unpacked": (STORY, "gzip"),
    "bomb": (BOMB, "gzip"),
    "bomb-member": (gzip.compress(b"") * 10 + BOMB, "gzip"),
    "chunk-a-member": (MEMBERS, "gzip"),
    "begun-in-a-chunk": (MEMBERS, "gzip"),
    "nothing": (b"", "gzip"),
    "deflate": (zlib.compress(STORY), "deflate"),
    "raw-deflate": (zlib.compress(STORY, wbits=-zlib.MAX_WBITS), "deflate"),
}
FIRST_CHUNK = {"chunk-a-member": len(FIRST), "begun-in-a-chunk": len(FIRST) + 1}


def fetch(source: str, limits: FetchLimits) -> RawDocument:
    """Without manners, which have tests of their own."""
    document = fetch_politely(source, limits, Manners(robots=False, delay_s=0))
    assert document is not None
    return document


class _Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name.isdigit():
            self._send(int(name), b"")
        elif name == "loop":
            self._send(302, b"", Location="/loop")
        elif name == "rubbish":
            self._send(302, b"no gzip", Location="/page", **{"Content-Encoding": "gzip"})
        elif name == "out":
            self._send(302, b"", Location="http://169.254.169.254/latest/")
        elif name in PACKED:
            body, encoding = PACKED[name]
            first = FIRST_CHUNK.get(name, len(body))
            self._send(200, body[:first], body[first:], **{"Content-Encoding": encoding})
        elif name == "asked":
            self._send(200, (self.headers["Accept-Encoding"] or "").encode())
        elif name == "large":
            self._send(200, b"0" * 200_000)
        elif name == "slow":
            self._drip()
        else:
            self._send(
                200, "café".encode("cp1252"), **{"Content-Type": "text/html; charset=cp1252"}
            )

    def _send(self, status: int, body: bytes, later: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body + later)))
        self.end_headers()
        try:
            self.wfile.write(body)
            if later:
                time.sleep(0.1)
                self.wfile.write(later)
        except OSError:
            self.close_connection = True  # the client had enough

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(60):
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.1)


@pytest.fixture(scope="module", name="url")
def _url() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_gives_bytes_type_charset_and_address(url: str) -> None:
    document = fetch(f"{url}/page", LIMITS)
    assert document.body == "café".encode("cp1252")
    assert (document.content_type, document.charset) == ("text/html", "cp1252")
    assert document.url == f"{url}/page"


def test_what_a_redirect_brings_along_is_not_even_unpacked(url: str) -> None:
    assert fetch(f"{url}/rubbish", LIMITS).url == f"{url}/page"


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("404", SourceRefused),
        ("410", SourceRefused),
        ("403", SourceRefused),
        ("429", SourceUnavailable),
        ("500", SourceUnavailable),
        ("503", SourceUnavailable),
        ("loop", SourceRefused),
        ("large", SourceTooLarge),
        ("bomb", SourceTooLarge),
        ("bomb-member", SourceTooLarge),
        ("slow", SourceUnavailable),
    ],
)
def test_what_goes_wrong_is_told_apart(url: str, path: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        fetch(f"{url}/{path}", LIMITS)


@pytest.mark.parametrize("path", ["members", "padded", "chunk-a-member", "begun-in-a-chunk"])
def test_gzip_of_several_members_is_read_whole(url: str, path: str) -> None:
    assert fetch(f"{url}/{path}", LIMITS).body == STORY


def test_nothing_is_nothing_even_if_it_is_called_gzip(url: str) -> None:
    assert fetch(f"{url}/nothing", LIMITS).body == b""


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("cut-member", "the connection broke off"),
        ("cut-header", "the connection broke off"),
        ("unpacked", "sends broken gzip"),
    ],
)
def test_gzip_that_is_cut_or_broken_is_worth_a_retry(url: str, path: str, reason: str) -> None:
    with pytest.raises(SourceUnavailable) as caught:
        fetch(f"{url}/{path}", LIMITS)
    assert reason in caught.value.reason


@pytest.mark.parametrize("path", ["deflate", "raw-deflate"])
def test_only_gzip_is_asked_for_and_deflate_refused_by_name(url: str, path: str) -> None:
    assert fetch(f"{url}/asked", LIMITS).body == b"gzip"
    with pytest.raises(SourceRefused) as caught:
        fetch(f"{url}/{path}", LIMITS)
    assert "deflate" in caught.value.reason


@pytest.mark.parametrize(
    "address",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
    ],
)
def test_private_addresses_are_refused_at_once(address: str) -> None:
    with pytest.raises(SourceRefused):
        fetch(address, replace(LIMITS, allow_private=False))


@pytest.mark.parametrize(
    "address", ["http://169.254.169.254/latest/", "http://[fe80::1]/", "http://[fd00:ec2::254]/"]
)
def test_address_of_machine_credentials_is_refused_even_where_private_ones_are_not(
    address: str,
) -> None:
    with pytest.raises(SourceRefused) as caught:
        fetch(address, replace(LIMITS, allow_private=True))
    assert "secrets" in caught.value.reason


def test_name_too_long_for_a_file_is_refused() -> None:
    with pytest.raises(SourceRefused):
        fetch("x" * 5000, LIMITS)


def test_directory_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused):
        fetch(str(tmp_path), LIMITS)


def test_server_of_our_own_is_refused_unless_allowed(url: str) -> None:
    with pytest.raises(SourceRefused) as caught:
        fetch(f"{url}/page", replace(LIMITS, allow_private=False))
    assert "allow_private" in caught.value.hint.lower()


def test_unreachable_server_is_worth_a_retry() -> None:
    with pytest.raises(SourceUnavailable):
        fetch("http://127.0.0.1:9/", LIMITS)


def test_file_is_read_and_a_large_one_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100_000)
    assert fetch(str(path), LIMITS).body == b"x" * 100_000
    path.write_bytes(b"x" * 100_001)
    with pytest.raises(SourceTooLarge):
        fetch(str(path), LIMITS)
    with pytest.raises(SourceRefused):
        fetch(str(tmp_path / "none.txt"), LIMITS)
