"""A server for one's own eyes: a published directory on loopback, reloaded at each release.

The script that reloads is added to what is served, never to the files.
"""

import ipaddress
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from publishers.manifest import KEY

_HOST = "127.0.0.1"
_CHANGES = "/.tolmach/changes"
_SCRIPT = (
    f'<script>new EventSource("{_CHANGES}").onmessage = () => location.reload()</script>'
).encode()
_LOOK_EVERY_S = 0.5
_TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8"} | {
    ".xml": "application/xml",
    ".webp": "image/webp",
    ".txt": "text/plain; charset=utf-8",
}


class PreviewServer(ThreadingHTTPServer):
    """Serves ``folder`` on loopback; port 0 takes a free one. Raises OSError if it is taken."""

    daemon_threads = True  # a reader's open page must not keep the server from ending

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder.resolve()
        self.ending = threading.Event()
        super().__init__((_HOST, port), _Handler)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://{_HOST}:{self.server_address[1]}"

    def state(self) -> tuple[int, int, int] | None:
        """Which manifest lies there: it is written last, so a new one is a finished release."""
        try:
            stat = (self.folder / KEY).stat()
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_size, stat.st_ino


@contextmanager
def previewing(folder: Path, port: int) -> Iterator[PreviewServer]:
    """A server that answers until the block is left.

    Raises:
        OSError: the port is taken.
    """
    server = PreviewServer(folder, port)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def log_message(self, *_: object) -> None:
        """Say nothing: the newsroom looks at the pages."""

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not _is_here(self.headers.get("Host", "")):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"", _TYPES[".txt"])
        elif path == _CHANGES:
            self._tell_changes()
        else:
            self._serve(path)

    def _serve(self, path: str) -> None:
        file = self._file(path)
        if file is None:
            missing = self._file("/404.html")
            body = missing.read_bytes() if missing else b"<!doctype html><title>404</title>404"
            self._send(HTTPStatus.NOT_FOUND, body, _TYPES[".html"])
        elif not path.endswith("/") and file.name == "index.html" and not path.endswith(file.name):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
            self._send(HTTPStatus.OK, file.read_bytes(), kind or "application/octet-stream")

    def _file(self, path: str) -> Path | None:
        """The file for a path; None for what is not there, is hidden, or lies elsewhere."""
        parts = path.split("/")
        if "\0" in path or "\\" in path or any(part.startswith(".") for part in parts):
            return None
        file = (self.server.folder / path.lstrip("/")).resolve()
        if file.is_dir():
            file = (file / "index.html").resolve()
        return file if file.is_relative_to(self.server.folder) and file.is_file() else None

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        if kind.startswith("text/html"):
            body += _SCRIPT
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell_changes(self) -> None:
        """An event for each release, until the reader goes or the server ends."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        shown = self.server.state()
        try:
            while not self.server.ending.wait(_LOOK_EVERY_S):
                now = self.server.state()
                self.wfile.write(b": no change\n\n" if now == shown else b"data: released\n\n")
                self.wfile.flush()
                shown = now
        except (BrokenPipeError, ConnectionResetError):  # the reader closed the page
            return


def _is_here(host: str) -> bool:
    """Whether a Host header names this machine: else a page elsewhere could read the drafts."""
    name = urlsplit(f"//{host}").hostname or ""
    try:
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
