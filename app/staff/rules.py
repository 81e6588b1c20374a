"""The permission table: who may do what."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


class Role(StrEnum):
    """The parts people play in a shop."""

    MANAGER = "manager"
    SALES = "sales"


class Right(StrEnum):
    """What is not everybody's to do."""

    EXPORT = "export"
    DELETE = "delete"
    STAFF = "staff"
    ANSWER = "answer"
    PASSWORD = "password"


ALLOWED: dict[Role, frozenset[Right]] = {
    Role.MANAGER: frozenset(Right),
    Role.SALES: frozenset({Right.EXPORT, Right.DELETE, Right.STAFF, Right.PASSWORD}),
}


def needs(right: Right) -> Callable[[F], F]:
    """Mark a query or an action as wanting a right; `Book` checks it, not the buttons."""

    def mark(function: F) -> F:
        function.right = right  # type: ignore[attr-defined]
        return function

    return mark


def may(role: str, right: Right) -> bool:
    """Whether a role has a right."""
    return right in ALLOWED[Role(role)]
