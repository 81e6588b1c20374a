"""What alembic runs: the connection is handed over, with its transaction already begun."""

from __future__ import annotations

from alembic import context

from app.storage.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
