"""A run that is killed at any moment is simply run again: nothing doubled, nothing lost."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

SCRIPT = """
import sys
from flows.desk import open_desk
from flows.localize import read_source, translate_revisions
from flows.finish import finish_release
from flows.publishing import upload_article
desk = open_desk()
job = desk.job(out="site")
sources = sys.argv[1:]
print("began", flush=True)
revisions = {source: read_source(desk, source) for source in sources}
asked = sum(translate_revisions(desk, list(revisions.values()), x, job.engine) for x in job.languages)
uploads = [upload_article(desk, revision, source, job) for source, revision in revisions.items()]
released = finish_release(desk, uploads, job)
print(asked, sum(one.written for one in uploads) + released.written)
"""
WORDS = [
    "bridge",
    "river",
    "council",
    "ferry",
    "winter",
    "market",
    "school",
    "tower",
    "harbor",
    "clock",
    "garden",
    "museum",
]


def _articles(folder: Path, lines: int = 8) -> list[str]:
    names = []
    for n, word in enumerate(WORDS):
        path = folder / f"{word}.txt"
        told = [
            f"The {word} was in the news for the {m} time this year, said the mayor."
            for m in range(lines)
        ]
        path.write_text(f"All about the {word} number {n}\n\n" + "\n\n".join(told))
        names.append(str(path))
    return names


def _snapshot(site: Path) -> dict[str, bytes]:
    """Every file that a reader looks at; the records beside them tell times and runs."""
    return {
        str(path.relative_to(site)): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and ".tolmach" not in path.parts
    }


def _servers(folder: Path) -> list[int]:
    """The Prefect servers that were started for runs in ``folder``."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
            if b"flows.tether" in command and (process / "cwd").resolve() == folder.resolve():
                found.append(int(process.name))
        except OSError:
            continue  # it has just ended
    return found


def _kept(folder: Path) -> int:
    """The translations in the store."""
    try:
        with closing(sqlite3.connect(f"file:{folder}/data/tolmach.db?mode=ro", uri=True)) as store:
            return int(store.execute("SELECT count(*) FROM translations").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # it is not made yet


def _heed_interrupts() -> None:
    """A shell that started the tests in the background had Ctrl-C ignored for all below it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _until(condition: Callable[[], bool]) -> bool:
    for _ in range(1800):
        if condition():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.prefect
def test_killed_command_leaves_no_server_behind(
    tmp_path: Path, environment: dict[str, str], tiny: None
) -> None:
    command = [Path(sys.executable).parent / "tolmach", "localize", *_articles(tmp_path)]
    victim = subprocess.Popen(command, cwd=tmp_path, env=environment)
    assert _until(lambda: bool(_servers(tmp_path)))
    victim.kill()
    victim.wait()
    assert _until(lambda: not _servers(tmp_path))
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert len(list((tmp_path / "site" / "ru").glob("all-about-*.html"))) == len(WORDS)
    assert not _servers(tmp_path)


@pytest.mark.prefect
def test_interrupted_command_says_how_to_go_on(
    tmp_path: Path, environment: dict[str, str], tiny: None
) -> None:
    command = [Path(sys.executable).parent / "tolmach", "localize", *_articles(tmp_path)]
    run = subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_interrupts,
    )
    assert _until(lambda: bool(_servers(tmp_path)))
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Run the same command again" in said
    assert "Traceback" not in said
    assert not _servers(tmp_path)


@pytest.mark.prefect
def test_interrupted_while_the_model_works_keeps_what_was_done(
    tmp_path: Path, environment: dict[str, str], tiny: None
) -> None:
    command = [Path(sys.executable).parent / "tolmach", "localize", *_articles(tmp_path, lines=60)]
    run = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, preexec_fn=_heed_interrupts
    )
    assert _until(lambda: _kept(tmp_path) > 0)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert b"Run the same command again" in said
    kept = _kept(tmp_path)
    again = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert f"{_kept(tmp_path) - kept} segments went to the model" in again.stdout


@pytest.mark.prefect
def test_terminated_command_ends_by_that_signal(
    tmp_path: Path, environment: dict[str, str], tiny: None
) -> None:
    command = [Path(sys.executable).parent / "tolmach", "localize", *_articles(tmp_path, lines=60)]
    run = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL)
    assert _until(lambda: _kept(tmp_path) > 0)
    run.terminate()
    assert run.wait(timeout=60) == -signal.SIGTERM  # a shell calls it 143
    assert _until(lambda: not _servers(tmp_path))


def test_killed_anywhere_and_run_again_gives_the_same_site(
    tmp_path: Path, environment: dict[str, str], tiny: None
) -> None:
    sources = _articles(tmp_path)
    command = [sys.executable, "-c", SCRIPT, *sources]

    def run() -> str:
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.splitlines()[-1]

    began = time.monotonic()
    run()
    whole = time.monotonic() - began
    wanted = _snapshot(tmp_path / "site")
    rng = random.Random(4)
    for _ in range(4):
        shutil.rmtree(tmp_path / "site")
        (tmp_path / "data" / "tolmach.db").unlink()
        for _ in range(2):
            victim = subprocess.Popen(
                command,
                cwd=tmp_path,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            assert victim.stdout is not None
            victim.stdout.readline()
            time.sleep(rng.uniform(0, whole * 0.7))
            victim.kill()
            victim.wait()
            victim.stdout.close()
        run()
        assert _snapshot(tmp_path / "site") == wanted
        assert run() == "0 0"
