"""`packaging/run.py` in a checkout of its own, with two tiny packages where the program has dozens."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
PROGRAM = "import sys, gift\n\ndef main():\n    print('program', *sys.argv[1:])\n    return 3\n"

pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like ours: scripts, launcher, program, lock; and a newer version of a package."""
    root = tmp_path_factory.mktemp("checkout")
    shutil.copytree(PACKAGING, root / "packaging", ignore=shutil.ignore_patterns("__pycache__", "*.lock"))
    (root / "ui").mkdir()
    (root / "ui" / "command.py").write_text(PROGRAM)
    wheels = root / "wheels"
    wheels.mkdir()
    make_wheel(wheels, "ribbon", "1.1")
    lock(
        root, make_wheel(wheels, "gift", "1.0", needs="ribbon[bow]>=1.0"), make_wheel(wheels, "ribbon", "1.0")
    )
    return root


@pytest.fixture(scope="module")
def first_start(checkout: Path) -> subprocess.CompletedProcess[str]:
    """The first one was killed while it filled the environment: this has everything to do."""
    (checkout / ".venv.unfinished").touch()
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "half-written").touch()
    return run(checkout, "show", "--json")


def make_wheel(folder: Path, name: str, version: str, needs: str = "") -> Path:
    path = folder / f"{name}-{version}-py3-none-any.whl"
    about = f"{name}-{version}.dist-info"
    required = f"Requires-Dist: {needs}\n" if needs else ""
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{name}.py", "")
        wheel.writestr(
            f"{about}/METADATA",
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nProvides-Extra: bow\n{required}",
        )
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
    return path


def lock(root: Path, *wheels: Path) -> None:
    lines = []
    for wheel in wheels:
        name, version, *_ = wheel.name.split("-")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lines.append(f"{name}=={version} \\\n    --hash=sha256:{digest}\n")
    (root / "packaging" / "requirements.lock").write_text("".join(lines))


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    links = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(root / "wheels"), "PIP_CONFIG_FILE": os.devnull}
    return subprocess.run(
        [sys.executable, str(root / "packaging" / "run.py"), *arguments],
        env={**os.environ, **links},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_start_says_what_it_does_and_runs_the_program(
    first_start: subprocess.CompletedProcess[str],
) -> None:
    for step in ("1/3", "2/3", "3/3", "ready"):
        assert step in first_start.stderr
    assert first_start.returncode == 3


def test_only_the_program_writes_to_stdout(first_start: subprocess.CompletedProcess[str]) -> None:
    assert first_start.stdout == "program show --json\n"


@pytest.mark.usefixtures("first_start")
def test_a_newer_version_than_the_locked_one_is_not_looked_at(checkout: Path) -> None:
    installed = {path.name for path in (checkout / ".venv").rglob("*.dist-info")}
    assert {"gift-1.0.dist-info", "ribbon-1.0.dist-info"} <= installed


@pytest.mark.usefixtures("first_start")
def test_the_second_start_prepares_nothing(checkout: Path) -> None:
    again = run(checkout, "due")
    assert (again.returncode, again.stdout, again.stderr) == (3, "program due\n", "")


@pytest.mark.usefixtures("first_start")
def test_what_a_killed_start_left_is_thrown_away(checkout: Path) -> None:
    assert not (checkout / ".venv" / "half-written").exists()
    assert not (checkout / ".venv.unfinished").exists()


@pytest.mark.usefixtures("first_start")
def test_a_package_that_is_not_the_locked_one_is_refused(checkout: Path) -> None:
    file = checkout / "packaging" / "requirements.lock"
    right = file.read_text()
    for installed in list((checkout / ".venv").rglob("gift*")):
        shutil.rmtree(installed) if installed.is_dir() else installed.unlink()
    file.write_text(re.sub("[0-9a-f]{64}", "0" * 64, right))
    refused = run(checkout)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "could not be installed" in refused.stderr
    file.write_text(right)
    assert run(checkout).returncode == 3


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_an_older_python_is_told_so(script: str) -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 10, 0); sys.version = '3.10.0'; "
    start = f"runpy.run_path({str(PACKAGING / script)!r}, run_name='__main__')"
    told = subprocess.run(
        [sys.executable, "-c", pretend + start], capture_output=True, text=True, check=False
    )
    assert told.returncode == 2
    assert told.stderr == "keqing needs Python 3.11 or newer; this is Python 3.10.0.\n"
