"""How Prefect is set up for this process; must be called before Prefect is imported."""

import os
from pathlib import Path

from flows.errors import SettingsError

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
        SettingsError: that folder cannot be made; without it Prefect's server would not start.
    """
    os.environ.update(_ALWAYS)
    users = Path(os.environ.get("PREFECT_HOME") or "~/.prefect").expanduser()
    os.environ.setdefault("PREFECT_PROFILES_PATH", str(users / "profiles.toml"))
    os.environ.setdefault("PREFECT_HOME", str(_HOME.resolve()))
    if quiet:
        os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    home = Path(os.environ["PREFECT_HOME"])
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            str(home),
            f"Prefect needs this folder ({error.strerror})",
            "set PREFECT_HOME to another",
        ) from error
