"""``tolmach plan``: the whole way of the articles, but for the last step."""

from collections.abc import Sequence

from articles.errors import ArticleError
from flows.commands.releases import engine_named, print_changes
from flows.console import announce, say
from flows.desk import Desk, Job, open_desk
from flows.localize import Listed, read_source
from flows.publishing import translate_all
from flows.releases import live_revisions, plan_articles
from flows.report import ExitCode
from flows.sources import expand
from flows.worklist import Worklist
from publishers.errors import NoSuchPage


def plan(sources: Sequence[str], languages: Sequence[str], out: str, engine: str) -> ExitCode:
    """Print what publishing ``sources`` would change; without any, what is live made anew."""
    desk = open_desk()
    job = desk.job(tuple(languages), out, engine_named(engine))
    skipped = 0
    if sources:
        revisions, skipped = _read(desk, expand(sources))
    else:
        job = Job((), job.out, job.engine)
        revisions = live_revisions(desk, job.out)
    with announce("translating"):
        translate_all(desk, revisions, job)
    made, refused = plan_articles(desk, revisions, job)
    for error in refused:
        _say_skipped(error)
    print_changes(made, job.out, planned=True)
    return ExitCode.SKIPPED_SOME if skipped or refused else ExitCode.DONE


def _read(desk: Desk, sources: Sequence[str]) -> tuple[list[str], int]:
    """The revisions of the sources, and how many could not be read."""
    work, revisions, skipped = Worklist(sources), [], 0
    while work:
        (source,) = work.take(1)
        try:
            found = read_source(desk, source)
        except ArticleError as error:
            _say_skipped(error)
            skipped += 1
            continue
        if isinstance(found, Listed):
            work.expand(source, found)
        else:
            revisions.append(found)
    return list(dict.fromkeys(revisions)), skipped


def _say_skipped(error: ArticleError | NoSuchPage) -> None:
    say(f"skipped {error.subject}: {error.reason}\n  {error.hint}")
