"""Memory while more and more articles are translated, and the time of a sentence outside the model.

    uv run python -m benchmarks.streaming [--articles 10000]

Made-up articles, no two sentences alike, go in batches as a run divides them: kept, translated into
Russian by a tiny package built here, finished, checked, and stored in SQLite. Printed is the
process's resident memory after so many articles; the first line is with everything loaded.
"""

import argparse
import os
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.copy_model import build_package

_CONFIG = Path(__file__).parent.parent / "config"
_STORY = (
    "The council of district {n} voted on Tuesday to repair bridge {n} before the winter storms.",
    "Its members had argued for nearly three years about the cost, which grew to {n} dollars.",
    "“We cannot wait for {n} more days,” said Mayor Irene Tolland, who walked across it.",
)


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _text(n: int) -> str:
    return "\n\n".join([f"Council votes to repair bridge number {n}", *_STORY]).format(n=n)


def _translate(numbers: range) -> int:
    """Read and translate one batch; gives its sentences."""
    from flows.desk import Engine, open_desk
    from flows.localize import read_source, translate_revisions

    desk = open_desk()
    revisions = [str(read_source(desk, "", _text(n))) for n in numbers]
    return translate_revisions(desk, revisions, "ru", Engine.ARGOS)


def _prepare(folder: Path) -> None:
    from translators.packages.archive import unpack

    shutil.copytree(_CONFIG, folder / "config", ignore=shutil.ignore_patterns("starter"))
    archive = build_package(folder / "en_ru.argosmodel", "ru", [_text(n) for n in range(50)])
    unpack(archive, folder / "data" / "packages")
    os.environ |= {"TOLMACH_CONFIG": str(folder / "config")}
    os.chdir(folder)


def main() -> None:
    """Translate and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    count = parser.parse_args().articles
    with TemporaryDirectory() as scratch:
        _prepare(Path(scratch))
        from flows.desk import open_desk

        batch = open_desk().settings.prefect.articles_a_batch
        began, sentences = time.process_time(), 0
        for start in range(0, count, batch):
            sentences += _translate(range(start, min(start + batch, count)))
            done = min(start + batch, count)
            if start == 0 or done == count or done % 1000 == 0:
                each = (time.process_time() - began) / sentences * 1000
                print(
                    f"{done:6} articles {sentences:7} sentences: {_resident_mb():6.0f} MB, "
                    f"{each:.1f} ms CPU a sentence",
                    flush=True,
                )


if __name__ == "__main__":
    main()
