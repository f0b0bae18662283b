"""Writing rows that may be there already, on SQLite and PostgreSQL alike."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import DeclarativeBase

CHUNK = 500  # values in one IN (...), well under SQLite's limit of variables


def keep(connection: Connection, table: type[DeclarativeBase], rows: Sequence[Any]) -> None:
    """Insert ``rows`` (dictionaries); those whose primary key is there stay as they are."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


def replace(
    connection: Connection, table: type[DeclarativeBase], rows: Sequence[Any], columns: set[str]
) -> None:
    """Insert ``rows``; where the primary key is there, overwrite ``columns``."""
    upsert(connection, table, rows, lambda new: ({name: new[name] for name in columns}, None))


def upsert(
    connection: Connection,
    table: type[DeclarativeBase],
    rows: Sequence[Any],
    change: Callable[[Any], tuple[Mapping[str, Any], ColumnElement[bool] | None]],
) -> None:
    """Insert ``rows``; where the primary key is there, do as ``change`` says.

    It is given the new row's columns, and gives the values to set and when to set them.
    """
    if not rows:
        return
    insert = _insert(connection, table)
    keys = [column.name for column in _table(table).primary_key]
    values, condition = change(insert.excluded)
    connection.execute(
        insert.on_conflict_do_update(index_elements=keys, set_=values, where=condition), rows
    )


def chunks(values: Collection[str]) -> Iterator[list[str]]:
    """``values`` in lists that fit into one query."""
    rest = iter(values)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def url_id(url: str) -> str:
    """The primary key of what is kept of ``url``: some are longer than a database indexes."""
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def aware(moment: datetime) -> datetime:
    """A moment as it was kept: SQLite forgets that it was in UTC."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _table(table: type[DeclarativeBase]) -> Table:
    assert isinstance(table.__table__, Table)  # noqa: S101 - true of every mapped class here
    return table.__table__


def _insert(connection: Connection, table: type[DeclarativeBase]) -> Any:
    make = postgres_insert if connection.dialect.name == "postgresql" else sqlite_insert
    return make(_table(table))
