"""Write the locked requirement files anew from pyproject.toml: `python packaging/lock.py [--upgrade]`.

They name every package with its hashes for Python 3.11 and up on Linux, Windows and macOS, and no address:
where packages come from is the business of whoever installs. Needs `uv`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN_LOCK = "packaging/requirements.lock"
CHECKS_LOCK = "packaging/requirements-checks.lock"


def compile_lock(uv: str, target: str, *options: str) -> None:
    """Resolve into `target`, keeping the versions it already has unless `--upgrade` is among the options."""
    command = [
        *(uv, "pip", "compile", "pyproject.toml", "--output-file", target),
        *("--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--default-index", "https://pypi.org/simple", "--no-emit-index-url"),
        *("--no-header", "--no-annotate", "--quiet"),
        *options,
    ]
    # This machine's own links and mirrors must not find their way into a file for everybody's machine.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def main() -> int:
    """Both files; the one for the checks holds the other's very versions and more."""
    uv = shutil.which("uv", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if uv is None:
        sys.stderr.write("uv is needed to lock the requirements: pip install uv\n")
        return 1
    compile_lock(uv, RUN_LOCK, *sys.argv[1:])
    compile_lock(uv, CHECKS_LOCK, "--group", "checks", "--constraints", RUN_LOCK, *sys.argv[1:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
