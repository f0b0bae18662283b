"""The command line: each command reads its options, calls one function, and prints what it gave.

Prefect, CTranslate2 and boto3 are imported inside the commands that need them, so that ``--help``
answers at once.
"""

import os
import sys
from typing import Annotated

import typer

from flows.cli_parts import Out as _Out
from flows.cli_parts import explained as _explained
from flows.cli_parts import listed as _listed
from flows.releases_cli import releases_app

_STOPPED = 130  # flows.report.ExitCode.STOPPED, which takes too long to import for --help
_LANGUAGES = typer.Option("--to", help="Target languages, such as ru,he. Default: as configured.")
_SOME = typer.Option("--to", help="Only these languages, such as ru,he.")
_SCOPE = typer.Option("--scope", help='"site" or "site/section"; without it, the whole newsroom.')

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich would double the time that --help takes
    help="A newsroom's translation desk: English articles in, Russian and Hebrew pages out.",
)
models_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="The language packages: list, install, remove, verify.",
)
app.add_typer(models_app, name="models")
memory_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="The translation memory: list, find, import, export, remove.",
)
app.add_typer(memory_app, name="memory")
app.add_typer(releases_app)


def main() -> None:
    """Run the command line; the exit codes are those of ``flows.report.ExitCode``.

    A stopped command ends here. What it worked on is put away; the interpreter's own end would
    first take down Prefect's threads and the models, which takes seconds and can crash.
    """
    try:
        app()
    except SystemExit as end:
        if end.code == _STOPPED:
            sys.stdout.flush()
            os._exit(_STOPPED)
        raise


@app.command("demo", short_help="Take the sample article through the whole way.")
@_explained
def demo_command(
    out: Annotated[str, typer.Option("--out", help="Directory for the pages.")] = "site",
) -> None:
    """Take the sample article through the whole way, offline, and show what happened."""
    from flows.commands.run import demo

    raise typer.Exit(demo(out))


@app.command("localize")
@_explained
def localize_command(
    sources: Annotated[
        list[str],
        typer.Argument(
            help="Web addresses of articles or feeds, .html or .txt files, directories, - (stdin)."
        ),
    ],
    to: Annotated[str, _LANGUAGES] = "",
    out: _Out = "",
    engine: Annotated[str, typer.Option(help="argos, or pseudo for a dry run.")] = "argos",
) -> None:
    """Translate articles and publish their pages."""
    from flows.commands.run import localize

    raise typer.Exit(localize(sources, _listed(to), out, engine))


@app.command(short_help="Show what is read from a source.")
@_explained
def read(
    source: Annotated[
        str, typer.Argument(help="Web address, .html or .txt file, feed, or - (stdin).")
    ],
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print, block by block, which rule said so.")
    ] = False,
    html: Annotated[
        str, typer.Option("--html", metavar="FILE", help="Write a page that shows all of it.")
    ] = "",
) -> None:
    """Show what is read from a source: the story, its captions and credits, what was removed.

    Of a feed or a sitemap, show the articles that it lists.
    """
    from flows.commands.read import show

    show(source, as_json=json, explain=explain, html=html)


@app.command(short_help="Serve the flows, to run them from the Prefect UI.")
@_explained
def serve() -> None:
    """Join or start a Prefect server, and serve the flows so that they run from its UI."""
    from flows import deployments

    deployments.serve_flows()


@app.command("preview", short_help="Show published pages in a browser of this machine.")
@_explained
def preview_command(
    out: Annotated[str, typer.Option("--out", help="The directory. Default: as configured.")] = "",
    port: Annotated[
        int, typer.Option(help="The port on loopback; 0 takes a free one.", min=0, max=65535)
    ] = 8000,
) -> None:
    """Serve a published directory on loopback; open pages reload at each release."""
    from flows.commands.preview import preview

    preview(out, port)


@app.command(short_help="Say what is missing and what mends it.")
@_explained
def doctor() -> None:
    """Say what is configured, what is missing, and the command that mends it."""
    from flows.commands.doctor import examine

    raise typer.Exit(examine())


@models_app.command("list")
@_explained
def models_list() -> None:
    """Show the packages on this machine and which of them are used."""
    from flows.commands import models

    models.show()


@models_app.command("install")
@_explained
def models_install(
    wanted: Annotated[
        list[str],
        typer.Argument(help="Languages (ru he), .argosmodel files, or directories of them."),
    ],
) -> None:
    """Install language packages, from the Argos index or from files."""
    from flows.commands import models

    models.install(wanted)


@models_app.command("remove")
@_explained
def models_remove(
    names: Annotated[list[str], typer.Argument(help="Package names or languages.")],
) -> None:
    """Remove installed packages."""
    from flows.commands import models

    models.remove(names)


@models_app.command("verify", short_help="Check the packages' files and try each one.")
@_explained
def models_verify() -> None:
    """Check every package's files against the lock file and translate a test sentence."""
    from flows.commands import models

    raise typer.Exit(models.verify())


@models_app.command("benchmark", short_help="Find the fastest settings for this machine.")
@_explained
def models_benchmark(
    language: Annotated[str, typer.Argument(help="The language whose package is timed.")] = "ru",
    sentences: Annotated[
        int, typer.Option(help="Sentences to time each setting with.", min=1)
    ] = 200,
    save: Annotated[bool, typer.Option("--save", help="Keep them in config/local.toml.")] = False,
) -> None:
    """Time translation with several threads, batch sizes and compute types, and find the best."""
    from flows.commands.benchmark import benchmark

    benchmark(language, sentences, save=save)


@memory_app.command("list")
@_explained
def memory_list() -> None:
    """Count the pairs by language, scope and origin."""
    from flows.commands import memory

    memory.show()


@memory_app.command("find", short_help="Show what the memory has for a sentence.")
@_explained
def memory_find(
    sentence: Annotated[str, typer.Argument(help="An English sentence.")],
    to: Annotated[str, _SOME] = "",
    scope: Annotated[str, _SCOPE] = "",
) -> None:
    """Show what the memory has for a sentence: the same one, and close ones with their score."""
    from flows.commands import memory

    memory.find(sentence, _listed(to), scope)


@memory_app.command("import", short_help="Take in TMX files.")
@_explained
def memory_import(
    files: Annotated[list[str], typer.Argument(help="TMX files.")],
    scope: Annotated[str, _SCOPE] = "",
) -> None:
    """Take in TMX files, each as a whole or not at all. A human's words are never overwritten."""
    from flows.commands import memory

    memory.take_in(files, scope)


@memory_app.command("export", short_help="Write the memory to a TMX file.")
@_explained
def memory_export(
    file: Annotated[str, typer.Argument(help="The TMX file to write.")],
    to: Annotated[str, _SOME] = "",
    scope: Annotated[str, _SCOPE] = "",
) -> None:
    """Write the memory, or some languages or one scope of it, to a TMX 1.4 file."""
    from flows.commands import memory

    memory.put_out(file, _listed(to), scope)


@memory_app.command("remove")
@_explained
def memory_remove(
    sentence: Annotated[str, typer.Argument(help="An English sentence.")],
    to: Annotated[str, _SOME] = "",
) -> None:
    """Remove every pair of a sentence."""
    from flows.commands import memory

    memory.forget(sentence, _listed(to))
