"""Changing the items and sections of the file: the shop's own, and the program's as the shop wants them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.customers import actions, answers, arranged, item_queries
from app.customers.item_rows import ItemDraft, ItemRow, Word
from app.customers.models import Customer, ItemSetting, ShopItem, ShopSection
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.fields.field import Section
from app.fields.kinds import Choice
from app.fields.own_words import ADDABLE
from app.storage import journal
from app.storage.journal import table_of

_c = table_of(Customer).c
_i = table_of(ShopItem).c
_b = table_of(ItemSetting).c
_s = table_of(ShopSection).c


def add_item(session: Session, draft: ItemDraft, section: str = Section.SHOP) -> str:
    """Add an item at the end of a section; its key. Raises as `save_item` does."""
    draft = _checked(session, draft)
    journal.describe(session, "shop-item", draft.label, english=draft.label_en)
    last = session.scalar(select(func.max(_i.position)))
    key = f"shop_{journal.next_id(session, table_of(ShopItem))}"
    row = {**_columns(draft), "key": key, "section": section, "position": (last or 0) + 1}
    journal.insert(session, ShopItem, [row])
    _put_last(session, section, key)
    return key


def save_item(session: Session, key: str, draft: ItemDraft) -> None:
    """Change an item. What another kind cannot read goes into the notes; renamed words are renamed in files.

    `InputError`: `label-needed`, `label-taken`, `words-needed` for a choice without words, `word-in-use`
    for one taken away that files hold; for the answers of a built-in one as `answers.said`.
    """
    row = item_queries.item(session, key)
    renamed = {word.was: word.zh.strip() for word in draft.words if word.was and word.was != word.zh}
    words = draft.words
    draft = _checked(session, draft, key)
    journal.describe(session, "item-edit", draft.label, english=draft.label_en)
    if not row.own:
        _save_built_in(session, row, replace(draft, words=words))
        return
    if draft.kind != row.draft.kind:
        _change_kind(session, row, draft)
    elif draft.kind == Choice.name:
        _rename_words(session, row, draft, renamed)
    journal.update(session, ShopItem, _id(session, key), _columns(draft))
    if replace(draft, weight=row.draft.weight, sensitive=row.draft.sensitive) != row.draft:
        actions.derive_anew(session, [customer_id for customer_id, _ in item_queries.values_of(session, key)])


def add_word(session: Session, key: str, word: str) -> str:
    """Add a word to a choice that takes more, as somebody typed it into a form; the answer's key.

    A word that is there already is that answer.
    """
    row = item_queries.item(session, key)
    if row.draft.kind != Choice.name or not (row.own or key in ADDABLE):
        raise InputError("no-such-item", key=key)
    words = (*row.draft.words, Word(word.strip()))
    there = next((each.was for each in row.draft.words if each.zh == word.strip()), "")
    journal.describe(session, "item-edit", row.draft.label, english=row.draft.label_en)
    if there:
        return there
    if row.own:
        journal.update(session, ShopItem, _id(session, key), _word_columns(_distinct(words)))
        return word.strip()
    said = answers.said(session, key, words) or []
    _put_setting(session, key, {"words": said})
    return str(next(each["key"] for each in said if each["zh"] == word.strip()))


def answer_anew(session: Session, customer_id: int, key: str, word: str) -> None:
    """Give a customer an answer that a choice did not offer so far: both in one write."""
    actions.save_fields(session, customer_id, {key: add_word(session, key, word)})


def show_item(session: Session, key: str, shown: bool) -> None:
    """Show or hide an item; what is known stays. `InputError("item-needed")` for the name."""
    row = item_queries.item(session, key)
    if row.locked and not shown:
        raise InputError("item-needed", label=row.draft.label)
    code = "shop-item-shown" if shown else "shop-item-hidden"
    journal.describe(session, code, row.draft.label, english=row.draft.label_en)
    if row.own:
        journal.update(session, ShopItem, _id(session, key), {"hidden": not shown})
    else:
        _put_setting(session, key, {"hidden": not shown})


def delete_item(session: Session, key: str) -> None:
    """Take an item of the shop's own out; `InputError("item-not-empty")` where somebody's is known."""
    row = item_queries.item(session, key)
    if row.known or not row.own:
        raise InputError("item-not-empty", label=row.draft.label, count=row.known)
    journal.describe(session, "item-delete", row.draft.label, english=row.draft.label_en)
    journal.delete(session, ShopItem, [_id(session, key)])


def arrange(session: Session, section: str, keys: Sequence[str]) -> None:
    """Put items into a section, in an order; others of it stand where they stood, or after them."""
    journal.describe(session, "items-order")
    placed = arranged.by_section(arranged.arrangement(session))
    there = [field for field, _ in placed[section]]
    wanted = list(keys)
    order: list[str] = []
    for field in there:
        if field.system:
            order.append(field.key)
        elif wanted:
            order.append(wanted.pop(0))
    order += wanted
    order += [field.key for field in there if field.key not in order]
    own = set(session.scalars(select(_i.key)))
    for place, key in enumerate(order):
        columns = {"section": section, "position": place}
        if key in own:
            journal.update(session, ShopItem, _id(session, key), columns)
        else:
            _put_setting(session, key, columns)


def add_section(session: Session, label: str, label_en: str = "") -> str:
    """Add a section; its key. `InputError`: `section-needed`, `section-taken`."""
    _check_section(session, label)
    journal.describe(session, "section", label.strip(), english=label_en.strip())
    key = f"section_{journal.next_id(session, table_of(ShopSection))}"
    _put_section(session, key, {"label": label.strip(), "label_en": label_en.strip() or None})
    return key


def save_section(session: Session, key: str, label: str, label_en: str = "") -> None:
    """Call a section something else."""
    _check_section(session, label, key)
    journal.describe(session, "section", label.strip(), english=label_en.strip())
    _put_section(session, key, {"label": label.strip(), "label_en": label_en.strip() or None})


def show_section(session: Session, key: str, shown: bool) -> None:
    """Show or hide a section with all that is in it. `InputError("item-needed")` where the name stands."""
    row = _section(session, key)
    if not shown and (locked := [item for item in row.items if item.locked]):
        raise InputError("item-needed", label=locked[0].draft.label)
    code = "section-shown" if shown else "section-hidden"
    journal.describe(session, code, row.label, english=row.label_en)
    _put_section(session, key, {"hidden": not shown})


def delete_section(session: Session, key: str) -> None:
    """Take out a section of the shop's own; `InputError("section-not-empty")` while items stand in it."""
    row = _section(session, key)
    if row.items or not row.own:
        raise InputError("section-not-empty", label=row.label, count=len(row.items))
    journal.describe(session, "section-delete", row.label, english=row.label_en)
    journal.delete(session, ShopSection, session.scalars(select(_s.id).where(_s.key == key)).all())


