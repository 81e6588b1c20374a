"""Scripts as people write them: {称呼} for {salutation}, in the language of the window."""

from __future__ import annotations

import re

from ui import messages

_HOLE = re.compile(r"\{([^{}]*)\}")


def to_shown(text: str) -> str:
    """The fields by the names that people know."""
    names = messages.script_fields()
    return _HOLE.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", text)


def to_stored(text: str) -> str:
    """The fields by their keys; a name that nobody knows stays and is complained of."""
    keys = {name.casefold(): key for key, name in messages.script_fields().items()}
    return _HOLE.sub(lambda found: f"{{{keys.get(found[1].strip().casefold(), found[1].strip())}}}", text)
