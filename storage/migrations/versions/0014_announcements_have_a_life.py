"""Announcements have content, a plan of who gets them, and a life of their own."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_MOMENTS = ("send_at", "until", "reminded_at", "corrected_at", "withdrawn_at")


def upgrade() -> None:
    def add(name: str, kind: sa.types.TypeEngine[Any], default: str | None = None) -> None:
        shown = sa.text(default) if default is not None else None
        op.add_column("announcement", sa.Column(name, kind, server_default=shown, nullable=default is None))

    for name in ("content", "planned", "chats", "rounds"):
        add(name, sa.JSON())
    for name, default in (("digest", "''"), ("state", "'sent'")):
        add(name, sa.String(), default)
    for name, default in (("acknowledge", "true"), ("repeats", "false")):
        add(name, sa.Boolean(), default)
    for name in _MOMENTS:
        add(name, UtcDateTime())
    for name in ("board_chat", "board_message"):
        add(name, sa.BigInteger())
    op.create_index("ix_announcement_digest", "announcement", ["digest"])
    op.create_index("ix_announcement_state", "announcement", ["state"])
    op.add_column(
        "receipt", sa.Column("missed", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )
    op.create_index("ix_receipt_person_id", "receipt", ["person_id"])
    _earlier()


def _earlier() -> None:
    """What was sent before: its words are its content, and a round that was under way goes on."""
    connection = op.get_bind()
    made = sa.table(
        "announcement",
        *(sa.column(name) for name in ("id", "text", "state")),
        *(sa.column(name, sa.JSON()) for name in ("audience", "content", "planned", "chats", "rounds")),
    )
    receipt = sa.table("receipt", sa.column("announcement_id"), sa.column("person_id"))
    for number, text, audience in connection.execute(
        sa.select(made.c.id, made.c.text, made.c.audience)
    ).all():
        given = json.loads(audience) if isinstance(audience, str) else audience
        after = given.pop("after", None) or {}
        query = sa.select(receipt.c.person_id).where(receipt.c.announcement_id == number)
        planned = list(connection.scalars(query.order_by(receipt.c.person_id)))
        rounds = dict(after)
        if "announcement" in rounds:
            rounds["announcement"] = sum(1 for one in planned if one <= rounds["announcement"])
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        connection.execute(
            sa.update(made)
            .where(made.c.id == number)
            .values(
                audience=given,
                content=[{"html": escaped}],
                planned=planned,
                chats=[],
                rounds=rounds,
                state="sending" if rounds else "sent",
            )
        )
