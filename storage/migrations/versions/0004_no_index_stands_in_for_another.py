"""No index stands in for another."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NAMED = sa.text("state NOT IN ('withdrawn', 'refused') AND initiative_key <> ''")


def upgrade() -> None:
    op.drop_index("registration_quota", table_name="registration")
    op.create_index(
        "registration_quota",
        "registration",
        ["campaign_id", "kind", "subject_type", "department_id", "state"],
        unique=False,
    )
    op.drop_index("registration_initiative", table_name="registration")
    op.create_index(
        "registration_initiative",
        "registration",
        ["campaign_id", "initiative_key"],
        unique=False,
        sqlite_where=_NAMED,
        postgresql_where=_NAMED,
    )