def order_sections(session: Session, keys: Sequence[str]) -> None:
    """Put the sections in an order."""
    journal.describe(session, "items-order")
    for place, key in enumerate(keys):
        _put_section(session, key, {"position": place})


# -- Words and kinds -------------------------------------------------------------------------------------


def _checked(session: Session, draft: ItemDraft, key: str = "") -> ItemDraft:
    """The draft without needless spaces; raises where it cannot be kept."""
    label, english = draft.label.strip(), draft.label_en.strip()
    taken = item_queries.names_taken(arranged.arrangement(session), key)
    if not label or {label, english} & taken - {""}:
        raise InputError("label-taken" if label else "label-needed", label=label)
    words = _distinct(draft.words) if draft.kind == Choice.name else ()
    if draft.kind == Choice.name and not words:
        raise InputError("words-needed")
    return ItemDraft(label, english, draft.kind, words, draft.weight, draft.sensitive)


def _distinct(words: Sequence[Word]) -> tuple[Word, ...]:
    """Each word once, those without any left out."""
    found: dict[str, Word] = {}
    for word in words:
        if zh := word.zh.strip():
            found.setdefault(zh, Word(zh, word.en.strip(), word.was))
    return tuple(found.values())


def _columns(draft: ItemDraft) -> dict[str, Any]:
    return {
        "label": draft.label,
        "label_en": draft.label_en if draft.label_en != draft.label else None,
        "kind": draft.kind,
        "weight": draft.weight,
        "sensitive": draft.sensitive,
        **_word_columns(draft.words),
    }


