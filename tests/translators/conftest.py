"""What the tests of translation share."""

import socket

import pytest


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Translation runs with sockets blocked; only the tests of downloads open any."""
    if "packages" not in request.path.parts[-2:]:

        def refuse(*_: object, **__: object) -> None:
            raise AssertionError("translation asked for the network")

        for name in ("connect", "connect_ex", "bind", "sendto"):
            monkeypatch.setattr(socket.socket, name, refuse)
        monkeypatch.setattr(socket, "getaddrinfo", refuse)
