"""Sentences per second against argostranslate's ``translate`` and a bare CTranslate2, in one run.

    uv run python -m benchmarks.translation [--sentences 300] [--rounds 2]

Both use the same package (the size of the official ones, built here), the same beam, the same
sentence splitter, and must give the same words. argostranslate's own splitters would need torch
or a download, so its time is flattered by their absence: it is given ours. The bare call gets
the same sentences tokenised and sorted beforehand, all at once, and its output is not read.
"""

import argparse
import hashlib
import os
import statistics
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

SENTENCES = [
    "The council voted on Tuesday to repair the old bridge before the winter storms arrive.",
    "Its members had argued for nearly three years about the cost, which grew to 4.2 million.",
    "“We cannot wait any longer,” said the mayor, who walked across it with her two children.",
    "Engineers closed one of the lanes in April after they found cracks in four of the pillars.",
    "Shops on both sides of the river say that they have lost a third of their customers.",
    "A ferry carries passengers every twenty minutes until the work is finished next autumn.",
]


def paragraphs(count: int) -> list[str]:
    """Paragraphs of three sentences, no two sentences alike, ``count`` sentences in all."""
    sentences = [f"{SENTENCES[n % 6][:-1]} in case {n}." for n in range(count)]
    return [" ".join(sentences[n : n + 3]) for n in range(0, count, 3)]


def stock(folder: Path, texts: list[str]) -> list[str]:
    """argostranslate as it comes, called a paragraph at a time."""
    os.environ["ARGOS_PACKAGES_DIR"] = str(folder)
    _spare_the_splitters()
    from argostranslate import translate

    from translators.sentences import split_sentences

    class Splitter:
        def split_sentences(self, text: str) -> list[str]:
            return [text[start:end] for start, end in split_sentences(text)]

    pair = translate.get_translation_from_codes("en", "ru")
    pair.underlying.sentencizer = Splitter()
    pair.translate("Load the model.")
    return _timed(lambda: [pair.translate(text) for text in texts])


def ours(folder: Path, texts: list[str]) -> list[str]:
    """Tolmach's engine: the sentences of all paragraphs at once."""
    from translators.argos.translator import ArgosTranslator, Decoding
    from translators.packages.package import installed_packages
    from translators.sentences import split_sentences

    translator = ArgosTranslator(installed_packages([folder])[0][0], Decoding())
    translator.translate(["Load the model."])

    def work() -> list[str]:
        ranges = [split_sentences(text) for text in texts]
        flat = [t[a:b] for t, spans in zip(texts, ranges, strict=True) for a, b in spans]
        answers = iter(translator.translate(flat))
        return [" ".join(next(answers).text for _ in spans) for spans in ranges]

    return _timed(work)


def bare(folder: Path, texts: list[str]) -> list[str]:
    """CTranslate2 alone, on sentences that are tokenised and sorted already."""
    from translators.argos.load import load_model, load_tokenizer
    from translators.packages.package import installed_packages
    from translators.sentences import split_sentences

    package = installed_packages([folder])[0][0]
    model = load_model(package, "int8_float32", os.cpu_count() or 1)
    tokenizer = load_tokenizer(package)
    flat = [text[a:b] for text in texts for a, b in split_sentences(text)]
    tokens = sorted((tokenizer.encode(sentence) for sentence in flat), key=len, reverse=True)
    options = {"beam_size": 4, "length_penalty": 0.2, "replace_unknowns": True}
    options |= {"max_batch_size": 2048, "batch_type": "tokens"}
    model.translate_batch(tokens[:1], **options)

    def work() -> list[str]:
        model.translate_batch(tokens, **options)
        return []

    return _timed(work)


def _spare_the_splitters() -> None:
    """argostranslate imports these though none is called once it is given a splitter."""
    splitter = types.ModuleType("minisbd")
    splitter.SBDetect = lambda *_, **__: None  # type: ignore[attr-defined]
    splitter.models = types.SimpleNamespace(list_models=lambda: ["en"])  # type: ignore[attr-defined]
    sys.modules |= {"minisbd": splitter, "stanza": types.ModuleType("stanza")}


def _timed(work: Callable[[], list[str]]) -> list[str]:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    digest = hashlib.sha256("\n".join(result).encode()).hexdigest()[:12]
    return [f"{time.perf_counter() - wall:.3f}", f"{time.process_time() - cpu:.3f}", digest]


def _in_a_process(which: str, folder: Path, count: int) -> tuple[float, float, str]:
    command = [sys.executable, "-m", "benchmarks.translation", "--run", which, str(folder)]
    done = subprocess.run(
        [*command, "--sentences", str(count)], check=True, capture_output=True, text=True
    )
    wall, cpu, digest = done.stdout.split()
    return float(wall), float(cpu), digest


def compare(count: int, rounds: int) -> None:
    """Print the figures of every round, and the median ratios (above 1: Tolmach is faster)."""
    from benchmarks.copy_model import BASE, build_package
    from translators.packages.archive import unpack

    with TemporaryDirectory() as scratch:
        archive = build_package(Path(scratch) / "en_ru.argosmodel", "ru", SENTENCES * 50, BASE)
        folder = Path(scratch) / "packages"
        unpack(archive, folder)
        rounds_of = [_round(folder, count, n + 1) for n in range(rounds)]
    for other in ("argostranslate", "bare CTranslate2"):
        cpu, wall = (
            statistics.median(one[other][n] / one["tolmach"][n] for one in rounds_of)
            for n in (1, 0)
        )
        print(f"median ratio to {other}: CPU {cpu:.2f}, wall {wall:.2f}")


def _round(folder: Path, count: int, n: int) -> dict[str, tuple[float, float, str]]:
    figures = {}
    for name, which in (
        ("argostranslate", "stock"),
        ("tolmach", "ours"),
        ("bare CTranslate2", "bare"),
    ):
        figures[name] = wall, cpu, digest = _in_a_process(which, folder, count)
        print(
            f"{n} {name:17} {count / cpu:6.1f} sentences/CPU-s "
            f"{count / wall:6.1f} sentences/s  output {digest}",
            flush=True,
        )
    same = figures["argostranslate"][2] == figures["tolmach"][2]
    print("  same words" if same else "  DIFFERENT WORDS")
    return figures


def main() -> None:
    """Read the options and compare, or be one of the compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--run", nargs=2, metavar=("WHICH", "FOLDER"))
    options = parser.parse_args()
    if options.run:
        which = {"stock": stock, "ours": ours, "bare": bare}[options.run[0]]
        print(*which(Path(options.run[1]), paragraphs(options.sentences)))
    else:
        compare(options.sentences, options.rounds)


if __name__ == "__main__":
    main()
