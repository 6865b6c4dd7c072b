"""A topic of a group is a place of its own, linked to one, several or all divisions; alerts have their turn.

Alerts that went out before had theirs: the outbox has them as "alert:<deadline>:<place>:<days before>".
"""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _moment(name: str, *, nullable: bool) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    unique = "uq_chat_group_chat_id" if op.get_bind().dialect.name == "sqlite" else "chat_group_chat_id_key"
    naming = {"uq": "uq_%(table_name)s_%(column_0_name)s"}
    with op.batch_alter_table("chat_group", naming_convention=naming) as batch:
        batch.drop_constraint(unique, type_="unique")
        batch.add_column(sa.Column("thread_id", sa.BigInteger(), server_default=sa.text("0"), nullable=False))
        batch.add_column(sa.Column("units", sa.JSON(), nullable=True))
        batch.add_column(sa.Column("everyone", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch.add_column(_moment("came_at", nullable=True))
        batch.add_column(_moment("refused_at", nullable=True))
        batch.add_column(sa.Column("board", sa.String(), server_default=sa.text("''"), nullable=False))
        batch.add_column(sa.Column("board_id", sa.BigInteger(), nullable=True))
    op.create_index("chat_group_place", "chat_group", ["chat_id", "thread_id"], unique=True)
    op.create_table(
        "alert_run",
        sa.Column("key", sa.String(), nullable=False),
        _moment("at", nullable=False),
        sa.Column("missed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "deadline_done",
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("done_by", sa.Integer(), nullable=False),
        _moment("done_at", nullable=False),
        sa.ForeignKeyConstraint(["department_id"], ["department.id"]),
        sa.ForeignKeyConstraint(["done_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("item", "department_id"),
    )
    op.create_table(
        "reminder_choice",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), autoincrement=False, nullable=False),
        _moment("until", nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("person_id", "campaign_id"),
    )
    op.create_table(
        "campaign_alerts",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=True),
        sa.Column("hour", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.PrimaryKeyConstraint("campaign_id"),
    )
    op.create_table(
        "calendar_feed",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        _moment("made_at", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("person_id"),
        sa.UniqueConstraint("token"),
    )
    _keep_runs()


def _keep_runs() -> None:
    outbox = sa.table("outbox", sa.column("key"), sa.column("kind"), sa.column("created_at"))
    found = op.get_bind().execute(
        sa.select(outbox.c.key, sa.func.min(outbox.c.created_at))
        .where(outbox.c.kind == "alert", outbox.c.key.is_not(None))
        .group_by(outbox.c.key)
    )
    runs: dict[str, object] = {}
    for key, at in found:
        _, item, _, offset = key.split(":")
        runs.setdefault(f"{item}:{offset}", at)
    table = sa.table("alert_run", sa.column("key"), sa.column("at"), sa.column("missed"))
    if runs:
        op.bulk_insert(table, [{"key": key, "at": at, "missed": False} for key, at in runs.items()])
