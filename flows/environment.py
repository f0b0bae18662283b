"""How Prefect is set up for this process; must be called before Prefect is imported."""

import os
from pathlib import Path

from flows.errors import SettingsError

_ALWAYS = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
}
_UNLESS_SET = {
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}


def prepare_prefect(home: Path, *, quiet: bool) -> None:
    """Nothing phones home; Prefect's own files go to ``home`` unless PREFECT_HOME names another.

    ``quiet`` keeps its log off the terminal, where the run's own report is printed.

    Raises:
        SettingsError: that folder cannot be made; without it Prefect's server would not start.
    """
    os.environ.update(_ALWAYS)
    wanted = _UNLESS_SET | {"PREFECT_HOME": str(home.resolve())}
    if quiet:
        wanted["PREFECT_LOGGING_LEVEL"] = "CRITICAL"
    for name, value in wanted.items():
        os.environ.setdefault(name, value)
    home = Path(os.environ["PREFECT_HOME"])
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            str(home),
            f"Prefect needs this folder ({error.strerror})",
            "set PREFECT_HOME to another",
        ) from error
