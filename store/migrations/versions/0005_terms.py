"""Translations know which version of the glossary's terms they were made with."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; what was translated before knew no glossary."""
    with op.batch_alter_table("translations") as table:
        table.add_column(sa.Column("terms", sa.String(16), nullable=False, server_default=""))
