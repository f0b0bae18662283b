"""Installing, verifying and removing packages; what works now is kept until its heir works too."""

import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from translators.errors import PackageBroken, PackageMissing
from translators.packages.archive import archive_hash, unpack
from translators.packages.lock import LockEntry, hash_files, read_lock, write_lock
from translators.packages.package import Package, installed_packages, load_package, package_folders

_STAGING = ".staging-"
Trial = Callable[[Package], str]
"""Translates a test sentence with a package, or raises PackageBroken."""


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed package and what it made of the test sentence.

    ``fresh`` is False if this very archive had been installed before.
    """

    package: Package
    sample: str
    fresh: bool = True


def install_archive(archive: Path, root: Path, trial: Trial, source: str = "") -> Installed:
    """Install an .argosmodel file under ``root``; older versions of the pair go at the end.

    Raises:
        PackageBroken: it is no package, or it does not translate; the older version stays.
    """
    root.mkdir(parents=True, exist_ok=True)
    _clear_staging(root)
    digest = archive_hash(archive)
    if (known := _known(root, digest)) is not None:
        return Installed(known, trial(known), fresh=False)
    staging = root / f"{_STAGING}{uuid.uuid4().hex}"
    try:
        staged = load_package(unpack(archive, staging))
        sample = trial(staged)
        folder = root / f"{staged.name}-{digest[:8]}"
        files = hash_files(staged.directory)
        if folder.exists():  # left by an install that was killed before it reached the lock file
            shutil.rmtree(folder)
        staged.directory.rename(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    package = load_package(folder)
    lock = read_lock(root) | {folder.name: LockEntry(digest, source or archive.name, files)}
    write_lock(root, lock)
    _remove_older(package, root)
    return Installed(package, sample)


def remove_package(root: Path, name: str) -> tuple[str, ...]:
    """Remove a package by folder name, package name or language; gives the folders removed.

    Raises:
        PackageMissing: nothing under ``root`` has that name.
    """
    doomed = [folder for folder in package_folders(root) if _is_called(folder, name)]
    if not doomed:
        raise PackageMissing(name, "no such package is installed", "tolmach models list")
    for folder in doomed:
        _forget(root, folder)
    return tuple(folder.name for folder in doomed)


def verify_package(package: Package, trial: Trial) -> str:
    """Compare the package's files with the lock file and translate the test sentence.

    Raises:
        PackageBroken: a file changed or is gone, or it does not translate.
    """
    entry = read_lock(package.directory.parent).get(package.directory.name)
    if entry is not None:
        found = hash_files(package.directory)
        changed = sorted(n for n in entry.files if entry.files[n] != found.get(n))
        if changed:
            raise PackageBroken(
                package.name,
                f"changed since it was installed: {', '.join(changed)}",
                f"tolmach models remove {package.name}, then install it again",
            )
    return trial(package)


def unpack_starter(archives: Path, root: Path) -> tuple[Package, ...]:
    """The starter packages, unpacked under ``root`` at their first use."""
    for archive in sorted(archives.glob("*.argosmodel")):
        folder = root / archive.stem
        if not folder.exists():
            staging = root / f"{_STAGING}{uuid.uuid4().hex}"
            unpack(archive, staging).rename(folder)
            shutil.rmtree(staging, ignore_errors=True)
    return installed_packages([root], starter=True)[0]


def _known(root: Path, digest: str) -> Package | None:
    for folder, entry in read_lock(root).items():
        if entry.archive_sha256 == digest and (root / folder).is_dir():
            try:
                return load_package(root / folder)
            except PackageBroken:
                return None
    return None


def _is_called(folder: Path, name: str) -> bool:
    try:
        package = load_package(folder)
    except PackageBroken:
        return folder.name == name
    return name in (folder.name, package.name, package.to_code)


def _remove_older(package: Package, root: Path) -> None:
    pair = (package.from_code, package.to_code)
    for other in installed_packages([root])[0]:
        if (other.from_code, other.to_code) == pair and other.directory != package.directory:
            _forget(root, other.directory)


def _forget(root: Path, folder: Path) -> None:
    """Out of the lock file first, then out of sight in one step, then off the disk."""
    write_lock(root, {k: v for k, v in read_lock(root).items() if k != folder.name})
    hidden = root / f"{_STAGING}{uuid.uuid4().hex}"
    folder.rename(hidden)
    shutil.rmtree(hidden, ignore_errors=True)


def _clear_staging(root: Path) -> None:
    for stale in root.glob(f"{_STAGING}*"):
        shutil.rmtree(stale, ignore_errors=True)
