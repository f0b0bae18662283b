"""A real Chromium, spoken to by the DevTools protocol."""

import base64
import json
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--hide-scrollbars",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--remote-debugging-port=0",
)
_PATIENCE_S = 60


class Tab:
    """One tab; its pages are seen as a reader with that window and colour scheme would."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._number = 0
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Page.enable")
        self.requests: list[str] = []
        self.call("Network.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method of the protocol and give its result."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._connection.send(json.dumps(message))
        while (answer := self._receive()).get("id") != self._number:
            pass
        assert "error" not in answer, answer["error"]
        return dict(answer["result"])

    def _receive(self) -> dict[str, Any]:
        message = dict(json.loads(self._connection.recv(_PATIENCE_S)))
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        return message

    def look(self, width: int = 1280, height: int = 900, *, dark: bool = False) -> None:
        """Take a window size in CSS pixels, and a colour scheme."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def open(self, url: str) -> None:
        """Open a page and wait until it and its fonts are loaded."""
        self.requests.clear()
        self.call("Page.navigate", url=url)
        while self._receive().get("method") != "Page.loadEventFired":
            pass
        self.evaluate("document.fonts.ready.then(() => 1)")

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited if it is a promise."""
        result = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def wait_for(self, expression: str) -> None:
        """Wait until an expression is true, also of a page that comes in the meantime."""
        until = time.monotonic() + _PATIENCE_S
        while not self.evaluate(expression):
            assert time.monotonic() < until, expression
            time.sleep(0.1)

    def screenshot(self) -> bytes:
        """What the window shows, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])


def missing() -> str:
    """Why there is no browser, or ""."""
    return "" if shutil.which("chromium") else "no chromium: apt-get install chromium"


@contextmanager
def started() -> Iterator[Tab]:
    """A tab of a Chromium with a profile of its own; both are gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = ["chromium", *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
        browser = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        drain: threading.Thread | None = None
        try:
            assert browser.stderr is not None
            lines = (line for line in browser.stderr if "listening on ws://" in line)
            address = next(lines).rpartition(" ")[2].strip()
            # What Chromium says is taken, whether or not a test asks just now: it would wait else.
            drain = threading.Thread(target=list, args=(lines,))
            drain.start()
            with connect(address, max_size=None, max_queue=None, ping_interval=None) as wire:
                yield Tab(wire)
        finally:
            browser.terminate()
            browser.wait()
            if drain is not None:
                drain.join()
            if browser.stderr is not None:
                browser.stderr.close()
