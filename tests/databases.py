"""A new office's database for a test: the migrations run once a process, each test gets a copy."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import URL, Connection, create_engine, text

from storage.engines import parse_url
from storage.migrations import migrate, version_of

_folder = TemporaryDirectory(prefix="tdkt-tests-")


def prepare(url: str) -> None:
    """Bring a database to the newest version, as `migrate` does; a new SQLite file by a copy."""
    address = parse_url(url)
    path = Path(address.database or "")
    if address.get_backend_name() == "sqlite" and not path.exists():
        shutil.copy(_migrated(), path)
    elif address.get_backend_name() == "postgresql" and _is_empty(address):
        _copy_postgres(address)
    else:
        migrate(url)


@contextmanager
def owner(address: URL | str) -> Iterator[Connection]:
    """A connection to a PostgreSQL that may make and drop databases."""
    engine = create_engine(parse_url(address), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def _is_empty(address: URL) -> bool:
    with owner(address) as connection:
        return version_of(connection) is None


def _copy_postgres(address: URL) -> None:
    server, name = address.set(database="postgres"), address.database
    template = _migrated_postgres(server)
    with owner(server) as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))


@cache
def _migrated_postgres(server: URL) -> str:
    name = f"migrated_{uuid4().hex}"
    with owner(server) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    migrate(server.set(database=name).render_as_string(hide_password=False))
    return name


@cache
def _migrated() -> Path:
    path = Path(_folder.name) / "office.db"
    migrate(f"sqlite:///{path}")
    return path
