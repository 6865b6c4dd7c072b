"""Brings a database to the schema of this program; forward only, in one transaction."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from storage.engines import parse_url, postgres_engine, sqlite_engine

FOLDER = Path(__file__).parent
_LOCK = 0x7DC7  # any number, as long as every process asks PostgreSQL for the same
_PATIENCE = 120.0  # seconds a second process waits for the first one's migration


class DatabaseTooNewError(Exception):
    """A newer program has changed this database; this one would misread it."""

    def __init__(self, found: str, newest: str) -> None:
        super().__init__(
            f"The database is at version {found}, made by a newer program; this one knows up to {newest}. "
            "Please start the newer program."
        )
        self.found = found
        self.newest = newest


def known_versions() -> list[str]:
    """The schema versions of this program, oldest first: what the names of the version files begin with."""
    return sorted(path.name.split("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def migrate(url: str) -> None:
    """Bring the database to the newest version, making it if need be.

    Two processes starting at once wait for one another. An error leaves the database as it was.
    """
    known = known_versions()
    engine = _engine(url)
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            found = version_of(connection)
            if found == known[-1]:
                return
            if found is not None and found not in known:
                raise DatabaseTooNewError(found, known[-1])
            _upgrade(connection)
    finally:
        engine.dispose()


def version_of(connection: Connection) -> str | None:
    """The schema version of a database, None of an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _engine(url: str) -> Engine:
    address = parse_url(url)
    if address.get_backend_name() == "sqlite":
        # Rebuilding a table drops it for a moment: keys are checked once at the end instead.
        return sqlite_engine(address, foreign_keys=False, patience=_PATIENCE)
    return postgres_engine(address)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # a start with nothing to do should not pay for it

    from storage.migrations.config import config

    command.upgrade(config(connection), "head")
    if connection.dialect.name == "sqlite" and (
        broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    ):
        raise RuntimeError(f"the migration would leave {len(broken)} rows pointing nowhere")
