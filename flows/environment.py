"""How Prefect is set up for this process; must be called before Prefect is imported."""

import os
from pathlib import Path

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
    """
    os.environ.update(_ALWAYS)
    wanted = _UNLESS_SET | {"PREFECT_HOME": str(home.resolve())}
    if quiet:
        wanted["PREFECT_LOGGING_LEVEL"] = "CRITICAL"
    for name, value in wanted.items():
        os.environ.setdefault(name, value)
