"""The commands about the live site: what would change, what is live, and the way back."""

from typing import Annotated

import typer

from flows.cli_parts import Engine, Out, explained, listed

_Named = Annotated[
    str,
    typer.Argument(metavar="ARTICLE", help="Its id, or the address or key of one of its pages."),
]
_Languages = Annotated[
    str, typer.Option("--language", help="Only these pages, such as ru,he. Default: all.")
]

releases_app = typer.Typer(rich_markup_mode=None)


@releases_app.command(short_help="Show what would change, and publish nothing.")
@explained
def plan(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="As for localize. Without any: what is live, made anew."),
    ] = None,
    to: Annotated[str, typer.Option("--to", help="Target languages, such as ru,he.")] = "",
    out: Out = "",
    engine: Engine = "argos",
) -> None:
    """Show which files publishing would write, change or take away, and why; publish nothing.

    Articles are read and translated, and what was translated is kept: a run after it is quick.
    """
    from flows.commands.plan import plan as show

    raise typer.Exit(show(sources or (), listed(to), out, engine))


@releases_app.command(short_help="Make the pages of all live articles anew.")
@explained
def publish(out: Out = "", engine: Engine = "argos") -> None:
    """Make the pages of all live articles anew, as templates, words and memory are by now.

    Only what differs is written. See first what that is: tolmach plan
    """
    from flows.commands.releases import publish_again

    publish_again(out, engine)


@releases_app.command(short_help="List the releases that are kept.")
@explained
def releases(out: Out = "") -> None:
    """List the releases that are kept, the live one first."""
    from flows.commands.releases import show

    show(out)


@releases_app.command(short_help="Make the site what it was in an earlier release.")
@explained
def rollback(
    release: Annotated[int, typer.Argument(help="Its number; see tolmach releases.", min=1)],
    out: Out = "",
) -> None:
    """Make the articles what they were in an earlier release, as a new release.

    What an editor has withdrawn since stays withdrawn. The next run publishes articles anew.
    """
    from flows.commands.releases import rollback as go_back

    go_back(release, out)


@releases_app.command(short_help="Take down an article, or some languages of it.")
@explained
def unpublish(
    article: _Named,
    language: _Languages = "",
    undo: Annotated[bool, typer.Option("--undo", help="Let a later run publish it again.")] = False,
    out: Out = "",
    engine: Engine = "argos",
) -> None:
    """Take down an article: lists, feeds and its other pages first, then a page that says so.

    It stays down, whatever runs later, until --undo.
    """
    from flows.commands.releases import allow_again, take_down

    act = allow_again if undo else take_down
    act(article, listed(language), out, engine)


@releases_app.command(short_help="Hold every live byte and header against the manifest.")
@explained
def verify(
    out: Out = "",
    mend: Annotated[bool, typer.Option("--mend", help="Write faulty files again.")] = False,
) -> None:
    """Read every live file, and say which is not as it was released."""
    from flows.commands.releases import verify as check

    raise typer.Exit(check(out, mend=mend))


@releases_app.command(short_help="Show what no kept release needs; --delete deletes it.")
@explained
def gc(
    out: Out = "",
    delete: Annotated[bool, typer.Option("--delete", help="Delete it.")] = False,
) -> None:
    """Show the files that neither the live site nor a kept release needs.

    Files younger than a day stay, as do those that Tolmach did not write.
    """
    from flows.commands.releases import clear_up

    clear_up(out, delete=delete)
