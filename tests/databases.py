"""A new office's database for a test: the migrations run once a process, each test gets a copy."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.engines import parse_url
from storage.migrations import migrate

_folder = TemporaryDirectory(prefix="tdkt-tests-")


def prepare(url: str) -> None:
    """Bring a database to the newest version, as `migrate` does; a new SQLite file by a copy."""
    address = parse_url(url)
    path = Path(address.database or "")
    if address.get_backend_name() == "sqlite" and not path.exists():
        shutil.copy(_migrated(), path)
    else:
        migrate(url)


@cache
def _migrated() -> Path:
    path = Path(_folder.name) / "office.db"
    migrate(f"sqlite:///{path}")
    return path
