"""Running: the real bot with a token, the playground with a sample office without one."""

import asyncio
import gc
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import settings as settings_module
from bot.commands import shared
from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database
    from storage.files import FileStore

LONGEST_STOP = 9.0  # seconds; Docker kills after ten


def run(
    port: Annotated[
        int | None, typer.Option(help="Port of the playground's page; 0 takes a free one.")
    ] = None,
) -> None:
    """Serve the bot of TELEGRAM_BOT_TOKEN; without a token, start the playground with a sample office."""
    gc.disable()
    chosen = shared.settings(**({} if port is None else {"playground_port": port}))
    for said in settings_module.unknown_names():
        typer.echo(said, err=True)
    _to_its_end(_serve(chosen) if chosen.telegram_bot_token else _play(chosen), chosen)


def deliver() -> None:
    """Help a running assistant to send, with the same PostgreSQL; the limits are shared between them."""
    chosen = shared.settings()
    if not chosen.telegram_bot_token:
        shared.stop("Set TELEGRAM_BOT_TOKEN to the token of the assistant that this process is to help.")
    _to_its_end(_deliver(chosen), chosen)


def _to_its_end(work: Coroutine[None, None, None], chosen: Settings) -> None:
    """Run until it is stopped; what prevents it is one sentence."""
    shared.one_heap()
    from sqlalchemy.exc import DBAPIError

    from storage.opening import CannotStartError, sentence

    with suppress(KeyboardInterrupt):
        try:
            asyncio.run(work)
        except (SettingsError, CannotStartError) as error:
            shared.stop(str(error))
        except (DBAPIError, OSError) as error:
            shared.stop(sentence(error, chosen.data, chosen.database))


async def _deliver(chosen: Settings) -> None:
    """The outbox alone."""
    from handlers.app import build, delivering

    token = _unlogged_token(chosen)
    with _office(chosen) as (database, files, clock):
        if not database.shared:
            shared.stop("A second process needs PostgreSQL (TDKT_DATABASE_URL): SQLite is for one alone.")
        application, services = build(chosen, database, files, clock, token, listens=False)
        async with delivering(application, services):
            shared.loaded()
            typer.echo(f"Helps to send as @{services.bot.username}. Stop with Ctrl+C.")
            await _until_stopped()


async def _serve(chosen: Settings) -> None:
    """The real bot."""
    from bot import codes
    from handlers.app import build, running
    from handlers.reaching import TAKEN
    from storage import people

    token = _unlogged_token(chosen)
    with _office(chosen) as (database, files, clock):
        code = await database.write(people.first_code, clock.now(), codes.new(), codes.VALID_FOR)
        application, services = build(chosen, database, files, clock, token)
        async with running(application, services):
            shared.loaded()
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
                shared.stop(
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
                    shared.loaded()
                    codes = await demo.open_office(playground, database, clock)
                    typer.echo(f"Sân thử (playground): {address}")
                    typer.echo("Open it in a browser; choose who you are, write, send files, move the clock.")
                    for who, code in codes:
                        typer.echo(f"Not enrolled yet: {who}. Their invitation: /start {code}")
                    typer.echo("Nothing is kept when it stops (Ctrl+C).")
                    await _until_stopped()
            finally:
                await playground.stop()


def _unlogged_token(chosen: Settings) -> str:
    """The token; from now on no line of the log shows it, nor the webhook's secret."""
    from handlers import logs

    kept = (chosen.telegram_bot_token, chosen.webhook_secret)
    token, secret = (one.get_secret_value() if one else "" for one in kept)
    logs.set_up((token, token.partition(":")[2], secret))
    return token


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
