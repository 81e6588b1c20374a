"""The way in: puts the program's own packages on the path and hands over to the command line.

It is the only package that an installation adds, so that nothing named `app` or `ui` meets other projects.
Nothing heavy is imported here: whatever this costs, every start pays.
"""

from __future__ import annotations

import sys
from pathlib import Path


def program_folder() -> Path:
    """Where app, ui and resources lie: inside an installed package, or the root of a checkout."""
    here = Path(__file__).resolve().parent
    bundle = here / "_bundle"
    return bundle if bundle.is_dir() else here.parent.parent


def main() -> int:
    """Run the command line; gives the exit status."""
    folder = str(program_folder())
    if folder not in sys.path:
        sys.path.insert(0, folder)
    from ui.command import main as run

    return run()
