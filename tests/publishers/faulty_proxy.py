"""A proxy before an S3 server that fails as networks and busy servers do."""

import http.client
import http.server
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_ERROR = "<?xml version='1.0'?><Error><Code>{}</Code><Message>no</Message></Error>"
_ANSWERS = {
    "SlowDown": 503,
    "ServiceUnavailable": 503,
    "InternalError": 500,
    "RequestTimeTooSkewed": 403,
    "AccessDenied": 403,
}
HALF = "half"
"""The connection is lost when half of the body is sent on."""
DEAF = "deaf"
"""The server does what it is asked, and its answer is lost."""


@dataclass
class Proxy:
    """``url`` stands for the server; the next writes meet the ``faults``, one each.

    ``from_write`` on, if it is set, all writes meet ``for_ever``.
    """

    url: str
    faults: deque[str] = field(default_factory=deque)
    for_ever: str = ""
    from_write: int = 0
    writes: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def fault(self) -> str:
        """What the next write meets; "" is nothing."""
        with self.lock:
            self.writes += 1
            if self.for_ever and self.writes > self.from_write:
                return self.for_ever
            return self.faults.popleft() if self.faults else ""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self._hand_on(b"", "")

    def do_DELETE(self) -> None:
        self._hand_on(b"", "")

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        fault = self.server.proxy.fault()
        if fault in _ANSWERS:
            self._answer(_ANSWERS[fault], [], _ERROR.format(fault).encode())
        else:
            self._hand_on(body, fault)

    def _hand_on(self, body: bytes, fault: str) -> None:
        with closing(http.client.HTTPConnection(self.server.upstream)) as connection:
            connection.putrequest(
                self.command, self.path, skip_host=True, skip_accept_encoding=True
            )
            for name, value in self.headers.items():
                if name.lower() != "expect":
                    connection.putheader(name, value)
            connection.endheaders()
            connection.send(body[: len(body) // 2] if fault == HALF else body)
            self.close_connection = bool(fault)
            if fault == HALF:
                return
            answer = connection.getresponse()
            data = answer.read()
            if fault != DEAF:
                self._answer(answer.status, answer.getheaders(), data)

    def _answer(self, status: int, headers: list[tuple[str, str]], data: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, upstream: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.upstream = upstream
        self.proxy = Proxy(f"http://127.0.0.1:{self.server_address[1]}")


@contextmanager
def faulty_proxy(upstream: str) -> Iterator[Proxy]:
    """A proxy on loopback that hands everything on to ``upstream`` until told otherwise."""
    server = _Server(urlsplit(upstream).netloc)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.proxy
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
