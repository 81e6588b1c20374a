"""The trade of the shop: those that come with the program, those it brought along, and changing over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.care.models import ShopPack
from app.care.packs import packs
from app.care.packs.pack import Pack, PackItem
from app.care.plan import Plan
from app.customers import own_items
from app.customers.own_items import NewItem, OwnItem
from app.errors import InputError
from app.fields.catalog import CATALOG
from app.resources import resource_path
from app.staff.actions import TRADES, save_settings
from app.staff.queries import shop
from app.storage import journal
from app.storage.journal import table_of

MOST_BYTES = 1_000_000
_p = table_of(ShopPack).c


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade that a shop may choose; an `own` one came from a file of the shop's."""

    key: str
    name: str
    own: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What a trade holds, to be looked at before it is chosen or taken in."""

    name: str
    steps: int
    scripts: int
    items: tuple[str, ...]
    sources: tuple[str, ...]
    lost_reasons: tuple[str, ...]
    surveys: tuple[str, ...]
    gifts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What another trade does to the file. `kept` are items of the old trade with how many know them.

    `steps_new` begin to raise dues, `steps_gone` cease to; `steps_kept` go on.
    """

    trade: str
    name: str
    old_name: str
    added: tuple[str, ...]
    kept: tuple[tuple[str, int], ...]
    removed: tuple[str, ...]
    steps_new: int
    steps_gone: int
    steps_kept: int
    contents: Contents


def pack(session: Session) -> Pack:
    """All of the trade that the shop has chosen."""
    return pack_of(session, shop(session).trade)


def plan(session: Session) -> Plan:
    """Its plan."""
    return plan_of(session, shop(session).trade)


def plan_of(session: Session, trade: str) -> Plan:
    """The plan of any trade."""
    return pack_of(session, trade).plan


def pack_of(session: Session, trade: str) -> Pack:
    """A trade of either sort; `InputError("no-such-trade")`."""
    if trade in TRADES:
        return packs.pack(trade)
    row = session.execute(select(_p.file, _p.text).where(_p.key == trade)).one_or_none()
    if row is None:
        raise InputError("no-such-trade", trade=trade)
    return _read(trade, row.file, row.text)


@lru_cache(maxsize=8)
def _read(key: str, file: str, text: str) -> Pack:
    """One object for each text: a plan keys caches."""
    return packs.read(packs.common(), key, file, text)


def trades(session: Session, lang: str = "zh") -> tuple[Trade, ...]:
    """Every trade that may be chosen, the shop's own last."""
    mine = session.execute(select(_p.key).order_by(_p.id)).scalars().all()
    keys = [*((key, False) for key in TRADES), *((key, True) for key in mine)]
    return tuple(Trade(key, pack_of(session, key).name.of(lang), own) for key, own in keys)


# -- Files of the shop's own -----------------------------------------------------------------------------


def read_file(path: Path) -> str:
    """The text of a pack on disk; `InputError("pack-unreadable")` when it is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError("pack-unreadable", file=path.name)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("pack-unreadable", file=path.name) from error


def look_into(file: str, text: str, lang: str = "zh") -> Contents:
    """What a pack holds that is not taken in yet; `InputError("pack")` tells what is wrong in it."""
    return _contents(_read("", file, text), lang)


def contents(session: Session, trade: str, lang: str = "zh") -> Contents:
    """What a trade holds."""
    return _contents(pack_of(session, trade), lang)


def take_in(session: Session, file: str, text: str) -> str:
    """Keep a pack in the client file, in place of one of the same name; the key of its trade."""
    found = session.execute(select(_p.id, _p.key).where(_p.file == file)).one_or_none()
    key = found.key if found else f"own-{journal.next_id(session, table_of(ShopPack))}"
    made = _read(key, file, text)
    journal.describe(session, "pack", made.name.zh, english=made.name.en)
    if found:
        journal.update(session, ShopPack, found.id, {"text": text})
    else:
        journal.insert(session, ShopPack, [{"key": key, "file": file, "text": text}])
    if shop(session).trade == key:
        _bring_along(session, made)
    return key


def drop(session: Session, trade: str) -> None:
    """Take a pack of the shop's own out again; `InputError("pack-in-use")` while it is the shop's trade."""
    if shop(session).trade == trade:
        raise InputError("pack-in-use", trade=pack(session).name.zh)
    name = pack_of(session, trade).name
    journal.describe(session, "pack-drop", name.zh, english=name.en)
    journal.delete(session, ShopPack, session.scalars(select(_p.id).where(_p.key == trade)).all())


def template(session: Session, trade: str, lang: str = "zh") -> str:
    """A trade's file to begin an own one with: how it is written, then all that the trade adds."""
    guide = resource_path("packs", f"guide_{'en' if lang.startswith('en') else 'zh'}.txt").read_text("utf-8")
    lines = [f"# {line}".rstrip() for line in guide.splitlines()]
    text = session.scalar(select(_p.text).where(_p.key == trade)) or packs.source(trade)
    if text.startswith(lines[0]):
        return text
    return "\n".join([*lines, "", text])


