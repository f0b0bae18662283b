"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Iterator
from typing import Any

from articles.document import RawDocument
from articles.errors import FeedUnreadable
from articles.feeds.feed import Feed, FeedEntry
from articles.feeds.parts import absolute, limited, moment, plain


def read_json_feed(text: str, document: RawDocument) -> Feed | None:
    """The feed in ``text``; None if it is other JSON.

    An item's own ``url`` counts, never ``external_url``: that is where a link blog points to.

    Raises:
        FeedUnreadable: it is no JSON.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedUnreadable(
            document.source,
            f"is broken JSON: {error}",
            "open the feed's address in a browser; its publisher can mend it",
        ) from error
    if not isinstance(data, dict) or "jsonfeed.org/version/" not in str(data.get("version")):
        return None
    entries, notes = limited(_entries(data.get("items"), document.url))
    return Feed(plain(data.get("title")), entries, notes=notes)


def _entries(items: Any, base: str | None) -> Iterator[FeedEntry]:
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and (url := absolute(item.get("url"), base)):
            when = moment(item.get("date_published") or item.get("date_modified"))
            yield FeedEntry(url, plain(item.get("title")), when)
