"""``tolmach read``: what is read from a source, for people and as JSON."""

import json

from rich.console import Console
from rich.markup import escape

from articles.article import Article, Block, Embed, Figure, Heading, Reading
from articles.as_json import reading_to_json
from articles.feed import Feed
from articles.reader import read
from flows.commands.feed import show_feed
from flows.desk import open_desk
from flows.feeds import look


def show(source: str, *, as_json: bool) -> None:
    """Fetch and read ``source`` and print the result."""
    found = look(open_desk(), source)
    if isinstance(found, Feed):
        show_feed(found, as_json=as_json)
        return
    reading = read(found)
    if as_json:
        print(json.dumps(reading_to_json(reading), ensure_ascii=False, indent=1))  # noqa: T201
    else:
        _print(reading)


def _print(reading: Reading) -> None:
    console = Console(highlight=False)
    article = reading.article
    about = " · ".join(filter(None, (article.site_name, *article.byline, _day(article))))
    console.print(f"[dim]{escape(about)}[/]\n[bold]{escape(article.headline)}[/]\n")
    if article.standfirst:
        console.print(f"[italic]{escape(article.standfirst)}[/]\n")
    for block in article.blocks:
        console.print(_shown(block) + "\n")
    for line in reading.removed:
        console.print(f"[red]removed[/] [dim]({escape(line.reason)})[/] {escape(line.text[:200])}")


def _day(article: Article) -> str:
    return article.published_at.date().isoformat() if article.published_at else ""


def _shown(block: Block) -> str:
    match block:
        case Figure(caption=caption):
            text = escape(caption.text) if caption else "(no caption)"
            credit = escape(caption.credit.raw) if caption and caption.credit else ""
            return " ".join(
                filter(None, ("[cyan]caption[/]", text, credit and f"[magenta]{credit}[/]"))
            )
        case Embed(url=url):
            return f"[cyan]embed[/] {escape(url)}"
        case Heading(text=text):
            return f"[bold]{escape(text)}[/]"
        case _:
            return escape(block.text)
