"""Serving the flows: a Prefect server is joined or started, and its UI can run them."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.environment import prepare_prefect
from flows.errors import SettingsError

_LOCAL = "http://127.0.0.1:4200/api"
_PREFECT_HOME = Path("data/prefect")
_START_S = 120.0


def serve_flows() -> None:
    """Serve until interrupted.

    Raises:
        SettingsError: the configured server does not answer, or none could be started.
    """
    prepare_prefect(_PREFECT_HOME, quiet=False)
    with _server(os.environ.get("PREFECT_API_URL")) as url:
        os.environ["PREFECT_API_URL"] = url
        _serve()


def _serve() -> None:
    from prefect import serve
    from prefect.types.entrypoint import EntrypointType

    from flows.pipeline import localize_article, localize_batch

    # By module, never by path: a path entrypoint puts flows/ itself on the import path.
    by_module = EntrypointType.MODULE_PATH
    serve(
        localize_article.to_deployment("article", entrypoint_type=by_module),  # type: ignore[arg-type]
        localize_batch.to_deployment("batch", entrypoint_type=by_module),  # type: ignore[arg-type]
        pause_on_shutdown=False,
    )


@contextmanager
def _server(configured: str | None) -> Iterator[str]:
    url = configured or _LOCAL
    if _healthy(url):
        yield url
        return
    if configured:
        raise SettingsError(
            configured, "no Prefect server answers there", "start it, or unset PREFECT_API_URL"
        )
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1"]
    server = subprocess.Popen(command)  # noqa: S603 - our own interpreter, fixed words
    try:
        _await(server)
        yield url
    finally:
        server.terminate()
        server.wait()


def _await(server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _START_S
    while not _healthy(_LOCAL):
        if server.poll() is not None or time.monotonic() > deadline:
            raise SettingsError(
                _LOCAL, "the Prefect server did not start", "see its messages above; is 4200 free?"
            )
        time.sleep(0.5)


def _healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=3) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError, ValueError):
        return False
