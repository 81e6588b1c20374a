"""Names that differ by a slip of the pen."""

from __future__ import annotations

import pytest

from app.fields.lookalikes import differ_by_a_slip


@pytest.mark.parametrize(("one", "other"), [("陈建", "阵建"), ("王春生", "玉春生"), ("张宇", "张字")])
def test_one_sign_that_looks_like_the_other(one: str, other: str) -> None:
    assert differ_by_a_slip(one, other)
    assert differ_by_a_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("王伟", "王伟"), ("王伟", "李伟"), ("王宇", "玉字"), ("王宇", "王宇春"), ("王", "玉")],
)
def test_other_names_are_other_names(one: str, other: str) -> None:
    assert not differ_by_a_slip(one, other)
