"""The command line: starts everything, and nothing imports it."""

import asyncio
import gc
import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from bot import settings as settings_module
from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from bot.answers import Library
    from bot.clock import Clock
    from storage.backup import Contents
    from storage.database import Database
    from storage.files import FileStore

LONGEST_STOP = 9.0  # seconds; Docker kills after ten

app = typer.Typer(
    name="bot",
    help="Trợ lý thi đua, khen thưởng: a Telegram assistant for emulation and commendation work.",
    epilog="Without a command it runs: the real bot when TELEGRAM_BOT_TOKEN is set, else the playground.",
    pretty_exceptions_enable=False,
    add_completion=False,
    invoke_without_command=True,
)


@app.callback()
def without_command(context: typer.Context) -> None:
    """Run when no command is named."""
    if context.invoked_subcommand is None:
        run()


@app.command()
def run(
    port: Annotated[
        int | None, typer.Option(help="Port of the playground's page; 0 takes a free one.")
    ] = None,
) -> None:
    """Serve the bot of TELEGRAM_BOT_TOKEN; without a token, start the playground with a sample office."""
    gc.disable()
    from sqlalchemy.exc import DBAPIError

    from storage.opening import CannotStartError, sentence

    chosen = _settings(**({} if port is None else {"playground_port": port}))
    for said in settings_module.unknown_names():
        typer.echo(said, err=True)
    with suppress(KeyboardInterrupt):
        try:
            asyncio.run(_serve(chosen) if chosen.telegram_bot_token else _play(chosen))
        except (SettingsError, CannotStartError) as error:
            _stop(str(error))
        except (DBAPIError, OSError) as error:
            _stop(sentence(error, chosen.data, chosen.database))


@app.command()
def settings() -> None:
    """List every setting, its environment variable, its default and what it is for."""
    for name, field in Settings.model_fields.items():
        variable = str(field.validation_alias or f"TDKT_{name.upper()}")
        typer.echo(f"{variable}\n    {field.description} Default: {field.default}.")


@app.command()
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
        _stop(str(error))
    typer.echo(f"Kept and verified in {file}: {_contents(made)}.")


@app.command()
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
        _stop(str(error))
    except FolderInUseError:
        _stop("The assistant is at work on these data. Stop it first.")
    except OSError as error:
        _stop(f"{chosen.data.absolute()} cannot be written ({error.strerror}).")
    typer.echo("Restored." + (f" What was there lies in {aside}." if aside else ""))


@app.command(name="print-out")
def print_out(
    file: Annotated[Path, typer.Argument(help="The .docx to write; the text for pasting lies beside it.")],
) -> None:
    """Write what has not arrived on Telegram, division by division, for print and for pasting elsewhere."""
    from bot.clock import Clock
    from bot.reports import printout
    from handlers import printing, texts
    from storage.database import open_database

    chosen = _settings()
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


@app.command(name="migrate-data")
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
        _stop(str(error))
    except (FolderInUseError, SQLAlchemyError, OSError, ValueError) as error:
        _stop(sentence(error, chosen.data, target))
    typer.echo(f"{sum(moved.values())} rows are in PostgreSQL. Set TDKT_DATABASE_URL; the files stay.")


@app.command()
def check() -> None:
    """Look over what the assistant needs: token, clock, disk, database, files, what waits to be sent."""
    from handlers import checking

    findings = asyncio.run(checking.check(_settings()))
    for one in findings:
        typer.echo(f"{'good' if one.good else 'BAD '}  {one.said}")
    if not all(one.good for one in findings):
        raise typer.Exit(1)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in any spelling.")] = None,
    plans: Annotated[
        Path | None, typer.Option(help="Answer from the files of this folder, not the database.")
    ] = None,
    batch: Annotated[
        bool,
        typer.Option("--batch", help='A question or {"question","before"} a line on stdin, JSON a line out.'),
    ] = False,
    today: Annotated[str | None, typer.Option(help="The day asked, as YYYY-MM-DD; else today.")] = None,
    lang: Annotated[str, typer.Option(help="vi or en.")] = "vi",
) -> None:
    """Answer a question from the plans, with the quoted line and the document."""
    from bot import answers, library

    gc.disable()
    day = _day(today)
    found = library.of_folder(plans, day) if plans else _office_library()
    _loaded()
    if batch:
        for line in _lines():
            asked, before = _question(line)
            typer.echo(json.dumps(answers.answer_json(found, asked, day, lang, before), ensure_ascii=False))
        return
    if not question:
        _stop("Ask something, for example: python -m bot ask 'bao giờ nộp hồ sơ?'")
    typer.echo(answers.answer(found, question, day, lang).as_text(lang))


