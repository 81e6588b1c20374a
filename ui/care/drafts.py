"""Steps that somebody began to change and has not saved: they outlive the window."""

from __future__ import annotations

from collections.abc import Mapping

from app.care import step_json
from app.care.plan import Step
from ui.prefs import Prefs

_NAME = "plan-drafts"


def load(prefs: Prefs, file: str) -> dict[str, Step]:
    """By key, what was begun in that client file; a draft of another version that is no step is left out."""
    found: dict[str, Step] = {}
    for key, content in prefs.layout(_NAME, file).items():
        try:
            found[key] = step_json.from_json(key, content)
        except (KeyError, TypeError, ValueError):
            continue
    return found


def keep(prefs: Prefs, file: str, drafts: Mapping[str, Step]) -> None:
    """Write down what is not saved."""
    prefs.set_layout(_NAME, {key: step_json.to_json(step) for key, step in drafts.items()}, file)
