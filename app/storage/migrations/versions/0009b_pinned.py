"""Contacts that stay at the head of a customer's."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009b"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("interaction", sa.Column("pinned", sa.Boolean(), nullable=True))
