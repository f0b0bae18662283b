"""``tolmach read``: what is read from a source, for people and as JSON."""

import json

from rich.console import Console
from rich.markup import escape

from articles.article import Block, Embed, Figure, Heading, Reading
from articles.as_json import reading_to_json
from articles.fetch import fetch
from articles.reader import read
from flows.desk import open_desk


def show(source: str, *, as_json: bool) -> None:
    """Fetch and read ``source`` and print the result."""
    reading = read(fetch(source, open_desk().limits))
    if as_json:
        print(json.dumps(reading_to_json(reading), ensure_ascii=False, indent=1))  # noqa: T201
    else:
        _print(reading)


def _print(reading: Reading) -> None:
    console = Console(highlight=False)
    article = reading.article
    console.print(f"[dim]{escape(article.site_name)}[/]\n[bold]{escape(article.headline)}[/]\n")
    for block in article.blocks:
        console.print(_shown(block) + "\n")
    for line in reading.removed:
        console.print(f"[red]removed[/] [dim]({escape(line.reason)})[/] {escape(line.text[:200])}")


def _shown(block: Block) -> str:
    match block:
        case Figure(caption=caption):
            text = escape(caption.text) if caption else "(no caption)"
            credit = (
                f" [magenta]{escape(caption.credit.raw)}[/]" if caption and caption.credit else ""
            )
            return f"[cyan]caption[/] {text}{credit}"
        case Embed(url=url):
            return f"[cyan]embed[/] {escape(url)}"
        case Heading(text=text):
            return f"[bold]{escape(text)}[/]"
        case _:
            return escape(block.text)
