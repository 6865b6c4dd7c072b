"""Whether the program lives and can work, and its figures, for whatever watches over it."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, text

from bot.clock import Clock
from handlers.services import Services
from storage import figures

PATIENCE = 2.0  # seconds the database may take to answer


@asynccontextmanager
async def answering(services: Services, address: str) -> AsyncIterator[None]:
    """Answer /healthz (the program runs), /readyz (its database too) and /metrics (Prometheus)."""

    async def alive(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def ready(_: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE):
                await services.database.read(_answers)
        except (TimeoutError, SQLAlchemyError, OSError) as error:
            return web.Response(status=503, text=f"database: {type(error).__name__}\n")
        return web.Response(text="ready\n")

    async def metrics(_: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE):
                found = await services.database.read(_figures, services.clock)
        except (TimeoutError, SQLAlchemyError, OSError):
            return web.Response(status=503)
        return web.Response(text=written([*found, *_of_process(services.settings.data)]))

    server = web.Application()
    server.router.add_get("/healthz", alive)
    server.router.add_get("/readyz", ready)
    server.router.add_get("/metrics", metrics)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    host, _, port = address.rpartition(":")
    try:
        await web.TCPSite(runner, host, int(port)).start()
        yield
    finally:
        await runner.cleanup()


#: A name, its labels, and the number.
Figure = tuple[str, dict[str, str], float]


def written(found: Iterable[Figure]) -> str:
    """The figures as Prometheus reads them."""
    lines = []
    for name, labels, number in found:
        inner = ",".join(f'{key}="{value}"' for key, value in labels.items())
        lines.append(f"{name}{{{inner}}} {number:g}" if inner else f"{name} {number:g}")
    return "\n".join(lines) + "\n"


def _answers(session: Session) -> None:
    session.connection().execute(text("SELECT 1"))


def _figures(session: Session, clock: Clock) -> list[Figure]:
    now = clock.now()
    found: list[Figure] = [
        ("tdkt_outbox_rows", {"kind": kind, "state": state}, number)
        for kind, state, number in figures.outbox(session)
    ]
    waiting = figures.oldest_due(session, now)
    found.append(("tdkt_outbox_oldest_seconds", {}, (now - waiting).total_seconds() if waiting else 0))
    opened, aside = figures.inbox(session)
    found += [("tdkt_inbox_open", {}, opened), ("tdkt_inbox_set_aside", {}, aside)]
    return found


def _of_process(data: Path) -> list[Figure]:
    times = os.times()
    found: list[Figure] = [("process_cpu_seconds_total", {}, times.user + times.system)]
    with suppress(OSError):  # not on Linux
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        found.append(("process_resident_memory_bytes", {}, pages * os.sysconf("SC_PAGE_SIZE")))
    with suppress(OSError):  # an office elsewhere: PostgreSQL and a bucket
        found.append(("tdkt_disk_free_bytes", {}, shutil.disk_usage(data).free))
    return found
