"""The Prefect server that runs are recorded at: the configured one, or a child that ends with us.

Prefect starts a server of its own where none is configured, but that one outlives a killed run
for ever. Ours is tethered to this process; and it starts while Prefect is still being imported.
"""

import fcntl
import os
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import urlsplit

from flows.environment import START_LOCK
from flows.errors import SettingsError

_UI_PORT = 4200
_URL = "PREFECT_API_URL"
_LOG = "server.log"
_START_S = 120.0
_STOP_S = 10.0
_PRIVATE = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1"}


@contextmanager
def prefect_server(*, with_ui: bool) -> Iterator[Callable[[], None]]:
    """See to a server for this process; gives a function that waits until it answers.

    The configured one is used; otherwise one is started here, or, ``with_ui``, the one that
    answers at port 4200 is joined. Enter this before Prefect is imported: it reads the address
    only once.

    Raises:
        SettingsError: the configured server does not answer, or ours does not start.
    """
    if url := configured_server():
        require_server(url)
        yield _no_wait
        return
    port = _UI_PORT if with_ui else _free_port()
    os.environ[_URL] = url = f"http://127.0.0.1:{port}/api"
    try:
        if with_ui and _answers(url):
            yield _no_wait
        else:
            with _started(url, with_ui=with_ui) as wait:
                yield wait
    finally:
        del os.environ[_URL]


def configured_server() -> str | None:
    """The server's API address from the environment or from Prefect's active profile."""
    if url := os.environ.get(_URL):
        return url
    path = Path(os.environ.get("PREFECT_PROFILES_PATH") or "")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        active = os.environ.get("PREFECT_PROFILE") or data["active"]
        return data["profiles"][active].get(_URL) or None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # no profiles, or not Prefect's: it will say so itself


def _command(port: int | None, with_ui: bool) -> tuple[str, ...]:
    where = ("--host", "127.0.0.1", "--port", str(port))
    if with_ui:
        return ("prefect", "server", "start", *where)
    app = "prefect.server.api.server:create_app"
    return ("uvicorn", "--factory", app, "--log-level", "error", *where)


def _no_wait() -> None:
    """It answers already."""


@contextmanager
def _started(url: str, *, with_ui: bool) -> Iterator[Callable[[], None]]:
    """Start the server, one at a time: two that migrate one database would fail each other.

    What a server with a UI says is kept in Prefect's folder, as long as it runs.
    """
    home = Path(os.environ["PREFECT_HOME"])
    with (
        (home / _LOG).open("w+b") if with_ui else TemporaryFile() as log,
        (home / START_LOCK).open("w") as lock,
    ):
        fcntl.flock(lock, fcntl.LOCK_EX)
        server = subprocess.Popen(  # noqa: S603 - our own interpreter, fixed words
            [sys.executable, "-m", "flows.tether", *_command(urlsplit(url).port, with_ui)],
            stdin=subprocess.PIPE,  # the tether
            stdout=log,
            stderr=log,
            env=os.environ | ({} if with_ui else _PRIVATE),
            start_new_session=True,  # Ctrl-C is for the run; the server must outlive its report
        )

        # While it starts it does not heed, and each migration is a transaction; but Prefect's
        # server with a UI has a child, which it must be let end.
        grace_s = _STOP_S if with_ui else 0.0

        def wait() -> None:
            nonlocal grace_s
            _await(server, url, log)
            grace_s = _STOP_S
            fcntl.flock(lock, fcntl.LOCK_UN)

        try:
            yield wait
        finally:
            _stop(server, grace_s)


def _stop(server: "subprocess.Popen[bytes]", grace_s: float) -> None:
    server.terminate()
    try:
        server.wait(grace_s)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    if server.stdin:
        server.stdin.close()


def _await(server: "subprocess.Popen[bytes]", url: str, log: IO[bytes]) -> None:
    deadline = time.monotonic() + _START_S
    while not _answers(url):
        if server.poll() is not None or time.monotonic() > deadline:
            raise SettingsError(
                "Prefect's server",
                f"did not start ({_last_line(log)})",
                f"free the disk and the port, or name another server in {_URL}: tolmach doctor",
            )
        time.sleep(0.1)


def _last_line(log: IO[bytes]) -> str:
    log.seek(0)
    lines = [line.strip() for line in log.read().decode(errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line), "it said nothing")


def require_server(url: str) -> None:
    """Raise ``SettingsError`` unless a Prefect server answers at the API address ``url``."""
    if not _answers(url, closed_is_fine=True):
        raise SettingsError(
            url, "no Prefect server answers there", f"start it, or unset {_URL} (tolmach serve)"
        )


def _answers(url: str, *, closed_is_fine: bool = False) -> bool:
    """Tell whether the server is healthy, or, where that is fine, asks for the key we have not."""
    try:
        with urllib.request.urlopen(f"{url.rstrip('/')}/health", timeout=5):  # noqa: S310
            return True
    except urllib.error.HTTPError as error:
        error.close()
        return closed_is_fine and error.code in (401, 403)
    except (OSError, ValueError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
