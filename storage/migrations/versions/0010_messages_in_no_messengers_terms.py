"""What the outbox says stands in no messenger's terms, and a worker has its rows on a lease."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_METHODS = {
    "sendMessage": "say",
    "sendDocument": "say",
    "sendPhoto": "say",
    "editMessageText": "edit",
    "editMessageReplyMarkup": "buttons",
}


def upgrade() -> None:
    op.add_column("outbox", sa.Column("worker", sa.String(), server_default=sa.text("''"), nullable=False))
    op.add_column("outbox", sa.Column("leased_until", UtcDateTime(), nullable=True))
    connection = op.get_bind()
    outbox = sa.table("outbox", sa.column("id"), sa.column("method"), sa.column("payload", sa.JSON()))
    for old, new in _METHODS.items():
        rows = connection.execute(
            sa.select(outbox.c.id, outbox.c.payload).where(outbox.c.method == old)
        ).all()
        for number, payload in rows:
            given = json.loads(payload) if isinstance(payload, str) else payload
            connection.execute(
                sa.update(outbox).where(outbox.c.id == number).values(method=new, payload=_neutral(given))
            )


def _neutral(given: dict[str, Any]) -> dict[str, object]:
    said: dict[str, object] = {}
    if "text" in given or "caption" in given:
        said["text"] = given.get("text") or given.get("caption")
    files = [{**given[kind], "photo": kind == "photo"} for kind in ("document", "photo") if kind in given]
    if files:
        said["files"] = files
    keyboard = given.get("reply_markup")
    if isinstance(keyboard, dict):
        said["buttons"] = [[_button(one) for one in row] for row in keyboard.get("inline_keyboard", [])]
    return said


def _button(one: dict[str, str]) -> dict[str, object]:
    made: dict[str, object] = {name: one[name] for name in ("text", "url", "style") if name in one}
    if "copy_text" in one:
        return {**made, "copy": one["copy_text"]["text"]}  # type: ignore[index]
    return made if "url" in one else {**made, "data": one.get("callback_data", "")}
