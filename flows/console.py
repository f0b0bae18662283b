"""What a person sees on the terminal: progress on standard error, the report on standard output."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from flows.progress import watched_by
from flows.report import ArticleOutcome, ExitCode, RunReport

_MAX_LISTED = 40
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def harmless(text: str) -> str:
    """``text`` from outside for a terminal: characters that command it, or no encoding can say,
    are shown as ``\ufffd``.
    """
    return _UNSAFE.sub("\ufffd", text)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(f"tolmach: {text}", markup=False, emoji=False)


@contextmanager
def announce(what: str) -> Iterator[None]:
    """Show that something slow goes on, where somebody looks."""
    with Console(stderr=True).status(what):
        yield


@contextmanager
def shown_progress(*, visible: bool) -> Iterator[None]:
    """Draw a bar for every stage of a run."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bars = Progress(
        *columns, TimeElapsedColumn(), console=Console(stderr=True), disable=not visible
    )
    known: dict[str, TaskID] = {}

    def draw(stage: str, done: int, total: int) -> None:
        if stage not in known:
            known[stage] = bars.add_task(stage, total=total)
        bars.update(known[stage], completed=done, total=total)

    with bars, watched_by(draw):
        yield


def print_report(report: RunReport) -> None:
    """The table of a run, the skipped sources with their hints, notes, and where to look."""
    console = Console(highlight=False)
    done = report.exit_code is not ExitCode.FAILED
    if done:
        console.print(_table(report))
    for one in report.skipped:
        _print_trouble(one)
    for note in report.notes:
        say(harmless(note))
    if not done:
        return
    if report.starter:
        console.print(
            "Translated with the [bold]starter packages[/]: word-by-word glosses for a first try, "
            "not for publication.\nFor real quality: [bold]tolmach models install ru he[/]"
        )
    console.print(_summary(report))
    for page in report.index:
        console.print(f"  {escape(page)}", soft_wrap=True)


def _table(report: RunReport) -> Table:
    title = f"{len(report.outcomes)} article(s) to {escape(report.target)}"
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 2, 0, 0))
    table.add_column("article", overflow="fold")
    for name in ("blocks", "captions", "removed"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("segments", no_wrap=True)
    for name in ("findings", "pages"):
        table.add_column(name, justify="right", no_wrap=True)
    for one in report.outcomes[:_MAX_LISTED]:
        table.add_row(*_row(one))
    if len(report.outcomes) > _MAX_LISTED:
        table.add_row(f"and {len(report.outcomes) - _MAX_LISTED} more")
    return table


def _row(one: ArticleOutcome) -> tuple[str, ...]:
    if one.trouble is not None:
        return (escape(one.source), "", "", "", "[yellow]skipped[/]", "", "")
    origins = "\n".join(f"{count} {origin}" for origin, count in one.origins)
    counts = (one.blocks, one.captions, one.removed)
    return (
        escape(one.headline),
        *(str(count) for count in counts),
        origins,
        str(one.findings),
        str(len(one.pages)),
    )


def _print_trouble(one: ArticleOutcome) -> None:
    if one.trouble is not None:
        say(f"skipped {one.trouble.subject}: {one.trouble.reason}\n  {one.trouble.hint}")


def _summary(report: RunReport) -> str:
    images = f"images: {report.images}; " if report.images else ""
    return (
        f"{report.model_sentences} segments went to the model; {images}"
        f"{report.written} files written, {report.unchanged} unchanged; {report.seconds:.1f} s"
    )
