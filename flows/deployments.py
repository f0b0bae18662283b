"""Serving the flows, so that they run from the UI of a Prefect server."""

import warnings

from flows.console import announce, say
from flows.environment import prepare_prefect
from flows.server import prefect_server


def serve_flows() -> None:
    """Serve until interrupted.

    Raises:
        SettingsError: the configured server does not answer, or none could be started.
    """
    prepare_prefect(quiet=False)
    with prefect_server(with_ui=True) as wait:
        with announce("starting Prefect"):
            from flows import pipeline  # noqa: F401 - imported while the server starts

            wait()
        _serve()


def _serve() -> None:
    from prefect import serve
    from prefect.settings import get_current_settings
    from prefect.types.entrypoint import EntrypointType

    from flows.pipeline import localize_article, localize_batch

    # Prefect's own handler of SIGTERM forgets to await its farewell.
    warnings.filterwarnings("ignore", message="coroutine 'Runner.astop' was never awaited")
    say(f"run the flows from {get_current_settings().ui_url}/deployments (Ctrl-C ends serving)")
    # By module, never by path: a path entrypoint puts flows/ itself on the import path.
    by_module = EntrypointType.MODULE_PATH
    serve(
        localize_article.to_deployment("article", entrypoint_type=by_module),  # type: ignore[arg-type]
        localize_batch.to_deployment("batch", entrypoint_type=by_module),  # type: ignore[arg-type]
        pause_on_shutdown=False,
        print_starting_message=False,
    )
