"""Unpacking .argosmodel files without trusting them.

An .argosmodel is a zip with one top folder. It is unpacked into a hidden folder beside the
installed packages and only renamed into place once it has proved to work, so a killed or failed
install leaves nothing behind that could be taken for a package.
"""

import hashlib
import shutil
import stat
import zipfile
from pathlib import Path, PurePosixPath

from translators.errors import PackageBroken

_MAX_UNPACKED = 6 * 2**30  # bytes; the largest official packages unpack to under 1 GB
_HINT = "get the file again from its source and compare its size"


def archive_hash(archive: Path) -> str:
    """SHA-256 of the file."""
    with archive.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unpack(archive: Path, staging: Path) -> Path:
    """Unpack ``archive`` into the new folder ``staging``; gives its one top folder.

    Raises:
        PackageBroken: not a zip, damaged, several top folders, or an entry that would be
            written elsewhere. Nothing is left in ``staging`` then.
    """
    try:
        with zipfile.ZipFile(archive) as bundle:
            top = _checked_top(archive, bundle.infolist())
            staging.mkdir(parents=True)
            bundle.extractall(staging)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise PackageBroken(archive.name, f"a damaged or foreign file ({error})", _HINT) from error
    except OSError:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    return staging / top


def _checked_top(archive: Path, entries: list[zipfile.ZipInfo]) -> str:
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise PackageBroken(archive.name, f"an entry escapes: {entry.filename}", _HINT)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise PackageBroken(archive.name, f"an entry is a link: {entry.filename}", _HINT)
    if sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
        raise PackageBroken(archive.name, "unpacks to more than 6 GB", _HINT)
    tops = {PurePosixPath(entry.filename).parts[0] for entry in entries}
    if len(tops) != 1:
        raise PackageBroken(archive.name, f"{len(tops)} top folders where one belongs", _HINT)
    return tops.pop()
