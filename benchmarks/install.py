"""How long an install takes and how large it is, and how fast ``tolmach --help`` answers.

    uv run python -m benchmarks.install

The install goes into a fresh virtual environment, without the tests' own tools, once with uv's
cache as it is and once without any cache.
"""

import os
import statistics
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory

_RUNS = 7


def _install(environment: Path, *flags: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        ["uv", "sync", "--locked", "--no-dev", "--quiet", *flags],
        check=True,
        env={**os.environ, "UV_PROJECT_ENVIRONMENT": str(environment)},
    )
    return time.perf_counter() - began


def _megabytes(folder: Path) -> float:
    return sum(f.lstat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6


def _help_seconds(environment: Path) -> list[float]:
    seconds = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        command = [environment / "bin" / "tolmach", "--help"]
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - began)
    return seconds


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as scratch:
        cold, warm = Path(scratch) / "cold", Path(scratch) / "warm"
        print(f"install without a cache: {_install(cold, '--no-cache'):.1f} s")
        print(f"install from uv's cache: {_install(warm):.1f} s")
        print(f"size: {_megabytes(cold):.0f} MB")
        seconds = _help_seconds(cold)
        print(
            f"tolmach --help: median {statistics.median(seconds):.2f} s, max {max(seconds):.2f} s"
        )


if __name__ == "__main__":
    main()
