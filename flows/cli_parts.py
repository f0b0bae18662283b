"""What all commands of the command line share: their options, and errors said in two lines."""

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, NoReturn

import typer

Out = Annotated[
    str, typer.Option("--out", help="A directory, or s3://BUCKET/PREFIX. Default: as configured.")
]
Engine = Annotated[str, typer.Option(help="argos, or pseudo for a dry run.")]


def listed(languages: str) -> tuple[str, ...]:
    """The languages of an option such as ``ru,he``; none stays none."""
    return tuple(filter(None, languages.split(",")))


def explained(command: Callable[..., Any]) -> Callable[..., Any]:
    """Print an explained error as one line and a hint; anything else is a defect with a trace."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        from articles.errors import Explained
        from flows.errors import SettingsError
        from flows.report import ExitCode

        try:
            return command(*args, **kwargs)
        except Explained as error:
            _fail(
                error.subject, error.reason, error.hint, settings=isinstance(error, SettingsError)
            )
        except KeyboardInterrupt:
            from flows.console import say

            say("stopped. Run the same command again: what is done is not done twice.")
            raise typer.Exit(ExitCode.STOPPED) from None

    return run


def _fail(subject: str, reason: str, hint: str, *, settings: bool) -> NoReturn:
    from flows.console import say
    from flows.report import ExitCode

    say(f"{subject}: {reason}\n  {hint}")
    raise typer.Exit(ExitCode.SETTINGS if settings else ExitCode.FAILED)
