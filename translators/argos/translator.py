"""Translates sentences with one installed Argos package.

The decoding parameters are those of argostranslate itself, so the words are the same; what differs
is that thousands of tokens share one batch, sorted by length, where argostranslate sends a
sentence at a time. CTranslate2 does not survive ``fork``: run it in threads or spawned processes.
"""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ctranslate2

from translators.argos.calls import calls_of, in_turn
from translators.argos.load import TEST_SENTENCE, Tokenizer, load_model, load_tokenizer
from translators.argos.pieces import attention_between, piece_ranges
from translators.base import Hypothesis, Progress, Receipt
from translators.errors import EngineForked, PackageBroken
from translators.packages.package import Package

_MAX_DECODING_LENGTH = 256  # tokens; CTranslate2 stops there without a word
_MAX_INPUT_LENGTH = 1024  # tokens of the source; CTranslate2 drops the rest without a word
_MAX_SOURCE_LENGTH = 150  # tokens; Argos models have seen no longer sentences
_LENGTH_PENALTY = 0.2
_ALTERNATIVES = 4
_AGAINST_LOOPS: dict[str, Any] = {"no_repeat_ngram_size": 3, "repetition_penalty": 1.2}


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
    """A ``translators.base.Translator``; the model is loaded at the first sentence."""

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
            EngineForked: this process is a fork of the one that loaded the model.
        """
        answers = self._decode(sentences, progress, beam_size=self._beam_size)
        return tuple(hypotheses[0] for hypotheses in answers)

    def alternatives(self, sentences: Sequence[str]) -> tuple[tuple[Hypothesis, ...], ...]:
        """Other answers to each sentence: the rest of the beam, and one without repetition.

        Raises:
            PackageBroken, EngineForked: as ``translate``.
        """
        wide: dict[str, Any] = {
            "beam_size": max(self._beam_size, _ALTERNATIVES),
            "num_hypotheses": _ALTERNATIVES,
        }
        beams = self._decode(sentences, None, **wide)
        strict = self._decode(sentences, None, **wide | {"num_hypotheses": 1} | _AGAINST_LOOPS)
        return tuple((*beam[1:], *one) for beam, one in zip(beams, strict, strict=True))

    def fits(self, sentence: str) -> bool:
        """Whether the sentence is no longer than those the model was made with.

        Raises:
            PackageBroken, EngineForked: as ``translate``.
        """
        _, tokenizer = self._model()
        return len(tokenizer.encode(sentence)) <= _MAX_SOURCE_LENGTH

    @property
    def _beam_size(self) -> int:
        # A starter package gives the same words at every beam; a larger one only takes longer.
        return 1 if self._package.starter else self._decoding.beam_size

    @property
    def _threads(self) -> int:
        return self._decoding.threads or os.cpu_count() or 1

    def _model(self) -> tuple[ctranslate2.Translator, Tokenizer]:
        with self._lock:
            model, tokenizer, loaded_by = self._loaded
        if loaded_by != os.getpid():
            raise EngineForked(
                self._package.name,
                "this process is a fork of the one that loaded the model, and would hang",
                "start workers as threads or by spawn (Prefect: ThreadPoolTaskRunner)",
            )
        return model, tokenizer

    @cached_property
    def _loaded(self) -> tuple[ctranslate2.Translator, Tokenizer, int]:
        model = load_model(self._package, self._decoding.compute_type, self._threads)
        return model, load_tokenizer(self._package), os.getpid()

    def _decode(
        self, sentences: Sequence[str], progress: Progress | None, **options: Any
    ) -> list[tuple[Hypothesis, ...]]:
        model, tokenizer = self._model()
        tokens = [tokenizer.encode(sentence) for sentence in sentences]
        options |= self._options
        answers: list[tuple[Hypothesis, ...]] = [()] * len(tokens)
        done = 0

        def work(call: list[int]) -> list[Any]:
            prefix = [[tokenizer.target_prefix]] * len(call) if tokenizer.target_prefix else None
            batch = [tokens[n] for n in call]
            return list(model.translate_batch(batch, target_prefix=prefix, **options))

        calls = calls_of([len(one) for one in tokens], self._decoding.batch_tokens)
        # Closed at once, however this ends: a traceback would keep its threads at work.
        with closing(in_turn(calls, work, self._threads)) as answered:
            for call, results in answered:
                for n, result in zip(call, results, strict=True):
                    answers[n] = tuple(_hypotheses(tokenizer, sentences[n], tokens[n], result))
                done += len(call)
                if progress is not None:
                    progress(done, len(sentences))
        return answers

    @property
    def _options(self) -> dict[str, Any]:
        return {
            "replace_unknowns": True,
            "length_penalty": _LENGTH_PENALTY,
            "max_decoding_length": _MAX_DECODING_LENGTH,
            "max_input_length": _MAX_INPUT_LENGTH,
            "return_scores": True,
            "return_attention": True,  # costs nothing that can be measured
        }


def _hypotheses(
    tokenizer: Tokenizer, sentence: str, tokens: Sequence[str], result: Any
) -> Iterator[Hypothesis]:
    source = piece_ranges(tokens, sentence)
    for pieces, score, rows in zip(result.hypotheses, result.scores, result.attention, strict=True):
        text = tokenizer.decode(pieces)
        length = max(1, len(pieces))
        yield Hypothesis(
            text=text,
            score=score * length ** (_LENGTH_PENALTY - 1),  # CTranslate2 divides by length ** 0.2
            truncated=len(pieces) >= _MAX_DECODING_LENGTH or len(tokens) > _MAX_INPUT_LENGTH,
            attention=attention_between(source, piece_ranges(pieces, text), rows),
        )


def try_package(package: Package) -> str:
    """What the package makes of a plain sentence, to see that it works at all.

    Raises:
        PackageBroken: it does not load, or it gives nothing back.
    """
    answer = ArgosTranslator(package, Decoding(threads=1)).translate([TEST_SENTENCE])[0].text
    if not answer.strip():
        raise PackageBroken(
            package.name,
            "the model loads, but translates a plain sentence into nothing",
            "get the package again from its source",
        )
    return answer
