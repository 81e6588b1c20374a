"""The first schema: customers, staff, contacts, care, the journal and the search index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SEARCH_INDEX = """
CREATE VIRTUAL TABLE search_index USING fts5(
    tokens, tokenize='ascii', content='', contentless_delete=1, detail=none, prefix='3'
)
"""


CARE = ("opened_on", "grade", "stage", "sex", "do_not_contact", "deceased")
BIRTH = ("birth_calendar", "birth_month", "birth_day", "birth_leap", "birth_year")


def _index(name: str, table: str, *columns: str) -> None:
    op.create_index(name, table, list(columns))


def upgrade() -> None:  # noqa: PLR0915  one statement a table
    """Make every table."""
    op.create_table(
        "journal_write",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_write")),
        sqlite_autoincrement=True,
    )
    _index("ix_journal_write_state_id", "journal_write", "state", "id")
    op.create_table(
        "number_series",
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_number_series")),
    )
    op.create_table(
        "first_page",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("stamp", sa.String(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_first_page")),
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shop_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("choices", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label_en", sa.String(), nullable=True),
        sa.Column("choices_en", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("origin", sa.String(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_item")),
        sa.UniqueConstraint("key", name=op.f("uq_shop_item_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shop_pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_pack")),
        sa.UniqueConstraint("key", name=op.f("uq_shop_pack_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "shop_script",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("personality", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replaces", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_script")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("name", name=op.f("uq_staff_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("salutation", sa.String(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("company", sa.String(), nullable=True),
        sa.Column("native_place", sa.String(), nullable=True),
        sa.Column("education", sa.String(), nullable=True),
        sa.Column("school", sa.String(), nullable=True),
        sa.Column("degree_matters", sa.Boolean(), nullable=True),
        sa.Column("birth_calendar", sa.String(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("birth_month", sa.Integer(), nullable=True),
        sa.Column("birth_day", sa.Integer(), nullable=True),
        sa.Column("birth_leap", sa.Boolean(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("ethnicity", sa.String(), nullable=True),
        sa.Column("religion", sa.String(), nullable=True),
        sa.Column("diet_taboos", sa.String(), nullable=True),
        sa.Column("family_circumstances", sa.String(), nullable=True),
        sa.Column("marital_status", sa.String(), nullable=True),
        sa.Column("wedding_day", sa.Date(), nullable=True),
        sa.Column("closest_family", sa.String(), nullable=True),
        sa.Column("eating_places", sa.String(), nullable=True),
        sa.Column("eating_price", sa.String(), nullable=True),
        sa.Column("shopping_places", sa.String(), nullable=True),
        sa.Column("cuisine", sa.String(), nullable=True),
        sa.Column("alcohol", sa.String(), nullable=True),
        sa.Column("smoking", sa.String(), nullable=True),
        sa.Column("health", sa.String(), nullable=True),
        sa.Column("transport", sa.String(), nullable=True),
        sa.Column("organisations", sa.String(), nullable=True),
        sa.Column("sociability", sa.String(), nullable=True),
        sa.Column("present_home", sa.String(), nullable=True),
        sa.Column("property_investments", sa.String(), nullable=True),
        sa.Column("ideal_home", sa.String(), nullable=True),
        sa.Column("buying_reason", sa.String(), nullable=True),
        sa.Column("knows_our_firm", sa.String(), nullable=True),
        sa.Column("neighbours_matter", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("dress", sa.String(), nullable=True),
        sa.Column("information_sources", sa.String(), nullable=True),
        sa.Column("admired_person", sa.String(), nullable=True),
        sa.Column("career_goals", sa.String(), nullable=True),
        sa.Column("personal_goals", sa.String(), nullable=True),
        sa.Column("proudest_of", sa.String(), nullable=True),
        sa.Column("own_mind", sa.String(), nullable=True),
        sa.Column("wechat", sa.String(), nullable=True),
        sa.Column("qq", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("preferred_channel", sa.String(), nullable=True),
        sa.Column("best_time", sa.String(), nullable=True),
        sa.Column("emergency_contact", sa.String(), nullable=True),
        sa.Column("do_not_contact", sa.Boolean(), nullable=True),
        sa.Column("do_not_contact_reason", sa.String(), nullable=True),
        sa.Column("deceased", sa.Boolean(), nullable=True),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("intent", sa.String(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("closeness", sa.String(), nullable=True),
        sa.Column("loyalty", sa.String(), nullable=True),
        sa.Column("personality", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("referrer", sa.String(), nullable=True),
        sa.Column("acquainted_on", sa.Date(), nullable=True),
        sa.Column("industry", sa.String(), nullable=True),
        sa.Column("motivation", sa.String(), nullable=True),
        sa.Column("notes", sa.String(), nullable=True),
        sa.Column("last_contact_on", sa.Date(), nullable=True),
        sa.Column("next_contact_on", sa.Date(), nullable=True),
        sa.Column("is_organisation", sa.Boolean(), nullable=True),
        sa.Column("firm_needs", sa.String(), nullable=True),
        sa.Column("person_needs", sa.String(), nullable=True),
        sa.Column("key_activities", sa.String(), nullable=True),
        sa.Column("outside_ties", sa.String(), nullable=True),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("import_notes", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("initials", sa.String(), nullable=False),
        sa.Column("filled", sa.Integer(), nullable=False),
        sa.Column("wedding_month", sa.Integer(), nullable=True),
        sa.Column("wedding_date", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["staff.id"], name=op.f("fk_customer_owner_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("number", name=op.f("uq_customer_number")),
        sqlite_autoincrement=True,
    )
    _index("ix_customer_birth", "customer", *BIRTH)
    _index("ix_customer_care", "customer", "id", *CARE)
    _index("ix_customer_grade", "customer", "grade", "last_contact_on", "intent", "next_contact_on")
    _index("ix_customer_initials", "customer", "initials")
    _index("ix_customer_intent", "customer", "intent", "last_contact_on", "grade", "next_contact_on")
    _index("ix_customer_last_contact_on", "customer", "last_contact_on")
    _index("ix_customer_name_key_id", "customer", "name_key", "id")
    _index("ix_customer_next_contact_on", "customer", "next_contact_on")
    _index("ix_customer_opened_on", "customer", "opened_on")
    _index(
        "ix_customer_owner",
        "customer",
        "owner_id",
        "id",
        *CARE,
        "intent",
        "last_contact_on",
        "next_contact_on",
    )
    _index("ix_customer_pinyin", "customer", "pinyin")
    _index("ix_customer_stage", "customer", "stage")
    _index("ix_customer_wedding_month_wedding_date", "customer", "wedding_month", "wedding_date")
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("write_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["write_id"],
            ["journal_write.id"],
            name=op.f("fk_journal_entry_write_id_journal_write"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sqlite_autoincrement=True,
    )
    _index("ix_journal_entry_customer_id", "journal_entry", "customer_id")
    _index("ix_journal_entry_write_id", "journal_entry", "write_id")
    op.create_table(
        "account_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("attitude", sa.String(), nullable=True),
        sa.Column("stance", sa.String(), nullable=True),
        sa.Column("motive", sa.String(), nullable=True),
        sa.Column("ties", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_account_contact_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_contact")),
        sqlite_autoincrement=True,
    )
    _index("ix_account_contact_customer_id", "account_contact", "customer_id")
    op.create_table(
        "address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("province", sa.String(), nullable=True),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("district", sa.String(), nullable=True),
        sa.Column("community", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_address_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sqlite_autoincrement=True,
    )
    _index("ix_address_area", "address", "province", "city", "district", "community", "customer_id")
    _index("ix_address_customer_id", "address", "customer_id")
    op.create_table(
        "asset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("model", sa.String(), nullable=True),
        sa.Column("identifier", sa.String(), nullable=True),
        sa.Column("vin", sa.String(), nullable=True),
        sa.Column("insurance_expiry", sa.Date(), nullable=True),
        sa.Column("inspection_due", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("premium_due", sa.Date(), nullable=True),
        sa.Column("mileage", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_asset_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asset")),
        sqlite_autoincrement=True,
    )
    _index(
        "ix_asset_customer",
        "asset",
        "customer_id",
        "kind",
        "insurance_expiry",
        "inspection_due",
        "expires_on",
        "premium_due",
    )
    _index("ix_asset_expires_on_customer_id_kind", "asset", "expires_on", "customer_id", "kind")
    _index("ix_asset_inspection_due_customer_id", "asset", "inspection_due", "customer_id")
    _index("ix_asset_insurance_expiry_customer_id", "asset", "insurance_expiry", "customer_id")
    _index("ix_asset_premium_due_customer_id", "asset", "premium_due", "customer_id")
    op.create_table(
        "family_member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("birth_calendar", sa.String(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("birth_month", sa.Integer(), nullable=True),
        sa.Column("birth_day", sa.Integer(), nullable=True),
        sa.Column("birth_leap", sa.Boolean(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("employer", sa.String(), nullable=True),
        sa.Column("education", sa.String(), nullable=True),
        sa.Column("interests", sa.String(), nullable=True),
        sa.Column("health", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_family_member_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_member")),
        sqlite_autoincrement=True,
    )
    _index("ix_family_member_birth", "family_member", *BIRTH, "customer_id")
    _index("ix_family_member_customer", "family_member", "customer_id", *BIRTH)
    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("mood", sa.String(), nullable=True),
        sa.Column("with_whom", sa.String(), nullable=True),
        sa.Column("goal", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("learnt", sa.Text(), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_at", sa.Time(), nullable=True),
        sa.Column("gift_cost", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_interaction_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_interaction_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
        sqlite_autoincrement=True,
    )
    _index("ix_interaction_at", "interaction", "at")
    _index("ix_interaction_customer_id_at", "interaction", "customer_id", "at")
    with_an_hour = sa.text("next_at IS NOT NULL")
    op.create_index("ix_interaction_next_on", "interaction", ["next_on"], sqlite_where=with_an_hour)
    op.create_table(
        "phone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("ext", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_phone_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone")),
        sqlite_autoincrement=True,
    )
    _index("ix_phone_customer_id", "phone", "customer_id")
    _index("ix_phone_number", "phone", "number")
    op.create_table(
        "purchase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(), nullable=True),
        sa.Column("size", sa.Double(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("payment", sa.String(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("bought_for", sa.String(), nullable=True),
        sa.Column("story", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_purchase_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase")),
        sqlite_autoincrement=True,
    )
    _index("ix_purchase_customer_id_delivered_on", "purchase", "customer_id", "delivered_on")
    _index("ix_purchase_delivered_on_customer_id", "purchase", "delivered_on", "customer_id")
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_tag_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sqlite_autoincrement=True,
    )
    _index("ix_tag_customer_id", "tag", "customer_id")
    _index("ix_tag_group_word", "tag", "group", "word")
    op.create_table(
        "due_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("to_staff_id", sa.Integer(), nullable=True),
        sa.Column("interaction_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_due_state_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interaction.id"],
            name=op.f("fk_due_state_interaction_id_interaction"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_due_state_staff_id_staff")),
        sa.ForeignKeyConstraint(["to_staff_id"], ["staff.id"], name=op.f("fk_due_state_to_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_state")),
        sa.UniqueConstraint("customer_id", "step", "date", name=op.f("uq_due_state_customer_id_step_date")),
        sqlite_autoincrement=True,
    )
    _index("ix_due_state_date", "due_state", "date")
    _index("ix_due_state_decided_on", "due_state", "decided_on")
    _index("ix_due_state_state_until", "due_state", "state", "until")
    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("interaction_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_at", sa.Time(), nullable=True),
        sa.Column("kept_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_promise_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interaction.id"],
            name=op.f("fk_promise_interaction_id_interaction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
        sqlite_autoincrement=True,
    )
    _index("ix_promise_customer_id", "promise", "customer_id")
    _index("ix_promise_due_on", "promise", "due_on")
    op.create_table(
        "unfinished_contact",
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name=op.f("fk_unfinished_contact_customer_id_customer"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_unfinished_contact")),
    )
    op.execute(SEARCH_INDEX)
