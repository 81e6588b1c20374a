"""The log of contacts as JSON holds it, beside the files of customers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy.orm import Session

from app.interactions import queries


def of_customers(session: Session, ids: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """By customer, the newest first."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in queries.of_customers(session, ids):
        found[row.customer_id].append(
            {
                "on": row.at.date().isoformat(),
                "channel": row.channel,
                "result": row.result,
                "staff": row.staff or None,
                "text": row.text,
            }
        )
    return dict(found)
