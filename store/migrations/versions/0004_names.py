"""How articles spell persons' names."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create their table."""
    op.create_table(
        "names",
        sa.Column("article_id", sa.String(32), primary_key=True),
        sa.Column("language", sa.String(16), primary_key=True),
        sa.Column("person", sa.String(200), primary_key=True),
        sa.Column("word", sa.String(200), primary_key=True),
        sa.Column("form", sa.String(200), primary_key=True),
        sa.Column("authority", sa.String(16), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.create_index("names_person", "names", ["person", "language"])
