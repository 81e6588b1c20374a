"""The answers of a choice of the program in the words of the shop."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.add_column("item_setting", sa.Column("words", sa.JSON(), nullable=True))
