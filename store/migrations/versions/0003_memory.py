"""The memory by scope and context, with who wrote what when; several pairs for one sentence."""

import sqlalchemy as sa
from alembic import op

from store.memory_rows import entry_id, row_of
from translators.base import Origin
from translators.memory.entry import MemoryEntry

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table anew around the pairs that are there, under today's keys."""
    kept = op.get_bind().execute(sa.text("SELECT language, source, target, origin FROM memory"))
    pairs = [tuple(row) for row in kept]
    op.drop_table("memory")
    memory = op.create_table(
        "memory",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("scope", sa.Text, nullable=False),
        sa.Column("previous", sa.String(32), nullable=False),
        sa.Column("next", sa.String(32), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True)),
        sa.Column("created_by", sa.Text, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True)),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("notes", sa.JSON, nullable=False),
        sa.Column("properties", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("memory_key", "memory", ["language", "key"])
    op.create_index("memory_version", "memory", ["version"])
    state = op.create_table(
        "memory_state",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("removals", sa.Integer, nullable=False),
    )
    op.bulk_insert(state, [{"id": 1, "version": 0, "removals": 0}])
    op.bulk_insert(memory, _rows(pairs))


def _rows(pairs: list[tuple[str, ...]]) -> list[dict[str, object]]:
    """The pairs as rows; of two that are the same but for what nobody sees, a human's stays."""
    pairs.sort(key=lambda pair: pair[3] == "human")
    rows: dict[str, dict[str, object]] = {}
    for language, source, target, origin in pairs:
        if source.strip() and target.strip():
            entry = MemoryEntry(source, language, target, Origin(origin))
            rows[entry_id(entry)] = row_of(entry, version=0)
    return list(rows.values())
