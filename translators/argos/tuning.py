"""Finding the settings with which this machine translates fastest."""

import os
import time
from collections.abc import Callable, Sequence
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
    What seems faster must be so a second time: a machine has its moments. The beam stays. Takes
    about ten translations of ``sentences``; a few hundred tell settings apart.

    Raises:
        PackageBroken: the model cannot be loaded.
    """
    best = measure(package, sentences, usual)
    report(best)
    for choices in (_threads, _batches, _compute_types):
        for tried in choices(best.decoding):
            speed = measure(package, sentences, tried)
            report(speed)
            if _is_faster(speed, best) and _is_faster(
                measure(package, sentences, tried), measure(package, sentences, best.decoding)
            ):
                best = speed
    return best


def _is_faster(one: Speed, other: Speed) -> bool:
    return one.a_second > other.a_second * _WORTH


def measure(package: Package, sentences: Sequence[str], decoding: Decoding) -> Speed:
    """Translate ``sentences`` once, the loading of the model not counted."""
    translator = ArgosTranslator(package, decoding)
    translator.translate(sentences[:1])
    wall, cpu = time.perf_counter(), time.process_time()
    translator.translate(sentences)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Speed(decoding, len(sentences) / wall, len(sentences) / max(cpu, 1e-9))


def _threads(usual: Decoding) -> list[Decoding]:
    cores = os.cpu_count() or 1
    wanted = {1, max(1, cores // 2), cores} - {usual.threads or cores}
    return [replace(usual, threads=threads) for threads in sorted(wanted)]


def _batches(usual: Decoding) -> list[Decoding]:
    return [replace(usual, batch_tokens=n) for n in _BATCHES if n != usual.batch_tokens]


def _compute_types(usual: Decoding) -> list[Decoding]:
    supported = ctranslate2.get_supported_compute_types("cpu")
    wanted = {_ALIKE.get(name, name) for name in supported} - {usual.compute_type}
    return [replace(usual, compute_type=name) for name in sorted(wanted)]
