"""Quotas are counted over live rows alone."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LIVE = sa.text("state NOT IN ('withdrawn', 'refused')")


def upgrade() -> None:
    op.drop_index("registration_quota", table_name="registration")
    op.create_index(
        "registration_quota",
        "registration",
        ["campaign_id", "kind", "subject_type", "department_id"],
        unique=False,
        sqlite_where=_LIVE,
        postgresql_where=_LIVE,
    )
