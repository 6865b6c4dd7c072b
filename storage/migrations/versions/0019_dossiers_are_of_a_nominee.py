"""A dossier is of a nominee, its files tell what their first page says; forms to fill in, inner notes."""

import sqlalchemy as sa
from alembic import op

from storage.types import UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "dossier", sa.Column("subject_key", sa.String(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column("dossierfile", sa.Column("kind", sa.String(), server_default=sa.text("''"), nullable=False))
    op.add_column("dossierfile", sa.Column("doubts", sa.JSON(), nullable=True))
    op.add_column("sent_file", sa.Column("doubts", sa.JSON(), nullable=True))
    op.create_table(
        "paper_form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"]),
        sa.ForeignKeyConstraint(["sha256"], ["storedfile.sha256"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_paper_form_sha256", "paper_form", ["sha256"])
    op.create_table(
        "dossier_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"]),
        sa.ForeignKeyConstraint(["written_by"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_dossier_note_dossier_id", "dossier_note", ["dossier_id"])
