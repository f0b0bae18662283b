"""What a second run of the same articles costs, and how long an article takes outside the model.

    uv run python -m benchmarks.rerun [--articles 100]

Runs the plain steps of the way (without Prefect) twice over made-up articles, with the pseudo
translator, so that all time but the model's is measured.
"""

import argparse
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

_LINES = 12


def _write_articles(folder: Path, count: int) -> list[str]:
    paths = []
    for n in range(count):
        story = [
            f"Item {m} of story {n} was read out to the council on Tuesday before the vote began."
            for m in range(_LINES)
        ]
        caption = f"The council, picture {n}, in session, March 14, 2026. (Harbor Board via X)"
        lines = [f"The council votes on item {n} of its list", *story[:4], caption, *story[4:]]
        path = folder / f"{n}.txt"
        path.write_text("\n\n".join(lines), encoding="utf-8")
        paths.append(str(path))
    return paths


def _run(sources: list[str]) -> tuple[int, int, float]:
    """Segments sent to the translator, files written, seconds."""
    from flows.desk import Engine, open_desk
    from flows.finish import finish_release
    from flows.localize import read_source, translate_revisions
    from flows.publishing import upload_article

    began = time.perf_counter()
    desk = open_desk()
    job = desk.job(out="site", engine=Engine.PSEUDO)
    revisions = {source: read_source(desk, source) for source in sources}
    ids = list(revisions.values())
    asked = sum(translate_revisions(desk, ids, tag, job.engine) for tag in job.languages)
    uploads = [
        upload_article(desk, revision, source, job) for source, revision in revisions.items()
    ]
    release = finish_release(desk, uploads, job)
    written = sum(one.written for one in uploads) + release.written
    return asked, written, time.perf_counter() - began


def main() -> None:
    """Run twice and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100)
    count = parser.parse_args().articles
    os.environ["TOLMACH_CONFIG"] = str(Path(__file__).parent.parent / "config")
    with TemporaryDirectory() as scratch:
        os.chdir(scratch)
        sources = _write_articles(Path(scratch), count)
        for name in ("first", "second"):
            asked, written, seconds = _run(sources)
            print(
                f"{name} run: {asked} segments translated, {written} files written, "
                f"{seconds / count * 1000:.1f} ms an article"
            )


if __name__ == "__main__":
    main()
