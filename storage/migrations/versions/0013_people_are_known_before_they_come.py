"""People are known before they come; lists are shown before they are taken; divisions may close."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "newcomer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("consented_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("telegram_id"),
    )
    op.create_index("ix_newcomer_department_id", "newcomer", ["department_id"])
    op.create_table(
        "list_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("suffix", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.ForeignKeyConstraint(["sha256"], ["storedfile.sha256"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_list_reading_person_id", "list_reading", ["person_id"])
    op.create_index("ix_list_reading_sha256", "list_reading", ["sha256"])
    with op.batch_alter_table("department") as batch:
        batch.add_column(sa.Column("closed_at", UtcDateTime(), nullable=True))
    with op.batch_alter_table("invitation") as batch:
        batch.add_column(sa.Column("most", sa.Integer(), server_default=sa.text("1"), nullable=False))
        batch.add_column(sa.Column("used", sa.Integer(), server_default=sa.text("0"), nullable=False))
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("post", sa.String(), server_default=sa.text("''"), nullable=False))
        batch.add_column(sa.Column("acting", sa.Boolean(), server_default=sa.false(), nullable=False))
