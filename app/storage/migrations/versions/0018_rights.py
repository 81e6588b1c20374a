"""The right that a write wanted: whoever lacks it does not undo it either."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("journal_write", sa.Column("needs", sa.String(), nullable=True))
    op.execute("UPDATE journal_write SET needs = 'answer' WHERE code = 'day-answer'")
