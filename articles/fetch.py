"""Fetch a document from the web, a file or standard input, within limits and with manners.

Every hop of a redirect is checked like the first address, by the network's guard and by
robots.txt; nothing is taken from the environment (no proxies, no netrc).
"""

import os
import re
import ssl
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpcore
import httpx

from articles.document import RawDocument, Validators
from articles.errors import FetchError, SourceRefused, SourceTooLarge, SourceUnavailable
from articles.gunzip import Gunzip
from articles.manners import Manners, retry_after_s
from articles.network import Deadline, GuardedBackend, LinkLocalAddress, PrivateAddress
from articles.robots import AGENT, MAX_BYTES, Rules, require_allowed, rules_of

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_LATER = frozenset({408, 425, 429})
_RESTING = frozenset({429, 503})
_NOT_MODIFIED = 304
_CONDITIONS = ("If-None-Match", "If-Modified-Since")
_TEXTS = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (newsroom translation desk)",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
}
_NO_ARTICLES = "put .html, .htm or .txt files there, one an article"
_NO_FILE = "check the path; a web address begins with https://"


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How much a source may cost: bytes after decompression, seconds in all, redirects."""

    max_bytes: int = 10_000_000
    timeout_s: float = 30.0
    max_redirects: int = 5
    allow_private: bool = False


def fetch(
    source: str,
    limits: FetchLimits,
    manners: Manners,
    known: Validators | None = None,
    accept: str = _TEXTS,
) -> RawDocument | None:
    """Fetch a web address (http, https), a file, or standard input (``-``).

    None if the web has nothing newer than the version that ``known`` names; never without it.
    ``accept`` says what kinds of document are wanted, as the header of that name does.

    Raises ``SourceUnavailable`` (try again later), ``SourceRefused`` (never like this) or
    ``SourceTooLarge``. Waits for the web no longer than ``limits.timeout_s``; waiting for one's
    turn at a host and for its robots.txt comes on top.
    """
    scheme = _SCHEME.match(source)
    if scheme is None:
        return _read_stdin(limits) if source == "-" else _read_file(source, limits)
    if scheme[1].lower() not in ("http", "https"):
        raise SourceRefused(source, f"{scheme[1]} addresses are not read", "use http or https")
    with _mapped_errors(source, limits):
        asking = {"Accept": accept, **_conditions(known or Validators())}
        return _read_web(source, limits, manners, asking)


def _read_stdin(limits: FetchLimits) -> RawDocument:
    body = sys.stdin.buffer.read(limits.max_bytes + 1)
    return RawDocument("-", _within(body, "-", limits))


def _read_file(source: str, limits: FetchLimits) -> RawDocument:
    if os.path.isdir(source):  # noqa: PTH112 - Path.is_dir raises for a name too long
        raise SourceRefused(source, "no articles in this directory", _NO_ARTICLES)
    try:
        with Path(source).open("rb") as file:
            body = file.read(limits.max_bytes + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceRefused(source, f"cannot be read: {reason}", _NO_FILE) from error
    return RawDocument(source, _within(body, source, limits))


def _within(body: bytes, source: str, limits: FetchLimits) -> bytes:
    if len(body) <= limits.max_bytes:
        return body
    raise SourceTooLarge(
        source,
        f"larger than {limits.max_bytes / 1e6:g} MB",
        "raise the limit of bytes in the settings, or save the article's text and read that",
    )


def _read_web(
    source: str, limits: FetchLimits, manners: Manners, asking: dict[str, str]
) -> RawDocument | None:
    def heed(url: str) -> None:
        if manners.robots:
            rules = manners.rules(url, lambda address: _ask_robots(address, limits, manners))
            require_allowed(source, url, rules)

    with _answer(source, limits, manners, heed, asking) as response:
        if response.status_code == _NOT_MODIFIED and asking.keys() & _CONDITIONS:
            return None
        _refuse_status(source, response)
        headers = response.headers
        return RawDocument(
            source=source,
            body=_within(_body(source, response, limits.max_bytes), source, limits),
            content_type=headers.get("content-type", "").partition(";")[0].strip(),
            url=str(response.url),
            charset=response.charset_encoding,
            validators=Validators(headers.get("etag", ""), headers.get("last-modified", "")),
        )


def _ask_robots(address: str, limits: FetchLimits, manners: Manners) -> Rules:
    try:
        with _answer(address, limits, manners, lambda _: None, {}) as response:
            body = _body(address, response, MAX_BYTES) if response.is_success else b""
            return rules_of(response.status_code, body)
    except httpx.TooManyRedirects:
        return Rules()  # as if it were not there, says RFC 9309


def _conditions(known: Validators) -> dict[str, str]:
    said = zip(_CONDITIONS, (known.etag, known.last_modified), strict=True)
    return {name: value for name, value in said if value}


@contextmanager
def _answer(
    url: str,
    limits: FetchLimits,
    manners: Manners,
    heed: Callable[[str], None],
    asking: dict[str, str],
) -> Iterator[httpx.Response]:
    """The answer at the end of all redirects, its body unread; ``heed`` may refuse a hop."""
    deadline = Deadline.after(limits.timeout_s)
    with (
        _Transport(deadline, allow_private=limits.allow_private) as transport,
        httpx.Client(
            transport=transport,
            headers=_HEADERS,
            trust_env=False,
            timeout=None,  # noqa: S113 - the transport's deadline covers every wait
        ) as client,
    ):
        request = client.build_request("GET", url, headers=asking)
        for _ in range(limits.max_redirects + 1):
            with ExitStack() as turn:
                hop = _usable(request.url)
                with deadline.stopped():
                    heed(hop)
                    turn.enter_context(manners.turn(hop))
                response = turn.enter_context(closing(client.send(request, stream=True)))
                manners.rest(hop, _asked_rest_s(response))
                if response.next_request is None:
                    yield response
                    return
                request = response.next_request
    raise httpx.TooManyRedirects(f"more than {limits.max_redirects}")


def _usable(url: httpx.URL) -> str:
    if url.scheme not in ("http", "https"):
        raise httpx.UnsupportedProtocol(f"a redirect to {url.scheme}:")
    if not url.host:
        raise httpx.InvalidURL("no host in it")
    return str(url)


def _refuse_status(source: str, response: httpx.Response) -> None:
    status = response.status_code
    if response.is_success:
        return
    if status in _LATER or status >= 500:
        rest_s = _asked_rest_s(response)
        when = f"in {rest_s:.0f} s" if rest_s else "later"
        raise SourceUnavailable(source, f"answers HTTP {status}", f"try again {when}")
    raise SourceRefused(
        source, f"answers HTTP {status}", "open the address in a browser, or read a saved copy"
    )


def _asked_rest_s(response: httpx.Response) -> float:
    if response.status_code not in _RESTING:
        return 0.0
    return retry_after_s(response.headers.get("retry-after", ""))


def _body(source: str, response: httpx.Response, max_bytes: int) -> bytes:
    """The decoded body, or a little more than ``max_bytes`` of it, however far a bomb unpacks."""
    gunzip = _gunzip(source, response.headers.get("content-encoding", ""))
    body = bytearray()
    for chunk in response.iter_raw():
        room = max_bytes + 1 - len(body)
        body += gunzip.unpacked(chunk, room) if gunzip else chunk
        if len(body) > max_bytes:
            return bytes(body)
    if gunzip and not gunzip.is_complete:
        raise SourceUnavailable(source, "the connection broke off", "try again later")
    return bytes(body)


def _gunzip(source: str, encoding: str) -> Gunzip | None:
    """Unpack by hand: httpx would unpack a whole chunk before the limit could be checked."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return None
    if name in ("gzip", "x-gzip"):
        return Gunzip()
    raise SourceRefused(
        source, f"is packed as {name!r}, which was not asked for", "read a saved copy instead"
    )


