"""``tolmach localize`` and ``tolmach demo``: run the flow in this process and print its report."""

import sys
from collections.abc import Sequence

from flows.console import announce, print_report, shown_progress
from flows.desk import Engine, open_desk
from flows.environment import prepare_prefect
from flows.errors import SettingsError
from flows.report import ExitCode, NothingPublished, RunReport
from flows.server import prefect_server
from flows.settings import config_folder, load_settings
from flows.sources import expand, is_web

_MANY = 3


def localize(sources: Sequence[str], languages: Sequence[str], out: str, engine: str) -> ExitCode:
    """Translate ``sources`` and publish their pages; gives the exit code of the run."""
    if engine not in list(Engine):
        raise SettingsError(f"engine {engine}", "there is no such translator", "argos or pseudo")
    load_settings()
    open_desk().target(open_desk().job(tuple(languages), out).out)
    single = expand(sources)
    report = _run(single, languages, out, engine)
    print_report(report)
    return report.exit_code


def demo(out: str) -> ExitCode:
    """Take the sample article and its translation memory through the whole way."""
    from translators.memory.tmx import read_tmx

    folder = config_folder() / "demo"
    open_desk().memory.add(read_tmx(folder / "memory.tmx"))
    report = _run((str(folder / "article.txt"),), (), out, Engine.ARGOS)
    print_report(report)
    return report.exit_code


def _run(sources: Sequence[str], languages: Sequence[str], out: str, engine: str) -> RunReport:
    prepare_prefect(quiet=True)
    with prefect_server(with_ui=False) as wait:
        with announce("starting Prefect"):
            from flows.pipeline import Options, localize_batch  # while the server starts

            wait()
        options = Options.model_validate(
            {"out": out, "engine": engine} | ({"languages": list(languages)} if languages else {})
        )
        may_be_many = len(sources) > _MANY or any(map(is_web, sources))
        with shown_progress(visible=may_be_many and sys.stderr.isatty()):
            try:
                return localize_batch(list(sources), options)
            except NothingPublished as failure:
                return failure.report
