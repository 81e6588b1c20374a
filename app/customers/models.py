"""The tables of a customer's file. Columns of `Customer` bear the keys of the catalog."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base, Journaled

_AUTO = {"sqlite_autoincrement": True}
_Text = Mapped[str | None]

# Who is due is told by indexes alone: a row of a customer is large, and to fetch and decrypt the page of
# each costs ten times what its few columns here cost.
CARE = ("opened_on", "grade", "stage", "sex", "do_not_contact", "deceased")
BIRTH = ("birth_calendar", "birth_month", "birth_day", "birth_leap", "birth_year")
AREA = ("province", "city", "district", "community")
EXPIRIES = ("insurance_expiry", "inspection_due", "expires_on", "premium_due")


def _of_customer(*, index: bool = True) -> Mapped[int]:
    return mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=index)


class Customer(Journaled):
    """One customer; the last block is derived by `app.customers.record` at every save.

    `extra` holds the shop's own items, `extra_words` what can be searched of them.
    """

    __tablename__ = "customer"
    __table_args__ = (
        Index(None, "name_key", "id"),
        Index("ix_customer_grade", "grade", "last_contact_on", "intent", "next_contact_on"),
        Index("ix_customer_intent", "intent", "last_contact_on", "grade", "next_contact_on"),
        Index(None, "stage"),
        Index(None, "lost_reason"),
        Index("ix_customer_owner", "owner_id", "id", *CARE, "intent", "last_contact_on", "next_contact_on"),
        Index("ix_customer_care", "id", *CARE),
        Index("ix_customer_birth", *BIRTH),
        Index(None, "next_contact_on"),
        Index(None, "last_contact_on"),
        Index(None, "wedding_month", "wedding_date"),
        Index(None, "initials"),
        Index(None, "pinyin"),
        Index(None, "opened_on"),
        Index(None, "name"),
        Index("ix_customer_referrer", "referrer", sqlite_where=text("referrer IS NOT NULL")),
        _AUTO,
    )
    customer_column: ClassVar[str | None] = "id"
    derived_columns: ClassVar[frozenset[str]] = frozenset({"filled", "last_contact_on", "extra_words"})

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String, unique=True)
    name: Mapped[str] = mapped_column(String)
    salutation: _Text
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    opened_on: Mapped[dt.date] = mapped_column(Date)

    sex: _Text
    company: _Text
    native_place: _Text
    education: _Text
    school: _Text
    degree_matters: Mapped[bool | None]
    birth_calendar: _Text
    birth_year: Mapped[int | None]
    birth_month: Mapped[int | None]
    birth_day: Mapped[int | None]
    birth_leap: Mapped[bool | None]
    id_number: _Text
    ethnicity: _Text
    religion: _Text
    diet_taboos: _Text

    family_circumstances: _Text
    marital_status: _Text
    wedding_day: Mapped[dt.date | None] = mapped_column(Date)
    closest_family: _Text

    eating_places: _Text
    eating_price: _Text
    shopping_places: _Text
    cuisine: _Text
    alcohol: _Text
    smoking: _Text
    health: _Text
    transport: _Text
    organisations: _Text
    sociability: _Text

    present_home: _Text
    property_investments: _Text
    ideal_home: _Text
    buying_reason: _Text
    knows_our_firm: _Text
    neighbours_matter: _Text

    position: _Text
    dress: _Text
    information_sources: _Text
    admired_person: _Text
    career_goals: _Text
    personal_goals: _Text
    proudest_of: _Text
    own_mind: _Text

    wechat: _Text
    qq: _Text
    email: _Text
    preferred_channel: _Text
    best_time: _Text
    emergency_contact: _Text
    do_not_contact: Mapped[bool | None]
    do_not_contact_reason: _Text
    deceased: Mapped[bool | None]

    grade: _Text
    intent: _Text
    stage: _Text
    lost_reason: _Text
    closeness: _Text
    loyalty: _Text
    personality: _Text
    source: _Text
    referrer: _Text
    acquainted_on: Mapped[dt.date | None] = mapped_column(Date)
    industry: _Text
    motivation: _Text
    notes: _Text
    last_contact_on: Mapped[dt.date | None] = mapped_column(Date)
    next_contact_on: Mapped[dt.date | None] = mapped_column(Date)

    is_organisation: Mapped[bool | None]
    firm_needs: _Text
    person_needs: _Text
    key_activities: _Text
    outside_ties: _Text

    extra: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    extra_words: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    import_notes: Mapped[list[dict[str, str]] | None] = mapped_column(JSON(none_as_null=True))

    name_key: Mapped[str] = mapped_column(String)
    pinyin: Mapped[str] = mapped_column(String)
    initials: Mapped[str] = mapped_column(String)
    filled: Mapped[int] = mapped_column(Integer, default=0)
    wedding_month: Mapped[int | None]
    wedding_date: Mapped[int | None]


class Phone(Journaled):
    """A telephone number: digits only, without +86; `ext` is the extension."""

    __tablename__ = "phone"
    __table_args__ = (Index(None, "number"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    kind: Mapped[str] = mapped_column(String)
    number: Mapped[str] = mapped_column(String)
    ext: Mapped[str] = mapped_column(String, default="")


class Address(Journaled):
    """An address of one kind: mailing, company, home; the last block is derived like the customer's."""

    __tablename__ = "address"
    __table_args__ = (Index("ix_address_area", *AREA, "customer_id"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"
    derived_columns: ClassVar[frozenset[str]] = frozenset(AREA)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    kind: Mapped[str] = mapped_column(String)
    text: Mapped[str] = mapped_column(String)

    province: _Text
    city: _Text
    district: _Text
    community: _Text


class FamilyMember(Journaled):
    """Somebody of the customer's family; a birthday here raises a due like the customer's own.

    `linked_id` is their own file where they are a customer, too.
    """

    __tablename__ = "family_member"
    __table_args__ = (
        Index("ix_family_member_birth", *BIRTH, "customer_id"),
        Index("ix_family_member_customer", "customer_id", *BIRTH),
        Index("ix_family_member_linked_id", "linked_id", sqlite_where=text("linked_id IS NOT NULL")),
        _AUTO,
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer(index=False)
    relation: Mapped[str] = mapped_column(String)
    name: _Text
    birth_calendar: _Text
    birth_year: Mapped[int | None]
    birth_month: Mapped[int | None]
    birth_day: Mapped[int | None]
    birth_leap: Mapped[bool | None]
    phone: _Text
    employer: _Text
    education: _Text
    interests: _Text
    health: _Text
    note: _Text
    linked_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id", ondelete="SET NULL"))


class Asset(Journaled):
    """A vehicle, home, policy, contract or other thing with its dates of expiry."""

    __tablename__ = "asset"
    __table_args__ = (
        Index(None, "insurance_expiry", "customer_id"),
        Index(None, "inspection_due", "customer_id"),
        Index(None, "expires_on", "customer_id", "kind"),
        Index(None, "premium_due", "customer_id"),
        Index("ix_asset_customer", "customer_id", "kind", *EXPIRIES),
        _AUTO,
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer(index=False)
    kind: Mapped[str] = mapped_column(String, default="other")
    name: _Text
    model: _Text
    identifier: _Text
    vin: _Text
    insurance_expiry: Mapped[dt.date | None] = mapped_column(Date)
    inspection_due: Mapped[dt.date | None] = mapped_column(Date)
    expires_on: Mapped[dt.date | None] = mapped_column(Date)
    premium_due: Mapped[dt.date | None] = mapped_column(Date)
    mileage: Mapped[int | None]
    note: _Text


class Purchase(Journaled):
    """What the customer bought from us; `delivered_on` starts the follow-up schedule. `amount` is in fen."""

    __tablename__ = "purchase"
    __table_args__ = (
        Index(None, "delivered_on", "customer_id"),
        Index(None, "customer_id", "delivered_on"),
        _AUTO,
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer(index=False)
    product: _Text
    size: Mapped[float | None]
    amount: Mapped[int | None]
    payment: _Text
    signed_on: Mapped[dt.date | None] = mapped_column(Date)
    paid_on: Mapped[dt.date | None] = mapped_column(Date)
    delivered_on: Mapped[dt.date | None] = mapped_column(Date)
    decided_by: _Text
    bought_for: _Text
    story: _Text = mapped_column(Text)


class AccountContact(Journaled):
    """A person inside an organisation, with the part they play in its decision."""

    __tablename__ = "account_contact"
    __table_args__ = (_AUTO,)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    name: Mapped[str] = mapped_column(String)
    position: _Text
    phone: _Text
    role: _Text
    attitude: _Text
    stance: _Text
    motive: _Text
    ties: _Text


class AccountOutside(Journaled):
    """A body or a person outside: a bank, an authority, a competitor, to which the organisation is tied.

    `who` names those of its contacts who have the tie; empty: the organisation itself.
    """

    __tablename__ = "account_outside"
    __table_args__ = (Index(None, "name"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    name: Mapped[str] = mapped_column(String)
    kind: _Text
    who: _Text
    tie: _Text
    note: _Text


class AccountNeed(Journaled):
    """What an organisation or one of its people needs, and how we meet it; `side` is firm or person."""

    __tablename__ = "account_need"
    __table_args__ = (_AUTO,)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    side: Mapped[str] = mapped_column(String, default="firm")
    kind: _Text
    who: _Text
    text: _Text
    answer: _Text


class AccountActivity(Journaled):
    """What matters at an organisation in a month, of one year or (without) of every; raises a due then.

    `month` is 01 to 12. It is done for the year of `done_on`.
    """

    __tablename__ = "account_activity"
    __table_args__ = (Index(None, "month", "year", "customer_id"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    month: Mapped[str] = mapped_column(String)
    year: Mapped[int | None]
    text: _Text
    done_on: Mapped[dt.date | None] = mapped_column(Date)
    result: _Text


class Tag(Journaled):
    """A word on a customer: a tag, a hobby, or a topic to talk about."""

    __tablename__ = "tag"
    __table_args__ = (Index(None, "group", "word"), _AUTO)
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    group: Mapped[str] = mapped_column(String)
    word: Mapped[str] = mapped_column(String)


class ShopItem(Journaled):
    """An item that the shop added to its files, or that came with its trade (`origin`: its key there).

    `section` is one of the program's or the key of a `ShopSection`; a `weight` of 0 does not count.
    """

    __tablename__ = "shop_item"
    __table_args__ = (_AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    label: Mapped[str] = mapped_column(String)
    kind: Mapped[str] = mapped_column(String)
    choices: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    position: Mapped[int] = mapped_column(Integer, default=0)
    label_en: _Text
    choices_en: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    origin: _Text
    hidden: Mapped[bool] = mapped_column(default=False)
    section: Mapped[str] = mapped_column(String, default="shop")
    weight: Mapped[int] = mapped_column(Integer, default=1)
    sensitive: Mapped[bool] = mapped_column(default=False)


class ItemSetting(Journaled):
    """A built-in item as the shop wants it; what is empty is as the program has it."""

    __tablename__ = "item_setting"
    __table_args__ = (_AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    label: _Text
    label_en: _Text
    section: _Text
    position: Mapped[int | None]
    hidden: Mapped[bool] = mapped_column(default=False)
    weight: Mapped[int | None]
    words: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))


class ShopSection(Journaled):
    """A part of the file that the shop added, or one of the program's as the shop wants it."""

    __tablename__ = "shop_section"
    __table_args__ = (_AUTO,)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    label: _Text
    label_en: _Text
    position: Mapped[int | None]
    hidden: Mapped[bool] = mapped_column(default=False)


class ItemDate(Journaled):
    """A date among the shop's own items, so that a day finds what falls on it; follows from `extra`.

    `on_day` is the day of the common calendar where the year is known.
    """

    __tablename__ = "item_date"
    __table_args__ = (
        Index("ix_item_date_day", "item", "on_day", "customer_id"),
        Index("ix_item_date_year", "item", "calendar", "month", "day", "leap", "customer_id"),
        _AUTO,
    )
    customer_column: ClassVar[str | None] = "customer_id"
    derived_columns: ClassVar[frozenset[str]] = frozenset(
        {"item", "calendar", "year", "month", "day", "leap", "on_day"}
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = _of_customer()
    item: Mapped[str] = mapped_column(String)
    calendar: Mapped[str] = mapped_column(String)
    year: Mapped[int | None]
    month: Mapped[int]
    day: Mapped[int]
    leap: Mapped[bool] = mapped_column(default=False)
    on_day: Mapped[dt.date | None] = mapped_column(Date)


class NotDuplicate(Journaled):
    """Two customers who look like one and are not, the smaller id first; see `apart.Kind`."""

    __tablename__ = "not_duplicate"
    __table_args__ = (UniqueConstraint("one_id", "other_id"), _AUTO)
    customer_column: ClassVar[str | None] = "one_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    one_id: Mapped[int] = _of_customer()
    other_id: Mapped[int] = _of_customer()
    kind: Mapped[str] = mapped_column(String)


class Begun(Base):
    """What somebody began to type in some place and has not kept yet; no write of a person, so no journal."""

    __tablename__ = "begun"
    __table_args__ = (UniqueConstraint("customer_id", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    place: Mapped[str] = mapped_column(String)
    text: Mapped[str] = mapped_column(Text)


class Weighing(Base):
    """By which weights every file was last weighed, as JSON; see `app.customers.weighing`."""

    __tablename__ = "weighing"

    weights: Mapped[str] = mapped_column(String, primary_key=True)


class NumberSeries(Base):
    """The last running number given out on a day; never goes back, so that no number comes twice."""

    __tablename__ = "number_series"

    day: Mapped[str] = mapped_column(String, primary_key=True)
    last: Mapped[int] = mapped_column(Integer)
