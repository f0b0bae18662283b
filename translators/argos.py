"""Argos packages run by CTranslate2 directly, in large batches.

The decoding parameters are those of argostranslate itself, so the words are the same; what differs
is that thousands of tokens share one batch, sorted by length, where argostranslate sends a
sentence at a time. CTranslate2 does not survive ``fork``: run it in threads or spawned processes.
"""

import logging
import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import ctranslate2

from translators.base import Hypothesis, Progress, Receipt
from translators.errors import PackageBroken
from translators.packages.package import Package

_MAX_DECODING_LENGTH = 256  # tokens; CTranslate2 stops there without a word
_LENGTH_PENALTY = 0.2
_TOKENS_A_CALL = 32_768  # sentences go in calls of this many tokens, so that progress is seen
_TEST_SENTENCE = "The sun is shining today."


@dataclass(frozen=True, slots=True)
class Decoding:
    """How the model is run.

    ``beam_size`` 4 is argostranslate's own; ``batch_tokens`` bounds a batch's memory;
    ``threads`` batches run at a time (0: one a core).
    """

    beam_size: int = 4
    batch_tokens: int = 2048
    threads: int = 0
    compute_type: str = "int8_float32"


class ArgosTranslator:
    """Translates with one installed package; the model is loaded at the first sentence."""

    def __init__(self, package: Package, decoding: Decoding) -> None:
        self._package = package
        self._decoding = decoding
        self._lock = threading.Lock()

    @cached_property
    def receipt(self) -> Receipt:
        """Package, version, hash of the weights, and the settings that change the words."""
        return Receipt(
            engine="argos",
            package=self._package.name,
            version=self._package.version,
            model_hash=self._package.model_hash(),
            settings=(
                ("beam_size", str(self._beam_size)),
                ("compute_type", self._decoding.compute_type),
                ("length_penalty", str(_LENGTH_PENALTY)),
            ),
            starter=self._package.starter,
        )

    def translate(
        self, sentences: Sequence[str], progress: Progress | None = None
    ) -> tuple[Hypothesis, ...]:
        """Translate all sentences, the longest batches the machine takes at a time.

        Raises:
            PackageBroken: the model or its tokenizer cannot be loaded.
        """
        with self._lock:
            model, tokenizer = self._loaded
        tokens = [tokenizer.encode(sentence) for sentence in sentences]
        out: list[Hypothesis] = []
        for call in _calls(tokens):
            out += self._decode(model, tokenizer, call)
            if progress is not None:
                progress(len(out), len(sentences))
        return tuple(out)

    @property
    def _beam_size(self) -> int:
        # A starter package gives the same words at every beam; a larger one only takes longer.
        return 1 if self._package.starter else self._decoding.beam_size

    @cached_property
    def _loaded(self) -> tuple[ctranslate2.Translator, Any]:
        return _load_model(self._package, self._decoding), _load_tokenizer(self._package)

    def _decode(
        self, model: ctranslate2.Translator, tokenizer: Any, tokens: list[list[str]]
    ) -> Iterator[Hypothesis]:
        prefix = tokenizer.target_prefix
        results = model.translate_batch(
            tokens,
            target_prefix=[[prefix]] * len(tokens) if prefix else None,
            replace_unknowns=True,
            max_batch_size=self._decoding.batch_tokens,
            batch_type="tokens",
            beam_size=self._beam_size,
            num_hypotheses=1,
            length_penalty=_LENGTH_PENALTY,
            max_decoding_length=_MAX_DECODING_LENGTH,
            return_scores=True,
        )
        for result in results:
            pieces = result.hypotheses[0]
            yield Hypothesis(
                text=tokenizer.decode(pieces),
                score=result.scores[0] / max(1, len(pieces)),
                truncated=len(pieces) >= _MAX_DECODING_LENGTH,
            )


def try_package(package: Package) -> str:
    """What the package makes of a plain sentence, to see that it works at all.

    Raises:
        PackageBroken: it does not load, or it gives nothing back.
    """
    answer = ArgosTranslator(package, Decoding(threads=1)).translate([_TEST_SENTENCE])[0].text
    if not answer.strip():
        raise PackageBroken(
            package.name,
            "the model loads, but translates a plain sentence into nothing",
            "get the package again from its source",
        )
    return answer


def _calls(tokens: list[list[str]]) -> Iterator[list[list[str]]]:
    call: list[list[str]] = []
    size = 0
    for sentence in tokens:
        call.append(sentence)
        size += len(sentence)
        if size >= _TOKENS_A_CALL:
            yield call
            call, size = [], 0
    if call:
        yield call


def _load_model(package: Package, decoding: Decoding) -> ctranslate2.Translator:
    try:
        return ctranslate2.Translator(
            str(package.directory / "model"),
            device="cpu",
            compute_type=decoding.compute_type,
            inter_threads=decoding.threads or os.cpu_count() or 1,
            intra_threads=1,  # more threads in a batch only spin on matrices this small
        )
    except (RuntimeError, ValueError) as error:
        raise _unusable(package, error) from error


class _Tokenizer:
    """argostranslate's own tokenizer of the package, with the sentence's spaces put right."""

    def __init__(self, directory: Path) -> None:
        package = _argos_package_type()(directory)
        self._tokenizer = package.tokenizer
        self.target_prefix: str = package.target_prefix

    def encode(self, sentence: str) -> list[str]:
        return list(self._tokenizer.encode(sentence))

    def decode(self, pieces: Sequence[str]) -> str:
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


def _load_tokenizer(package: Package) -> _Tokenizer:
    try:
        tokenizer = _Tokenizer(package.directory)
        tokenizer.encode(_TEST_SENTENCE)
    except (RuntimeError, ValueError, OSError, KeyError) as error:
        raise _unusable(package, error) from error
    return tokenizer


def _unusable(package: Package, error: Exception) -> PackageBroken:
    return PackageBroken(
        package.name,
        f"its model does not load ({error})",
        f"tolmach models remove {package.name}, then install it again",
    )
