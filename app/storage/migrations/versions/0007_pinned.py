"""Contacts that stay at the head of a customer's."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("interaction", sa.Column("pinned", sa.Boolean(), nullable=True))
