"""Finding the settings with which this machine translates fastest."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import ctranslate2

from translators.argos.translator import ArgosTranslator, Decoding
from translators.packages.package import Package

_BATCHES = (512, 1024, 2048, 4096)
_ALIKE = {"int8": "int8_float32"}  # what CTranslate2 makes of it on a CPU
_WORTH = 1.03  # a setting must be this much faster, or it is the noise of the machine


@dataclass(frozen=True, slots=True)
class Speed:
    """What a way of running the model reached: sentences a second of wall and of CPU time."""

    decoding: Decoding
    a_second: float
    a_cpu_second: float


def tune(
    package: Package,
    sentences: Sequence[str],
    usual: Decoding,
    report: Callable[[Speed], None],
) -> Speed:
    """The fastest setting found: threads first, then the batch, then the compute type.

    Each step tries every value with the best of the others so far and calls ``report`` for each.
    The beam stays. Takes about ten translations of ``sentences``; a few hundred tell settings
    apart.

    Raises:
        PackageBroken: the model cannot be loaded.
    """
    best = measure(package, sentences, usual)
    report(best)
    for field, values in _choices():
        for value in values:
            tried = replace(best.decoding, **{field: value})
            if tried == best.decoding:
                continue
            speed = measure(package, sentences, tried)
            report(speed)
            if speed.a_second > best.a_second * _WORTH:
                best = speed
    return best


def measure(package: Package, sentences: Sequence[str], decoding: Decoding) -> Speed:
    """Translate ``sentences`` once, the loading of the model not counted."""
    translator = ArgosTranslator(package, decoding)
    translator.translate(sentences[:1])
    wall, cpu = time.perf_counter(), time.process_time()
    translator.translate(sentences)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Speed(decoding, len(sentences) / wall, len(sentences) / max(cpu, 1e-9))


def _choices() -> Iterator[tuple[str, Sequence[int] | Sequence[str]]]:
    cores = os.cpu_count() or 1
    yield "threads", sorted({1, max(1, cores // 2), cores})
    yield "batch_tokens", _BATCHES
    supported = ctranslate2.get_supported_compute_types("cpu")
    yield "compute_type", sorted({_ALIKE.get(name, name) for name in supported})
