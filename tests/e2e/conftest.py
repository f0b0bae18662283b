"""The command line as people start it: a process in a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from translators.packages.package import Package

CHECKOUT = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(name="environment")
def _environment(tmp_path: Path) -> dict[str, str]:
    """An environment without settings of ours, where nothing is installed."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("TOLMACH_", "PREFECT_"))}
    return kept | {
        "TOLMACH_CONFIG": str(CHECKOUT / "config"),
        "ARGOS_PACKAGES_DIR": str(tmp_path / "argos"),
        "HOME": str(tmp_path),
        "COLUMNS": "100",
    }


@pytest.fixture(name="tolmach")
def _tolmach(tmp_path: Path, environment: dict[str, str]) -> Run:
    """Runs ``tolmach`` with arguments in an empty folder."""

    def run(*arguments: object, stdin: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [Path(sys.executable).parent / "tolmach", *map(str, arguments)],
            cwd=tmp_path,
            env=environment | more,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )

    return run


@pytest.fixture(name="tiny")
def _tiny(tmp_path: Path, packages: tuple[Package, ...]) -> None:
    """The tiny packages, installed in the folder that ``tolmach`` runs in."""
    for package in packages:
        target = tmp_path / "data" / "packages" / package.directory.name
        shutil.copytree(package.directory, target)
