"""How fast a large translation memory answers for an article, and what it costs to hold.

    uv run python -m benchmarks.memory [NEWS.tsv | --reports] [--entries 100000] [--url DATABASE]

Builds a memory of made-up sentences: news-like ones of invented words, those of a tab-separated
file (English first) cut in two and put together anew, or (the hardest) reports that differ in
numbers, days and places only. Then asks for articles of 30
sentences: ten that it has, ten of which one word in ten is another, and ten that it has not.
Prints the time to import, to build the index, and to recall an article (same and close sentences
both), with the resident memory before and after.
"""

import argparse
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from store.database import Database
from store.memory import SqlMemory
from translators.memory.entry import Asked, MemoryEntry, in_order

_ARTICLES = 100
_A_THIRD = 10
_SYLLABLES = (
    "ba con der el fi gra hor in ju ket lo mi nor op per qua ris sta ton ul ver wa xi yo ze"
)
_COMMON = """
    the of to and in a for on that with said by at from as was were its it he she has had will
    after who not more than have been new about their which
    """
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")

Make = Callable[[], str]


def _invented(rng: random.Random) -> Make:
    """News-like sentences: half of their words are the commonest of English, names and numbers."""
    syllables, common = _SYLLABLES.split(), _COMMON.split()
    words = ["".join(rng.choices(syllables, k=rng.randint(2, 4))) for _ in range(30_000)]
    weights = [1 / (n + 10) for n in range(len(words))]
    stock = rng.choices(words, weights, k=400_000)

    def sentence() -> str:
        chosen = [
            rng.choice(common) if rng.random() < 0.5 else rng.choice(stock)
            for _ in range(rng.randint(8, 28))
        ]
        if rng.random() < 0.4:
            chosen[rng.randrange(len(chosen))] = f"{rng.randint(2, 9_999):,}"
        if rng.random() < 0.6:
            at = rng.randrange(len(chosen))
            chosen[at] = chosen[at].capitalize()
        return " ".join(chosen).capitalize() + "."

    return sentence


def _recombined(path: Path, rng: random.Random) -> Make:
    """The beginning of one sentence of the file, and the end of another."""
    with path.open(encoding="utf-8") as file:
        sentences = [line.split("\t")[0].split() for line in file]

    def sentence() -> str:
        first, second = rng.choice(sentences), rng.choice(sentences)
        return " ".join(first[: rng.randint(0, len(first))] + second[len(second) // 2 :])

    return sentence


def _reports(rng: random.Random) -> Make:
    """Sentences of one kind: whatever is asked for, thousands are close to it."""
    places = ["".join(rng.choices(_SYLLABLES.split(), k=3)).capitalize() for _ in range(30)]

    def sentence() -> str:
        return (
            f"Shares in {rng.choice(places)} {rng.choice(('rose', 'fell'))} by "
            f"{rng.randint(1, 99) / 10}% on {rng.choice(_DAYS)}, the {rng.choice(places)} "
            f"exchange said, as {rng.randint(2, 9_999):,} orders came in."
        )

    return sentence


def _altered(sentence: str, rng: random.Random, make: Make) -> str:
    words = sentence.split()
    for _ in range(max(1, len(words) // 10)):
        words[rng.randrange(len(words))] = rng.choice(make().split() or ["word"])
    return " ".join(words)


def _articles(known: Sequence[str], rng: random.Random, make: Make) -> Iterator[tuple[Asked, ...]]:
    for _ in range(_ARTICLES):
        same = rng.sample(known, _A_THIRD)
        close = [_altered(one, rng, make) for one in rng.sample(known, _A_THIRD)]
        sentences = [*same, *close, *(make() for _ in range(_A_THIRD))]
        rng.shuffle(sentences)
        yield in_order(sentences)


def _resident_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure(url: str, make: Make, entries: int, rng: random.Random) -> None:
    """Build, ask, print."""
    database = Database(url)
    memory = SqlMemory(database)
    known = list({make(): None for _ in range(entries)})
    pairs = (MemoryEntry(one, "ru", f"Перевод: {one}") for one in known if one.strip())
    print(f"import of {entries:,} pairs: {_seconds(lambda: memory.merge(pairs)):.1f} s")
    before = _resident_mb()
    built = _seconds(lambda: memory.recall([Asked("Any sentence builds the index.")], "ru"))
    print(f"index built: {built:.1f} s; {before:.0f} MB before, {_resident_mb():.0f} MB after")
    times, cpu, exact, close = [], [], 0, 0
    for article in _articles(known, rng, make):
        began, worked = time.perf_counter(), time.process_time()
        recalled = memory.recall(article, "ru")
        times.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - worked) * 1000)
        exact += sum(one.exact is not None for one in recalled)
        close += sum(bool(one.similar) for one in recalled)
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(
        f"{len(times)} articles of 30 sentences: median {median:.1f} ms, 95 % in {p95:.1f} ms, "
        f"{statistics.median(cpu):.1f} ms of CPU time"
    )
    print(f"found: {exact} the same, {close} with something close; {_resident_mb():.0f} MB")
    database.close()


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", nargs="?", type=Path, help="tab-separated, English first")
    parser.add_argument("--reports", action="store_true", help="sentences that are all alike")
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--url", help="a database for this alone; default: SQLite, thrown away")
    options = parser.parse_args()
    rng = random.Random(1)
    make = _recombined(options.news, rng) if options.news else _invented(rng)
    if options.reports:
        make = _reports(rng)
    with TemporaryDirectory() as scratch:
        measure(options.url or f"sqlite:///{scratch}/m.db", make, options.entries, rng)


if __name__ == "__main__":
    main()
