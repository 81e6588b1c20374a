"""Run every check: `python3 packaging/test.py`. With arguments, only pytest runs, with these.

Style, types and who may import whom come first, the suite last, so that pytest's closing line ends the
output. All steps run even when one fails; the exit status tells whether any did.
"""

import os
import subprocess
import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python is exactly who is told
    sys.stderr.write(f"keqing needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.\n")
    sys.exit(2)

import setup_env

COMPILED = setup_env.VENV / "compiled"
"""Compiled modules, out of the way of the sources."""
STEPS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy --strict": ["-m", "mypy", "--strict", "app", "ui"],
    "import contracts": [
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
        "--no-logo",
    ],
}


def step(title: str, arguments: list[str]) -> bool:
    """Run `.venv`'s Python under a heading; whether it succeeded."""
    print(f"\n== {title}", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(COMPILED)}
    environment["CI"] = "1"  # property tests try the same examples in every run; pytest alone tries new ones
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # each import starts a process that would compile it all
    command = [str(setup_env.PYTHON), *arguments]
    return subprocess.run(command, cwd=setup_env.ROOT, env=environment, check=False).returncode == 0


def main(arguments: list[str]) -> int:
    """0 when everything that was run passed, 1 otherwise."""
    setup_env.prepare(setup_env.CHECKS)
    if arguments:
        return 0 if step("pytest", ["-m", "pytest", *arguments]) else 1
    failed = [title for title, command in STEPS.items() if not step(title, command)]
    if failed:
        print(f"\n== failed: {', '.join(failed)}", flush=True)
    passed = step("pytest", ["-m", "pytest", "-n", "2", "--dist", "worksteal"])
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except setup_env.CannotPrepareError as error:
        setup_env.say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
