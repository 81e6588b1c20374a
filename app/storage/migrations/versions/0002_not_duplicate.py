"""Remember which customers look like one and are not."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of pairs."""
    op.create_table(
        "not_duplicate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["one_id"], ["customer.id"], name=op.f("fk_not_duplicate_one_id_customer"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["customer.id"], name=op.f("fk_not_duplicate_other_id_customer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_duplicate")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_not_duplicate_one_id_other_id")),
        sqlite_autoincrement=True,
    )
    for column in ("one_id", "other_id"):
        op.create_index(op.f(f"ix_not_duplicate_{column}"), "not_duplicate", [column], unique=False)
