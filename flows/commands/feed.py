"""``tolmach read FEED``: the articles that a feed lists, for people and as JSON."""

import json

from rich.console import Console
from rich.markup import escape

from articles.feeds.feed import Feed, FeedEntry, feed_to_json
from flows.console import harmless, say


def show_feed(feed: Feed, *, as_json: bool) -> None:
    """Print the entries in the order of the feed, and what was left out on standard error."""
    if as_json:
        print(json.dumps(feed_to_json(feed), ensure_ascii=False, indent=1))  # noqa: T201
    else:
        _print(feed)
    for note in feed.notes:
        say(harmless(note))


def _print(feed: Feed) -> None:
    console = Console(highlight=False, soft_wrap=True)  # an address must stay in one piece
    about = f"{len(feed.entries)} articles, times in UTC"
    console.print(f"[bold]{escape(harmless(feed.title) or 'Sitemap')}[/] · {about}\n")
    for entry in feed.entries:
        console.print(_line(entry))


def _line(entry: FeedEntry) -> str:
    when = entry.published_at
    day = f"{when:%Y-%m-%d %H:%M}" if when else " " * 16
    title = f"  {escape(harmless(entry.title))}" if entry.title else ""
    return f"[dim]{day}[/]  {escape(harmless(entry.url))}{title}"
