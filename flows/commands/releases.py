"""``tolmach publish``, ``releases``, ``rollback``, ``unpublish``, ``verify`` and ``gc``."""

from collections import Counter
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows import releases
from flows.console import announce, harmless, say
from flows.desk import Engine, Job, open_desk
from flows.errors import SettingsError
from flows.publishing import translate_all
from flows.report import ExitCode
from publishers.history import list_releases
from publishers.plan import Draft

_MAX_LISTED = 200


def engine_named(name: str) -> Engine:
    """The translator of that name.

    Raises:
        SettingsError: there is none.
    """
    if name not in list(Engine):
        raise SettingsError(f"engine {name}", "there is no such translator", "argos or pseudo")
    return Engine(name)


def publish_again(out: str, engine: str) -> None:
    """Make the pages of all live articles anew and publish what differs."""
    desk, job = open_desk(), _job(out, (), engine)
    revisions = releases.live_revisions(desk, job.out)
    if not revisions:
        say(f"{job.out}: no article is live there; to publish some: tolmach localize SOURCE")
        return
    with announce("translating"):
        translate_all(desk, revisions, job)
    with announce("publishing"):
        made = releases.publish_articles(desk, revisions, job)
    print_changes(made, job.out)


def show(out: str) -> None:
    """List the releases that are kept, newest first; the live one is marked."""
    desk, job = open_desk(), _job(out)
    live = desk.live(job.out)
    table = Table("release", "when (UTC)", "what", box=SIMPLE_HEAD)
    for one in list_releases(live):
        is_live = one == live.manifest.release
        number = f"{one.number}{' live' if is_live else ''}"
        table.add_row(number, f"{one.at:%Y-%m-%d %H:%M}", escape(harmless(one.note)))
    Console(highlight=False).print(table)


def rollback(number: int, out: str) -> None:
    """Make the articles what they were in that release."""
    job = _job(out)
    made = releases.roll_back(open_desk(), job.out, number)
    print_changes(made, f"{job.out}, back to release {number}")
    if any(entry.gone for entry in made.manifest.articles()):
        say("what was withdrawn stays so; to let it back: tolmach unpublish ARTICLE --undo")


def take_down(named: str, languages: Sequence[str], out: str, engine: str) -> None:
    """Withdraw an article, or some languages of it."""
    job = _job(out, languages, engine)
    print_changes(releases.unpublish(open_desk(), job, named), job.out)


def allow_again(named: str, languages: Sequence[str], out: str, engine: str) -> None:
    """Let a later run publish a withdrawn article again."""
    releases.allow_again(open_desk(), _job(out, languages, engine), named)
    say(f"{named} may be published again; the next run with it in its sources does")


def verify(out: str, *, mend: bool) -> ExitCode:
    """Print what differs from the manifest, and write it again if asked."""
    desk, job = open_desk(), _job(out)
    checked = releases.check(desk, job.out)
    for fault in checked.faults:
        say(f"{fault.key}: {harmless(fault.fault)}")
    if mend and checked.faults:
        releases.mend(desk, job, checked.faults)
        faulty = {fault.key for fault in checked.faults}
        checked = releases.check(desk, job.out)
        say(f"mended: {len(faulty - {fault.key for fault in checked.faults})}")
    say(f"{job.out}: {checked.files} files live, {len(checked.faults)} not as released")
    if checked.faults and not mend:
        say("to write them again: tolmach verify --mend")
    return ExitCode.FAILED if checked.faults else ExitCode.DONE


def clear_up(out: str, *, delete: bool) -> None:
    """Print, or delete, what no kept release needs."""
    job = _job(out)
    keys = releases.clear_up(open_desk(), job.out, delete=delete)
    for key in keys:
        print_key(key)
    say(f"{job.out}: {len(keys)} files {'deleted' if delete else 'to delete'}")
    if keys and not delete:
        say("to delete them: tolmach gc --delete")


def print_key(key: str) -> None:
    """One key a line, for people and for other programs."""
    Console(highlight=False, soft_wrap=True).print(harmless(key), markup=False)


def print_changes(made: Draft, where: str, *, planned: bool = False) -> None:
    """Every change, and why; then how many of each kind there were, or would be."""
    table = Table("", "file", "why", box=SIMPLE_HEAD)
    for change in made.changes[:_MAX_LISTED]:
        table.add_row(change.action, escape(harmless(change.key)), escape(change.reason))
    if len(made.changes) > _MAX_LISTED:
        table.add_row("", f"and {len(made.changes) - _MAX_LISTED} more")
    if made.changes:
        Console(highlight=False).print(table)
    counts = Counter(change.action for change in made.changes)
    kinds = ", ".join(f"{number} {action}" for action, number in counts.items())
    if planned:
        say(f"{where}: {kinds}, if published" if kinds else f"{where}: nothing would change")
    else:
        say(f"{where}: {kinds or 'nothing changed'}")


def _job(out: str, languages: Sequence[str] = (), engine: str = "argos") -> Job:
    """What was asked for; no language stays none: those that are live."""
    desk = open_desk()
    return Job(tuple(languages), out or desk.settings.out, engine_named(engine))
