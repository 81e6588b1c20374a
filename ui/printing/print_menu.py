"""What can be printed of some customers: the same lines in the list, a file, an event and a segment.

A new kind of sheet about customers is one more `Entry`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu

from app import clock
from app.sheets import asked
from app.sheets.asked import Asked
from ui.words import tr

NO_KEYS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whom something is printed of; `keys` are the items that a list shows, `about` says what narrows it."""

    ids: tuple[int, ...]
    keys: tuple[str, ...] = ()
    about: str = ""


Choice = Callable[[], Chosen]
Then = Callable[[Asked], object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu and what it asks for; `listed` ones are of a list and its columns."""

    kind: str
    text: str
    make: Callable[[Chosen], Asked]
    listed: bool = False


def entries() -> Sequence[Entry]:
    """Every line, in the order of the menu."""
    return (
        Entry(asked.CustomerList.kind, tr("客户名单…"), _listing, listed=True),
        Entry(asked.CallSheet.kind, tr("电话 / 拜访单…"), call_sheet),
        Entry(asked.CustomerFiles.kind, tr("客户档案…"), _files),
        Entry(asked.CustomerForms.kind, tr("42 项档案表…"), _forms),
        Entry(asked.CustomerForms.kind, tr("空白的 42 项档案表…"), _blank_form),
        Entry(asked.ReferralTrees.kind, tr("转介绍树…"), _trees),
        Entry(asked.Birthdays.kind, tr("一个月的生日…"), _birthdays, listed=True),
        Entry(asked.CustomerCards.kind, tr("客户卡（A 卡、C 卡）…"), _cards),
        Entry(asked.Labels.kind, tr("地址标签…"), _labels),
        Entry(asked.Envelopes.kind, tr("信封…"), _envelopes),
        Entry(asked.GreetingCards.kind, tr("贺卡…"), _greetings),
    )


def add_entries(menu: QMenu, chosen: Choice, then: Then, keys: Mapping[str, str] = NO_KEYS) -> None:
    """Fill a menu; `then` is told what is asked for, of those who are chosen at that moment.

    `keys` are those that ask for a kind of sheet without the menu.
    """
    listed = bool(chosen().keys)
    for entry in entries():
        if listed or not entry.listed:
            text = "\t".join(part for part in (entry.text, keys.get(entry.kind)) if part)
            menu.addAction(text, partial(_ask, entry, chosen, then))


def print_menu(menu: QMenu, chosen: Choice, then: Then, keys: Mapping[str, str] = NO_KEYS) -> QMenu:
    """A menu of its own with its first line ready for Enter; the caller pops it up."""
    menu.aboutToHide.connect(menu.deleteLater)
    add_entries(menu, chosen, then, keys)
    menu.setActiveAction(menu.actions()[0])
    return menu


def call_sheet(chosen: Chosen) -> Asked:
    """Of these customers alone, due or not."""
    return asked.CallSheet(clock.today(), about=chosen.about, ids=chosen.ids)


def _ask(entry: Entry, chosen: Choice, then: Then) -> None:
    then(entry.make(chosen()))


def _listing(chosen: Chosen) -> Asked:
    title = tr("客户名单（%n 位）", "", len(chosen.ids))
    return asked.CustomerList(chosen.ids, chosen.keys, title, chosen.about)


def _files(chosen: Chosen) -> Asked:
    return asked.CustomerFiles(chosen.ids, about=chosen.about)


def _forms(chosen: Chosen) -> Asked:
    return asked.CustomerForms(chosen.ids, chosen.about)


def _blank_form(_chosen: Chosen) -> Asked:
    return asked.CustomerForms()


def _labels(chosen: Chosen) -> Asked:
    return asked.Labels(chosen.ids, chosen.about)


def _envelopes(chosen: Chosen) -> Asked:
    return asked.Envelopes(chosen.ids, chosen.about)


def _trees(chosen: Chosen) -> Asked:
    return asked.ReferralTrees(chosen.ids, chosen.about)


def _birthdays(chosen: Chosen) -> Asked:
    """Of this month first; another one is chosen beside the preview."""
    today = clock.today()
    return asked.Birthdays(today.year, today.month, about=chosen.about, ids=chosen.ids)


def _greetings(chosen: Chosen) -> Asked:
    return asked.GreetingCards(chosen.ids, about=chosen.about)


def _cards(chosen: Chosen) -> Asked:
    return asked.CustomerCards(chosen.ids, chosen.about)
