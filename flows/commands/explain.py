"""``tolmach read --explain``: block by block, what was kept as what, and which rule said so."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from articles.article import Reading
from articles.outline import Entry, Kind, counts, credit_parts, outline, reasons, runs
from flows.console import harmless

_STYLES: dict[Kind, str] = {
    "headline": "bold",
    "standfirst": "italic",
    "byline": "",
    "paragraph": "",
    "heading": "bold yellow",
    "list item": "yellow",
    "quote": "green",
    "note": "yellow",
    "caption": "cyan",
    "picture": "cyan",
    "embed": "blue",
    "removed": "red",
}
_WIDEST = 120
_RULE = (22, 32)  # columns: on a narrow terminal, on a wide one
_WIDE = 100
_CLIPPED = 160  # characters of a removed line, enough to know it by


def print_explained(reading: Reading, console: Console) -> None:
    """Print the outline of ``reading`` as a table of kind, words and rule, and its sums."""
    entries = outline(reading)
    width = min(console.width, _WIDEST)
    table = Table.grid(padding=(0, 2, 0, 0))
    rule = _RULE[console.width >= _WIDE]
    table.add_column(no_wrap=True, width=10)
    table.add_column(width=width - 10 - rule - 4, overflow="fold")
    table.add_column(width=rule, overflow="fold", style="dim")
    for run in runs(entries):
        for entry in run:
            table.add_row(*_row(entry))
        table.add_row()
    console.print(table)
    for line in _sums(entries):
        console.print(line, width=width)


def _row(entry: Entry) -> tuple[Text, Text, Text]:
    style = _STYLES[entry.kind]
    if not entry.is_kept:
        text = harmless(entry.text)
        clipped = text if len(text) <= _CLIPPED else f"{text[: _CLIPPED - 1]}…"
        return Text("✗ removed", style), Text(clipped, "dim"), Text(harmless(entry.rule), style)
    words = Text("\n").join(_lines(entry, style))
    return Text(entry.kind, style), words, Text(harmless(entry.rule))


def _lines(entry: Entry, style: str) -> Iterator[Text]:
    if entry.text:
        yield Text(harmless(entry.text), style if entry.kind in ("headline", "heading") else "")
    if entry.credit:
        yield Text.assemble(("credit: ", "magenta"), harmless(entry.credit.raw))
        if parts := credit_parts(entry.credit):
            yield Text(harmless(" · ".join(parts)), "dim")
    for address in entry.addresses:
        yield Text(harmless(address), "dim")


def _sums(entries: Sequence[Entry]) -> Iterator[Text]:
    kept = [
        f"{number} {kind}{'s' * (number > 1)}"
        for kind, number in counts(entries)
        if kind != "removed"
    ]
    yield Text.assemble(("kept:    ", "bold"), " · ".join(kept))
    why = [f"{number} {harmless(reason)}" for reason, number in reasons(entries)]
    if why:
        yield Text.assemble(("removed: ", "bold"), " · ".join(why))
