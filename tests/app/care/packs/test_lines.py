from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.care.packs.lines import Lines, shown
from app.resources import resource_path

PACKS = sorted(resource_path("packs").glob("*.toml"))
TEXT = '''
# a comment with [brackets] and key = 1
name = { zh = "店", en = "Shop" }
"quoted \\"key\\"" = 1

[advice]
driver.zh = "说[重点]" # and why
driver.en = """
Brief,
and "to the point".""""

[[step]]
key = "one"
days = [
    1,  # soon
    2,
]

[[step]]
key = 'two'
[step.never]
title = { zh = "从没", en = "never" }
'''


def paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from paths(part, (*path, key))


def test_every_key_is_found_on_its_line() -> None:
    lines = Lines(TEXT)
    wanted: dict[tuple[str | int, ...], int] = {
        ("name",): 3, ("name", "en"): 3, ('quoted "key"',): 4, ("advice",): 6, ("advice", "driver", "zh"): 7,
        ("advice", "driver", "en"): 8, ("step", 0): 12, ("step", 0, "key"): 13, ("step", 0, "days", 1): 16,
        ("step", 1): 19, ("step", 1, "key"): 20, ("step", 1, "never"): 21,
        ("step", 1, "never", "title", "en"): 22,
    }  # fmt: skip
    assert {path: lines.of(path) for path in wanted} == wanted


def test_what_is_missing_is_looked_for_in_its_table() -> None:
    assert Lines(TEXT).of(("step", 1, "never", "why")) == 21
    assert Lines(TEXT).of(("nowhere",)) == 1


def test_a_path_is_shown_as_people_count() -> None:
    assert shown(("step", 1, "title", "en")) == "step[2].title.en"
    assert shown(()) == ""


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_each_key_of_the_packs_stands_on_the_line_that_is_told(path: Path) -> None:
    text = path.read_text("utf-8")
    lines, rows = Lines(text), text.splitlines()
    for each in paths(tomllib.loads(text)):
        if isinstance(each[-1], str):
            assert each[-1] in rows[lines.of(each) - 1]


KEYS = st.text(st.sampled_from("abc-_1"), min_size=1, max_size=4)
SCALARS = st.one_of(
    st.integers(0, 99).map(str),
    st.sampled_from(['"a]b}"', "'c[d,'", '"\\"#"', '"""x\n\ny"""', "true", "1979-05-27", "'''\n'''"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: "[" + ",\n ".join(parts) + "]"),
        st.dictionaries(KEYS, inner.filter(lambda text: "\n" not in text), max_size=3).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        ),
    ),
    max_leaves=5,
)


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=3), max_size=4))
def test_whatever_tomllib_reads_is_located(tables: list[dict[str, str]]) -> None:
    text = ""
    starts: dict[tuple[str | int, ...], int] = {}
    for place, table in enumerate(tables):
        text += "\n[[table]]\n"
        for key, value in table.items():
            starts["table", place, key] = text.count("\n") + 1
            text += f"{key} = {value}\n"
    tomllib.loads(text)
    lines = Lines(text)
    assert {path: lines.of(path) for path in starts} == starts