# -- Choosing and changing -------------------------------------------------------------------------------


def begin(session: Session, trade: str, own: tuple[str, str] | None = None) -> None:
    """What a new file begins with: its trade's items and choices; `own` is a pack's file name and text."""
    journal.describe(session, "new-file")
    journal.keep(session)
    key = take_in(session, *own) if own else trade
    save_settings(session, {"trade": key})
    _bring_along(session, pack_of(session, key))


def preview(session: Session, trade: str, lang: str = "zh") -> Change:
    """What would change with another trade; nothing is written."""
    old, new = pack(session), pack_of(session, trade)
    there = own_items.own_items(session)
    leaving = _leaving(there, new)
    staying = [item for item in there if item not in leaving or item.known]
    before, after = old.plan.by_key.keys(), new.plan.by_key.keys()
    return Change(
        trade=trade,
        name=new.name.of(lang),
        old_name=old.name.of(lang),
        added=tuple(item.label.of(lang) for item in _missing(new, staying)),
        kept=tuple((item.name(lang), item.known) for item in leaving if item.known),
        removed=tuple(item.name(lang) for item in leaving if not item.known),
        steps_new=len(after - before),
        steps_gone=len(before - after),
        steps_kept=len(before & after),
        contents=_contents(new, lang),
    )


def change(session: Session, trade: str, hide: bool = False) -> None:
    """Another trade: what it brings is added; of the old one what is known stays, hidden if wished."""
    new = pack_of(session, trade)
    journal.describe(session, "trade", new.name.zh, english=new.name.en)
    leaving = _leaving(own_items.own_items(session), new)
    save_settings(session, {"trade": trade})
    own_items.remove_empty(session, {item.id for item in leaving})
    if hide:
        own_items.hide(session, {item.id for item in leaving if item.known})
    _bring_along(session, new)


def _leaving(there: Collection[OwnItem], new: Pack) -> list[OwnItem]:
    """Items that came with a trade and are not of the new one; what the shop added itself always stays."""
    wanted = {item.key for item in new.items}
    return [item for item in there if item.origin and item.origin not in wanted]


def _missing(new: Pack, there: Collection[OwnItem]) -> list[PackItem]:
    """What the trade brings and no item stands for: neither the same one nor another of that name."""
    known = {item.origin for item in there}
    named = {name for field in CATALOG.fields for name in (field.zh, field.en)}
    named |= {name for item in there for name in (item.label, item.label_en)}
    return [
        item for item in new.items if item.key not in known and not named & {item.label.zh, item.label.en}
    ]


def _bring_along(session: Session, new: Pack) -> None:
    """The items and choices of a trade; what was hidden of it comes back."""
    there = own_items.own_items(session)
    wanted = {item.key for item in new.items}
    own_items.hide(session, {item.id for item in there if item.origin in wanted}, hidden=False)
    own_items.add(session, [_new_item(item) for item in _missing(new, there)])
    save_settings(
        session,
        {
            "sources": [[words.zh, words.en] for words in new.sources],
            "lost_reasons": [[words.zh, words.en] for words in new.lost_reasons],
        },
    )


def _new_item(item: PackItem) -> NewItem:
    return NewItem(
        item.key,
        item.label.zh,
        item.label.en,
        item.kind,
        tuple(words.zh for words in item.choices),
        tuple(words.en for words in item.choices),
    )


def _contents(found: Pack, lang: str) -> Contents:
    gifts = {step.gift: None for step in found.plan.steps if step.gift}
    return Contents(
        name=found.name.of(lang),
        steps=len(found.plan.steps),
        scripts=len(found.scripts),
        items=tuple(item.label.of(lang) for item in found.items),
        sources=tuple(words.of(lang) for words in found.sources),
        lost_reasons=tuple(words.of(lang) for words in found.lost_reasons),
        surveys=tuple(survey.name.of(lang) for survey in found.surveys),
        gifts=tuple(f"{gift.name.of(lang)} ¥{gift.budget // 100}" for gift in gifts),
    )