def _word_columns(words: Sequence[Word]) -> dict[str, Any]:
    translated = any(word.en and word.en != word.zh for word in words)
    return {
        "choices": [word.zh for word in words] or None,
        "choices_en": [word.en or word.zh for word in words] if translated else None,
    }


def _rename_words(session: Session, row: ItemRow, draft: ItemDraft, renamed: Mapping[str, str]) -> None:
    """Let files say the new words; one that is taken away must not be in use."""
    kept = {word.zh for word in draft.words}
    for customer_id, value in item_queries.values_of(session, row.key):
        new = renamed.get(str(value), str(value))
        if new not in kept:
            raise InputError("word-in-use", word=new)
        if new != value:
            _put_value(session, customer_id, row.key, new)


def _change_kind(session: Session, row: ItemRow, draft: ItemDraft) -> None:
    new = item_queries.new_kind(draft.kind, draft.words)
    for customer_id, text, value in list(item_queries.converted(session, row.key, new)):
        note = f"{row.draft.label}：{text}" if value is None else ""
        _put_value(session, customer_id, row.key, None if value is None else new.dump(value), note)


def _put_value(session: Session, customer_id: int, key: str, data: Any, note: str = "") -> None:
    """Write what JSON holds of one item, past its kind; a note goes to the end of the notes."""
    row = session.execute(select(_c.extra, _c.notes).where(_c.id == customer_id)).one()
    extra = {name: value for name, value in row.extra.items() if name != key}
    if data is not None:
        extra[key] = data
    changes: dict[str, Any] = {"extra": extra or None}
    if note:
        changes["notes"] = f"{row.notes}\n{note}" if row.notes else note
    journal.update(session, Customer, customer_id, changes)


# -- Rows ------------------------------------------------------------------------------------------------


def _save_built_in(session: Session, row: ItemRow, draft: ItemDraft) -> None:
    field = CATALOG[row.key]
    own_weight = field.weight if field.counts else 0
    english = draft.label_en if draft.label_en != field.en else ""
    _put_setting(
        session,
        row.key,
        {
            "label": draft.label if draft.label != field.zh else None,
            "label_en": english or None,
            "weight": draft.weight if draft.weight != own_weight else None,
            "words": answers.said(session, row.key, draft.words) if isinstance(field.kind, Choice) else None,
        },
    )


def _put_setting(session: Session, key: str, columns: Mapping[str, Any]) -> None:
    _put(session, ItemSetting, key, columns)


def _put_section(session: Session, key: str, columns: Mapping[str, Any]) -> None:
    _put(session, ShopSection, key, columns)


def _put(
    session: Session, model: type[ItemSetting | ShopSection], key: str, columns: Mapping[str, Any]
) -> None:
    table = table_of(model)
    found = session.scalar(select(table.c.id).where(table.c.key == key))
    if found is None:
        journal.insert(session, model, [{"key": key, **columns}])
    else:
        journal.update(session, model, found, columns)


def _put_last(session: Session, section: str, key: str) -> None:
    """Behind the others of a section that the shop has not ordered, too."""
    lines = arranged.by_section(arranged.arrangement(session))[section]
    keys = [field.key for field, _ in lines if not field.system and field.key != key]
    if section != Section.SHOP:
        arrange(session, section, [*keys, key])


def _id(session: Session, key: str) -> int:
    return int(session.execute(select(_i.id).where(_i.key == key)).scalar_one())


def _section(session: Session, key: str) -> Any:
    for row in item_queries.sections(session, key):
        if row.key == key:
            return row
    raise InputError("no-such-item", key=key)


def _check_section(session: Session, label: str, key: str = "") -> None:
    taken: Collection[str] = {
        name.zh
        for name, _ in arranged.ordered_sections(arranged.arrangement(session).parts)
        if name.key != key
    }
    if not label.strip() or label.strip() in taken:
        raise InputError("section-taken" if label.strip() else "section-needed", label=label.strip())
