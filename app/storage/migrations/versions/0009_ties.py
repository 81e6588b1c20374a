"""Who brought whom, who is who to whom, and members of the family who are customers themselves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _referrals()
    _relations()
    _family_links()
    _link_known_referrers()


def _customer(table: str, column: str, *, on_delete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_customer")
    return sa.ForeignKeyConstraint([column], ["customer.id"], name=name, ondelete=on_delete)


def _referrals() -> None:
    op.create_table(
        "referral",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("brought_id", sa.Integer(), nullable=True),
        sa.Column("named", sa.String(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("thanked_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        _customer("referral", "customer_id"),
        _customer("referral", "brought_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_referral_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("brought_id", name=op.f("uq_referral_brought_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_referral_customer_id", "referral", ["customer_id"])
    op.create_index("ix_referral_received_on_customer_id", "referral", ["received_on", "customer_id"])


def _relations() -> None:
    op.create_table(
        "relation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        _customer("relation", "customer_id"),
        _customer("relation", "other_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
        sa.UniqueConstraint(
            "customer_id", "other_id", "kind", name=op.f("uq_relation_customer_id_other_id_kind")
        ),
        sqlite_autoincrement=True,
    )
    for column in ("customer_id", "other_id"):
        op.create_index(f"ix_relation_{column}", "relation", [column])


def _family_links() -> None:
    """The table is made anew for its key; the numbers of rows go on from where they were."""
    used = sa.text("SELECT seq FROM sqlite_sequence WHERE name = 'family_member'")
    last = op.get_bind().execute(used).scalar()
    with op.batch_alter_table("family_member", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("linked_id", sa.Integer(), nullable=True))
        name = op.f("fk_family_member_linked_id_customer")
        batch.create_foreign_key(name, "customer", ["linked_id"], ["id"], ondelete="SET NULL")
    if last is not None:
        op.execute(
            "DELETE FROM sqlite_sequence WHERE name IN ('family_member', '_alembic_tmp_family_member')"
        )
        op.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES ('family_member', :last)").bindparams(
                last=last
            )
        )
    is_linked = sa.text("linked_id IS NOT NULL")
    op.create_index("ix_family_member_linked_id", "family_member", ["linked_id"], sqlite_where=is_linked)


def _link_known_referrers() -> None:
    """Whose name in a file is borne by one customer alone was meant; an older file cannot close a circle."""
    op.execute(
        "INSERT INTO referral (customer_id, brought_id, received_on)"
        " SELECT r.id, b.id, b.opened_on FROM customer b JOIN customer r ON r.name = b.referrer"
        " WHERE b.referrer IS NOT NULL AND r.id < b.id"
        " AND (SELECT count(*) FROM customer n WHERE n.name = b.referrer) = 1"
    )
