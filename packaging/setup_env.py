"""Make a checkout ready to run: system libraries, `.venv`, locked packages. Standard library only.

What was prepared is remembered in a stamp inside `.venv`, so that the next start only compares two strings.
The stamp is written last and a note lies beside `.venv` while it is being filled: what a killed run leaves
behind is never trusted but thrown away. All messages go to stderr, since stdout is the program's.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
UNFINISHED = ROOT / ".venv.unfinished"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN, CHECKS = "requirements", "requirements-checks"

# Without these the program cannot be imported …
NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# … and without these it finds no X display.
WANTED = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
CHINESE_FONT = "fonts-noto-cjk"
FONT_FILES = (
    "NotoSansCJK*",
    "NotoSerifCJK*",
    "NotoSansSC*",
    "SourceHan*",
    "wqy-*",
    "DroidSansFallback*",
    "uming*",
)
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class CannotPrepareError(Exception):
    """Something that only a person can put right; the text says what."""


def say(text: str) -> None:
    """One line for whoever waits."""
    sys.stderr.write(f"keqing: {text}\n")
    sys.stderr.flush()


def prepare(lock: str) -> Path:
    """The interpreter in `.venv` that has all packages of `lock` (RUN or CHECKS), made ready if need be."""
    if not is_ready(lock):
        try:
            with _only_one():
                if not is_ready(lock):
                    _prepare(lock)
        except OSError as error:
            raise CannotPrepareError(f"this checkout cannot be prepared: {error}") from error
    return PYTHON


def is_ready(lock: str) -> bool:
    """Whether `.venv` holds what `lock` asks for, by its stamp alone."""
    try:
        return _stamp(lock).read_text() == _fingerprint(lock)
    except OSError:
        return False


def _prepare(lock: str) -> None:
    say("preparing this checkout; the first time takes a few minutes")
    say("1/3 system libraries")
    install_system_packages()
    say(f"2/3 Python environment in {VENV}")
    _make_venv()
    say("3/3 Python packages, each checked against its hash")
    _install_packages(lock)
    say("ready")


# -- System packages -------------------------------------------------------------------------------------


def install_system_packages() -> None:
    """Install what Debian lacks, as root; otherwise name the one command that does."""
    needed, wanted = missing_packages()
    packages = needed + wanted
    if not packages:
        return
    if not is_debian():
        say("missing on this system, by their Debian names: " + " ".join(packages))
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() == 0:
        say("installing " + " ".join(packages))
        _apt(["apt-get", "update", "-q"])
        _apt(install)
        return
    command = "sudo " + " ".join(install)
    if needed:
        raise CannotPrepareError(
            f"system packages are missing. Install them and start again:\n\n    {command}\n"
        )
    say(f"a window and Chinese print also need:\n\n    {command}\n")


def missing_packages() -> tuple[list[str], list[str]]:
    """Debian packages this machine lacks: those without which nothing starts, and the others."""
    if not sys.platform.startswith("linux"):
        return [], []
    needed = [package for library, package in NEEDED.items() if not loads(library)]
    wanted = [package for library, package in WANTED.items() if not loads(library)]
    if not _has_module("venv") or not _has_module("ensurepip"):
        needed.insert(0, "python3-venv")
    if is_debian() and not Path("/etc/ssl/certs/ca-certificates.crt").exists():
        needed.insert(0, "ca-certificates")
    if not has_chinese_font():
        wanted.append(CHINESE_FONT)
    return needed, wanted


def loads(library: str) -> bool:
    """Whether the system finds this shared library."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_module(name: str) -> bool:
    import importlib.util

    return importlib.util.find_spec(name) is not None


def has_chinese_font() -> bool:
    """Whether Chinese text would be drawn at all; without a font it is silently blank."""
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(next(folder.rglob(name), None) for folder in folders for name in FONT_FILES)


def is_debian() -> bool:
    """Debian and what descends from it: where we know what packages are called."""
    return Path("/etc/debian_version").exists() and Path("/usr/bin/apt-get").exists()


def _apt(command: list[str]) -> None:
    done = _run(command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if done != 0:
        raise CannotPrepareError(f"this failed with status {done}: {' '.join(command)}")


# -- The environment -------------------------------------------------------------------------------------


def _make_venv() -> None:
    if _is_sound():
        return
    UNFINISHED.touch()
    if _run([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise CannotPrepareError(f"no Python environment could be made in {VENV}")


def _is_sound() -> bool:
    """Whether `.venv` was made by this version of Python, has pip, and no run was killed while filling it."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    ask = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return subprocess.run([PYTHON, "-c", ask], capture_output=True, check=False).returncode == 0


def _install_packages(lock: str) -> None:
    """Install just what the lock names: it is complete, and older pips look for newer versions of extras."""
    for name in (RUN, CHECKS):
        _stamp(name).unlink(missing_ok=True)
    UNFINISHED.touch()
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    locked = ["--no-deps", "--require-hashes", "-r", str(_lock_file(lock))]
    done = _run([*pip, *locked], {**os.environ, "PIP_USER": "0"})
    if done < 0:
        raise CannotPrepareError("the installation was killed")
    UNFINISHED.unlink()
    if done > 0:
        raise CannotPrepareError(
            "the packages could not be installed; pip says why above. Start again to go on."
        )
    for name in (RUN, lock):  # the checks hold every package of the program
        _stamp(name).write_text(_fingerprint(name))


def _run(command: list[str], env: dict[str, str] | None = None) -> int:
    """Run with stdout turned to stderr, as a person is told about it but no script reads it."""
    return subprocess.run(command, stdout=sys.stderr, env=env, check=False).returncode


def _lock_file(lock: str) -> Path:
    return ROOT / "packaging" / f"{lock}.lock"


def _stamp(lock: str) -> Path:
    return VENV / f"keqing-{lock}.stamp"


def _fingerprint(lock: str) -> str:
    """Changes with the locked packages and with the Python that runs them."""
    digest = hashlib.sha256(_lock_file(lock).read_bytes()).hexdigest()
    return f"{sys.implementation.cache_tag} {digest}\n"


@contextmanager
def _only_one() -> Iterator[None]:
    """Let a second start wait for the first one's preparation; the system lets go when a process dies."""
    with (ROOT / ".venv.lock").open("w") as file:
        _wait_for(file)
        yield


if sys.platform == "win32":
    import msvcrt

    def _wait_for(file: IO[str]) -> None:
        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:  # it gives up after ten seconds
                continue
            return

else:
    import fcntl

    def _wait_for(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)
