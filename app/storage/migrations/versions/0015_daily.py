"""What managers answer to daily reports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "day_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_day_answer_staff_id_staff")),
        sa.ForeignKeyConstraint(["by_id"], ["staff.id"], name=op.f("fk_day_answer_by_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_answer")),
        sa.UniqueConstraint("day", "staff_id", name=op.f("uq_day_answer_day_staff_id")),
        sqlite_autoincrement=True,
    )
