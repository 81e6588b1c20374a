"""`python -m tests.bench [--size N] [--only NAME]`: one table of all figures; exit status 1 if one fails."""

from __future__ import annotations

import argparse
import compileall
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from app import clock
from tests.bench import figures
from tests.bench.figures import Bench, Figure
from tests.bench.rows import TODAY

HEADER = ("what", "floor", "ours", "ratio", "bar", "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 when a figure is above its bar."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="The figures to hold.")
    parser.add_argument("--size", type=int, default=100_000, help="customers in the shop that is measured")
    parser.add_argument("--only", choices=sorted(figures.load()), help="one measurement")
    asked = parser.parse_args(arguments)
    _compile()
    with clock.pinned(TODAY), tempfile.TemporaryDirectory() as folder:
        bench = Bench(asked.size, Path(folder))
        try:
            names = [asked.only] if asked.only else list(figures.MEASURES)
            found = [figure for name in names for figure in figures.MEASURES[name](bench)]
        finally:
            bench.close()
    print(f"{asked.size:,} customers")
    print(table(found))
    return 0 if all(figure.passed for figure in found) else 1


def _compile() -> None:
    """As after the first start: where Python is told to keep no bytecode, each process would compile anew."""
    for room in ("app", "ui"):
        compileall.compile_dir(Path(__file__).parents[2] / room, quiet=1)


def table(found: Iterable[Figure]) -> str:
    """The figures as lines of even columns."""
    lines = [HEADER, *(_line(figure) for figure in found)]
    widths = [max(_width(line[place]) for line in lines) for place in range(len(HEADER))]
    return "\n".join("  ".join(map(_padded, line, widths)).rstrip() for line in lines)


def _line(figure: Figure) -> tuple[str, ...]:
    ratio = f"{figure.ours / figure.floor:.2f}" if figure.floor else ""
    floor = _shown(figure.floor, figure.unit) if figure.floor else "–"
    return (
        figure.name,
        floor,
        _shown(figure.ours, figure.unit),
        ratio,
        str(figure.bar),
        "pass" if figure.passed else "FAIL",
    )


def _shown(seconds: float, unit: str) -> str:
    if unit:
        return f"{seconds:.1f} {unit}"
    return f"{seconds * 1000:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"


def _width(text: str) -> int:
    return sum(2 if "⺀" <= sign <= "￯" else 1 for sign in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


if __name__ == "__main__":
    sys.exit(main())
