"""What all tests share."""

import http.server
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from benchmarks.copy_model import build_package
from translators.argos.translator import try_package
from translators.packages.install import install_archive
from translators.packages.package import Package

SPOKEN = [
    "The president spoke on Monday and left the capital.",
    "She said that 1,200 people had come to the harbor since March 9, 2026.",
    "A quick brown fox jumps over the lazy dog; why, nobody knows!",
    "“Sphinx of black quartz, judge my vow,” wrote Jack (L) in Zurich.",
    " ".join("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    "0 1 2 3 4 5 6 7 8 9 . , : ; ! ? ( ) [ ] - % $ / @ # _ ’ “ ” —",
] * 30
"""What the test packages' tokenizers are trained on."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation pages and samples kept beside the project."""
    folder = Path(os.environ.get("TOLMACH_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no evaluation material at {folder}; set TOLMACH_SHARED to its folder")
    return folder


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with tiny real packages into Russian and Hebrew, and a newer Russian one."""
    folder = tmp_path_factory.mktemp("archives")
    for language in ("ru", "he"):
        build_package(folder / f"en_{language}.argosmodel", language, SPOKEN)
    build_package(folder / "newer" / "en_ru.argosmodel", "ru", SPOKEN, version="2.0")
    return folder


@pytest.fixture(scope="session")
def packages(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Package, ...]:
    """The tiny packages, installed."""
    root = tmp_path_factory.mktemp("packages")
    return tuple(
        install_archive(archives / f"en_{language}.argosmodel", root, try_package).package
        for language in ("ru", "he")
    )


@dataclass
class Site:
    """A web site on loopback: ``pages`` by path, and the paths that were ``asked`` for in order.

    A page is its status, its body and its headers. ``crowd`` is the most requests at a time.
    """

    url: str
    pages: dict[str, tuple[int, str | bytes, dict[str, str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    crowd: int = 0

    def put(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> str:
        """Put up a page; ``Last_Modified`` stands for ``Last-Modified``. Gives its address."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, body, named)
        return self.url + path


@pytest.fixture(name="site")
def _site() -> Iterator[Site]:
    """An empty site that honours ETag and Last-Modified as a good server does."""
    lock = threading.Lock()
    present = 0

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            nonlocal present
            with lock:
                present += 1
                site.crowd = max(site.crowd, present)
                site.asked.append(self.path)
            time.sleep(0.01)  # long enough for others to come in, if they are let
            with lock:
                present -= 1  # before the answer, or the next may come before this one is gone
            self._answer()

        def _answer(self) -> None:
            status, body, headers = site.pages.get(self.path, (404, "", {}))
            if self._is_known(headers):
                status, body = 304, ""
            data = body.encode() if isinstance(body, str) else body
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if status != 304:
                self.wfile.write(data)

        def _is_known(self, headers: dict[str, str]) -> bool:
            etag, date = self.headers["If-None-Match"], self.headers["If-Modified-Since"]
            if etag:
                return etag == headers.get("ETag")
            return bool(date) and date == headers.get("Last-Modified")

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield site
    server.shutdown()
    server.server_close()
    thread.join()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure: a skip must not hide what is not tested."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and os.environ.get("TOLMACH_FAIL_ON_SKIP"):
        reporter.write_line(f"{len(skipped)} skipped where no skip is allowed", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
