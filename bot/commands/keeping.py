"""An office's settings and data: listed, looked over, backed up, brought back, moved, printed."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import shared
from bot.settings import Settings

if TYPE_CHECKING:
    from storage.backup import Contents


def list_settings() -> None:
    """List every setting, its environment variable, its default and what it is for."""
    for name, field in Settings.model_fields.items():
        variable = str(field.validation_alias or f"TDKT_{name.upper()}")
        typer.echo(f"{variable}\n    {field.description} Default: {field.default}.")


def backup(
    file: Annotated[Path, typer.Argument(help="The backup to write, for example office.zip.")],
) -> None:
    """Keep the database and its files in one verified file; the assistant may be at work meanwhile."""
    from storage import backup as keeping

    chosen = _sqlite_office()

    def progress(number: int, total: int) -> None:
        if number % 100 == 0 or number == total:
            typer.echo(f"{number} of {total} files", err=True)

    try:
        made = keeping.make(chosen.data / keeping.DATABASE, chosen.data / keeping.FILES, file, progress)
    except keeping.BackupError as error:
        shared.stop(str(error))
    typer.echo(f"Kept and verified in {file}: {_contents(made)}.")


def restore(
    file: Annotated[Path, typer.Argument(help="A backup made with this program.")],
    yes: Annotated[
        bool, typer.Option("--yes", help="Do it; without this it only shows what would be done.")
    ] = False,
) -> None:
    """Bring an office's data back from a backup; the assistant must be stopped."""
    from datetime import datetime

    from storage import backup as keeping
    from storage.lock import FolderInUseError

    chosen = _sqlite_office()
    try:
        found, present = keeping.verify(file), keeping.present(chosen.data)
        typer.echo(f"In the backup, made {found.taken_at}: {_contents(found)}.")
        there = _contents(present) if present else "nothing"
        typer.echo(f"It takes the place of what is in {chosen.data.absolute()}: {there}.")
        if not yes:
            typer.echo("Nothing was changed. Add --yes to do it.")
            return
        aside = keeping.restore(file, chosen.data, datetime.now().astimezone())
    except keeping.BackupError as error:
        shared.stop(str(error))
    except FolderInUseError:
        shared.stop("The assistant is at work on these data. Stop it first.")
    except OSError as error:
        shared.stop(f"{chosen.data.absolute()} cannot be written ({error.strerror}).")
    typer.echo("Restored." + (f" What was there lies in {aside}." if aside else ""))


def print_out(
    file: Annotated[Path, typer.Argument(help="The .docx to write; the text for pasting lies beside it.")],
) -> None:
    """Write what has not arrived on Telegram, division by division, for print and for pasting elsewhere."""
    from bot.clock import Clock
    from bot.reports import printout
    from handlers import printing, texts
    from storage.database import open_database

    chosen = shared.settings()
    database = open_database(chosen.database)
    try:
        sheets = database.read_now(printing.gather, Clock(chosen.time_zone).now(), "vi")
    finally:
        database.close()
    title = texts.label("vi", "printout-title")
    file.write_bytes(printout.document(title, sheets))
    pasted = file.with_suffix(".txt")
    pasted.write_text(printout.text(title, sheets), encoding="utf-8")
    typer.echo(f"{len(sheets)} divisions: {file} and {pasted}.")


def migrate_data(
    target: Annotated[str, typer.Argument(help="postgresql://user:password@host/database, empty.")],
) -> None:
    """Copy this office's rows from SQLite to an empty PostgreSQL; the assistant must be stopped."""
    from sqlalchemy.exc import SQLAlchemyError

    from storage import moving
    from storage.lock import FolderInUseError, locked
    from storage.opening import sentence

    chosen = _sqlite_office()

    def progress(table: str, number: int) -> None:
        if number:
            typer.echo(f"{table}: {number} rows", err=True)

    try:
        with locked(chosen.data):
            moved = moving.move(chosen.database, target, progress)
    except moving.MoveError as error:
        shared.stop(str(error))
    except (FolderInUseError, SQLAlchemyError, OSError, ValueError) as error:
        shared.stop(sentence(error, chosen.data, target))
    typer.echo(f"{sum(moved.values())} rows are in PostgreSQL. Set TDKT_DATABASE_URL; the files stay.")


def check() -> None:
    """Look over what the assistant needs: token, clock, disk, database, files, what waits to be sent."""
    from handlers import checking

    findings = asyncio.run(checking.check(shared.settings()))
    for one in findings:
        typer.echo(f"{'good' if one.good else 'BAD '}  {one.said}")
    if not all(one.good for one in findings):
        raise typer.Exit(1)


def _sqlite_office() -> Settings:
    """The settings of an office with SQLite and a folder."""
    chosen = shared.settings()
    if chosen.database_url or chosen.files_url:
        shared.stop(
            "This command is for an office with SQLite and a folder. "
            "Back PostgreSQL up with pg_dump, and the bucket with its own tools, the database first."
        )
    return chosen


def _contents(found: "Contents") -> str:
    rows = ", ".join(f"{number} {table.replace('_', ' ')}" for table, number in found.rows.items())
    return f"{rows or 'no rows'}, {found.files} files"
