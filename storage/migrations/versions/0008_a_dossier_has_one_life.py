"""A dossier has one life: versions, and what was handed in each time. What was sent before is round 1."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossier_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("disputed", sa.Boolean(), nullable=True),
        sa.Column("lacking", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("returned", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
        sa.ForeignKeyConstraint(["sent_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("dossier_round_one", "dossier_round", ["dossier_id", "number"], unique=True)
    op.create_table(
        "sent_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("component", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("made_of", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["dossier_round.id"]),
        sa.ForeignKeyConstraint(["sha256"], ["storedfile.sha256"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sent_file_round_id", "sent_file", ["round_id"])
    op.create_index("ix_sent_file_sha256", "sent_file", ["sha256"])
    op.add_column("dossier", sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False))
    op.add_column("dossier", sa.Column("round", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("dossier", sa.Column("disputed", sa.Boolean(), nullable=True))
    op.add_column("dossier", sa.Column("looked_at", UtcDateTime(), nullable=True))
    op.add_column(
        "dossierfile", sa.Column("album", sa.String(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column(
        "dossierfile", sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
    op.execute(
        "INSERT INTO dossier_round (dossier_id, number, sent_by, sent_at, late, lacking, outcome, returned) "
        "SELECT id, 1, made_by, sent_at, late, '[]', CASE state WHEN 'sent' THEN '' ELSE state END, returned "
        "FROM dossier WHERE state IN ('sent', 'accepted', 'returned') AND sent_at IS NOT NULL"
    )
    op.execute(
        "INSERT INTO sent_file (round_id, component, name, sha256, size, made_of) "
        "SELECT r.id, f.component, f.name, f.sha256, f.size, '[]' FROM dossierfile f "
        "JOIN dossier_round r ON r.dossier_id = f.dossier_id WHERE f.removed_at IS NULL ORDER BY f.id"
    )
    op.execute("UPDATE dossier SET round = 1 WHERE id IN (SELECT dossier_id FROM dossier_round)")
