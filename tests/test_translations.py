"""English is complete, says the same as the Chinese, and can be found by Qt's tool."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.calendar import festivals, lunar
from app.fields import catalog, options
from app.fields.field import SECTION_LABELS
from app.fields.kinds import Choice, Kind, Option
from tests.translations import ENGLISH, ROOT, compare, placeholders, read, updated

CHINESE = re.compile("[\u2018-\u201d\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
"""Characters, and the marks that are as wide as a character: English has straight quotes."""

MESSAGES = read(ENGLISH)


def test_every_text_is_translated_and_none_is_left_over(tmp_path: Path) -> None:
    assert not str(compare(MESSAGES, read(updated(tmp_path))))


def test_a_translation_says_all_that_the_source_says() -> None:
    """`{places}` are filled by name, so none may be lost or made up; & would be the mark of a key to Qt."""
    differing = [
        (message.source, form)
        for message in MESSAGES
        for form in message.forms
        if placeholders(form) != placeholders(message.source)
        or form.count("&") != message.source.count("&")
        or not form.strip()
    ]
    assert not differing


def test_nothing_chinese_is_left_in_the_english() -> None:
    assert not [form for message in MESSAGES for form in message.forms if CHINESE.search(form)]


def test_numbers_have_a_singular_and_a_plural() -> None:
    assert all(len(message.forms) == (2 if "%n" in message.source else 1) for message in MESSAGES)


def test_every_text_can_be_found_in_the_sources() -> None:
    """A text in a variable, or inside an f-string, is one that `lupdate` does not see."""
    hidden = [
        f"{path}:{node.lineno} {ast.unparse(node)}" for path, tree in _trees() for node in _hidden(tree)
    ]
    assert not hidden


def _trees() -> Iterator[tuple[Path, ast.AST]]:
    for path in sorted((ROOT / "ui").rglob("*.py")):
        yield path.relative_to(ROOT), ast.parse(path.read_text("utf-8"))


def _hidden(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from _translated(node)
    yield from (call for call in _translated(tree) if not all(_is_text(given) for given in call.args[:2]))


def _translated(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            yield node


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


# -- What is named in data and in the catalog --------------------------------------------------------------


def _options_of(kind: Kind) -> tuple[Option, ...]:
    return kind.options if isinstance(kind, Choice) else ()


def _named_by_the_catalog() -> Iterator[str]:
    for field in catalog.CATALOG.fields:
        yield field.label("en")
        yield from (option.en for option in _options_of(field.kind))
    for child in (field for fields in catalog.CHILDREN.values() for field in fields):
        yield child.label("en")
        yield from (option.en for option in _options_of(child.kind))
    yield from (english for _, english in SECTION_LABELS.values())
    for name, value in vars(options).items():
        if name.isupper():
            yield from (option.en for option in value)


def _named_by_the_calendar() -> Iterator[str]:
    yield from (festival.name("en") for festival in festivals.FESTIVALS.values())
    yield from (term.name("en") for term in festivals.SOLAR_TERMS.values())
    yield from (lunar.month_name(month, leap, "en") for month in range(1, 13) for leap in (False, True))
    yield from (lunar.month_day_name(12, day, False, "en") for day in range(1, 31))
    yield from (lunar.zodiac(year, "en") for year in range(2020, 2032))


@pytest.mark.parametrize("named", [_named_by_the_catalog, _named_by_the_calendar])
def test_names_are_given_in_english_too(named: Any) -> None:
    names = list(named())
    assert names
    assert not [name for name in names if not name.strip() or CHINESE.search(name)]


@pytest.mark.parametrize("pack", ["common", "auto", "realestate", "insurance", "keyaccount"])
def test_a_pack_says_everything_in_both_languages(pack: str) -> None:
    path = ROOT / "resources" / "packs" / f"{pack}.toml"
    said = list(_both(tomllib.loads(path.read_text("utf-8"))))
    assert said
    assert not [english for _, english in said if CHINESE.search(english)]
    assert not [each for each in said if placeholders(each[0]) != placeholders(each[1])]


def _both(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and "zh" in value:
        yield value["zh"], value["en"]
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _both(part)


def test_sheets_say_everything_in_both_languages() -> None:
    words = tomllib.loads((ROOT / "resources" / "sheets" / "words.toml").read_text("utf-8"))
    chinese, english = dict(_leaves(words["zh"])), dict(_leaves(words["en"]))
    assert chinese.keys() == english.keys()
    for key, text in english.items():
        assert not CHINESE.search(text)
        assert placeholders(text) == placeholders(chinese[key])


def test_help_has_the_same_pages_in_both_languages() -> None:
    chinese, english = (sorted((ROOT / "resources" / "help" / lang).glob("*.md")) for lang in ("zh", "en"))
    assert [page.name for page in chinese] == [page.name for page in english]
    assert not [page.name for page in english if CHINESE.search(page.read_text("utf-8"))]


def _leaves(value: Any, at: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield at, value
    else:
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in parts:
            yield from _leaves(part, f"{at}.{key}")
