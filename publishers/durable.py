"""Files that are there whole or not at all, whenever the machine stops."""

import os
from pathlib import Path


def write_durably(path: Path, body: bytes, aside: Path) -> None:
    """Write ``aside``, make sure that it is on the disk, and rename it to ``path``.

    ``aside`` is a new file on the same disk; it is gone afterwards, also after an error.

    Raises:
        OSError: it cannot be written there.
    """
    try:
        with aside.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
