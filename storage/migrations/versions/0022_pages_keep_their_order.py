"""Pages of an album that come late, after a fault, find their place by the message they came in."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "dossierfile", sa.Column("message_id", sa.Integer(), nullable=False, server_default=sa.text("0"))
    )
