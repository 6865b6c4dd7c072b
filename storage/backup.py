"""Backup and restore of an office with SQLite and a folder: one zip with the database and its files."""

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.lock import locked

DATABASE, FILES, MANIFEST = "assistant.db", "files", "manifest.json"
_PIECE = 1 << 20
_COUNTED = ("person", "plan", "campaign", "registration", "dossier")


class BackupError(Exception):
    """A sentence: why there is no backup, or why this one is not brought back."""


@dataclass(frozen=True)
class Contents:
    """What an office's data hold: rows by table, files, and when they were taken."""

    rows: dict[str, int]
    files: int
    taken_at: str = ""


def make(database: Path, files: Path, target: Path, progress: Callable[[int, int], None]) -> Contents:
    """Write a backup while the assistant may be at work, read it back, and only then give it its name.

    The database is copied first, in one moment: every file its rows name was kept before them.
    """
    if not database.is_file():
        raise BackupError(f"There is no database {database}; set TDKT_DATA to the office's folder.")
    part = target.with_name(f"{target.name}.part")
    try:
        with tempfile.TemporaryDirectory(prefix="tdkt-backup-", dir=target.absolute().parent) as folder:
            copy = Path(folder) / DATABASE
            _copy(database, copy)
            named = _named_files(copy)
            _write(copy, files, named, part, progress)
        found = verify(part)
        part.replace(target)
    except sqlite3.Error:
        raise BackupError(f"{database} is no database of this program.") from None
    except OSError as error:
        raise BackupError(f"The backup {target} could not be written ({error.strerror}).") from None
    finally:
        part.unlink(missing_ok=True)
    return found


def _copy(source: Path, target: Path) -> None:
    with _open(source) as old, _open(target) as new:
        try:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error:
            raise BackupError(f"The database {source} is damaged; no backup was made of it.") from None
    _check(target)


class _open:  # noqa: N801 - used like a function
    """A connection that is closed at the end; sqlite3's own context manager only commits."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def _check(database: Path) -> None:
    with _open(database) as connection:
        try:
            [state] = connection.execute("PRAGMA integrity_check(1)").fetchone()
        except sqlite3.Error:
            state = "damaged"
    if state != "ok":
        raise BackupError("The database in it is damaged.")


def _named_files(database: Path) -> list[str]:
    with _open(database) as connection:
        return [name for (name,) in connection.execute("SELECT sha256 FROM storedfile ORDER BY sha256")]


def place(sha256: str) -> str:
    """Where a file lies in its folder."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _write(
    database: Path, files: Path, named: list[str], part: Path, progress: Callable[[int, int], None]
) -> None:
    missing = [name for name in named if not (files / place(name)).is_file()]
    manifest = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "database": _digest(database),
        "files": [name for name in named if name not in set(missing)],
        "missing": missing,
    }
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        archive.write(database, DATABASE, zipfile.ZIP_DEFLATED)
        for number, name in enumerate(manifest["files"], start=1):
            archive.write(files / place(name), f"{FILES}/{name}")
            progress(number, len(named))
        archive.writestr(MANIFEST, json.dumps(manifest))
    with part.open("rb") as written:
        os.fsync(written.fileno())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(backup: Path) -> Contents:
    """What a backup holds.

    Raises:
        BackupError: it is none, or not a byte of it may differ and one does.
    """
    try:
        with zipfile.ZipFile(backup) as archive, tempfile.TemporaryDirectory(prefix="tdkt-") as folder:
            manifest = json.loads(archive.read(MANIFEST))
            copy = Path(archive.extract(DATABASE, folder))
            if _digest(copy) != manifest["database"]:
                raise BackupError(f"{backup} is damaged: its database is not the one that was kept.")
            _check(copy)
            for name in manifest["files"]:
                _verify_file(archive, name)
            return Contents(_counts(copy), len(manifest["files"]), str(manifest["made_at"]))
    except FileNotFoundError:
        raise BackupError(f"There is no file {backup}.") from None
    except (zipfile.BadZipFile, zlib.error, LookupError, ValueError, EOFError, NotImplementedError, OSError):
        raise BackupError(f"{backup} is damaged, or no backup of this program.") from None


def _verify_file(archive: zipfile.ZipFile, name: str) -> None:
    digest = hashlib.sha256()
    with archive.open(f"{FILES}/{name}") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    if digest.hexdigest() != name:
        raise BackupError(f"A file in the backup is damaged ({name[:12]}).")


def _counts(database: Path) -> dict[str, int]:
    with _open(database) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        there = {name for (name,) in tables}
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in _COUNTED
            if table in there
        }


def present(folder: Path) -> Contents | None:
    """What lies in a data folder now; None of an empty one."""
    database = folder / DATABASE
    if not database.is_file() or database.stat().st_size == 0:
        return None
    try:
        rows = _counts(database)
    except sqlite3.Error:
        rows = {}
    files = sum(1 for one in (folder / FILES).rglob("*") if one.is_file()) if (folder / FILES).is_dir() else 0
    return Contents(rows, files)


def restore(backup: Path, folder: Path, now: datetime) -> Path | None:
    """Put a verified backup in the place of a stopped office's data; returns where those were moved.

    The new data are complete beside the old ones before anything is moved.
    """
    verify(backup)
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder):
        fresh = Path(tempfile.mkdtemp(prefix="restoring-", dir=folder))
        try:
            with zipfile.ZipFile(backup) as archive:
                archive.extract(DATABASE, fresh)
                for name in json.loads(archive.read(MANIFEST))["files"]:
                    target = fresh / FILES / place(name)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    with archive.open(f"{FILES}/{name}") as source, target.open("wb") as file:
                        shutil.copyfileobj(source, file)
            return _change_places(fresh, folder, folder / f"replaced-{now:%Y%m%d-%H%M%S}")
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def _change_places(fresh: Path, folder: Path, aside: Path) -> Path | None:
    old = [folder / name for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", FILES)]
    old = [one for one in old if one.exists()]
    if old:
        aside.mkdir()
    for one in old:
        one.replace(aside / one.name)
    for name in (FILES, DATABASE):
        if (fresh / name).exists():
            (fresh / name).replace(folder / name)
    return aside if old else None
