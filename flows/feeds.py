"""What stands at a source: an article, or a feed of articles, which is kept for the next time."""

from collections.abc import Sequence
from dataclasses import replace

from articles.document import RawDocument
from articles.errors import ArticleError, FeedUnreadable
from articles.feeds.feed import Feed
from articles.feeds.parts import limited
from articles.feeds.read import read_feed
from articles.fetch import fetch
from flows.desk import Desk
from flows.sources import is_web
from store.feeds import KeptFeed, keep_feed, load_feed


def look(desk: Desk, source: str) -> RawDocument | Feed:
    """Fetch ``source``, once, and tell a feed from anything else, which is given unread.

    A sitemap index is followed to its sitemaps, ``max_sitemaps`` of them. What has not changed
    since it was last read is not sent again, and gives the same entries.

    Raises:
        ArticleError: it cannot be had, or is a feed that cannot be read.
    """
    found = _look(desk, source)
    if isinstance(found, Feed) and found.sitemaps:
        return _followed(desk, found)
    return found


def _look(desk: Desk, source: str) -> RawDocument | Feed:
    kept = load_feed(desk.database, source) if is_web(source) else None
    document = fetch(source, desk.limits, desk.manners, kept.validators if kept else None)
    if document is None:
        assert kept is not None  # noqa: S101 - only what is known can be unchanged
        return kept.feed
    feed = read_feed(document, desk.limits.max_bytes)
    if feed is None:
        return document
    if is_web(source):
        keep_feed(desk.database, source, KeptFeed(document.validators, feed))
    return feed


def _followed(desk: Desk, index: Feed) -> Feed:
    """All the pages of the sitemaps in an index; an index within it is followed too.

    Raises:
        ArticleError: none of them can be read.
    """
    waiting = list(index.sitemaps)
    asked: list[str] = []
    feeds: list[Feed] = []
    troubles: list[ArticleError] = []
    while waiting and len(asked) < desk.settings.feeds.max_sitemaps:
        asked.append(waiting.pop(0))
        try:
            feeds.append(_sitemap(desk, asked[-1]))
        except ArticleError as error:
            troubles.append(error)
        else:
            both = dict.fromkeys((*feeds[-1].sitemaps, *waiting))
            waiting = [url for url in both if url not in asked]
    if not feeds and troubles:
        raise troubles[0]
    return _together(index, feeds, [*map(str, troubles), *_left_out(waiting, len(asked))])


def _sitemap(desk: Desk, url: str) -> Feed:
    found = _look(desk, url)
    if isinstance(found, Feed):
        return found
    raise FeedUnreadable(url, "is no sitemap", "its publisher can mend the index that names it")


def _left_out(waiting: Sequence[str], asked: int) -> Sequence[str]:
    if not waiting:
        return ()
    hint = "raise max_sitemaps under [feeds], or name one of them"
    return (f"only {asked} of {asked + len(waiting)} sitemaps were asked for; {hint}",)


def _together(index: Feed, feeds: Sequence[Feed], notes: Sequence[str]) -> Feed:
    entries, cut = limited(entry for feed in feeds for entry in feed.entries)
    said = (note for feed in feeds for note in feed.notes)
    return replace(index, entries=entries, notes=(*said, *cut, *notes))
