"""Installing packages: verified, atomic, and what works now stays until its heir works."""

import json
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

from translators.argos.translator import try_package
from translators.errors import PackageBroken, PackageMissing
from translators.packages.install import (
    install_archive,
    remove_package,
    unpack_starter,
    verify_package,
)
from translators.packages.lock import read_lock
from translators.packages.package import best_package, installed_packages


def _names(root: Path) -> set[str]:
    return {package.name for package in installed_packages([root])[0]}


def _archive(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as bundle:
        for name, body in entries.items():
            bundle.writestr(name, body)
    return path


def test_newer_version_takes_the_place_of_the_older(archives: Path, tmp_path: Path) -> None:
    install_archive(archives / "en_ru.argosmodel", tmp_path, try_package)
    install_archive(archives / "newer" / "en_ru.argosmodel", tmp_path, try_package)
    assert _names(tmp_path) == {"translate-en_ru-2_0"}
    assert len(read_lock(tmp_path)) == 1


def test_older_version_stays_when_the_newer_does_not_translate(
    archives: Path, tmp_path: Path
) -> None:
    install_archive(archives / "en_ru.argosmodel", tmp_path, try_package)

    def fails(_: object) -> str:
        raise PackageBroken("x", "translates nothing", "")

    with pytest.raises(PackageBroken):
        install_archive(archives / "newer" / "en_ru.argosmodel", tmp_path, fails)
    assert _names(tmp_path) == {"translate-en_ru-1_9"}
    assert not list(tmp_path.glob(".staging*"))


def test_same_archive_twice_is_installed_once(archives: Path, tmp_path: Path) -> None:
    first = install_archive(archives / "en_he.argosmodel", tmp_path, try_package)
    again = install_archive(archives / "en_he.argosmodel", tmp_path, try_package)
    assert (first.fresh, again.fresh) == (True, False)
    assert first.package == again.package


def test_lock_file_records_archive_and_files(archives: Path, tmp_path: Path) -> None:
    import hashlib

    archive = archives / "en_ru.argosmodel"
    package = install_archive(archive, tmp_path, try_package, "https://example.org/x").package
    entry = read_lock(tmp_path)[package.directory.name]
    assert entry.archive_sha256 == hashlib.sha256(archive.read_bytes()).hexdigest()
    assert entry.source == "https://example.org/x"
    assert "model/model.bin" in entry.files


@pytest.mark.parametrize(
    "entries",
    [
        {"top/metadata.json": b"{}", "../evil": b"x"},
        {"top/metadata.json": b"{}", "/etc/evil": b"x"},
        {"top/../../evil": b"x"},
        {"one/metadata.json": b"{}", "two/metadata.json": b"{}"},
        {"top/metadata.json": b"not json"},
        {"top/metadata.json": json.dumps({"from_code": "en"}).encode()},
        {},
    ],
    ids=["parent", "absolute", "inner parent", "two tops", "no json", "no version", "empty"],
)
def test_bad_archive_is_refused_and_leaves_nothing(
    tmp_path: Path, entries: dict[str, bytes]
) -> None:
    archive = _archive(tmp_path / "bad.argosmodel", entries)
    root = tmp_path / "packages"
    with pytest.raises(PackageBroken):
        install_archive(archive, root, try_package)
    assert list(root.iterdir()) == []
    assert not (tmp_path / "evil").exists()


def test_symbolic_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "bad.argosmodel"
    with zipfile.ZipFile(archive, "w") as bundle:
        link = zipfile.ZipInfo("top/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        bundle.writestr(link, "/etc/passwd")
    with pytest.raises(PackageBroken):
        install_archive(archive, tmp_path / "packages", try_package)


def test_truncated_archive_is_refused(archives: Path, tmp_path: Path) -> None:
    archive = tmp_path / "cut.argosmodel"
    archive.write_bytes((archives / "en_ru.argosmodel").read_bytes()[:9000])
    with pytest.raises(PackageBroken):
        install_archive(archive, tmp_path / "packages", try_package)


def test_changed_file_is_noticed(archives: Path, tmp_path: Path) -> None:
    package = install_archive(archives / "en_ru.argosmodel", tmp_path, try_package).package
    assert verify_package(package, try_package)
    with (package.directory / "metadata.json").open("a") as file:
        file.write(" ")
    with pytest.raises(PackageBroken, match=r"metadata\.json"):
        verify_package(package, try_package)


def test_remove_by_language(archives: Path, tmp_path: Path) -> None:
    install_archive(archives / "en_ru.argosmodel", tmp_path, try_package)
    remove_package(tmp_path, "ru")
    assert _names(tmp_path) == set()
    assert read_lock(tmp_path) == {}
    with pytest.raises(PackageMissing):
        remove_package(tmp_path, "ru")


def test_broken_folder_does_not_hide_the_others(archives: Path, tmp_path: Path) -> None:
    install_archive(archives / "en_ru.argosmodel", tmp_path, try_package)
    (tmp_path / "half").mkdir()
    packages, broken = installed_packages([tmp_path])
    assert len(packages) == 1
    assert [error.subject for error in broken] == ["half"]


def test_installed_package_is_better_than_a_starter(archives: Path, tmp_path: Path) -> None:
    starters = unpack_starter(archives / "newer", tmp_path / "starter")
    real = install_archive(archives / "en_ru.argosmodel", tmp_path / "real", try_package).package
    assert starters[0].starter
    assert best_package((*starters, real), "ru") == real
    assert best_package(starters, "ru") == starters[0]


def test_missing_language_names_the_command_that_mends_it() -> None:
    with pytest.raises(PackageMissing) as caught:
        best_package((), "ru")
    assert "tolmach models install ru" in caught.value.hint


def test_killed_install_is_cleaned_up_by_the_next(archives: Path, tmp_path: Path) -> None:
    (tmp_path / ".staging-old").mkdir(parents=True)
    orphan = install_archive(archives / "en_ru.argosmodel", tmp_path, try_package).package
    (tmp_path / "lock.json").unlink()  # killed after the rename, before the lock file
    again = install_archive(archives / "en_ru.argosmodel", tmp_path, try_package)
    assert again.package.directory == orphan.directory
    assert len(read_lock(tmp_path)) == 1
    assert not list(tmp_path.glob(".staging*"))
    shutil.rmtree(tmp_path)
