"""One item of many files at once: what would change, told before it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.customers import actions, queries
from app.customers import record as records
from app.customers.bulk_rows import BulkPreview, Edit, How
from app.fields.field import Field
from app.storage import journal

AT_ONCE = 2000
MOST_OTHERS = 5
NOTHING = (None, "", ())


def preview(session: Session, ids: Sequence[int], edit: Edit, lang: str = "zh") -> BulkPreview:
    """What an edit would do; nothing is written."""
    field = queries.catalog(session)[edit.key]
    others: Counter[str] = Counter()
    changes = empty = same = 0
    for _, old in _values(session, ids, field):
        changes += _new(old, edit) != old
        if old in NOTHING:
            empty += 1
        elif old == edit.value:
            same += 1
        else:
            others[queries.MASK if field.sensitive else field.kind.show(old, lang)] += 1
    return BulkPreview(changes, empty, same, others.total(), tuple(others.most_common(MOST_OTHERS)))


def apply(session: Session, ids: Sequence[int], edit: Edit) -> int:
    """Change the item of all of them in one write; how many changed."""
    field = queries.catalog(session)[edit.key]
    changes = {
        customer_id: {edit.key: new}
        for customer_id, old in _values(session, ids, field)
        if (new := _new(old, edit)) != old
    }
    journal.describe(session, "bulk-edit", field.zh, len(changes), field.en)
    actions.save_many(session, changes)
    return len(changes)


def _values(session: Session, ids: Sequence[int], field: Field) -> Iterator[tuple[int, Any]]:
    for start in range(0, len(ids), AT_ONCE):
        for customer_id, record in queries.load_for(session, ids[start : start + AT_ONCE], [field]).items():
            yield customer_id, records.read(record, field)


def _new(old: Any, edit: Edit) -> Any:
    if edit.how is How.ADD and isinstance(edit.value, tuple):
        return tuple(dict.fromkeys((*(old or ()), *edit.value))) or None
    return edit.value if edit.how is How.REPLACE or old in NOTHING else old
