"""Runs a Python module as a child process that ends when its parent does, however that one dies.

    python -m flows.tether MODULE [ARGUMENT ...]

The parent holds the other end of standard input; the system closes it even after ``kill -9``.
"""

import os
import runpy
import signal
import sys
import threading
import time

_GRACE_S = 10.0


def main() -> None:
    """Run the module named on the command line, as ``python -m`` would."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_GRACE_S)
    os._exit(1)


if __name__ == "__main__":
    main()
