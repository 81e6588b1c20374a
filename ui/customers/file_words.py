"""How a file's values read on the page: phones in groups, days, labels with their numbers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from app import clock
from app.attachments.rows import Belongs
from app.care.plan_rows import Replanned, ReplannedMany
from app.customers.rows import CustomerFile
from app.fields.field import Custom, Field, Section, SectionName, Table
from app.fields.kinds import Choice
from app.fields.options import CHANNEL
from app.fields.own_words import ADDABLE
from app.fields.phones import PhoneKind, PhoneNumber, show_phone
from app.fields.secret_items import of_item
from ui.attachments.tab import Home
from ui.kit.days import short_day
from ui.kit.form import Item
from ui.words import language, tr

if TYPE_CHECKING:
    from ui.customers.file_reads import OpenFile

CHANNELS = Choice(CHANNEL)
ADDRESS_KEYS = ("mailing_address", "company_address", "home_address")
WIDE = frozenset({"notes", "story"})
TONES = {"birthday": "red", "promise": "amber", "expiry": "amber", "follow": "blue", "festival": "plum"}
"""The chip's tone for what a due is about."""


def shown(file: CustomerFile, key: str) -> str:
    """The value of an item in words, empty when it is not known."""
    return file.catalog[key].kind.show(file.values.get(key), language())


def choices(field: Field, value: object = None) -> list[tuple[str, str]]:
    """Keys and words of an item that is one of several; one that is put away only where it is the `value`."""
    kind = field.kind
    options = kind.options if isinstance(kind, Choice) else ()
    there = (each for each in options if not each.hidden or each.key == value)
    return [(option.key, kind.show(option.key, language())) for option in there]


def phone_groups(number: str) -> str:
    """13800005521 as 138 0000 5521; what is not a bare number is left as it is."""
    bare = number.isdigit() and len(number) == 11
    return show_phone(PhoneNumber(PhoneKind.OTHER, number)) if bare else number


def phones(file: CustomerFile) -> list[tuple[str, str, str]]:
    """Label, the number as people read it, and as it is dialled; mobiles first."""
    found = []
    for key in ("mobile", "office_phone", "home_phone", "other_phone"):
        for phone in file.values.get(key) or ():
            label = file.catalog[key].label(language())
            found.append((label, show_phone(phone, language()), phone.number))
    return found


def moved_line(moved: Replanned) -> str:
    """下次联系从 12-22 改到 11-30：久未联系."""
    before, after = moved.before, moved.after
    if after is None:
        return tr("不再按间隔提醒联系。")
    if before is None:
        return tr("下次联系定在 {day}：{what}").format(day=_told_day(after.on), what=after.title)
    return tr("下次联系从 {before} 改到 {after}：{what}").format(
        before=_told_day(before.on), after=_told_day(after.on), what=after.title
    )


def _told_day(day: dt.date) -> str:
    """A day in a sentence: 11-19（逾期 10 天）, 今天, 明天, 12-20."""
    days = (clock.today() - day).days
    if days <= 0:
        return due_day(day)
    return tr("{day}（逾期 %n 天）", "", days).format(day=short_day(day))


def moved_many_line(moved: ReplannedMany) -> str:
    """12 位的下次联系改了日子，最早 11-30 · 3 位不再按间隔提醒."""
    parts = []
    if moved.moved and moved.first is not None:
        told = tr("%n 位的下次联系改了日子，最早 {day}", "", moved.moved)
        parts.append(told.format(day=_told_day(moved.first)))
    if moved.ended:
        parts.append(tr("%n 位不再按间隔提醒联系", "", moved.ended))
    return " · ".join(parts)


def hour_text(at: dt.time | None) -> str:
    """15:30 after a day; nothing without one."""
    return f" {at:%H:%M}" if at else ""


def homes(opened: OpenFile) -> list[Home]:
    """The contacts and purchases to which attachments can belong, newest first."""
    contacts = [
        Home(
            Belongs(interaction_id=each.id),
            f"{short_day(each.at.date())} {CHANNELS.show(each.channel, language())}",
        )
        for each in opened.contacts
    ]
    bought = opened.file.record.children[Table.PURCHASES]
    purchases = [
        Home(Belongs(purchase_id=each["id"]), each["product"] or tr("成交"))
        for each in sorted(bought, key=lambda each: str(each["delivered_on"] or ""), reverse=True)
    ]
    return [*purchases, *contacts]


def due_day(day: dt.date) -> str:
    """When something falls due: 逾期 2 天, 今天, 明天, 12-20."""
    days = (day - clock.today()).days
    if days < 0:
        return tr("逾期 %n 天", "", -days)
    near = {0: tr("今天"), 1: tr("明天")}
    return near.get(days) or short_day(day)


def item_of(field: Field) -> Item:
    """A line of the form: 「17 爱去的餐馆」."""
    label = field.label(language())
    return Item(
        field.key,
        f"{field.number} {label}" if field.number else label,
        field.kind,
        secrecy=of_item(field),
        wide=field.key in WIDE,
        addable=isinstance(field.kind, Choice) and (isinstance(field.store, Custom) or field.key in ADDABLE),
    )


def section_fields(file: CustomerFile, section: str) -> list[Field]:
    """The items of a section that a person fills in."""
    return [field for field in file.catalog.section(section) if not field.system]


def sections_of(file: CustomerFile, trade: str) -> list[SectionName]:
    """The sections shown: key accounts only where the customer or the trade is one."""
    account = bool(file.values.get("is_organisation")) or trade == "keyaccount"
    return [
        section
        for section in file.catalog.sections
        if section_fields(file, section.key) and (section.key != Section.ACCOUNT or account)
    ]


def counts_of(file: CustomerFile, section: str) -> tuple[int, int]:
    """How many items are known, of how many: those that count, or all where none does."""
    for state in file.sections:
        if state.section == section:
            return state.filled, state.total
    fields = section_fields(file, section)
    return sum(1 for field in fields if is_known(file.values.get(field.key))), len(fields)


def is_known(value: Any) -> bool:
    """Whether there is a value; `False` (不) is one."""
    return value not in (None, "", ())
