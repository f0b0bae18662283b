"""How Prefect is set up for this process; must be called before Prefect is imported."""

import os
from pathlib import Path

from flows.errors import SettingsError

START_LOCK = "start.lock"
"""In Prefect's folder: held while a server starts there."""
_HOME = Path("data/prefect")
_ALWAYS = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
}


def prepare_prefect(*, quiet: bool) -> None:
    """Nothing phones home; Prefect's own files go below ``data/``, unless PREFECT_HOME is set.

    The profiles that the user keeps with Prefect hold. ``quiet`` keeps its log off the terminal,
    where the run's own report is printed.

    Raises:
        SettingsError: that folder cannot be made or written to; Prefect's server needs it.
    """
    os.environ.update(_ALWAYS)
    users = Path(os.environ.get("PREFECT_HOME") or "~/.prefect").expanduser()
    os.environ.setdefault("PREFECT_PROFILES_PATH", str(users / "profiles.toml"))
    home = Path(os.environ.get("PREFECT_HOME") or _HOME).expanduser().resolve()
    os.environ["PREFECT_HOME"] = str(home)
    _spare_proxies()
    if quiet:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / START_LOCK).touch()
    except OSError as error:
        raise SettingsError(
            str(home),
            f"Prefect needs this folder ({error.strerror})",
            "set PREFECT_HOME to another",
        ) from error


def _spare_proxies() -> None:
    """A server on this machine is reached directly, whatever proxy the network asks for."""
    for name in ("NO_PROXY", "no_proxy"):
        spared = filter(None, (os.environ.get(name), "127.0.0.1", "localhost"))
        os.environ[name] = ",".join(dict.fromkeys(spared))
