"""The audit trail: appended to, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select

from store.database import Database
from store.rows import aware
from store.schema import AuditRow


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened to a subject (an article id, a target)."""

    at: datetime
    action: str
    subject: str
    detail: Mapping[str, Any]


def record(database: Database, action: str, subject: str, detail: Mapping[str, Any]) -> None:
    """Append an entry, dated now."""
    row = {"at": datetime.now(UTC), "action": action, "subject": subject, "detail": dict(detail)}
    with database.transaction() as connection:
        connection.execute(insert(AuditRow), [row])


def history(database: Database, subject: str) -> tuple[Entry, ...]:
    """All that happened to ``subject``, oldest first."""
    row = AuditRow
    query = (
        select(row.at, row.action, row.subject, row.detail)
        .where(row.subject == subject)
        .order_by(row.id)
    )
    with database.transaction() as connection:
        return tuple(Entry(aware(at), *rest) for at, *rest in connection.execute(query))
