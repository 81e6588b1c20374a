"""What was begun and is not kept yet, wherever it was typed: the log of a contact, a file, a quick note."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "begun",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_begun_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_begun")),
        sa.UniqueConstraint("customer_id", "place", name=op.f("uq_begun_customer_id_place")),
    )
    op.execute(
        "INSERT INTO begun (customer_id, place, text) "
        "SELECT customer_id, 'contact', text FROM unfinished_contact"
    )
    op.drop_table("unfinished_contact")
