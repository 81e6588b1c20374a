"""The engine: pooled connections with explicit transactions.

The driver's own transaction handling is switched off (`isolation_level=None`): it leaks rolled-back
savepoints and leaves half-done migrations. We send `BEGIN` ourselves; a write begins IMMEDIATE, so that
it waits for its turn at its start and never fails half way.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, FromClause, QueuePool, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from app.storage.connection import connect

_COMPILED: LRUCache[Any, Any] = LRUCache(1000)
"""The SQL of statements: what was compiled for one file serves the next one too."""


class _Compiler(SQLiteCompiler):
    """Lets `Select.with_hint(table, …)` put words after a table: `INDEXED BY …`, and the CROSS of a join."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:  # noqa: ARG002
        return text


class Dialect(SQLiteDialect_pysqlite):
    """That of a client file; all are one and the same."""

    supports_statement_cache = True
    statement_compiler = _Compiler

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("keqing", __name__, Dialect.__name__)


def make_engine(path: Path, key: str | None) -> Engine:
    """An engine for readers; `writers(engine)` gives its twin whose transactions begin IMMEDIATE."""
    engine = create_engine(
        "keqing://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
        json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
        execution_options={"compiled_cache": _COMPILED},
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def writers(engine: Engine) -> Engine:
    """The same pool, for write transactions."""
    return engine.execution_options(immediate=True)


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
