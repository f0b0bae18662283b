"""Downloading packages, against an index server on loopback."""

import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from translators.errors import PackageMissing, PackageUnavailable
from translators.packages.download import Offer, download, newest_offer, read_index, without_secrets

BODY = bytes(range(256)) * 8000


class _Server(http.server.ThreadingHTTPServer):
    """Serves an index and a file; ``cut`` bytes of the next answer are left out."""

    daemon_threads = True
    cut = 0
    tag = '"one"'

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.ranges: list[str | None] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.path == "/index.json":
            self._send(200, json.dumps(self._index()).encode())
        elif self.path == "/page.json":
            self._send(200, b"<html>")
        elif self.path.startswith("/file"):
            self._file()
        else:
            self._send(404, b"")

    def _index(self) -> list[dict[str, object]]:
        link = f"{self.server.url}/file.argosmodel?token=hidden"
        return [
            {"from_code": "en", "to_code": "ru", "package_version": version, "links": [link]}
            for version in ("1.9", "1.10", "odd")
        ] + [{"from_code": "ru", "to_code": "en", "package_version": "3", "links": []}]

    def _file(self) -> None:
        asked = self.headers.get("Range")
        self.server.ranges.append(asked)
        match = re.fullmatch(r"bytes=(\d+)-", asked or "")
        if match and self.headers.get("If-Range") == self.server.tag:
            self._send(206, BODY[int(match.group(1)) :])
        else:
            self._send(200, BODY)

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", self.server.tag)
        self.end_headers()
        self.wfile.write(body[: len(body) - self.server.cut])


@pytest.fixture(name="server")
def _server() -> Iterator[_Server]:
    with _Server() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _download(server: _Server, folder: Path, seen: list[int] | None = None) -> Path:
    offer = newest_offer(read_index(f"{server.url}/index.json", 5), "ru")
    note = (lambda done, _: seen.append(done)) if seen is not None else (lambda *_: None)
    return download(offer, folder, 5, note)


def test_newest_version_is_chosen_by_number(server: _Server) -> None:
    offers = read_index(f"{server.url}/index.json", 5)
    assert newest_offer(offers, "ru").version == "1.10"
    with pytest.raises(PackageMissing):
        newest_offer(offers, "he")


def test_download_gives_the_file_and_tells_how_far_it_is(server: _Server, tmp_path: Path) -> None:
    seen: list[int] = []
    path = _download(server, tmp_path, seen)
    assert path.read_bytes() == BODY
    assert seen[-1] == len(BODY)
    assert [p.name for p in tmp_path.iterdir()] == ["translate-en_ru-1_10.argosmodel"]


def test_broken_download_goes_on_where_it_stopped(server: _Server, tmp_path: Path) -> None:
    offers = read_index(f"{server.url}/index.json", 5)
    server.cut = 1_000_000
    with pytest.raises(PackageUnavailable):
        download(newest_offer(offers, "ru"), tmp_path, 2, lambda *_: None)
    server.cut = 0
    assert _download(server, tmp_path).read_bytes() == BODY
    assert server.ranges[-1] == f"bytes={len(BODY) - 1_000_000}-"


def test_download_begins_again_when_the_file_has_changed(server: _Server, tmp_path: Path) -> None:
    offers = read_index(f"{server.url}/index.json", 5)
    server.cut = 1_000_000
    with pytest.raises(PackageUnavailable):
        download(newest_offer(offers, "ru"), tmp_path, 2, lambda *_: None)
    server.cut, server.tag = 0, '"two"'
    assert _download(server, tmp_path).read_bytes() == BODY


@pytest.mark.parametrize("page", ["missing.json", "page.json"])
def test_what_is_no_index_is_a_clear_error(server: _Server, page: str) -> None:
    with pytest.raises(PackageUnavailable) as caught:
        read_index(f"{server.url}/{page}", 5)
    assert "install FILE.argosmodel" in caught.value.hint


def test_only_http_links_are_followed(tmp_path: Path) -> None:
    offer = Offer("ru", "1.9", ("file:///etc/passwd", "ftp://127.0.0.1/x"))
    with pytest.raises(PackageUnavailable):
        download(offer, tmp_path, 5, lambda *_: None)
    assert list(tmp_path.iterdir()) == []


def test_unreachable_index_is_a_clear_error() -> None:
    with pytest.raises(PackageUnavailable):
        read_index("http://127.0.0.1:9/index.json", 2)


def test_addresses_are_shown_without_secrets() -> None:
    assert without_secrets("https://me:pw@a.org/x?token=y#z") == "https://a.org/x"
