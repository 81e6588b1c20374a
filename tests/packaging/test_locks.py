"""The locked requirement files: complete, verifiable, and free of anybody's addresses."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def pinned(name: str) -> set[str]:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    return {line.rstrip(" \\") for line in text.splitlines() if line and not line.startswith((" ", "#"))}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-checks.lock"])
def test_a_lock_holds_versions_and_hashes_and_no_address(name: str) -> None:
    text = (PACKAGING / name).read_text(encoding="utf-8")
    assert all(re.match(r"[a-z0-9.-]+==\S+( ; .+)?$", line) for line in pinned(name))
    assert text.count("--hash=sha256:") >= len(pinned(name))
    assert not re.search(r"https?:|file:|@|--index|--find|/", text)


def test_the_checks_hold_every_package_of_the_program() -> None:
    assert pinned("requirements.lock") - pinned("requirements-checks.lock") == set()


def test_the_locked_packages_need_nothing_that_is_not_locked() -> None:
    """They are installed without looking at what each of them needs."""
    check = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stdout
