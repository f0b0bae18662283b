"""CPU time of reading a page against ``trafilatura.extract``'s, in one run; and memory over many.

    uv run python -m benchmarks.reading [FOLDER] [--rounds 5]
    uv run python -m benchmarks.reading [FOLDER] --memory 10000

FOLDER holds pages, ``.html`` or ``.html.gz``; without it the evaluation pages kept beside the
project are read. Both readers get the same bytes, page by page in turns, the first of them
changing from round to round; figures are medians over the rounds. trafilatura gives text alone;
ours gives the article with its captions, credits and metadata, and calls trafilatura to do it.
"""

import argparse
import gc
import gzip
import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path

import trafilatura

from articles.document import RawDocument
from articles.errors import ArticleError
from articles.reader import read

_BESIDE = Path(__file__).parents[2] / "shared" / "eval" / "pages"
_STEPS = 10
Reader = Callable[[RawDocument], object]


def _ours(page: RawDocument) -> object:
    with suppress(ArticleError):
        return read(page)
    return None


def _theirs(page: RawDocument) -> object:
    return trafilatura.extract(page.body)


def _pages(folder: Path) -> list[RawDocument]:
    paths = sorted([*folder.glob("*.html"), *folder.glob("*.html.gz")])
    if not paths:
        raise SystemExit(f"no .html or .html.gz in {folder}")
    return [RawDocument(path.name.removesuffix(".gz"), _body(path)) for path in paths]


def _body(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _cpu_ms(reader: Reader, page: RawDocument) -> float:
    """Milliseconds of processor time; rubbish of the reader before is not charged to this one."""
    gc.collect()
    began = time.process_time()
    reader(page)
    return (time.process_time() - began) * 1000


def compare(pages: Sequence[RawDocument], rounds: int) -> None:
    """Print the median times of every page, their ratio, and the ratio over all pages."""
    for reader in (_ours, _theirs):
        reader(pages[0])  # imports and tables
    times: dict[Reader, list[list[float]]] = {_ours: [], _theirs: []}
    for n in range(rounds):
        order = (_ours, _theirs) if n % 2 else (_theirs, _ours)
        for one in order:
            times[one].append([])
        for page in pages:
            for one in order:
                times[one][-1].append(_cpu_ms(one, page))
    _print_pages(pages, times)
    _print_total(times)


def _print_pages(pages: Sequence[RawDocument], times: dict[Reader, list[list[float]]]) -> None:
    print(f"{'page':34} {'kB':>6} {'ours ms':>8} {'trafilatura ms':>14} {'ratio':>6}")
    ours, theirs = (_medians(times[reader]) for reader in (_ours, _theirs))
    for page, own, their in zip(pages, ours, theirs, strict=True):
        size = len(page.body) / 1000
        print(f"{page.source:34.34} {size:6.0f} {own:8.1f} {their:14.1f} {own / their:6.2f}")
    ratio = statistics.median(own / their for own, their in zip(ours, theirs, strict=True))
    print(f"{'median of the pages':34} {'':6} {'':8} {'':14} {ratio:6.2f}")


def _medians(rounds: Sequence[Sequence[float]]) -> list[float]:
    return [statistics.median(of_page) for of_page in zip(*rounds, strict=True)]


def _print_total(times: dict[Reader, list[list[float]]]) -> None:
    totals = [[sum(one) for one in times[reader]] for reader in (_ours, _theirs)]
    own, their = (statistics.median(of_rounds) for of_rounds in totals)
    ratio = statistics.median(a / b for a, b in zip(*totals, strict=True))
    print(f"{'all pages':34} {'':6} {own:8.0f} {their:14.0f} {ratio:6.2f}")


def watch_memory(pages: Sequence[RawDocument], count: int) -> None:
    """Read ``count`` pages, over and over, and print the resident memory at ten steps."""
    _ours(pages[0])
    print(f"{'pages read':>10} {'RSS MB':>8}\n{1:10} {_resident_mb():8.1f}")
    step = max(1, count // _STEPS)
    for n, page in enumerate(islice(cycle(pages), count), 1):
        _ours(page)
        if n % step == 0 or n == count:
            print(f"{n:10} {_resident_mb():8.1f}", flush=True)


def _resident_mb() -> float:
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    (size,) = (line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(size) / 1024


def main() -> None:
    """Read the options, and compare or watch."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=_BESIDE)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, metavar="N", help="read N pages and watch the memory")
    options = parser.parse_args()
    pages = _pages(options.folder)
    if options.memory:
        watch_memory(pages, options.memory)
    else:
        compare(pages, options.rounds)


if __name__ == "__main__":
    main()
