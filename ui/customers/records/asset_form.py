"""The form of an asset asks for what its kind has: a home has no chassis number, a policy no mileage."""

from __future__ import annotations

from app.fields.catalog import ASSET_PARTS
from ui.kit.form import Form


def ask_by_kind(form: Form) -> None:
    """Follow the kind; what is written into an item is shown whatever the kind."""

    def follow(*_changed: object) -> None:
        asked = ASSET_PARTS.get(form.editor("kind").value() or "", frozenset().union(*ASSET_PARTS.values()))
        parts = frozenset().union(*ASSET_PARTS.values()) - asked
        form.leave_out({key for key in parts if form.editor(key).value() is None})

    form.committed.connect(follow)
    follow()
