"""The lock file: what was installed, from where, and the SHA-256 of every file of it.

``lock.json`` lies beside the package folders. It is replaced atomically.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

_NAME = "lock.json"


@dataclass(frozen=True, slots=True)
class LockEntry:
    """One installed package: archive hash, source, and its files with their hashes."""

    archive_sha256: str
    source: str
    files: Mapping[str, str]


def read_lock(root: Path) -> dict[str, LockEntry]:
    """The entries by folder name; empty where there is no lock file yet."""
    path = root / _NAME
    if not path.exists():
        return {}
    data = json.loads(path.read_text(encoding="utf-8"))
    return {folder: LockEntry(**entry) for folder, entry in data["packages"].items()}


def write_lock(root: Path, entries: Mapping[str, LockEntry]) -> None:
    """Replace the lock file."""
    packages = {folder: asdict(entry) for folder, entry in sorted(entries.items())}
    text = json.dumps({"packages": packages}, indent=1, sort_keys=True) + "\n"
    fresh = root / f".{_NAME}.{os.getpid()}"
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(root / _NAME)


def hash_files(folder: Path) -> dict[str, str]:
    """SHA-256 of every file under ``folder``, by its path within."""
    return {
        path.relative_to(folder).as_posix(): _hash(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
