"""Opening the database: SQLite unless another is named, migrated to the newest schema."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError

from store.errors import StoreError, StoreRefused, StoreUnavailable

_BUSY_MS = 30_000
_CHECK_URL = "check the setting store.url and its rights: tolmach doctor"
_MIGRATIONS = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 0x746F6C6D  # "tolm": any number, the same in every process


class Database:
    """The one way to the tables; safe to share between threads."""

    def __init__(self, url: str) -> None:
        """Open and migrate the database at an SQLAlchemy ``url``.

        Raises:
            StoreUnavailable, StoreRefused: it cannot be reached or used.
        """
        try:
            self.name = make_url(url).render_as_string(hide_password=True)
        except ArgumentError as error:
            raise StoreRefused(
                "database", "not a database address", "set TOLMACH_STORE__URL, see the README"
            ) from error
        with self._explained():
            self._engine = _engine(url)
            _migrate(self._engine)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose work is kept as a whole or not at all."""
        with self._explained(), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Give up all connections."""
        self._engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, DatabaseError) as error:
            raise _explain(self.name, str(error.orig).strip()) from error
        except OSError as error:
            reason = f"{error.strerror} ({error.filename})"
            raise StoreRefused(self.name, reason, _CHECK_URL) from error
        except (NoSuchModuleError, CommandError) as error:
            raise StoreRefused(self.name, str(error), _CHECK_URL) from error


def _explain(name: str, reason: str) -> StoreError:
    first = reason.splitlines()[0] if reason else "no answer"
    if "locked" in first or "connection" in first.lower():
        return StoreUnavailable(name, first, "is it running, and reachable from here?")
    if "full" in first:
        return StoreRefused(name, first, "free some space on that disk, then run again")
    return StoreRefused(name, first, _CHECK_URL)


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed, connect_args={"timeout": _BUSY_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # the driver must not begin on its own, see below
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_immediate(connection: Connection) -> None:
    # Taking the write lock at once makes a second writer wait; upgrading later would fail it.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(engine: Engine) -> None:
    """Bring the schema up to date, one process at a time."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
