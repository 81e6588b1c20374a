"""Bodies and people outside an organisation to which it, or one of its people, is tied."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
_TABLE = "account_outside"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("tie", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_account_outside_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_outside")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_account_outside_customer_id", _TABLE, ["customer_id"])
    op.create_index("ix_account_outside_name", _TABLE, ["name"])
