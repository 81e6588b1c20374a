"""The sample shop as a file: there as a whole, or not at all."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from app.customers import queries
from app.customers.rows import Query
from app.sample import generator, shop

ROOT = Path(__file__).resolve().parents[3]
KILLED = """
import os, sys
from pathlib import Path
from app.sample import generator, shop
make = generator.make_shop

def make_half(book, **given):
    make(book, customers=20, **given)
    os._exit(9)

generator.make_shop = make_half
shop.open_sample(Path(sys.argv[1]))
"""


def test_whoever_ends_the_program_while_the_sample_is_made_finds_a_whole_one_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sample.keqing"
    done = subprocess.run([sys.executable, "-c", KILLED, path], cwd=ROOT, check=False, timeout=100)
    assert done.returncode == 9
    assert not path.exists()
    monkeypatch.setattr(generator, "make_shop", partial(generator.make_shop, customers=30))
    with_all = shop.open_sample(path)
    assert with_all.read(queries.count, Query()) == 30
    with_all.close()
    assert [each.name for each in tmp_path.iterdir() if not each.name.endswith(".lock")] == [path.name]
