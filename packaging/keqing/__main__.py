"""`python -m keqing`, and `python packaging/keqing` in a checkout where nothing is installed."""

import sys
from pathlib import Path

if not __package__:
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from keqing import main

    del sys.path[0]
else:
    from keqing import main

if __name__ == "__main__":
    sys.exit(main())
