"""The customer card, two to a page: of a prospect the A card, of a customer the C card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.care import wording
from app.customers.queries import MASK
from app.customers.record import birthday_of
from app.customers.rows import CustomerFile
from app.fields.catalog import CHILDREN
from app.fields.field import Table
from app.interactions import queries as interactions
from app.interactions.rows import ContactRow
from app.printing.setup import Setup
from app.sheets.asked import CustomerCards
from app.sheets.callsheet import channel_word
from app.sheets.customer_file import SENSITIVE, files_of
from app.sheets.making import Making
from app.sheets.sheet import Grid, Sheet
from app.staff.queries import shop

CARD = "card"
"""The choice of a person: which card, or the one that fits how far the customer has come."""
AUTO, PROSPECT, CUSTOMER = "auto", "a", "c"
CARDS = (AUTO, PROSPECT, CUSTOMER)
BOUGHT = frozenset({"first", "repeat", "loyal", "advocate"})
WIDTH, HEIGHT = 210.0, 148.5
MOST_ITEMS, MOST_FAMILY, AT_ONCE = 20, 4, 200
_BOTH = ("mobile", "wechat", "company", "position", "mailing_address", "birthday")
_PROSPECT = (*_BOTH, "source", "referrer", "intent", "best_time", "personality", "hobbies", "next_contact_on")
_WANTED = {
    "auto": ("intended_model", "car_budget", "compared_with"),
    "realestate": ("home_rooms", "home_budget", "estates_seen"),
}
"""Items of a trade that tell what is wanted, at which price, and with what it is compared."""
_CUSTOMER = (*_BOTH, "bought", "delivered_on", "amount")
_EXPIRIES = {
    "auto": ("car_model", "plate", "vin", "insurance_expiry", "inspection_due"),
    "insurance": ("policy_number", "policy_expiry", "premium_due"),
    "keyaccount": ("contract_number", "contract_expiry"),
}
"""What a trade writes on the card of every customer; of others' what is known is printed."""
_BIRTHDAY = next(field for field in CHILDREN[Table.FAMILY] if field.key == "birthday")


@dataclass(frozen=True, slots=True)
class CardItem:
    """One item; an empty text leaves a line to write on."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class LoggedContact:
    """A contact as it stands in the card's log."""

    date: str
    channel: str
    text: str
    next_on: str


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """One card: `mark` is A or C, `left` and `right` are its items."""

    mark: str
    name: str
    aside: str
    left: tuple[CardItem, ...]
    right: tuple[CardItem, ...]
    log: tuple[LoggedContact, ...]


def make(session: Session, asked: CustomerCards, making: Making) -> Sheet:
    """The cards of some customers, in their order."""
    said, opened = making.words(asked.kind), bool(making.style.option(SENSITIVE, False))
    writer = _Writer(session, making, opened=opened)
    cards = list(making.told(writer.cards(asked.ids), len(asked.ids)))
    sheet = making.faces(
        asked.kind,
        Setup(margin=0.0),
        len(cards),
        Grid(1, 2, 0.0, 0.0, 0.0, HEIGHT, cut=True),
        cards=cards,
        width=WIDTH,
        height=HEIGHT,
        foot=" · ".join(filter(None, (making.footer(), making.style.note))),
    )
    names = tuple(card.name for card in cards)
    return replace(sheet, names=names, remark=said["sensitive"] if opened else "")


class _Writer:
    """Cards of one sheet."""

    def __init__(self, session: Session, making: Making, *, opened: bool) -> None:
        self._session, self._lang, self._open = session, making.lang, opened
        self._said = making.words(CustomerCards.kind)
        self._chosen = str(making.style.option(CARD, AUTO))
        self._trade = shop(session).trade

    def cards(self, ids: tuple[int, ...]) -> Iterator[CustomerCard]:
        """A card for each file, with the contact in which somebody was spoken with last."""
        for start in range(0, len(ids), AT_ONCE):
            some = ids[start : start + AT_ONCE]
            last = interactions.last_spoken(self._session, some)
            for file in files_of(self._session, some):
                yield self._card(file, last.get(file.id))

    def _card(self, file: CustomerFile, last: ContactRow | None) -> CustomerCard:
        prospect = self._is_prospect(file)
        items = list(self._of_prospect(file) if prospect else self._of_customer(file))[:MOST_ITEMS]
        half = (len(items) + 1) // 2
        return CustomerCard(
            mark=self._said["prospect" if prospect else "customer"],
            name=file.name,
            aside=self._aside(file),
            left=tuple(items[:half]),
            right=tuple(items[half:]),
            log=(self._logged(last),) if last else (),
        )

    def _is_prospect(self, file: CustomerFile) -> bool:
        """Until something was bought; who is dormant or lost is what they were before."""
        if self._chosen in (PROSPECT, CUSTOMER):
            return self._chosen == PROSPECT
        return file.values["stage"] not in BOUGHT and not file.record.children[Table.PURCHASES]

    def _aside(self, file: CustomerFile) -> str:
        grade = file.catalog["grade"].kind.show(file.values["grade"], self._lang)
        parts = [file.number, file.owner, self._said["grade"].format(grade=grade) if grade else ""]
        return " · ".join(part for part in parts if part)

    def _of_prospect(self, file: CustomerFile) -> Iterator[CardItem]:
        yield from self._items(file, _PROSPECT)
        wanted = _WANTED.get(self._trade, ())
        known = [key for key in wanted if key in file.catalog.by_key]
        yield from self._items(file, known)
        if not known:
            yield from (CardItem(label, "") for label in self._said["wanted"])

    def _of_customer(self, file: CustomerFile) -> Iterator[CardItem]:
        mine = _EXPIRIES.get(self._trade, ())
        others = [key for keys in _EXPIRIES.values() for key in keys if key not in mine]
        yield from self._items(file, (*_CUSTOMER, *mine))
        yield from self._family(file)
        yield from self._items(file, [key for key in others if file.values.get(key) is not None])
        yield from self._items(file, ("hobbies",))

    def _items(self, file: CustomerFile, keys: Iterable[str]) -> Iterator[CardItem]:
        for key in keys:
            if key in file.catalog.shown_keys:
                yield CardItem(file.catalog[key].label(self._lang), self._shown(file, key))

    def _shown(self, file: CustomerFile, key: str) -> str:
        field, value = file.catalog[key], file.values.get(key)
        if value in (None, "", ()):
            return ""
        return MASK if field.sensitive and not self._open else field.kind.show(value, self._lang)

    def _family(self, file: CustomerFile) -> Iterator[CardItem]:
        for row in file.record.children[Table.FAMILY][:MOST_FAMILY]:
            born = birthday_of(row)
            day = _BIRTHDAY.kind.show(born, self._lang) if born else ""
            label = wording.relation_word(row["relation"], file.values["sex"], self._lang)
            yield CardItem(label, " · ".join(part for part in (row["name"], day) if part))

    def _logged(self, contact: ContactRow) -> LoggedContact:
        return LoggedContact(
            f"{contact.at:%Y-%m-%d}",
            channel_word(contact.channel, self._lang),
            " ".join(contact.text.split()),
            f"{contact.next_on:%m-%d}" if contact.next_on else "",
        )
