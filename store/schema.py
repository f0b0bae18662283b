"""The tables. Documents are JSON; everything that is looked up is a column."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, DateTime, ForeignKey, Index, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """What Alembic compares the database with."""


class RevisionRow(Base):
    """An article as it was read; never changed. ``id`` is the hash of its content."""

    __tablename__ = "revisions"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    article_id: Mapped[str] = mapped_column(String(32), index=True)
    source: Mapped[str] = mapped_column(Text)
    reading: Mapped[dict[str, Any]] = mapped_column(JSON)
    read_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class ReceiptRow(Base):
    """What translated: engine, package, version, weights, settings. ``id`` is their hash."""

    __tablename__ = "receipts"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    receipt: Mapped[dict[str, Any]] = mapped_column(JSON)


class TranslationRow(Base):
    """A segment's machine translation under one receipt.

    ``terms`` is the version of what glossary and lexicon have for the segment.
    """

    __tablename__ = "translations"

    segment_key: Mapped[str] = mapped_column(String(32), primary_key=True)
    language: Mapped[str] = mapped_column(String(16), primary_key=True)
    receipt_id: Mapped[str] = mapped_column(ForeignKey("receipts.id"), primary_key=True)
    terms: Mapped[str] = mapped_column(String(16), server_default="")
    translation: Mapped[dict[str, Any]] = mapped_column(JSON)


class MemoryRow(Base):
    """A pair of the translation memory; ``id`` is the hash of what makes it the same pair.

    ``version`` is the memory's when the row was last written.
    """

    __tablename__ = "memory"
    __table_args__ = (
        Index("memory_key", "language", "key"),
        Index("memory_version", "version"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    key: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(16))
    scope: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(32))
    next: Mapped[str] = mapped_column(String(32))
    source: Mapped[str] = mapped_column(Text)
    target: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(String(16))
    created_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    created_by: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    changed_by: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    notes: Mapped[list[str]] = mapped_column(JSON)
    properties: Mapped[list[list[str]]] = mapped_column(JSON)
    version: Mapped[int] = mapped_column()


class MemoryStateRow(Base):
    """One row: how often the memory was written, and how often something was removed from it."""

    __tablename__ = "memory_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    removals: Mapped[int] = mapped_column()


class AuditRow(Base):
    """What happened, appended only."""

    __tablename__ = "audit"
    __table_args__ = (Index("audit_subject", "subject"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    action: Mapped[str] = mapped_column(String(32))
    subject: Mapped[str] = mapped_column(String(200))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)


class FeedRow(Base):
    """A feed as it was last read, and its validators. ``id`` is the hash of ``url``."""

    __tablename__ = "feeds"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    etag: Mapped[str] = mapped_column(Text)
    last_modified: Mapped[str] = mapped_column(Text)
    feed: Mapped[dict[str, Any]] = mapped_column(JSON)
    read_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class NameRow(Base):
    """How one article spells a word of a person's name, by whom, and how often."""

    __tablename__ = "names"
    __table_args__ = (Index("names_person", "person", "language"),)

    article_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    language: Mapped[str] = mapped_column(String(16), primary_key=True)
    person: Mapped[str] = mapped_column(String(200), primary_key=True)
    word: Mapped[str] = mapped_column(String(200), primary_key=True)
    form: Mapped[str] = mapped_column(String(200), primary_key=True)
    authority: Mapped[str] = mapped_column(String(16), primary_key=True)
    count: Mapped[int]


class PictureRow(Base):
    """A picture as it was last fetched: its renditions, whose bytes are files, and its validators.

    ``id`` is the hash of ``url``.
    """

    __tablename__ = "pictures"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    etag: Mapped[str] = mapped_column(Text)
    last_modified: Mapped[str] = mapped_column(Text)
    renditions: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    fetched_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
