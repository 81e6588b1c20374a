"""The tables of care: the shop's own plans, trade packs and scripts, events, and what was decided on dues."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Base, Journaled


class DueState(Journaled):
    """What was decided on one due: it is identified by customer, step and the date it fell on."""

    __tablename__ = "due_state"
    __table_args__ = (
        UniqueConstraint("customer_id", "step", "date"),
        Index(None, "date"),
        Index(None, "state", "until"),
        Index(None, "decided_on"),
        {"sqlite_autoincrement": True},
    )
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    step: Mapped[str] = mapped_column(String)
    date: Mapped[dt.date] = mapped_column(Date)
    state: Mapped[str] = mapped_column(String)
    until: Mapped[dt.date | None] = mapped_column(Date)
    reason: Mapped[str | None] = mapped_column(Text)
    decided_on: Mapped[dt.date] = mapped_column(Date)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    to_staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    interaction_id: Mapped[int | None] = mapped_column(ForeignKey("interaction.id", ondelete="SET NULL"))


class CarePlan(Journaled):
    """A group of steps that the shop made, named or put in order; `step_order` are keys of steps."""

    __tablename__ = "care_plan"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    zh: Mapped[str] = mapped_column(String)
    en: Mapped[str] = mapped_column(String)
    position: Mapped[int]
    step_order: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))


class CareStep(Journaled):
    """A version of a step: all that the shop says of it from one day to the day before another.

    A key that has rows here is told by them alone; all other steps are those of the trade's pack.
    """

    __tablename__ = "care_step"
    __table_args__ = (Index(None, "key", "from_on"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String)
    from_on: Mapped[dt.date | None] = mapped_column(Date)
    until_on: Mapped[dt.date | None] = mapped_column(Date)
    is_on: Mapped[bool] = mapped_column(default=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class CareEvent(Journaled):
    """A reason to contact many at once: something that happened in their area, or an invitation.

    `call_on` is when they are to be contacted, `held_on` the day of what they are invited to.
    """

    __tablename__ = "care_event"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String)
    title: Mapped[str] = mapped_column(String)
    reason: Mapped[str] = mapped_column(Text, default="")
    script: Mapped[str] = mapped_column(Text, default="")
    channel: Mapped[str] = mapped_column(String, default="call")
    call_on: Mapped[dt.date] = mapped_column(Date)
    held_on: Mapped[dt.date | None] = mapped_column(Date)
    follow_days: Mapped[int | None]
    begun_on: Mapped[dt.date] = mapped_column(Date)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    closed_on: Mapped[dt.date | None] = mapped_column(Date)


class EventGuest(Journaled):
    """Somebody whom an event concerns: what they answered, and whether they came."""

    __tablename__ = "event_guest"
    __table_args__ = (UniqueConstraint("event_id", "customer_id"), {"sqlite_autoincrement": True})
    customer_column: ClassVar[str | None] = "customer_id"

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("care_event.id", ondelete="CASCADE"))
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    answer: Mapped[str | None] = mapped_column(String)
    came: Mapped[bool | None]


_OPEN = text("is_open = 1")
_MARKED = text("mark <> ''")


class RaisedDue(Base):
    """A due that has come, or on which somebody decided before it came: written down once, see `roll`.

    It follows from facts, plan and decisions, so it is not journaled. It outlives its customer, whose
    deletion can be taken back. `fell_on` is the day it first stood for, `on_day` the one it stands for now,
    `for_id` whose list it is on; `facts` say which rows brought it and which time that was (`id:turn`, see
    `schedule.turn_of`). `mark` is `apart` for what stands here though it is otherwise computed (decided
    early, or a routine contact), and `moved` for what is settled and whose facts have changed since.
    """

    __tablename__ = "raised_due"
    __table_args__ = (
        Index("ix_raised_due_open", "on_day", "step", "customer_id", "date", "for_id", sqlite_where=_OPEN),
        Index("ix_raised_due_whose", "for_id", "on_day", "step", "customer_id", "date", sqlite_where=_OPEN),
        Index("ix_raised_due_marked", "mark", "customer_id", sqlite_where=_MARKED),
        {"sqlite_with_rowid": False},
    )

    customer_id: Mapped[int] = mapped_column(Integer, primary_key=True)
    step: Mapped[str] = mapped_column(String, primary_key=True)
    date: Mapped[dt.date] = mapped_column(Date, primary_key=True)
    fell_on: Mapped[dt.date] = mapped_column(Date)
    on_day: Mapped[dt.date] = mapped_column(Date)
    for_id: Mapped[int | None]
    state: Mapped[str] = mapped_column(String)
    is_open: Mapped[bool]
    mark: Mapped[str] = mapped_column(String)
    facts: Mapped[str] = mapped_column(String)
    raised_on: Mapped[dt.date] = mapped_column(Date)
    closed_on: Mapped[dt.date | None] = mapped_column(Date)
    closed_why: Mapped[str | None] = mapped_column(String)


class CareRoll(Base):
    """How far dues are written down, and by which plan; one row, see `roll`.

    `rest` are the shop's days off around now: to find them takes a library that is slow to load.
    """

    __tablename__ = "care_roll"

    id: Mapped[int] = mapped_column(primary_key=True)
    until: Mapped[dt.date] = mapped_column(Date)
    started_on: Mapped[dt.date] = mapped_column(Date)
    marks: Mapped[dict[str, str]] = mapped_column(JSON)
    rest: Mapped[dict[str, Any]] = mapped_column(JSON)


class ShopPack(Journaled):
    """A trade that the shop brought along: the text of its file, as it was checked and taken."""

    __tablename__ = "shop_pack"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    file: Mapped[str] = mapped_column(String)
    text: Mapped[str] = mapped_column(Text)


class ShopScript(Journaled):
    """What the shop itself says on a topic; `replaces` names the script of the trade that it stands for.

    An empty text leaves that script out.
    """

    __tablename__ = "shop_script"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String)
    personality: Mapped[str] = mapped_column(String, default="")
    channel: Mapped[str] = mapped_column(String, default="")
    text: Mapped[str] = mapped_column(Text)
    replaces: Mapped[str | None] = mapped_column(String)
