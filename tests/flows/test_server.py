"""Which Prefect server a run uses, and that one of our own never outlives it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.environment import prepare_prefect
from flows.server import configured_server

PROFILES = """
active = "desk"
[profiles.desk]
PREFECT_API_URL = "http://10.0.0.5:4200/api"
[profiles.none]
"""


@pytest.fixture(name="home")
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a user who keeps profiles with Prefect; no variable of Prefect's is set."""
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(os, "environ", dict(os.environ))  # what prepare_prefect sets goes again
    os.environ["HOME"] = str(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".prefect").mkdir()
    (tmp_path / ".prefect" / "profiles.toml").write_text(PROFILES)
    return tmp_path


def test_server_of_the_active_profile_is_used(home: Path) -> None:
    prepare_prefect(quiet=True)
    assert configured_server() == "http://10.0.0.5:4200/api"
    assert os.environ["PREFECT_HOME"] == str(home / "data" / "prefect")


def test_environment_wins_over_the_profile(home: Path) -> None:
    os.environ["PREFECT_API_URL"] = "http://127.0.0.1:4200/api"
    prepare_prefect(quiet=True)
    assert configured_server() == "http://127.0.0.1:4200/api"


@pytest.mark.parametrize("profile", ["none", "missing"])
def test_no_server_is_configured_by_a_profile_without_one(home: Path, profile: str) -> None:
    os.environ["PREFECT_PROFILE"] = profile
    prepare_prefect(quiet=True)
    assert configured_server() is None


def test_tethered_process_ends_with_its_parent(tmp_path: Path) -> None:
    (tmp_path / "sleeper.py").write_text(
        "import os, pathlib, time\n"
        "pathlib.Path('pid').write_text(str(os.getpid()))\n"
        "time.sleep(600)\n"
    )
    parent = (
        "import subprocess, sys, time\n"
        "subprocess.Popen([sys.executable, '-m', 'flows.tether', 'sleeper'],"
        " stdin=subprocess.PIPE, start_new_session=True)\n"
        "time.sleep(600)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", parent], cwd=tmp_path)
    pid = int(_awaited(tmp_path / "pid"))
    process.kill()
    process.wait()
    for _ in range(300):
        if not _runs(pid):
            return
        time.sleep(0.1)
    os.kill(pid, 9)
    pytest.fail("the tethered process outlived its parent")


def _awaited(path: Path) -> str:
    for _ in range(300):
        if path.exists() and path.read_text():
            return path.read_text()
        time.sleep(0.1)
    pytest.fail(f"{path.name} was not written")


def _runs(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
