"""What an organisation needs and what matters there by month; customers who were introduced to each other."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    _needs()
    _activities()
    _introductions()
    _industry_pairs()


def _customer(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_customer")
    return sa.ForeignKeyConstraint([column], ["customer.id"], name=name, ondelete="CASCADE")


def _needs() -> None:
    op.create_table(
        "account_need",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        _customer("account_need", "customer_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_need")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_account_need_customer_id", "account_need", ["customer_id"])


def _activities() -> None:
    op.create_table(
        "account_activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.String(), nullable=True),
        _customer("account_activity", "customer_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_activity")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_account_activity_customer_id", "account_activity", ["customer_id"])
    columns = ["month", "year", "customer_id"]
    op.create_index("ix_account_activity_month_year_customer_id", "account_activity", columns)


def _introductions() -> None:
    op.create_table(
        "introduction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("introduced_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        _customer("introduction", "one_id"),
        _customer("introduction", "other_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_introduction_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction")),
        sqlite_autoincrement=True,
    )
    for column in ("one_id", "other_id"):
        op.create_index(f"ix_introduction_{column}", "introduction", [column])


def _industry_pairs() -> None:
    op.create_table(
        "industry_pair",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_industry_pair")),
        sqlite_autoincrement=True,
    )
