"""How long a campaign's dossiers are kept, and what was destroyed by whose order."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("campaign", sa.Column("kept_until", sa.Date(), nullable=True))
    op.create_table(
        "destruction",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("ordered", sa.String(), nullable=False),
        sa.Column("asked_by", sa.Integer(), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("done_by", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("files", sa.JSON(), nullable=False),
    )
    op.create_index("ix_destruction_campaign_id", "destruction", ["campaign_id"])
