"""``tolmach doctor``: what is configured, what is missing, and the command that mends it."""

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from articles.errors import Explained
from flows.desk import Desk, open_desk
from flows.environment import prepare_prefect
from flows.report import ExitCode
from flows.server import configured_server, require_server
from flows.settings import config_folder
from publishers.templating import idle_templates, replaceable_templates
from translators.packages.package import best_package

_LOW_SPACE = 2 * 2**30


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at. ``well`` None means it works, but could be better."""

    what: str
    state: str
    well: bool | None = True
    cure: str = ""


def examine() -> ExitCode:
    """Look at everything a run needs and print it; fails if something would stop a run."""
    desk = open_desk()
    found = [one for look in _LOOKS for one in _safely(look, desk)]
    table = Table("", "what", "state", "what to do")
    marks = {True: "[green]ok[/]", None: "[yellow]note[/]", False: "[red]missing[/]"}
    for one in found:
        table.add_row(marks[one.well], one.what, escape(one.state), escape(one.cure))
    Console(highlight=False).print(table)
    return ExitCode.FAILED if any(one.well is False for one in found) else ExitCode.DONE


def _safely(look: Callable[[Desk], Iterator[Diagnosis]], desk: Desk) -> Iterator[Diagnosis]:
    try:
        yield from look(desk)
    except Explained as error:
        yield Diagnosis(error.subject, error.reason, False, error.hint)


def _settings(_: Desk) -> Iterator[Diagnosis]:
    local = config_folder() / "local.toml"
    note = "and local.toml" if local.exists() else "(no local.toml)"
    yield Diagnosis("settings", f"{config_folder()} {note}")


def _store(desk: Desk) -> Iterator[Diagnosis]:
    yield Diagnosis("store", desk.database.name)


def _models(desk: Desk) -> Iterator[Diagnosis]:
    packages = desk.packages()
    for language in desk.job().languages:
        package = best_package(packages, language)
        yield Diagnosis(
            f"model {language}",
            package.name + (" (starter gloss, not for publication)" if package.starter else ""),
            None if package.starter else True,
            f"tolmach models install {language}" if package.starter else "",
        )


def _glossary(desk: Desk) -> Iterator[Diagnosis]:
    for language in desk.job().languages:
        desk.house(language)
    glossary = desk.glossary
    yield Diagnosis("glossary", f"{len(glossary.entries):,} entries, version {glossary.version}")


def _templates(desk: Desk) -> Iterator[Diagnosis]:
    folder = desk.site.overrides
    for name in idle_templates(folder) if folder else ():
        near = get_close_matches(name, replaceable_templates(), 1)
        cure = f"rename it to {near[0]}" if near else "remove it, or include it in a template"
        yield Diagnosis("template", f"{folder}/{name} replaces nothing", None, cure)


def _target(desk: Desk) -> Iterator[Diagnosis]:
    out = desk.settings.out
    files = len(desk.live(out).manifest.entries)
    yield Diagnosis("publish to", f"{out}: {files} files live")


def _disk(_: Desk) -> Iterator[Diagnosis]:
    free = shutil.disk_usage(".").free
    low = free < _LOW_SPACE
    cure = "free some space; models and pages need it" if low else ""
    yield Diagnosis("disk", f"{free / 2**30:.1f} GB free", None if low else True, cure)


def _prefect(_: Desk) -> Iterator[Diagnosis]:
    if importlib.util.find_spec("prefect") is None:
        yield Diagnosis("prefect", "not installed", False, "uv sync")
        return
    prepare_prefect(quiet=True)
    if url := configured_server():
        require_server(url)
        yield Diagnosis("prefect", f"server at {url}")
    else:
        yield Diagnosis("prefect", "no server: flows run in this process", None, "tolmach serve")


_LOOKS = (_settings, _store, _models, _glossary, _templates, _target, _disk, _prefect)
