"""Where customers are found and how they are written to, read at once for any number of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from app.customers.models import Address, Customer
from app.storage.journal import table_of
from app.storage.lists import listed

_a = table_of(Address).c
_c = table_of(Customer).c


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The address one goes to, with the area it lies in, and the ways to write; empty where not known."""

    address: str = ""
    city: str = ""
    district: str = ""
    community: str = ""
    email: str = ""
    qq: str = ""

    @property
    def area(self) -> str:
        """禾川 云台区; empty when the address does not tell."""
        return " ".join(part for part in (self.city, self.district) if part)


def whereabouts(session: Session, ids: Iterable[int]) -> dict[int, Whereabouts]:
    """By customer; to an organisation one goes where it is, to a person where the mail goes or at home."""
    wanted = listed(sorted(ids))
    found = {
        row.id: Whereabouts(email=row.email or "", qq=row.qq or "")
        for row in session.execute(select(_c.id, _c.email, _c.qq).where(_c.id.in_(wanted)))
    }
    first = case((_c.is_organisation.is_(True), "company"), else_="mailing")
    rank = case((_a.kind == first, 0), (_a.kind == "mailing", 1), (_a.kind == "home", 2), else_=3)
    rows = session.execute(
        select(_c.id, _a.text, _a.city, _a.district, _a.community, _c.email, _c.qq)
        .join(_a.id.table, _a.customer_id == _c.id)
        .where(_c.id.in_(wanted))
        .order_by(rank.desc(), _a.id.desc())
    )
    for customer_id, *told in rows:
        found[customer_id] = Whereabouts(*(part or "" for part in told))
    return found
