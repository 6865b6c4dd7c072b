"""Initiatives are found by a key."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_LIVE = sa.text("state NOT IN ('withdrawn', 'refused')")


def upgrade() -> None:
    op.add_column(
        "registration", sa.Column("initiative_key", sa.String(), server_default=sa.text("''"), nullable=False)
    )
    _fill(op.get_bind())
    op.create_index(
        "registration_initiative",
        "registration",
        ["campaign_id", "initiative_key"],
        unique=False,
        sqlite_where=_LIVE,
        postgresql_where=_LIVE,
    )


def _fill(connection: sa.Connection) -> None:
    table = sa.table(
        "registration", sa.column("id"), sa.column("fields", sa.JSON), sa.column("initiative_key")
    )
    named = [
        {"row": number, "key": _key(fields["initiative"])}
        for number, fields in connection.execute(sa.select(table.c.id, table.c.fields))
        if fields.get("initiative")
    ]
    if named:
        connection.execute(
            sa.update(table)
            .where(table.c.id == sa.bindparam("row"))
            .values(initiative_key=sa.bindparam("key")),
            named,
        )


def _key(initiative: object) -> str:
    """What the program that came with this migration makes of a name; later ones may do otherwise."""
    decomposed = unicodedata.normalize("NFD", str(initiative).lower())
    folded = "".join(mark for mark in decomposed if not unicodedata.combining(mark)).replace("đ", "d")
    words = re.sub(r"y\b", "i", re.sub(r"[^\w ]+", " ", folded))
    return " ".join(words.split())[:500].strip()
