"""Run by Alembic for each command: ties it to our tables and the connection we opened."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

import storage.tables  # noqa: F401 - fills the metadata
from storage.types import UtcDateTime, with_postgres


def render_item(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Write types of our own and of SQLModel's as what they are in the database."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, AutoString):
        return "sa.String()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=with_postgres(SQLModel.metadata),
    render_as_batch=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
