"""The people of the shop and its settings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.base import Journaled


class Staff(Journaled):
    """Somebody who works in the shop; those who left stay, inactive, for the history's sake."""

    __tablename__ = "staff"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String, unique=True)
    role: Mapped[str] = mapped_column(String, default="sales")
    active: Mapped[bool] = mapped_column(default=True)


class Setting(Journaled):
    """One setting of the shop, as JSON."""

    __tablename__ = "setting"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String, unique=True)
    value: Mapped[Any] = mapped_column(JSON)
