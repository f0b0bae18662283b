"""Revisions: every article as it was read, kept for good under the hash of its content."""

import hashlib
import json
from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy import select

from articles.article import Reading, Removed
from articles.as_json import article_from_json, article_to_json
from store.database import Database
from store.rows import keep
from store.schema import RevisionRow


def keep_reading(database: Database, source: str, reading: Reading) -> str:
    """Keep what was read from ``source``; gives the revision's id.

    The same content has the same id, and is kept once.
    """
    document = {
        "article": article_to_json(reading.article),
        "removed": [[line.text, line.reason, line.at] for line in reading.removed],
        "rules": list(reading.rules),
        "form": reading.form,
    }
    revision = revision_id(reading)
    row = {
        "id": revision,
        "article_id": reading.article.id,
        "source": source,
        "reading": document,
        "read_at": datetime.now(UTC),
    }
    with database.transaction() as connection:
        keep(connection, RevisionRow, [row])
    return revision


def revision_id(reading: Reading) -> str:
    """The hash of the article alone: how it was read does not make it another."""
    text = json.dumps(article_to_json(reading.article), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def latest_revision(database: Database, revisions: Collection[str]) -> str:
    """The one of ``revisions`` that was read last here (KeyError if none was)."""
    row = RevisionRow
    query = select(row.id).where(row.id.in_(revisions)).order_by(row.read_at.desc(), row.id)
    with database.transaction() as connection:
        found = connection.execute(query.limit(1)).scalar_one_or_none()
    if found is None:
        raise KeyError(*revisions)
    return str(found)


def load_reading(database: Database, revision: str) -> Reading:
    """The reading kept under ``revision`` (KeyError if there is none)."""
    query = select(RevisionRow.reading).where(RevisionRow.id == revision)
    with database.transaction() as connection:
        document = connection.execute(query).scalar_one_or_none()
    if document is None:
        raise KeyError(revision)
    return Reading(
        article=article_from_json(document["article"]),
        removed=tuple(Removed(*line) for line in document["removed"]),
        rules=tuple(document["rules"]),
        form=document.get("form", "text"),  # readings of before did not say
    )
