"""Times for handling dossiers are facts, that the Office sets; before they lay with the document."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    term = op.create_table(
        "term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_by", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("begins", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("working", sa.Boolean(), nullable=False),
        sa.Column("full", sa.Boolean(), nullable=False),
        sa.Column("back", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.ForeignKeyConstraint(["changed_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_term_campaign_id"), "term", ["campaign_id"], unique=False)
    _move(op.get_bind(), term)


def _move(connection: sa.Connection, term: sa.Table) -> None:
    """To the campaigns from the documents, which keep none."""
    plan = sa.table("plan", sa.column("id"), sa.column("reading", sa.JSON))
    campaign = sa.table("campaign", sa.column("id"), sa.column("plan_id"))
    readings: dict[int, dict[str, Any]] = {
        number: reading
        for number, reading in connection.execute(sa.select(plan.c.id, plan.c.reading))
        if "terms" in reading
    }
    for number, plan_id in connection.execute(sa.select(campaign.c.id, campaign.c.plan_id)).all():
        rows = [
            {"full": False, "back": False, **one, "campaign_id": number, "position": at}
            for at, one in enumerate(readings.get(plan_id, {}).get("terms", ()))
        ]
        if rows:
            op.bulk_insert(term, rows)
    for plan_id, reading in readings.items():
        rest = {key: value for key, value in reading.items() if key != "terms"}
        connection.execute(sa.update(plan).where(plan.c.id == plan_id).values(reading=rest))
