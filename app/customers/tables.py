"""Which table holds which child records."""

from __future__ import annotations

from app.customers.models import (
    AccountActivity,
    AccountContact,
    AccountNeed,
    AccountOutside,
    Address,
    Asset,
    FamilyMember,
    Phone,
    Purchase,
    Tag,
)
from app.fields.field import Table
from app.storage.base import Journaled

CHILD_MODELS: dict[Table, type[Journaled]] = {
    Table.PHONES: Phone,
    Table.ADDRESSES: Address,
    Table.FAMILY: FamilyMember,
    Table.ASSETS: Asset,
    Table.PURCHASES: Purchase,
    Table.CONTACTS: AccountContact,
    Table.OUTSIDE: AccountOutside,
    Table.NEEDS: AccountNeed,
    Table.ACTIVITIES: AccountActivity,
    Table.TAGS: Tag,
}
