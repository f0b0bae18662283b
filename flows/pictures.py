"""The step between reading and publishing that fetches an article's pictures, each once.

A picture that cannot be had costs the article nothing but the picture: its page says so beside
the caption, and the next run asks again.
"""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from articles.article import Article, Figure
from articles.errors import ArticleError, SourceUnavailable
from articles.pictures import fetch_picture
from flows.desk import Desk
from flows.errors import Trouble
from publishers.pictures.make import make_picture
from publishers.pictures.picture import Picture
from store.articles import load_reading
from store.pictures import KeptPicture

_FRESH = timedelta(days=1)  # until then nobody is asked whether a picture was exchanged
_TURNS = tuple(threading.Lock() for _ in range(64))  # two articles never fetch one picture twice
_DECODING = threading.Semaphore(2)  # pictures in memory at a time


@dataclass(frozen=True, slots=True)
class Fetched:
    """What fetching an article's pictures gave: how many were sent, and what went wrong."""

    sent: int = 0
    troubles: tuple[Trouble, ...] = ()

    def note(self, source: str) -> str:
        """What the report says of an article's missing pictures; "" if there are none."""
        if not self.troubles:
            return ""
        first, more = self.troubles[0], len(self.troubles) - 1
        rest = f", and {more} more" if more else ""
        return f"{source}: no picture from {first.subject}: {first.reason}{rest}"


def fetch_pictures(desk: Desk, revision: str) -> Fetched:
    """Fetch, check and keep the pictures of an article that are not kept yet.

    Of a host that does not answer no more pictures are asked for. A picture kept for longer than
    a day is asked for again, and sent if it has changed; if that fails, the kept one stays.

    Raises:
        StoreError: pictures cannot be kept.
    """
    if desk.settings.images.mode != "local":
        return Fetched()
    urls = _addresses(load_reading(desk.database, revision).article)
    most = desk.settings.images.max_an_article
    down: set[str] = set()
    found = [_obtain(desk, url, down) for url in urls[:most]]
    troubles = [one for one in found if isinstance(one, Trouble)]
    reason = f"is beyond the first {most} pictures"
    troubles += [Trouble(url, reason, "raise max_an_article in [images]") for url in urls[most:]]
    return Fetched(sum(one is True for one in found), tuple(troubles))


def _obtain(desk: Desk, url: str, down: set[str]) -> bool | Trouble:
    """See that a picture is kept: whether it was sent now, or why there is none.

    ``down`` are the hosts that did not answer, and becomes one more if this one does not.
    """
    host = urlsplit(url).netloc.lower()
    with _TURNS[hash(url) % len(_TURNS)]:
        kept = desk.pictures.load([url]).get(url)
        if kept and datetime.now(UTC) - kept.fetched_at < _FRESH:
            return False
        try:
            if host in down:
                raise SourceUnavailable(url, "its host does not answer", "run again later")
            return _fetch(desk, url, kept)
        except ArticleError as error:
            if isinstance(error, SourceUnavailable):
                down.add(host)
            return False if kept else Trouble(error.subject, error.reason, error.hint)


def _fetch(desk: Desk, url: str, kept: KeptPicture | None) -> bool:
    """Ask for one picture; whether it was sent, and is kept now."""
    limits = replace(desk.limits, max_bytes=desk.settings.images.max_bytes)
    document = fetch_picture(url, limits, desk.manners, kept.validators if kept else None)
    if document is None:
        desk.pictures.confirm(url)
        return False
    with _DECODING:
        picture, pages = make_picture(document, desk.settings.images.max_pixels)
    desk.pictures.keep(url, picture, pages, document.validators)
    return True


def with_wanted_images(desk: Desk, article: Article) -> Article:
    """The article as it is published: without its images, if the newsroom wants none."""
    if desk.settings.images.mode != "none":
        return article
    blocks = tuple(
        replace(block, images=()) if isinstance(block, Figure) else block
        for block in article.blocks
    )
    return replace(article, blocks=blocks)


def kept_pictures(desk: Desk, article: Article) -> dict[str, Picture] | None:
    """The pictures of the article that the site serves itself, by address; None: it serves none."""
    if desk.settings.images.mode != "local":
        return None
    return {url: one.picture for url, one in desk.pictures.load(_addresses(article)).items()}


def missing_pictures(article: Article, pictures: Mapping[str, Picture] | None) -> tuple[str, ...]:
    """The addresses of pictures that the site would serve and does not have."""
    if pictures is None:
        return ()
    return tuple(url for url in _addresses(article) if url not in pictures)


def _addresses(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_sources(article)))


def _sources(article: Article) -> Iterator[str]:
    for block in article.blocks:
        if isinstance(block, Figure):
            yield from (image.src for image in block.images)
