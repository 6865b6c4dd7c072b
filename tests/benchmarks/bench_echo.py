"""Durable echo of this program against python-telegram-bot's bare echo, paired rounds, by hand.

    python tests/benchmarks/bench_echo.py [rounds] [updates]

Each round runs both against the same minimal server in a process of its own. An update counts when its
sendMessage has arrived. Ours keeps the update, handles it in one transaction with its outbox row, marks
both; only the pacing is off, for Telegram's limit would be all there is to see.
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOKEN = "700000000:local-playground"
CHATS = 200
sys.path.insert(0, str(ROOT))


async def serve(updates: int) -> None:
    """A Bot API with a queue of messages; prints its port, then the seconds until all were answered."""
    import orjson
    from aiohttp import web

    user = {"id": 700000000, "is_bot": True, "first_name": "b", "username": "bench_bot"}
    queue = [_message(number) for number in range(1, updates + 1)]
    began: list[float] = []
    replies = 0

    async def method(request: web.Request) -> web.Response:
        nonlocal replies
        name = request.match_info["method"]
        form = await request.post()
        result: object = True
        if name == "getMe":
            result = user
        elif name == "getUpdates":
            if not began:
                began.append(time.monotonic())
                print("began", flush=True)  # noqa: T201
            offset = int(str(form.get("offset") or 0))
            result = queue[max(0, offset - 1) : max(0, offset - 1) + 100]
            if not result:
                await asyncio.sleep(0.2)
        elif name == "sendMessage":
            replies += 1
            result = {
                "message_id": replies,
                "date": 1,
                "chat": {"id": int(str(form["chat_id"])), "type": "private"},
                "text": form["text"],
            }
            if replies == updates:
                print(json.dumps(time.monotonic() - began[0]), flush=True)  # noqa: T201
        return web.Response(
            body=orjson.dumps({"ok": True, "result": result}), content_type="application/json"
        )

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", method)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)  # noqa: T201
    await asyncio.Event().wait()


def _message(number: int) -> dict[str, object]:
    person = {"id": 1000 + number % CHATS, "is_bot": False, "first_name": "An", "language_code": "vi"}
    return {
        "update_id": number,
        "message": {
            "message_id": number,
            "date": 1_700_000_000,
            "from": person,
            "chat": {"id": person["id"], "type": "private", "first_name": "An"},
            "text": f"message {number}",
        },
    }


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


async def ours(base_url: str) -> None:
    """This program's way of an update, with one route."""
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
    settings = Settings(telegram_base_url=base_url, data=folder, _env_file=None)
    application, services = build(
        settings, database, open_files(str(folder / "files")), Clock(), TOKEN, pacer=NoWait()
    )
    application.handlers.clear()
    application.add_handler(MessageHandler(filters.TEXT, guarded(services, transaction(echo))))
    async with running(application, services):
        await asyncio.Event().wait()


def once(variant: str, updates: int) -> tuple[float, float]:
    """(updates a second, CPU seconds of the bot for 1,000 updates)."""
    here = [sys.executable, __file__]
    with subprocess.Popen([*here, "serve", str(updates)], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        port = int(server.stdout.readline())
        with subprocess.Popen(
            [*here, variant, f"http://127.0.0.1:{port}/bot"], env=os.environ | {"PYTHONPATH": str(ROOT)}
        ) as bot:
            server.stdout.readline()
            before = _cpu(bot.pid)
            seconds = float(server.stdout.readline())
            cpu = _cpu(bot.pid) - before
            bot.kill()
        server.kill()
    return updates / seconds, cpu / updates * 1000


def _cpu(pid: int) -> float:
    """CPU seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(rounds: int, updates: int) -> None:
    measured: dict[str, list[tuple[float, float]]] = {"bare": [], "ours": []}
    for number in range(rounds):
        order = ["bare", "ours"] if number % 2 == 0 else ["ours", "bare"]
        for variant in order:
            measured[variant].append(once(variant, updates))
    for variant, figures in measured.items():
        rates = [rate for rate, _ in figures]
        cpu = statistics.median(cpu for _, cpu in figures)
        print(  # noqa: T201
            f"{variant}: {statistics.median(rates):.0f} updates/s ({min(rates):.0f}-{max(rates):.0f}), "
            f"{cpu:.2f} CPU s per 1,000"
        )
    pairs = list(zip(measured["ours"], measured["bare"], strict=True))
    ratios = [mine[0] / theirs[0] for mine, theirs in pairs]
    print(  # noqa: T201
        f"ours / bare: {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f}); "
        f"CPU {statistics.median(mine[1] / theirs[1] for mine, theirs in pairs):.2f}"
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["serve", count]:
            asyncio.run(serve(int(count)))
        case ["bare", address]:
            bare(address)
        case ["ours", address]:
            asyncio.run(ours(address))
        case arguments:
            main(*(int(one) for one in [*arguments, *["5", "1500"][len(arguments) :]]))
