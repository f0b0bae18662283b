"""Feeds as they were last read, so that an unchanged one need not be sent again."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from articles.document import Validators
from articles.feeds.feed import Feed, feed_from_json, feed_to_json
from store.database import Database
from store.rows import replace, url_id
from store.schema import FeedRow


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """What was read, and how to ask the server whether there is anything newer."""

    validators: Validators
    feed: Feed


def keep_feed(database: Database, url: str, kept: KeptFeed) -> None:
    """Keep what was read at ``url``, in place of what was kept before."""
    row = {
        "id": url_id(url),
        "url": url,
        "etag": kept.validators.etag,
        "last_modified": kept.validators.last_modified,
        "feed": feed_to_json(kept.feed),
        "read_at": datetime.now(UTC),
    }
    changing = {"etag", "last_modified", "feed", "read_at"}
    with database.transaction() as connection:
        replace(connection, FeedRow, [row], changing)


def load_feed(database: Database, url: str) -> KeptFeed | None:
    """What is kept of the feed at ``url``, if anything."""
    row = FeedRow
    query = select(row.etag, row.last_modified, row.feed).where(row.id == url_id(url))
    with database.transaction() as connection:
        found = connection.execute(query).one_or_none()
    if found is None:
        return None
    return KeptFeed(Validators(found.etag, found.last_modified), feed_from_json(found.feed))
