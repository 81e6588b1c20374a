"""Keep why a customer was lost."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the column."""
    op.add_column("customer", sa.Column("lost_reason", sa.String(), nullable=True))
    op.create_index(op.f("ix_customer_lost_reason"), "customer", ["lost_reason"], unique=False)
