"""The id of a row that is gone is given to no other: an old button opens nothing else."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

TABLES = ("draft", "newcomer", "chat_group", "list_reading", "question", "own_law", "dossierfile")


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return  # its counters never go back
    for name in TABLES:
        with op.batch_alter_table(name, recreate="always", table_kwargs={"sqlite_autoincrement": True}):
            pass
