"""``tolmach memory``: the newsroom's translation memory, its files, and what it knows."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.console import harmless, say, shown_progress
from flows.desk import Desk, open_desk
from flows.progress import advance
from translators.memory.entry import Asked, MemoryEntry
from translators.memory.tmx import read_tmx
from translators.memory.tmx_writing import write_tmx

_TOLD_EVERY = 500  # pairs


def take_in(files: Sequence[str], scope: str) -> None:
    """Import TMX files, each as a whole or not at all; pairs in other languages are left out.

    ``scope`` is that of pairs that name none.
    """
    desk = open_desk()
    for file in files:
        counts = [0, 0]
        with shown_progress(visible=sys.stderr.isatty()):
            pairs = _usable(_read(Path(file)), desk, scope, counts)
            new = desk.memory.merge(pairs)
        left = f", {counts[1]:,} in other languages left out" if counts[1] else ""
        say(f"{file}: {counts[0]:,} pairs, {new:,} of them new or newer{left}")


def put_out(file: str, languages: Sequence[str], scope: str) -> None:
    """Export the memory, or some languages or one scope of it, as TMX 1.4."""
    memory = open_desk().memory
    count = write_tmx(Path(file), memory.entries(_known(languages), scope))
    say(f"{file}: {count:,} pairs written")


def show() -> None:
    """Count the pairs by language, scope and origin."""
    table = Table("language", "scope", "from")
    table.add_column("pairs", justify="right")
    for held in open_desk().memory.held():
        table.add_row(held.language, escape(harmless(held.scope)), held.origin, f"{held.pairs:,}")
    Console().print(table)


def find(sentence: str, languages: Sequence[str], scope: str) -> None:
    """Show what the memory has for a sentence: the same one, and close ones with their score."""
    desk = open_desk()
    for language in _known(languages) or desk.settings.languages:
        recall = desk.memory.recall([Asked(sentence)], language, scope)[0]
        if recall.exact is not None:
            _print_pair(language, "the same", recall.exact, recall.exact.target)
        for match in recall.similar:
            _print_pair(language, f"{match.score:.0f} %", match.entry, match.target)
        if recall.exact is None and not recall.similar:
            say(f"nothing like it in {language}")


def forget(sentence: str, languages: Sequence[str]) -> None:
    """Remove every pair of a sentence, in some languages or in all."""
    memory = open_desk().memory
    gone = sum(memory.remove(sentence, language) for language in _known(languages) or ("",))
    say(f"{gone:,} pairs removed")


def _read(path: Path) -> Iterator[MemoryEntry]:
    seen = 0

    def tell(done: int, total: int) -> None:
        nonlocal seen
        seen += 1
        if seen % _TOLD_EVERY == 0 or done == total:
            advance(f"reading {path.name}, bytes", done, total)

    return read_tmx(path, tell)


def _usable(
    pairs: Iterable[MemoryEntry], desk: Desk, scope: str, counts: list[int]
) -> Iterator[MemoryEntry]:
    """The pairs in languages of ours; ``counts`` become how many are and are not."""
    for entry in pairs:
        ours = entry.language in desk.locales
        counts[not ours] += 1
        if ours:
            yield entry if entry.scope or not scope else replace(entry, scope=scope)


def _known(languages: Sequence[str]) -> tuple[str, ...]:
    """The languages, each one that the desk knows; none stays none."""
    return open_desk().job(tuple(languages)).languages if languages else ()


def _print_pair(language: str, how: str, entry: MemoryEntry, target: str) -> None:
    where = f", in {harmless(entry.scope)}" if entry.scope else ""
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"[bold]{language}, {how}[/] [dim]({entry.origin}{escape(where)})[/]")
    console.print(f"  {escape(harmless(entry.source))}\n  {escape(harmless(target))}")
