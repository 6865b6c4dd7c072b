"""What waits for a chat is found by the chat."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OPEN = sa.text("state IN ('queued', 'sending')")


def upgrade() -> None:
    op.create_index(
        "outbox_chat",
        "outbox",
        ["chat_id", "id"],
        unique=False,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
