"""The shop's own care plans, the dues that have come, and events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _plans()
    _dues()
    _events()


def _plans() -> None:
    op.create_table(
        "care_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("zh", sa.String(), nullable=False),
        sa.Column("en", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("step_order", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_plan")),
        sa.UniqueConstraint("key", name=op.f("uq_care_plan_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "care_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_step")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_care_step_key_from_on", "care_step", ["key", "from_on"])


def _events() -> None:
    op.create_table(
        "care_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("script", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("call_on", sa.Date(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("follow_days", sa.Integer(), nullable=True),
        sa.Column("begun_on", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_care_event_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_event")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "event_guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("came", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_event_guest_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["care_event.id"],
            name=op.f("fk_event_guest_event_id_care_event"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_guest")),
        sa.UniqueConstraint("event_id", "customer_id", name=op.f("uq_event_guest_event_id_customer_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_guest_customer_id", "event_guest", ["customer_id"])


def _dues() -> None:
    op.create_table(
        "raised_due",
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("fell_on", sa.Date(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("for_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_why", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("customer_id", "step", "date", name=op.f("pk_raised_due")),
        sqlite_with_rowid=False,
    )
    columns = ["on_day", "step", "customer_id", "date"]
    is_open, is_marked = sa.text("is_open = 1"), sa.text("mark <> ''")
    op.create_index("ix_raised_due_open", "raised_due", [*columns, "for_id"], sqlite_where=is_open)
    op.create_index("ix_raised_due_whose", "raised_due", ["for_id", *columns], sqlite_where=is_open)
    op.create_index("ix_raised_due_marked", "raised_due", ["mark", "customer_id"], sqlite_where=is_marked)
    op.create_table(
        "care_roll",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("rest", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_care_roll")),
    )
    # A thank-you is looked for from the one who was brought; complaints are few among the contacts.
    op.create_index(
        "ix_customer_referrer", "customer", ["referrer"], sqlite_where=sa.text("referrer IS NOT NULL")
    )
    op.create_index("ix_customer_name", "customer", ["name"])
    op.create_index(
        "ix_interaction_unhappy",
        "interaction",
        ["at", "customer_id"],
        sqlite_where=sa.text("mood = 'unhappy'"),
    )
