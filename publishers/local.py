"""Publishing into a directory."""

import errno
import fcntl
import hashlib
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from publishers.errors import Conflict, PublisherError, TargetFull, TargetRefused
from publishers.page import Page
from publishers.target import Stored

_OWN = ".tolmach"
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

    def keys(self) -> frozenset[str]:
        """The files of the site, without Tolmach's own."""
        with self._explained():
            return frozenset(
                (Path(folder) / name).relative_to(self._root).as_posix()
                for folder, folders, names in os.walk(self._root)
                if _keep_out(folders)
                for name in names
            )

    def matches(self, page: Page) -> bool:
        """Whether the file has the page's bytes (a directory keeps no headers)."""
        stored = self.read(page.key)
        return stored is not None and stored.body == page.body

    def write(self, page: Page) -> None:
        """Write the file aside, make sure that it is on the disk, and rename it into place."""
        with self._explained():
            path = self._path(page.key)
            path.parent.mkdir(parents=True, exist_ok=True)
            aside = self._root / _OWN / "tmp" / uuid.uuid4().hex
            aside.parent.mkdir(parents=True, exist_ok=True)
            try:
                with aside.open("xb") as file:
                    file.write(page.body)
                    file.flush()
                    os.fsync(file.fileno())
                aside.replace(path)
            finally:
                aside.unlink(missing_ok=True)

    def swap(self, page: Page, expected: str | None) -> None:
        """Write the page if the file is still as ``expected``; one process at a time."""
        with self._locked():
            stored = self.read(page.key)
            if (stored.version if stored else None) != expected:
                raise Conflict(self.name, "another publisher was faster", "run again")
            self.write(page)
            self._clear()

    def _path(self, key: str) -> Path:
        path = self._root / key
        if key.startswith("/") or ".." in Path(key).parts or not key:
            raise TargetRefused(self.name, f"a page would leave it: {key}", "report this defect")
        return path

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with self._explained():
            folder = self._root / _OWN
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / "lock").open("w") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                yield

    def _clear(self) -> None:
        """Remove what killed runs left aside; what others write right now comes and goes."""
        for path in (self._root / _OWN / "tmp").glob("*"):
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


def _keep_out(folders: list[str]) -> bool:
    """Stop os.walk from going into Tolmach's own folder."""
    if _OWN in folders:
        folders.remove(_OWN)
    return True
