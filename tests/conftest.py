"""What all tests share."""

import os
from pathlib import Path

import pytest

from benchmarks.copy_model import build_package
from translators.argos import try_package
from translators.install import install_archive
from translators.packages import Package

SPOKEN = [
    "The president spoke on Monday and left the capital.",
    "She said that 1,200 people had come to the harbor since March 9, 2026.",
    "A quick brown fox jumps over the lazy dog; why, nobody knows!",
    "“Sphinx of black quartz, judge my vow,” wrote Jack (L) in Zurich.",
    " ".join("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    "0 1 2 3 4 5 6 7 8 9 . , : ; ! ? ( ) [ ] - % $ / @ # _ ’ “ ” —",
] * 30
"""What the test packages' tokenizers are trained on."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation pages and samples kept beside the project."""
    folder = Path(os.environ.get("TOLMACH_SHARED", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no evaluation material at {folder}; set TOLMACH_SHARED to its folder")
    return folder


@pytest.fixture(scope="session")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with tiny real packages into Russian and Hebrew, and a newer Russian one."""
    folder = tmp_path_factory.mktemp("archives")
    for language in ("ru", "he"):
        build_package(folder / f"en_{language}.argosmodel", language, SPOKEN)
    build_package(folder / "newer" / "en_ru.argosmodel", "ru", SPOKEN, version="2.0")
    return folder


@pytest.fixture(scope="session")
def packages(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Package, ...]:
    """The tiny packages, installed."""
    root = tmp_path_factory.mktemp("packages")
    return tuple(
        install_archive(archives / f"en_{language}.argosmodel", root, try_package).package
        for language in ("ru", "he")
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure: a skip must not hide what is not tested."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and os.environ.get("TOLMACH_FAIL_ON_SKIP"):
        reporter.write_line(f"{len(skipped)} skipped where no skip is allowed", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
