"""Opening an office's data at start: locked, looked over, migrated; what is wrong is one sentence."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from storage.database import Database, open_database
from storage.engines import parse_url
from storage.files import FileStore, open_files
from storage.lock import FolderInUseError, locked
from storage.migrations import DatabaseTooNewError, migrate


class CannotStartError(Exception):
    """A sentence for whoever starts the program: what is wrong and what to do."""


@contextmanager
def office_data(
    folder: Path, url: str, files_url: str, endpoint: str | None = None
) -> Iterator[tuple[Database, FileStore]]:
    """The database, migrated, and the file store; a data folder with SQLite in it belongs to one program.

    Raises:
        CannotStartError: what is wrong with them.
    """
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if parse_url(url).get_backend_name() == "sqlite":
                stack.enter_context(locked(folder))
                _look_over(url, files_url)
            files = open_files(files_url, endpoint=endpoint)
            migrate(url)
            database = open_database(url)
        except (OSError, ValueError, SQLAlchemyError, FolderInUseError, DatabaseTooNewError) as error:
            raise CannotStartError(sentence(error, folder, url)) from None
        stack.callback(database.close)
        yield database, files


def _look_over(url: str, files_url: str) -> None:
    """An office whose database is gone is not a new office."""
    database = Path(parse_url(url).database or "")
    there = database.is_file() and database.stat().st_size > 0
    files = Path(files_url) if "://" not in files_url else None
    if not there and files is not None and files.is_dir() and any(one.is_file() for one in files.rglob("*")):
        state = "is empty" if database.is_file() else "is missing"
        raise CannotStartError(
            f"The database {database} {state}, but files of an office lie in {files}. "
            "Bring both back from a backup (python -m bot restore FILE), or set TDKT_DATA to the right "
            "folder; to begin anew, move that folder away first."
        )


def sentence(error: Exception, folder: Path, url: str) -> str:
    """What is wrong, and what to do; never the text of the error, which may quote data or a password."""
    match error:
        case FolderInUseError():
            return (
                f"Another program is at work on the data in {folder.absolute()}. "
                "Stop it first, or set TDKT_DATA to another folder."
            )
        case DatabaseTooNewError() | ValueError():
            return str(error)
        case TimeoutError():  # an OSError too, but none of the folder's
            return "Something the program waits for took too long; this machine may be too busy. Start again."
        case OSError():
            return (
                f"The data folder {folder.absolute()} cannot be used ({error.strerror}). "
                "Give this program the right to write there, make room on the disk, or set TDKT_DATA."
            )
    address = parse_url(url)
    if address.get_backend_name() != "sqlite":
        where = address.host or address.query.get("host") or "of TDKT_DATABASE_URL"
        return (
            f"The PostgreSQL server {where} cannot be used. See that it runs, and that the name, "
            "the password and the database in TDKT_DATABASE_URL are right."
        )
    said = str(error.orig).lower() if isinstance(error, DBAPIError) else ""
    if "full" in said:
        return f"The disk of {address.database} is full. Make room on it and start again."
    if "readonly" in said or "unable to open" in said:
        return f"The database {address.database} cannot be written. Give this program the right to do so."
    if "locked" in said:
        return f"Another program holds the database {address.database}. Stop it and start again."
    return (
        f"The database {address.database} is damaged. Keep a copy of it, then bring the data back from a "
        "backup (python -m bot restore FILE)."
    )
