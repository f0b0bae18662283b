"""``tolmach preview``: the published pages in a browser of this machine."""

from pathlib import Path

from flows.console import say
from flows.errors import SettingsError
from flows.preview import PreviewServer
from flows.settings import load_settings


def preview(out: str, port: int) -> None:
    """Serve the published directory until Ctrl-C.

    Raises:
        SettingsError: there is no such directory, or the port is taken.
    """
    place = out or load_settings().out
    if "://" in place:
        raise SettingsError(place, "only a directory can be previewed", "publish with --out DIR")
    folder = Path(place)
    if not folder.is_dir():
        raise SettingsError(place, "there is no such directory", "publish there first")
    try:
        server = PreviewServer(folder, port)
    except (OSError, OverflowError) as error:
        raise SettingsError(f"port {port}", str(error), "give another --port, or 0") from error
    with server:
        say(f"{folder} is at {server.url}/ and reloads at each release. Ctrl-C ends it.")
        try:
            server.serve_forever(0.1)
        except KeyboardInterrupt:
            say("ended.")
        finally:
            server.ending.set()
