"""Quotas name the award they are of."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("quota", sa.Column("what", sa.String(), nullable=False, server_default=sa.text("''")))
