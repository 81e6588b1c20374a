"""Bringing a file to this program's schema: back up, migrate in one transaction, refuse newer files."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from app.errors import FileError
from app.storage.backup import back_up
from app.storage.engine import writers

HEAD = "0018"
APPLICATION_ID = 0x4B515842
MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(path: Path, raw: dbapi2.Connection) -> str:
    """The schema a file was written with.

    `FileError`: `file-empty` when it was never finished, `not-a-client-file` for another program's database.
    """
    tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        raise FileError("file-empty", path=str(path))
    if (
        raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID
        or "alembic_version" not in tables
    ):
        raise FileError("not-a-client-file", path=str(path))
    return str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def is_known(revision: str) -> bool:
    """Whether this program can read or upgrade that schema; what it does not know is newer."""
    return any((MIGRATIONS / "versions").glob(f"{revision}_*.py"))


def upgrade(engine: Engine, path: Path, key: str | None) -> None:
    """Copy the file, then migrate it to `HEAD` in one transaction."""
    back_up(path, key, f"before-{HEAD}")
    migrate(engine)


def migrate(engine: Engine, target: str = "head") -> None:
    """Run the migrations in one transaction with foreign keys off, and check them afterwards."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writers(engine).connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, target)
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise FileError("upgrade-failed")
        finally:
            driver.execute("PRAGMA foreign_keys = ON")
