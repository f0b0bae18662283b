"""The Argos packages on this machine: which there are, and which one translates a pair.

A package is a folder with ``metadata.json``, a tokenizer model and ``model/`` (CTranslate2).
Folders are listed one by one here, because a single broken one makes argostranslate's own
listing fail as a whole.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version

from translators.errors import PackageBroken, PackageMissing

SOURCE = "en"
METADATA = "metadata.json"
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_MODEL = "model/model.bin"


@dataclass(frozen=True, slots=True)
class Package:
    """An installed Argos package. ``starter`` ones are glosses for a first run only."""

    directory: Path
    from_code: str
    to_code: str
    version: str
    starter: bool = False

    @property
    def name(self) -> str:
        """The name as the Argos index writes it, such as ``translate-en_ru-1_9``."""
        return f"translate-{self.from_code}_{self.to_code}-{self.version.replace('.', '_')}"

    def model_hash(self) -> str:
        """SHA-256 of all that its words come from: metadata, tokenizer, vocabularies, weights."""
        model = sorted((self.directory / _MODEL).parent.iterdir())
        digest = hashlib.sha256()
        for path in (*(self.directory / name for name in (METADATA, *_TOKENIZERS)), *model):
            if path.is_file():
                with path.open("rb") as content:
                    of_file = hashlib.file_digest(content, "sha256").hexdigest()
                digest.update(f"{of_file}  {path.name}\n".encode())
        return digest.hexdigest()


def load_package(directory: Path, *, starter: bool = False) -> Package:
    """The package in ``directory``.

    Raises:
        PackageBroken: a part is missing, or its metadata cannot be read.
    """
    try:
        metadata = json.loads((directory / METADATA).read_text(encoding="utf-8"))
        package = Package(
            directory,
            str(metadata["from_code"]),
            str(metadata["to_code"]),
            str(metadata["package_version"]),
            starter,
        )
        Version(package.version)
    except (OSError, ValueError, TypeError, KeyError, InvalidVersion) as error:
        raise _broken(directory, f"no usable {METADATA} ({error})") from error
    if not any((directory / name).is_file() for name in _TOKENIZERS):
        raise _broken(directory, "no tokenizer model")
    if not (directory / _MODEL).is_file():
        raise _broken(directory, f"no {_MODEL}")
    return package


def _broken(directory: Path, reason: str) -> PackageBroken:
    return PackageBroken(
        directory.name, reason, "remove it and install it again: tolmach models install"
    )


def package_folders(root: Path) -> Iterator[Path]:
    """The folders under ``root`` that may be packages; hidden ones are installs under way."""
    if root.is_dir():
        yield from sorted(p for p in root.iterdir() if p.is_dir() and not p.name.startswith("."))


def installed_packages(
    roots: Iterable[Path], *, starter: bool = False
) -> tuple[tuple[Package, ...], tuple[PackageBroken, ...]]:
    """The usable packages under ``roots``, and what is wrong with the others."""
    packages, broken = [], []
    for root in roots:
        for folder in package_folders(root):
            try:
                packages.append(load_package(folder, starter=starter))
            except PackageBroken as error:
                broken.append(error)
    return tuple(packages), tuple(broken)


def best_package(packages: Sequence[Package], language: str) -> Package:
    """The package that translates English into ``language``: a real one, the newest.

    Raises:
        PackageMissing: there is none.
    """
    fitting = [p for p in packages if (p.from_code, p.to_code) == (SOURCE, language)]
    if not fitting:
        raise PackageMissing(
            f"{SOURCE} to {language}",
            "no language package is installed",
            f"tolmach models install {language}   (or: tolmach models install FILE.argosmodel)",
        )
    return max(fitting, key=lambda p: (not p.starter, Version(p.version)))
