"""Two workers behind one webhook over one, with PostgreSQL, by hand.

    python -m tests.benchmarks.bench_workers [--rounds 3] [--updates 1200] [--kind mix]

Updates are pushed to the workers in turn, as a proxy would, 64 at a time. Prints updates a second and the CPU
of the workers for each, of one and of two, and their ratios. On two cores the workers share them with
PostgreSQL, with who pushes and with the Telegram that counts: the CPU says what two would do on more cores.
"""

import argparse
import asyncio
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import aiohttp
import orjson
from sqlmodel import Session, select

from storage.database import open_database
from storage.tables import Worker
from tests.benchmarks.bench_updates import ROOT, SECRET, cpu_of, new_database, postgres, seed
from tests.benchmarks.fast_server import Updates
from tests.databases import prepare
from tests.dialogs.test_two_listeners import free

AT_ONCE = 64


def _listening(session: Session) -> int:
    now = datetime.now(UTC)
    return sum(1 for one in session.exec(select(Worker)) if one.listens_from and one.listens_from <= now)


def _answers(place: str) -> bool:
    host, _, port = place.rpartition(":")
    with socket.socket() as tried:
        return tried.connect_ex((host, int(port))) == 0


async def push(updates: Iterator[bytes], places: list[str]) -> None:
    """All of them, to one place after another."""
    turn = 0

    async def one_after_another(client: aiohttp.ClientSession) -> None:
        nonlocal turn
        for body in updates:
            turn += 1
            headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            place = f"http://{places[turn % len(places)]}/hook"
            async with client.post(place, data=body, headers=headers) as answer:
                answer.raise_for_status()

    async with aiohttp.ClientSession() as client:
        await asyncio.gather(*(one_after_another(client) for _ in range(AT_ONCE)))


def once(server: str, workers: int, kind: str, many: int) -> tuple[float, float]:
    """Updates a second, and milliseconds of the workers' CPU for each."""
    sent = Updates(kind, many)
    bodies = (orjson.dumps(one) for start in range(0, many, 100) for one in sent.after(start))
    places = [free() for _ in range(workers)]
    with ExitStack() as stack:
        url = stack.enter_context(new_database(server))
        serving = [sys.executable, "-m", "tests.benchmarks.fast_server", kind, str(many), "0"]
        telegram = stack.enter_context(subprocess.Popen(serving, stdout=subprocess.PIPE, text=True, cwd=ROOT))
        stack.callback(telegram.kill)
        assert telegram.stdout is not None
        address = f"http://127.0.0.1:{int(telegram.stdout.readline())}/bot"
        prepare(url)
        database = open_database(url)
        stack.callback(database.close)
        database.write_now(seed)
        command = [sys.executable, "-m", "tests.benchmarks.bench_updates", "--listen"]
        running = []
        for place in places:
            running.append(stack.enter_context(subprocess.Popen([*command, place, address, url], cwd=ROOT)))
            stack.callback(running[-1].kill)
        while database.read_now(_listening) < workers or not all(map(_answers, places)):
            time.sleep(0.2)
        before = sum(cpu_of(one.pid) for one in running)
        began = time.monotonic()
        asyncio.run(push(bodies, places))
        telegram.stdout.readline()
        seconds = time.monotonic() - began
        cpu = sum(cpu_of(one.pid) for one in running) - before
    return many / seconds, cpu / many * 1000


def main(rounds: int, kind: str, many: int) -> None:
    measured: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    with postgres(wanted=True) as server:
        for number in range(rounds):
            for workers in random.Random(number).sample([1, 2], 2):
                measured[workers].append(once(server, workers, kind, many))
    lines = ["| workers | updates a second | CPU ms each |", "|---|---|---|"]
    for workers, figures in measured.items():
        rate, cpu = (statistics.median(column) for column in zip(*figures, strict=True))
        lines.append(f"| {workers} | {rate:.0f} | {cpu:.1f} |")
    pairs = list(zip(measured[1], measured[2], strict=True))
    ratios = [statistics.median(two[at] / one[at] for one, two in pairs) for at in (0, 1)]
    lines.append(
        f"\nTwo over one: {ratios[0]:.2f} of the updates a second, {ratios[1]:.2f} of the CPU for each"
    )
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog=__spec__.name)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--updates", type=int, default=1200)
    options.add_argument("--kind", default="mix")
    told = options.parse_args()
    main(told.rounds, told.kind, told.updates)
