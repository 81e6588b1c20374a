"""What a bare Debian lacks is installed by root; anybody else is told the one command."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has packages for these"
)


@pytest.fixture
def setup_env(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, on a Debian that has everything, seen by somebody who is not root."""
    spec = importlib.util.spec_from_file_location("setup_env", PACKAGING / "setup_env.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "is_debian", lambda: True)
    monkeypatch.setattr(module, "has_chinese_font", lambda: True)
    monkeypatch.setattr(module, "loads", lambda library: True)
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000)
    return module


def test_a_complete_system_is_left_alone(setup_env: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    setup_env.install_system_packages()
    assert capsys.readouterr().err == ""


def test_one_command_names_everything_that_is_missing(
    setup_env: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup_env, "loads", lambda library: library not in {"libGL.so.1", "libxcb-xkb.so.1"})
    monkeypatch.setattr(setup_env, "has_chinese_font", lambda: False)
    command = "sudo apt-get install -y --no-install-recommends libgl1 libxcb-xkb1 fonts-noto-cjk"
    with pytest.raises(setup_env.CannotPrepareError, match=command):
        setup_env.install_system_packages()


def test_a_machine_without_a_display_starts_without_its_libraries(
    setup_env: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup_env, "loads", lambda library: "xcb" not in library)
    setup_env.install_system_packages()
    assert "sudo apt-get install -y --no-install-recommends libxcb-cursor0" in capsys.readouterr().err
