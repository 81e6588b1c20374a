"""Start the program from a checkout: `python3 packaging/run.py [arguments]`.

Needs nothing but Python 3.11: what is missing is installed first, or the one command that does is printed.
"""

import os
import subprocess
import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python is exactly who is told
    sys.stderr.write(f"keqing needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.\n")
    sys.exit(2)

import setup_env


def start(arguments: list[str]) -> int:
    """Become the program; where a process cannot be replaced, wait for it and give its exit status."""
    command = [
        str(setup_env.prepare(setup_env.RUN)),
        str(setup_env.ROOT / "packaging" / "keqing"),
        *arguments,
    ]
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(start(sys.argv[1:]))
    except setup_env.CannotPrepareError as error:
        setup_env.say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
