"""The shop's own items everywhere: sections, weights, what can be searched of them, and their dates."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_WORDS = """
UPDATE customer SET extra_words = (
    SELECT json_group_object(
        each.key,
        CASE each.type WHEN 'array' THEN (SELECT group_concat(value, '、') FROM json_each(each.value))
        ELSE each.value END
    )
    FROM json_each(customer.extra) AS each WHERE each.type IN ('text', 'array', 'integer', 'real')
) WHERE extra IS NOT NULL
"""
_DATES = """
INSERT INTO item_date (customer_id, item, calendar, year, month, day, leap, on_day)
SELECT c.id, i.key, 'solar', CAST(substr(each.value, 1, 4) AS INTEGER),
    CAST(substr(each.value, 6, 2) AS INTEGER), CAST(substr(each.value, 9, 2) AS INTEGER), 0, each.value
FROM customer AS c, json_each(c.extra) AS each JOIN shop_item AS i ON i.key = each.key
WHERE c.extra IS NOT NULL AND i.kind = 'date' AND each.type = 'text'
"""


def upgrade() -> None:
    op.add_column("shop_item", sa.Column("section", sa.String(), nullable=False, server_default="shop"))
    op.add_column("shop_item", sa.Column("weight", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("shop_item", sa.Column("sensitive", sa.Boolean(), nullable=False, server_default="0"))
    op.add_column("customer", sa.Column("extra_words", sa.JSON(none_as_null=True), nullable=True))
    op.create_table(
        "weighing",
        sa.Column("weights", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("weights", name=op.f("pk_weighing")),
    )
    _settings()
    _dates()
    op.execute(_WORDS)
    op.execute(_DATES)


def _settings() -> None:
    more: dict[str, list[sa.Column[Any]]] = {
        "item_setting": [sa.Column("section", sa.String()), sa.Column("weight", sa.Integer())],
        "shop_section": [],
    }
    for name, columns in more.items():
        op.create_table(
            name,
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("key", sa.String(), nullable=False),
            sa.Column("label", sa.String()),
            sa.Column("label_en", sa.String()),
            sa.Column("position", sa.Integer()),
            sa.Column("hidden", sa.Boolean(), nullable=False),
            *columns,
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
            sa.UniqueConstraint("key", name=op.f(f"uq_{name}_key")),
            sqlite_autoincrement=True,
        )


def _dates() -> None:
    op.create_table(
        "item_date",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("calendar", sa.String(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("leap", sa.Boolean(), nullable=False),
        sa.Column("on_day", sa.Date()),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_item_date_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_date")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_date_customer_id", "item_date", ["customer_id"])
    op.create_index("ix_item_date_day", "item_date", ["item", "on_day", "customer_id"])
    op.create_index(
        "ix_item_date_year", "item_date", ["item", "calendar", "month", "day", "leap", "customer_id"]
    )
