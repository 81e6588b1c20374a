"""The people of the pictures, read from `resources/sample/people.toml` for a given day."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from app.calendar.anniversaries import add_months, anniversary
from app.calendar.lunar import lunar_name, to_lunar
from app.fields.catalog import CATALOG, CHILDREN
from app.fields.field import Table
from app.fields.kinds import Choice, Kind
from app.fields.options import CHANNEL
from app.resources import resource_path
from app.sample.sample import Sample, Talk

_CHANNEL = Choice(CHANNEL)
_PHONES = ("mobile", "office_phone")


def posed_people(today: dt.date, silence: Mapping[str, int]) -> list[Sample]:
    """Everybody in the file; `silence` tells after how many days a grade has been without a contact."""
    text = resource_path("sample", "people.toml").read_text(encoding="utf-8")
    people = tomllib.loads(re.sub(r"\{([^{}=]+)\}", lambda found: _day(found[1], today), text))
    return [_posed(person, today, silence) for person in people["person"]]


def _day(words: str, today: dt.date) -> str:
    """What stands for a placeholder: an ISO date, or a lunar birthday in words."""
    name, _, rest = words.rpartition(" ")
    if name.startswith("birth"):
        born = today + dt.timedelta(days=int(name.split()[1]))
        return anniversary(born, born.year - int(rest)).isoformat()
    if name.startswith("lunar"):
        kept = to_lunar(today + dt.timedelta(days=int(name.split()[1])))
        year = "" if kept.leap else f"{rest}年"  # that year had, most likely, no such leap month
        return f"{year}农历{lunar_name(kept)}"
    if words.endswith("m"):
        return add_months(today, int(words[:-1])).isoformat()
    return (today + dt.timedelta(days=int(words))).isoformat()


def _posed(person: dict[str, Any], today: dt.date, silence: Mapping[str, int]) -> Sample:
    left = frozenset(person.get("left", ()))
    sample = Sample(today + dt.timedelta(days=person["opened"]), posed=True, left=left)
    texts = person["values"] | {key: person[key] for key in _PHONES if key in person}
    sample.values = {key: parsed(CATALOG[key].kind, text) for key, text in texts.items()}
    for table, columns in CHILDREN.items():
        kinds = {column.key: column.kind for column in columns}
        for row in person.get(table.value, ()):
            sample.children.append((Table(table), {k: parsed(kinds[k], text) for k, text in row.items()}))
    days = silence.get(sample.values.get("grade") or "", 90) + 1
    sample.talks = [_talk(row, today, days) for row in person["contacts"]]
    return sample


def _talk(row: dict[str, Any], today: dt.date, silence: int) -> Talk:
    promise = None
    if "promise" in row:
        promise = (row["promise"], today + dt.timedelta(days=row["due"]))
    return Talk(
        today + dt.timedelta(days=-silence if "silent" in row else row["on"]),
        parsed(_CHANNEL, row["channel"]),
        row["text"],
        row["result"],
        row["mood"],
        promise=promise,
        promise_kept=False,
    )


def parsed(kind: Kind, text: str) -> Any:
    """What the kind reads out of a text of ours, which has to be right: `ValueError` when it is not."""
    read = kind.parse(text)
    if read.problem or read.value is None:
        raise ValueError(f"{text}: {read.problem or 'nothing read'}")
    return read.value