def _question(line: str) -> tuple[str, list[str]]:
    """A line of a batch: the question, and those asked before it, one or several."""
    try:
        given = json.loads(line) if line.startswith("{") else None
    except ValueError:
        given = None
    if not isinstance(given, dict):
        return line, []
    before = given.get("before") or []
    earlier = [before] if isinstance(before, str) else [str(one) for one in before]
    return str(given.get("question", "")), earlier


@app.command()
def intent(
    text: Annotated[str | None, typer.Argument(help="What somebody writes without a command.")] = None,
    where: Annotated[str, typer.Option(help="idle, group, dossier, or form:KIND.")] = "idle",
    role: Annotated[str, typer.Option(help="staff, head, office or admin.")] = "staff",
    batch: Annotated[
        bool, typer.Option("--batch", help='{"text","where","role"} a line on stdin, a JSON result a line.')
    ] = False,
) -> None:
    """Say what somebody wants: a question on the plans, or one of the assistant's own acts."""
    if batch:
        for line in _lines():
            typer.echo(json.dumps(_intent(json.loads(line)), ensure_ascii=False))
        return
    if not text:
        _stop("Say something, for example: python -m bot intent 'tôi đã đăng ký những gì'")
    typer.echo(json.dumps(_intent({"text": text, "where": where, "role": role}), ensure_ascii=False))


def _intent(said: dict[str, Any]) -> dict[str, object]:
    """What the words mean; in the middle of a form of titles with those of the law as choices."""
    from bot import intents
    from bot.registrations import titles

    kind, _, form = str(said.get("where") or "idle").partition(":")
    options = said.get("choices") or ([one.vi for one in titles.load()] if form == "titles" else ())
    place = intents.Place(kind, str(said.get("role") or "staff"), str(said.get("step") or ""), tuple(options))
    found = intents.read(str(said["text"]), place)
    return {
        "intent": found.name,
        "campaign": found.campaign,
        "value": found.value,
        "options": list(found.options),
    }


