"""The one way out to the network: checked addresses only, and one deadline for everything.

The address that was checked is the address that is connected to, so a name that resolves
differently a moment later (DNS rebinding) gains nothing. Host header and TLS name stay the
host's own.
"""

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_METADATA_IPV6 = ipaddress.ip_network("fd00:ec2::/32")
_TRIES = 3

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

Options = Iterable[httpcore.SOCKET_OPTION] | None


class PrivateAddress(Exception):
    """The host is, or resolves to, an address that is not on the public internet."""


class LinkLocalAddress(PrivateAddress):
    """One that machines answer their own services at; refused whatever the settings allow."""


@dataclass(slots=True)
class Deadline:
    """A moment (monotonic seconds) after which nothing waits any more."""

    moment: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """Give the deadline that many seconds from now."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Give the seconds left; raises ``httpcore.ReadTimeout`` when there are none."""
        seconds = self.moment - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("out of time")
        return seconds

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """What happens within costs no time: waiting for one's turn is no fault of the server."""
        began = time.monotonic()
        try:
            yield
        finally:
            self.moment += time.monotonic() - began


class GuardedBackend(httpcore.NetworkBackend):
    """Connects only where it is allowed to; every wait ends at the deadline."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options = None,
    ) -> httpcore.NetworkStream:
        """Connect to one of the host's checked addresses; raises ``PrivateAddress``."""
        addresses = _resolve(host, port, self._deadline)
        _refuse(addresses, self._allow_private)
        failure: Exception = httpcore.ConnectError("no address")
        for address in addresses[:_TRIES]:
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.left(), local_address, socket_options
                )
            except httpcore.ConnectError as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure


class _TimedStream(httpcore.NetworkStream):
    """A stream whose reads and writes end at the deadline: a slow drip gains nothing."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


def is_public(address: str) -> bool:
    """Tell whether an IP address is on the public internet, whatever it is wrapped in."""
    ip = _address(address)
    return ip.is_global and not ip.is_multicast


def is_link_local(address: str) -> bool:
    """Tell whether it is of the kind that clouds serve a machine's credentials at."""
    ip = _address(address)
    return ip.is_link_local or ip in _METADATA_IPV6


def _address(text: str) -> IPAddress:
    ip = ipaddress.ip_address(text.partition("%")[0])
    return _unwrapped(ip) if isinstance(ip, ipaddress.IPv6Address) else ip


def _unwrapped(ip: ipaddress.IPv6Address) -> IPAddress:
    """Give the IPv4 address that an IPv6 one leads to, if it does."""
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)


def _refuse(addresses: list[str], allow_private: bool) -> None:
    for address in addresses:
        if is_link_local(address):
            raise LinkLocalAddress(address)
        if not (allow_private or is_public(address)):
            raise PrivateAddress(address)


def _resolve(host: str, port: int, deadline: Deadline) -> list[str]:
    """Look the host up in a thread of its own: the system's resolver knows no deadline."""
    answers: queue.Queue[list[str] | OSError | UnicodeError] = queue.Queue()
    threading.Thread(target=_look_up, args=(host, port, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except queue.Empty:
        raise httpcore.ConnectTimeout(f"{host} was not resolved in time") from None
    if isinstance(answer, Exception):
        raise httpcore.ConnectError(f"{host} cannot be resolved") from answer
    return answer


def _look_up(
    host: str, port: int, answers: "queue.Queue[list[str] | OSError | UnicodeError]"
) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        answers.put(error)
    else:
        answers.put([str(entry[4][0]) for entry in found])
