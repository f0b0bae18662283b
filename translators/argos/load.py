"""Loading what a package holds: its model and its tokenizer."""

import logging
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import ctranslate2

from translators.errors import PackageBroken
from translators.packages.package import Package

TEST_SENTENCE = "The sun is shining today."


def load_model(package: Package, compute_type: str, threads: int) -> ctranslate2.Translator:
    """The package's model, to translate ``threads`` batches at a time.

    Raises:
        PackageBroken: it does not load.
    """
    try:
        return ctranslate2.Translator(
            str(package.directory / "model"),
            device="cpu",
            compute_type=compute_type,
            inter_threads=threads,
            intra_threads=1,  # more threads in a batch only spin on matrices this small
        )
    except (RuntimeError, ValueError) as error:
        raise _unusable(package, error) from error


class Tokenizer:
    """argostranslate's own tokenizer of the package, with the sentence's spaces put right."""

    def __init__(self, directory: Path) -> None:
        package = _argos_package_type()(directory)
        self._tokenizer = package.tokenizer
        self.target_prefix: str = package.target_prefix

    def encode(self, sentence: str) -> list[str]:
        """The sentence's pieces."""
        return list(self._tokenizer.encode(sentence))

    def decode(self, pieces: Sequence[str]) -> str:
        """The text of pieces that the model wrote."""
        text = str(self._tokenizer.decode(list(pieces)))
        return text.removeprefix(self.target_prefix).strip()


@cache
def _argos_package_type() -> Any:
    """Import argostranslate without letting it make folders in the home directory.

    It does so at import, and fails where the home is read-only; none of them is used here.
    """
    with (
        tempfile.TemporaryDirectory() as scratch,
        _environment(XDG_DATA_HOME=scratch, XDG_CONFIG_HOME=scratch, XDG_CACHE_HOME=scratch),
    ):
        from argostranslate.package import Package as ArgosPackage
    # At INFO it logs every token of every sentence.
    logging.getLogger("argostranslate.utils").setLevel(logging.WARNING)
    return ArgosPackage


@contextmanager
def _environment(**changes: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in changes}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def load_tokenizer(package: Package) -> Tokenizer:
    """The package's tokenizer.

    Raises:
        PackageBroken: it does not load.
    """
    try:
        tokenizer = Tokenizer(package.directory)
        tokenizer.encode(TEST_SENTENCE)
    except (RuntimeError, ValueError, OSError, KeyError) as error:
        raise _unusable(package, error) from error
    return tokenizer


def _unusable(package: Package, error: Exception) -> PackageBroken:
    return PackageBroken(
        package.name,
        f"its model does not load ({error})",
        f"tolmach models remove {package.name}, then install it again",
    )
