"""A bug is written down on this machine and told in plain words."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from ui.program import crash


@pytest.fixture
def told() -> Iterator[list[str]]:
    before, said = sys.excepthook, list[str]()
    crash.install(said.append)
    yield said
    sys.excepthook = before


def fail(message: str) -> None:
    try:
        raise ValueError(message)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


def test_a_bug_is_written_down_and_the_place_told(
    told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    fail("怪事")
    assert told == [str(crash.log_path())]
    written = crash.log_path().read_text(encoding="utf-8")
    assert "怪事" in written
    assert "2026-11-22" in written
    assert "怪事" in capsys.readouterr().err


def test_the_log_keeps_the_newest_and_never_grows_without_end(
    told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    crash.write_down("旧" * crash.KEEP_BYTES)
    fail("新")
    written = crash.log_path().read_text(encoding="utf-8")
    assert len(written) <= crash.KEEP_BYTES
    assert "新" in written
    assert capsys.readouterr().err


def test_without_a_place_to_write_the_bug_is_still_told(
    told: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_text: str) -> None:
        raise OSError

    monkeypatch.setattr(crash, "write_down", full)
    fail("怪事")
    assert told == [""]
    assert capsys.readouterr().err
