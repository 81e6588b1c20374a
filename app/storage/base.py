"""The declarative base of every table, and what a table promises to the journal."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table. Names of constraints are fixed so that migrations can drop them anywhere."""

    metadata = MetaData(naming_convention=NAMING)


MAPPED: dict[str, type[Journaled]] = {}
"""The journaled tables that are mapped so far, by name: each enters itself."""


class Journaled(Base):
    """A table whose every change goes into the journal; it has an integer key `id` never used twice.

    `customer_column` names the column that tells whose history a change belongs to; `derived_columns` follow
    from other rows, so that a person has not changed anything when they move.
    """

    __abstract__ = True
    customer_column: ClassVar[str | None] = None
    derived_columns: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        MAPPED[cls.__tablename__] = cls
