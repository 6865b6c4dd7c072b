"""Several processes may answer one webhook: an update is one's, and one of them leads."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("chat_id", sa.BigInteger(), server_default=sa.text("0"), nullable=False))
    op.add_column("inbox", sa.Column("worker", sa.String(), server_default=sa.text("''"), nullable=False))
    op.add_column("worker", sa.Column("listens_from", UtcDateTime(), nullable=True))
    op.add_column("worker", sa.Column("leads", sa.Boolean(), server_default=sa.text("false"), nullable=False))
