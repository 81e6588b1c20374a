"""The password of a client file, set, changed and removed from the command line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app import opening
from app.storage import backup
from app.storage.keys import PLAIN_HEADER, header_of
from tests.ui.commands.ran import Run

CUSTOMERS = 3


def secret(folder: Path, word: str, name: str = "") -> Path:
    path = folder / f"{name or word}.txt"
    path.write_text(f"{word}\n", encoding="utf-8")
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def listed(run: Run, shop: Path, *more: object) -> int:
    ran = run("list", "--file", shop, *more, "--json")
    return len(ran.rows) if ran.status == 0 else -1


def is_plain(path: Path) -> bool:
    return header_of(path) == PLAIN_HEADER


def test_a_password_is_set_changed_and_removed(run: Run, shop: Path, tmp_path: Path) -> None:
    old, new = secret(tmp_path, "first-word"), secret(tmp_path, "second-word")
    ran = run("password", "--file", shop, "--new-password-file", old)
    assert (ran.status, ran.out) == (0, "")
    assert "设好" in ran.err
    assert (is_plain(shop), listed(run, shop), listed(run, shop, "--password-file", old)) == (
        False,
        -1,
        CUSTOMERS,
    )

    ran = run("password", "--file", shop, "--password-file", old, "--new-password-file", new)
    assert ran.status == 0
    assert "换好" in ran.err
    assert listed(run, shop, "--password-file", old) == -1
    assert listed(run, shop, "--password-file", new) == CUSTOMERS

    ran = run("password", "--file", shop, "--password-file", new, "--remove")
    assert ran.status == 0
    assert "去掉" in ran.err
    assert (is_plain(shop), listed(run, shop)) == (True, CUSTOMERS)


def test_backups_that_open_otherwise_are_told(run: Run, shop: Path, tmp_path: Path) -> None:
    ran = run("password", "--file", shop, "--new-password-file", secret(tmp_path, "word"))
    assert len(backup.otherwise_locked(shop)) == 1
    assert "1 份备份" in ran.err


def test_a_wrong_password_changes_nothing(run: Run, shop: Path, tmp_path: Path) -> None:
    old, new, wrong = (secret(tmp_path, word) for word in ("first-word", "second-word", "wrong"))
    run("password", "--file", shop, "--new-password-file", old)
    before = digest(shop)
    for given in (("--password-file", wrong), ()):
        ran = run("password", "--file", shop, *given, "--new-password-file", new)
        assert ran.status == 1
        assert "密码" in ran.err
    assert digest(shop) == before


def test_an_empty_or_a_missing_new_password_changes_nothing(run: Run, shop: Path, tmp_path: Path) -> None:
    before = digest(shop)
    ran = run("password", "--file", shop, "--new-password-file", secret(tmp_path, "", "empty"))
    assert (ran.status, "第一行是空的" in ran.err) == (1, True)
    assert run("password", "--file", shop, "--new-password-file", tmp_path / "none.txt").status == 1
    assert digest(shop) == before


def test_a_file_that_is_open_elsewhere_is_left_alone(run: Run, shop: Path, tmp_path: Path) -> None:
    book = opening.open_book(shop)
    try:
        ran = run("password", "--file", shop, "--new-password-file", secret(tmp_path, "word"))
    finally:
        book.close()
    assert (ran.status, "打开" in ran.err) == (1, True)
    assert is_plain(shop)


def test_to_remove_what_is_not_there_is_no_error(run: Run, shop: Path) -> None:
    before = digest(shop)
    ran = run("password", "--file", shop, "--remove")
    assert (ran.status, "没有密码" in ran.err) == (0, True)
    assert digest(shop) == before


@pytest.mark.parametrize("more", [(), ("--remove", "--new-password-file", "a.txt")])
def test_what_is_wanted_is_said_once(run: Run, shop: Path, more: tuple[str, ...]) -> None:
    assert run("password", "--file", shop, *more).status == 2
    assert is_plain(shop)
