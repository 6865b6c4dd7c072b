"""The real program's updates over python-telegram-bot's bare echo, in rounds that measure each once, by hand.

    python -m tests.benchmarks.bench_updates [rounds] [updates]

The bare echo keeps nothing. Ours commits each update before it is confirmed, handles it in one transaction
with what is said, and marks both; only pacing is off. 200 people are known and two campaigns run. An update
counts when its message, or the answer to its press, has arrived.
"""

import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from tests.benchmarks.fast_server import CHATS

ROOT = Path(__file__).parents[2]
TOKEN = "700000000:local-playground"
VARIANTS = ("bare", "echo", "menu", "press", "question", "mix")


def bare(base_url: str) -> None:
    """python-telegram-bot as its examples have it."""
    from telegram import Update
    from telegram.ext import ApplicationBuilder, MessageHandler, filters

    async def echo(update: Update, _: object) -> None:
        message = update.message
        if message is not None:
            await message.reply_text(message.text or "")

    application = ApplicationBuilder().token(TOKEN).base_url(base_url).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


async def ours(base_url: str, only_echo: bool) -> None:
    """This program, with all its routes or one that says what was said."""
    from telegram.ext import MessageHandler, filters

    from bot.clock import Clock
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

    folder = Path(tempfile.mkdtemp())
    url = f"sqlite:///{folder}/assistant.db"
    migrate(url)
    database = open_database(url)
    database.write_now(_seed)
    settings = Settings(telegram_base_url=base_url, data=folder, _env_file=None)
    store = open_files(str(folder / "files"))
    application, services = build(settings, database, store, Clock(), TOKEN, pacer=NoWait(), doubt=0)
    services.flood.most = 10_000_000
    if only_echo:
        application.handlers.clear()
        application.add_handler(MessageHandler(filters.TEXT, guarded(services, transaction(echo))))
    async with running(application, services):
        await asyncio.Event().wait()


def _seed(session: Session) -> None:
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
                telegram_id=1000 + number, name=f"Người {number}", folded="", role="staff",
                department_id=2, consented_at=now, created_at=now,
            )
        )  # fmt: skip


def once(variant: str, many: int) -> tuple[float, float, float]:
    """(updates a second, CPU seconds of 1,000 of them, peak MB)."""
    kind = "text" if variant in {"bare", "echo"} else variant
    serving = [sys.executable, "-m", "tests.benchmarks.fast_server", kind, str(many)]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}/bot"
        with subprocess.Popen([sys.executable, "-m", __spec__.name, variant, address], cwd=ROOT) as bot:
            server.stdout.readline()
            before = _cpu(bot.pid)
            seconds = float(server.stdout.readline())
            cpu = _cpu(bot.pid) - before
            peak = _peak(bot.pid)
            bot.kill()
        server.kill()
    return many / seconds, cpu / many * 1000, peak


def start() -> tuple[float, float]:
    """Seconds of CPU and MB of a process that has loaded the assistant, compiled files being there."""
    used = "r = resource.getrusage(0); print(r.ru_utime + r.ru_stime, r.ru_maxrss)"
    script = f"import resource, handlers.app; {used}"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    cpu, megabytes = map(float, done.stdout.split())
    return cpu, megabytes / 1024


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _peak(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main(rounds: int, many: int) -> None:
    measured: dict[str, list[tuple[float, float, float]]] = {variant: [] for variant in VARIANTS}
    for number in range(rounds):
        order = list(VARIANTS)
        random.Random(number).shuffle(order)
        for variant in order:
            measured[variant].append(once(variant, many))
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


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["bare", address]:
            bare(address)
        case [("echo" | "menu" | "press" | "question" | "mix") as variant, address]:
            asyncio.run(ours(address, variant == "echo"))
        case arguments:
            main(*(int(one) for one in [*arguments, *["5", "1200"][len(arguments) :]]))