class _Transport(httpx.BaseTransport):
    """httpx over a guarded network: httpx itself offers no place for one."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        backend = GuardedBackend(deadline, allow_private=allow_private)
        context = httpx.create_ssl_context(trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@contextmanager
def _mapped_errors(source: str, limits: FetchLimits) -> Iterator[None]:
    try:
        yield
    except FetchError:
        raise
    except LinkLocalAddress as error:
        reason = f"leads to {error}, where no article is, but secrets of the machine may be"
        raise SourceRefused(source, reason, "give the article's own address") from error
    except PrivateAddress as error:
        reason = f"leads to the private address {error}"
        hint = "if it is the newsroom's own, set allow_private = true under [fetch]"
        raise SourceRefused(source, reason, hint) from error
    except httpx.TooManyRedirects as error:
        reason = f"redirects more than {limits.max_redirects} times"
        raise SourceRefused(source, reason, "open it in a browser, use the last address") from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.RemoteProtocolError) as error:
        raise SourceRefused(source, f"no usable address: {error}", "check the address") from error
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        reason = f"no complete answer within {limits.timeout_s:g} s"
        raise SourceUnavailable(source, reason, "try again later") from error
    except ssl.SSLError as error:
        raise SourceUnavailable(source, f"unsafe connection: {error}", "try later") from error
    except zlib.error as error:
        raise SourceUnavailable(source, f"sends broken gzip: {error}", "try again later") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise SourceUnavailable(source, f"no connection: {error}", "try again later") from error
