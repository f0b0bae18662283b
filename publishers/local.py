"""Publishing into a directory."""

import errno
import fcntl
import hashlib
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from publishers.durable import write_durably
from publishers.errors import Conflict, PublisherError, TargetFull, TargetRefused, TargetUnavailable
from publishers.page import Page
from publishers.target import Stored

_ASIDE = Path(".tolmach", "tmp")
_LOCK = Path(".tolmach", "lock")
_STALE_S = 3600
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class LocalTarget:
    """A directory. Files are written aside and renamed, so no reader sees half a page."""

    def __init__(self, directory: Path) -> None:
        self._root = directory

    @property
    def name(self) -> str:
        """The path as it was given."""
        return str(self._root)

    def address(self, key: str) -> str:
        """The page's path."""
        return str(self._root / key)

    def read(self, key: str) -> Stored | None:
        """What lies under ``key``; its version is the hash of its bytes."""
        with self._explained():
            try:
                body = self._path(key).read_bytes()
            except FileNotFoundError:
                return None
        return Stored(body, hashlib.sha256(body).hexdigest())

    def listing(self) -> dict[str, datetime]:
        """The files there, without the lock and what is being written."""
        with self._explained():
            return dict(self._walk())

    def write(self, page: Page) -> None:
        """Write the file aside, make sure that it is on the disk, and rename it into place."""
        with self._explained():
            self._put(page.key, page.body)

    def copy(self, source: str, key: str) -> None:
        """Write the same bytes again: a link would share what somebody edits by hand."""
        stored = self.read(source)
        if stored is None:
            raise TargetUnavailable(self.name, f"{source} is not there any more", "run again")
        with self._explained():
            self._put(key, stored.body)

    def swap(self, page: Page, expected: str | None) -> None:
        """Write the page if the file is still as ``expected``; one process at a time."""
        with self._locked():
            stored = self.read(page.key)
            if (stored.version if stored else None) != expected:
                raise Conflict(self.name, "another publisher was faster", "run again")
            self.write(page)
            self._clear()

    def delete(self, key: str) -> None:
        """Remove the file; an empty folder stays."""
        with self._explained():
            self._path(key).unlink(missing_ok=True)

    def _walk(self) -> Iterator[tuple[str, datetime]]:
        for folder, folders, names in os.walk(self._root):
            here = Path(folder).relative_to(self._root)
            if here == _ASIDE.parent and _ASIDE.name in folders:
                folders.remove(_ASIDE.name)
            for name in names:
                with suppress(FileNotFoundError):  # another publisher has just renamed it
                    changed = (Path(folder) / name).stat().st_mtime
                    if here / name != _LOCK:
                        yield (here / name).as_posix(), datetime.fromtimestamp(changed, UTC)

    def _put(self, key: str, body: bytes) -> None:
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._root / _ASIDE / uuid.uuid4().hex
        aside.parent.mkdir(parents=True, exist_ok=True)
        write_durably(path, body, aside)

    def _path(self, key: str) -> Path:
        path = self._root / key
        if key.startswith("/") or ".." in Path(key).parts or not key:
            raise TargetRefused(self.name, f"a page would leave it: {key}", "report this defect")
        return path

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with self._explained():
            (self._root / _LOCK).parent.mkdir(parents=True, exist_ok=True)
            with (self._root / _LOCK).open("w") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                yield

    def _clear(self) -> None:
        """Remove what killed runs left aside; what others write right now comes and goes."""
        for path in (self._root / _ASIDE).glob("*"):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < time.time() - _STALE_S:
                    path.unlink()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self._explain(error) from error

    def _explain(self, error: OSError) -> PublisherError:
        reason = f"{error.strerror} ({error.filename})" if error.filename else str(error.strerror)
        if error.errno in _FULL:
            return TargetFull(self.name, reason, "free some space on that disk, then run again")
        return TargetRefused(
            self.name, reason, "is it a directory that this user may write to? else --out DIR"
        )
