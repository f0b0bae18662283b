"""``tolmach read``: what is read from a source, for people, as JSON, and as a page of its own."""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from articles.article import Article, Block, Embed, Figure, Heading, Note, Reading
from articles.as_json import reading_to_json
from articles.feeds.feed import Feed
from articles.reader import read
from flows.commands.explain import print_explained
from flows.commands.feed import show_feed
from flows.console import harmless, say
from flows.desk import open_desk
from flows.errors import SettingsError
from flows.feeds import look


def show(source: str, *, as_json: bool, explain: bool, html: str) -> None:
    """Fetch and read ``source`` and print the result, or write it to the file ``html``."""
    if as_json and explain:
        raise SettingsError("read", "--json and --explain are two forms of the same", "choose one")
    found = look(open_desk(), source)
    if isinstance(found, Feed):
        if explain or html:
            raise SettingsError(source, "is a feed, not an article", "name one of its articles")
        show_feed(found, as_json=as_json)
        return
    reading = read(found)
    if html:
        _write_report(reading, source, Path(html))
    if as_json:
        _print_json(reading)
    elif explain:
        print_explained(reading, Console(highlight=False))
    elif not html:
        _print(reading)


def _write_report(reading: Reading, source: str, path: Path) -> None:
    from publishers.reading_report import reading_report

    try:
        path.write_bytes(reading_report(reading, source))
    except OSError as error:
        reason = f"cannot be written: {error.strerror or error}"
        raise SettingsError(str(path), reason, "give --html a file in a folder of yours") from error
    say(f"how {source} was read: {path}")


def _print_json(reading: Reading) -> None:
    text = json.dumps(reading_to_json(reading), ensure_ascii=False, indent=1)
    sys.stdout.write(text.encode("utf-8", "replace").decode() + "\n")  # half a surrogate pair


def _print(reading: Reading) -> None:
    console = Console(highlight=False)
    article = reading.article
    about = " · ".join(filter(None, (article.site_name, *article.byline, _day(article))))
    console.print(f"[dim]{_escaped(about)}[/]\n[bold]{_escaped(article.headline)}[/]\n")
    if article.standfirst:
        console.print(f"[italic]{_escaped(article.standfirst)}[/]\n")
    for block in article.blocks:
        console.print(_shown(block) + "\n")
    for line in reading.removed:
        text = _escaped(line.text[:200])
        console.print(f"[red]removed[/] [dim]({_escaped(line.reason)})[/] {text}")


def _day(article: Article) -> str:
    return article.published_at.date().isoformat() if article.published_at else ""


def _shown(block: Block) -> str:
    match block:
        case Figure(caption=caption):
            text = _escaped(caption.text) if caption else "(no caption)"
            credit = _escaped(caption.credit.raw) if caption and caption.credit else ""
            return " ".join(
                filter(None, ("[cyan]caption[/]", text, credit and f"[magenta]{credit}[/]"))
            )
        case Embed(url=url):
            return f"[cyan]embed[/] {_escaped(url)}"
        case Heading(text=text):
            return f"[bold]{_escaped(text)}[/]"
        case Note(text=text, kind=kind, dated=dated):
            label = f"{kind} {dated}" if dated else kind
            return f"[yellow]{label}[/] {_escaped(text)}"
        case _:
            return _escaped(block.text)


def _escaped(text: str) -> str:
    return escape(harmless(text))