@app.command(name="read-plan")
def read_plan(
    file: Annotated[Path, typer.Argument(help="A plan: .docx .pdf .doc .txt .md")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")] = False,
    today: Annotated[str | None, typer.Option(help="The day it is read, as YYYY-MM-DD; else today.")] = None,
) -> None:
    """Read a plan: deadlines, papers, quotas, criteria, tasks, each with its quote, and warnings."""
    from bot import plans
    from bot.plans import text_form

    try:
        reading = plans.read_file(file, _day(today))
    except plans.Unreadable as error:
        _stop(error.message("vi"))
    except OSError as error:
        _stop(f"{file}: {error.strerror}")
    if as_json:
        typer.echo(json.dumps(plans.as_json(reading), ensure_ascii=False, indent=1))
        return
    typer.echo(text_form.as_text(reading))


@app.command(name="date")
def date_(
    text: Annotated[
        str | None, typer.Argument(help="A date as people say it, for example 'thứ sáu tuần sau'.")
    ] = None,
    today: Annotated[str | None, typer.Option(help="The day it is said, as YYYY-MM-DD; else today.")] = None,
    batch: Annotated[
        bool, typer.Option("--batch", help='{"text","reference"} a line on stdin, a result a line.')
    ] = False,
) -> None:
    """Say which date, interval or time a text means; null when it is none."""
    from bot import dates

    if batch:
        for line in _lines():
            asked = json.loads(line)
            day = date.fromisoformat(str(asked["reference"])[:10])
            typer.echo(json.dumps(dates.result(str(asked["text"]), day)))
        return
    if not text:
        _stop("Say a date, for example: python -m bot date 'thứ sáu tuần sau'")
    typer.echo(json.dumps(dates.result(text, _day(today))))


async def _serve(chosen: Settings) -> None:
    """The real bot."""
    from bot import codes
    from handlers import logs
    from handlers.app import build, running
    from handlers.reaching import TAKEN
    from storage import people

    token = chosen.telegram_bot_token.get_secret_value() if chosen.telegram_bot_token else ""
    secret = chosen.webhook_secret.get_secret_value() if chosen.webhook_secret else ""
    logs.set_up((token, token.partition(":")[2], secret))
    with _office(chosen) as (database, files, clock):
        code = await database.write(people.first_code, clock.now(), codes.new(), codes.VALID_FOR)
        application, services = build(chosen, database, files, clock, token)
        async with running(application, services):
            _loaded()
            typer.echo(f"The assistant listens as @{services.bot.username}. Stop with Ctrl+C.")
            if code:
                typer.echo(f"No administrator yet. Send this to the bot: /start {code}")
            await _until_stopped(services.taken)
        if services.taken.is_set():
            raise SettingsError(TAKEN)


async def _play(chosen: Settings) -> None:
    """The playground, with the sample office at work."""
    import tempfile

    from bot import demo
    from bot.playground import Playground
    from handlers import logs
    from handlers.app import build, running

    with tempfile.TemporaryDirectory(prefix="tdkt-") as folder:
        own = chosen.model_copy(update={"data": Path(folder), "database_url": None, "files_url": None})
        with _office(own) as (database, files, clock):
            playground = Playground(
                now=clock.now, advance=clock.advance, bot_name="Trợ lý thi đua", bot_username="thi_dua_bot"
            )
            try:
                address = await playground.start(chosen.playground_port)
            except OSError:
                _stop(
                    f"Port {chosen.playground_port} is taken. Choose another one: python -m bot run --port 0"
                )
            logs.set_up((playground.token,))
            local = own.model_copy(
                update={
                    "telegram_base_url": playground.base_url,
                    "telegram_file_url": playground.base_file_url,
                    "proxy": None,
                    "webhook_url": None,
                    "office": demo.OFFICE_NAME,
                    "place": demo.PLACE,
                }
            )
            try:
                application, services = build(local, database, files, clock, playground.token, doubt=0)
                async with running(application, services):
                    _loaded()
                    codes = await demo.open_office(playground, database, clock)
                    typer.echo(f"Sân thử (playground): {address}")
                    typer.echo("Open it in a browser; choose who you are, write, send files, move the clock.")
                    for who, code in codes:
                        typer.echo(f"Not enrolled yet: {who}. Their invitation: /start {code}")
                    typer.echo("Nothing is kept when it stops (Ctrl+C).")
                    await _until_stopped()
            finally:
                await playground.stop()


def _loaded() -> None:
    """From here on garbage is looked for; what a start loads stays, and looking it through takes a while."""
    gc.freeze()
    gc.enable()


@contextmanager
def _office(chosen: Settings) -> "Iterator[tuple[Database, FileStore, Clock]]":
    """The database, migrated, the file store and the clock."""
    from bot.clock import Clock
    from storage.opening import office_data

    with office_data(chosen.data, chosen.database, chosen.files, chosen.s3_endpoint) as (database, files):
        yield database, files, Clock(chosen.time_zone)


async def _until_stopped(taken: asyncio.Event | None = None) -> None:
    """Until a signal, or until another program has the bot's messages."""
    import signal

    stop = taken or asyncio.Event()
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            loop.add_signal_handler(name, asked.set)
    waits = [asyncio.create_task(one.wait()) for one in (stop, asked)]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for one in waits:
        one.cancel()
    if asked.is_set():
        _end_in(LONGEST_STOP)


def _end_in(seconds: float) -> None:
    """Whatever still runs then is cut off; what it had in hand is in the inbox and the outbox."""
    import os
    import threading

    last = threading.Timer(seconds, os._exit, (0,))
    last.daemon = True
    last.start()


def _sqlite_office() -> Settings:
    """The settings of an office with SQLite and a folder."""
    chosen = _settings()
    if chosen.database_url or chosen.files_url:
        _stop(
            "This command is for an office with SQLite and a folder. "
            "Back PostgreSQL up with pg_dump, and the bucket with its own tools, the database first."
        )
    return chosen


def _contents(found: "Contents") -> str:
    rows = ", ".join(f"{number} {table.replace('_', ' ')}" for table, number in found.rows.items())
    return f"{rows or 'no rows'}, {found.files} files"


def _settings(**changes: object) -> Settings:
    try:
        return settings_module.load(**changes)
    except SettingsError as error:
        _stop(str(error))


def _office_library() -> "Library":
    """The library of this office's own database."""
    from bot.answers import Library
    from bot.clock import Clock
    from bot.library import shelf
    from storage.database import open_database
    from storage.migrations import migrate

    chosen = _settings()
    chosen.data.mkdir(parents=True, exist_ok=True)
    migrate(chosen.database)
    database = open_database(chosen.database)
    try:
        return Library.build(*database.read_now(shelf, Clock(chosen.time_zone)))
    finally:
        database.close()


def _day(text: str | None) -> date:
    if text is None:
        from bot.clock import Clock

        return Clock().today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        _stop(f"{text} is no day; write it as 2026-08-31.")


def _lines() -> Iterator[str]:
    for line in sys.stdin:
        if line.strip():
            yield line.strip("\n")
            sys.stdout.flush()


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def _speak_everywhere() -> None:
    """A console or a file whose encoding lacks Vietnamese, as Windows has them, must not end a command."""
    import os

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            chosen = os.environ.get("PYTHONIOENCODING") or stream.isatty()
            stream.reconfigure(encoding=None if chosen else "utf-8", errors="replace")


def main() -> None:
    """The console script."""
    _speak_everywhere()
    logging.captureWarnings(capture=True)
    app()


if __name__ == "__main__":
    main()
