"""The journal's changes as lines a person reads: 「称呼：空 → 陈总」. No widget, no database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.attachments.rows import Place
from app.customers.merged import MARK, MERGE
from app.customers.record import AREA, BIRTH, birthday_of
from app.customers.rows import CustomerFile
from app.fields.catalog import ChildField
from app.fields.field import Field, Table
from app.fields.kind import Kind
from app.fields.kinds import BirthdayKind
from app.fields.phones import LABELS, PhoneKind
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_cell, of_item
from app.interactions.restoring import RESTORABLE
from app.storage.rows import Change, HistoryItem
from ui import naming, readings
from ui.customers.contacts.words import channel_text, contact_changes
from ui.customers.file_reads import Past
from ui.customers.file_words import phone_groups
from ui.customers.history.tie_lines import TIES, linked_line, tie_lines
from ui.customers.history_told import Told, arrow, brief
from ui.words import language, tr
from ui.write_names import write_name

Row = dict[str, Any]
_BIRTHDAY = BirthdayKind()
_RECORDS = {
    "family_member": Table.FAMILY,
    "asset": Table.ASSETS,
    "purchase": Table.PURCHASES,
    "account_contact": Table.CONTACTS,
    "account_outside": Table.OUTSIDE,
    "account_need": Table.NEEDS,
    "account_activity": Table.ACTIVITIES,
}
_BESIDE = frozenset({"phone", "address", "interaction", "promise", "attachment"})
_CHILD_TABLES = _RECORDS | {"phone": Table.PHONES, "address": Table.ADDRESSES, "tag": Table.TAGS}
_ADDRESSES = {"mailing": "mailing_address", "company": "company_address", "home": "home_address"}
_TAGS = {"tag": "tags", "hobby": "hobbies", "topic": "topics"}


@dataclass(frozen=True, slots=True)
class PastLine:
    """One line; time, person and step stand only on the first line of a write."""

    at: dt.datetime
    who: str
    what: str
    text: str
    first: bool
    undone: bool
    secrecy: Secrecy = Secrecy.OPEN
    label: str = ""
    """What is still told while the rest is covered."""
    way_back: WayBack | None = None
    """How it is put back; None for what follows from other things, and for what was undone already."""
    merge: int = 0
    """The write in which others were merged into this file, if it was that one and stands."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """What `restoring.restore_past` is to be told."""

    item: HistoryItem
    change: Change
    keys: tuple[str, ...] = ()
    extra: str = ""


def past_lines(past: Past) -> list[PastLine]:
    """The history, newest write first, its changes in their order."""
    return [line for item in past.items for line in _lines_of(item, past)]


def _lines_of(item: HistoryItem, past: Past) -> Iterator[PastLine]:
    told = [(each, change) for change in item.changes for each in describe(change, past)]
    if any(change.table == "customer" and change.before is None for change in item.changes):
        told = [(Told(tr("建立档案，%n 处内容", "", _filled(item))), item.changes[0])]
    who = past.staff.get(item.staff_id or 0, "")
    name, undone = write_name(item.name), item.state == "undone"
    merge = 0 if undone or not _is_merge(item, past.file.id) else item.write_id
    if not told:
        yield PastLine(item.at, who, name, "", first=True, undone=undone, merge=merge)
    for place, (each, change) in enumerate(told):
        back = None if undone else _way_back(item, change, each)
        yield PastLine(
            item.at, who, name, each.text, place == 0, undone, each.secrecy, each.label, back, merge
        )


def _is_merge(item: HistoryItem, customer_id: int) -> bool:
    own = (each for each in item.changes if each.table == "customer" and each.row_id == customer_id)
    return item.name.code == MERGE and any(each.before and MARK in (each.after or {}) for each in own)


def _way_back(item: HistoryItem, change: Change, told: Told) -> WayBack | None:
    """A file is not taken back by its history: it is deleted, or undone."""
    whole = not told.keys and not told.extra
    if change.table not in RESTORABLE or (change.table == "customer" and whole):
        return None
    return WayBack(item, change, told.keys, told.extra)


def _filled(item: HistoryItem) -> int:
    rows = [change.after for change in item.changes if change.after and change.table != "customer"]
    own = next(change.after or {} for change in item.changes if change.table == "customer")
    return len(rows) + sum(1 for key, value in own.items() if value is not None and key not in _DERIVED)


_DERIVED = frozenset(
    "name_key pinyin initials filled wedding_month wedding_date last_contact_on number opened_on".split()
)


def describe(change: Change, past: Past) -> list[Told]:
    """What one change of a row did, in words; empty for what only follows from other changes."""
    before, after, file = change.before or {}, change.after or {}, past.file
    if change.table == "customer":
        return _customer(before, after, past)
    if change.table in _RECORDS:
        return _record(_RECORDS[change.table], change, past)
    if change.table in TIES:
        return tie_lines(change, past.ties, file.id)
    if change.table == "interaction":
        return _contact(before, after)
    if change.table == "address" and not {*before, *after} - {*AREA}:
        return []
    words = {
        "phone": _phone,
        "address": _address,
        "tag": _tag,
        "promise": _promise,
        "due_state": _due,
        "attachment": _attachment,
    }.get(change.table)
    if words is None:
        return []
    text = words(before, after, {**_now(change, file), **before, **after}, file)
    changed = tuple(after) if before and after else ()
    return [Told(text, Secrecy.BESIDE if change.table in _BESIDE else Secrecy.OPEN, keys=changed)]


def _now(change: Change, file: CustomerFile) -> Row:
    """The rest of a changed row, as it stands today."""
    table = _CHILD_TABLES.get(change.table)
    rows = file.record.children[table] if table else []
    return next((row for row in rows if row["id"] == change.row_id), {})


def _customer(before: Row, after: Row, past: Past) -> list[Told]:
    file = past.file
    if not after:
        return [Told(tr("删除档案"))]
    lines: list[Told] = []
    keys = dict.fromkeys([*after, *before])
    if any(key in BIRTH for key in keys):
        label = file.catalog["birthday"].label(language())
        lines.append(Told(arrow(label, _born(before), _born(after)), keys=BIRTH))
    for key in keys:
        if key in file.catalog.by_key and key not in _DERIVED:
            field = file.catalog[key]
            lines.append(_item(field, before.get(key), after.get(key)))
    if "extra" in keys:
        lines += _extra(before.get("extra") or {}, after.get("extra") or {}, file)
    if "owner_id" in keys:
        names = (past.staff.get(row.get("owner_id") or 0, "") for row in (before, after))
        lines.append(Told(arrow(file.catalog["owner"].label(language()), *names), keys=("owner_id",)))
    if "import_notes" in keys:
        lines += _notes_kept(before.get("import_notes") or [], after.get("import_notes") or [])
    return lines


def _notes_kept(before: list[Row], after: list[Row]) -> list[Told]:
    """What a merge or a list has left beside the items, word for word, and what of it is gone."""
    texts = [_note(tr("记下 {what}"), note) for note in after if note not in before]
    texts += [_note(tr("去掉 {what}"), note) for note in before if note not in after]
    return [Told(text, Secrecy.BESIDE, keys=("import_notes",)) for text in texts]


def _note(pattern: str, note: Row) -> str:
    words = " ".join(filter(None, (note.get("column"), note.get("text"))))
    told = tr("{text}（{problem}）").format(text=words, problem=readings.problem(note.get("problem") or ""))
    return pattern.format(what=told)


def _born(row: Row) -> str:
    return _BIRTHDAY.show(birthday_of(row), language())


def _cells(label: str, kind: Kind, before: Any, after: Any) -> str:
    return arrow(label, *(kind.show(kind.load(value), language()) for value in (before, after)))


def _item(field: Field, before: Any, after: Any) -> Told:
    label = field.label(language())
    return Told(_cells(label, field.kind, before, after), of_item(field), label, (field.key,))


def _extra(before: Mapping[str, Any], after: Mapping[str, Any], file: CustomerFile) -> list[Told]:
    changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    fields = [file.catalog[key] for key in changed if key in file.catalog.by_key]
    told = [_item(field, before.get(field.key), after.get(field.key)) for field in fields]
    return [replace(each, keys=(), extra=each.keys[0]) for each in told]


def _record(table: Table, change: Change, past: Past) -> list[Told]:
    before, after, file = change.before, change.after, past.file
    if before is None:
        return [Told(tr("添加 {what}").format(what=_called(table, after or {})), _named(table))]
    if after is None:
        return [Told(tr("删除 {what}").format(what=_called(table, before)), _named(table))]
    called = _called(table, {**_now(change, file), **after})
    lines = _record_cells(table, before, after)
    told = [replace(line, text=f"{called} {line.text}".strip()) for line in lines]
    return told + ([linked_line(called, before, after, past.ties)] if "linked_id" in after else [])


def _named(table: Table) -> Secrecy:
    return Secrecy.BESIDE if table in (Table.ASSETS, Table.PURCHASES) else Secrecy.OPEN


def _record_cells(table: Table, before: Row, after: Row) -> Iterator[Told]:
    for field in naming.catalog().children[table]:
        if field.key == "birthday" and any(key in BIRTH for key in after):
            yield Told(arrow(field.label(language()), _born(before), _born(after)), keys=BIRTH)
        elif field.key in after:
            label = field.label(language())
            text = _cells(label, field.kind, before.get(field.key), after[field.key])
            yield Told(text, of_cell(table, field.key), label, (field.key,))


def _called(table: Table, row: Row) -> str:
    """What a record is called: 配偶 周敏, 车辆 途锐, 途锐 3.0T."""
    keys = {
        Table.FAMILY: ("relation", "name"),
        Table.ASSETS: ("kind", "name", "model", "identifier"),
        Table.PURCHASES: ("product",),
        Table.CONTACTS: ("name", "position"),
        Table.OUTSIDE: ("kind", "name"),
        Table.NEEDS: ("text",),
        Table.ACTIVITIES: ("month", "text"),
    }[table]
    kinds: dict[str, ChildField] = {field.key: field for field in naming.catalog().children[table]}
    return " ".join(filter(None, (kinds[key].kind.show(row.get(key), language()) for key in keys)))


def _phone(before: Row, after: Row, row: Row, _file: CustomerFile) -> str:
    kind = PhoneKind(row.get("kind", "other"))
    label = LABELS[kind][0 if language() == "zh" else 1]
    return arrow(label, phone_groups(before.get("number", "")), phone_groups(after.get("number", "")))


def _address(before: Row, after: Row, row: Row, file: CustomerFile) -> str:
    key = _ADDRESSES.get(row.get("kind", ""))
    label = file.catalog[key].label(language()) if key else tr("地址")
    return arrow(label, before.get("text", ""), after.get("text", ""))


def _tag(before: Row, after: Row, row: Row, file: CustomerFile) -> str:
    group = _TAGS.get(row.get("group", ""), "tags")
    label = file.catalog[group].label(language())
    if not after:
        return tr("{label}：去掉 {word}").format(label=label, word=before.get("word", ""))
    return tr("{label}：加上 {word}").format(label=label, word=after.get("word", ""))


def _contact(before: Row, after: Row) -> list[Told]:
    row = after or before
    said = f"{channel_text(row.get('channel') or '')} {brief(row.get('text') or '')}".strip()
    if not after:
        return [Told(tr("删除沟通记录：{said}").format(said=said), Secrecy.BESIDE)]
    if not before:
        return [Told(tr("沟通记录：{said}").format(said=said), Secrecy.BESIDE)]
    if "pinned" in after:
        return [Told(tr("置顶沟通记录") if after["pinned"] else tr("取消置顶沟通记录"), keys=("pinned",))]
    return [
        Told(tr("沟通记录的{change}").format(change=arrow(*cells)), Secrecy.BESIDE, cells[0], (key,))
        for key, cells in contact_changes(before, after).items()
    ]


def _attachment(before: Row, after: Row, row: Row, _file: CustomerFile) -> str:
    face, name = row.get("place") == Place.PHOTO, row.get("name", "")
    if not after:
        return tr("去掉头像") if face else tr("删除附件：{name}").format(name=before.get("name", ""))
    if "content" in after:
        return tr("换头像") if face else tr("添加附件：{name}").format(name=name)
    if "name" in after:
        return arrow(tr("附件"), before["name"], after["name"])
    return tr("附件换了归属：{name}").format(name=name) if name else tr("附件换了归属")


def _promise(before: Row, after: Row, _row: Row, _file: CustomerFile) -> str:
    if not after:
        return tr("删除答应的事：{text}").format(text=before.get("text", ""))
    if "text" in after:
        return tr("答应：{text}（{day}）").format(text=after["text"], day=after.get("due_on", ""))
    return tr("答应的事：已兑现") if after.get("kept_on") else tr("答应的事：还没兑现")


def _due(_before: Row, after: Row, row: Row, _file: CustomerFile) -> str:
    states = {
        "done": tr("已完成"),
        "skipped": tr("不做了"),
        "postponed": tr("推迟到 {day}").format(day=row.get("until") or ""),
        "handed": tr("转给同事"),
    }
    what = states.get(row.get("state", ""), "") if after else tr("重新打开")
    words = tr("{day} 的待办：{what}").format(day=row.get("date", ""), what=what)
    reason = after.get("reason")
    return tr("{what}，{reason}").format(what=words, reason=reason) if reason else words
