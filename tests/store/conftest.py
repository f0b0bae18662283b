"""The store's tests run on SQLite and on a real PostgreSQL."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.database import Database


@pytest.fixture(scope="session", name="postgres")
def _postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of our own on loopback, without its database name."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not binaries:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    folder = Path(f"/tmp/tolmach-pg-{os.getpid()}")  # a short path: its socket lies here
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    prefix = as_user if os.getuid() == 0 else []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    initdb = [binaries[-1] / "initdb", "-D", data, "-U", "tolmach", "-A", "trust", "-E", "UTF8"]
    subprocess.run([*prefix, *initdb], check=True, capture_output=True, cwd="/")
    options = ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]
    server = subprocess.Popen(
        [*prefix, binaries[-1] / "postgres", "-D", data, "-p", str(port), "-k", folder, *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
    )
    try:
        _wait_for(f"postgresql://tolmach@127.0.0.1:{port}/postgres")
        yield f"postgresql+psycopg://tolmach@127.0.0.1:{port}"
    finally:
        server.send_signal(signal.SIGINT)  # fast: a connection left open by a failed test is cut
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(server: str) -> None:
    """Until it answers questions: its port is open a while before."""
    import psycopg

    for _ in range(200):
        try:
            psycopg.connect(server).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], name="url")
def _url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/deep/er/tolmach.db"
    import psycopg

    server = request.getfixturevalue("postgres")
    name = f"t{time.time_ns()}"
    with psycopg.connect(f"{server.replace('+psycopg', '')}/postgres", autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"


@pytest.fixture(name="database")
def _database(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()
