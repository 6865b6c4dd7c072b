"""kill -9 in the middle of writing loses nothing that was said to be kept."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.database import open_database
from tests.storage import counters

WRITE_UNTIL_KILLED = """
import asyncio, sys
from storage.database import open_database
from tests.storage import counters

database = open_database(sys.argv[1])
database.write_now(counters.create)
database.write_now(counters.add, "total")

def add_and_count(session, name):
    counters.add(session, name)
    counters.increment(session, "total")

async def write(worker):
    number = 0
    while True:
        name = f"{worker}-{number}"
        await database.write(add_and_count, name)
        print(name, flush=True)
        number += 1

async def main():
    await asyncio.gather(*(write(worker) for worker in range(16)))

asyncio.run(main())
"""


@pytest.mark.parametrize("lines", [1, 200])
def test_a_killed_process_loses_no_write_it_had_confirmed(url: str, lines: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITE_UNTIL_KILLED, url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    confirmed = [process.stdout.readline().strip() for _ in range(lines)]
    process.send_signal(signal.SIGKILL)
    confirmed += process.stdout.read().split()
    process.wait()
    process.stdout.close()

    database = open_database(url)
    kept = set(database.read_now(counters.names)) - {"total"}
    assert set(confirmed) <= kept
    assert len(confirmed) <= len(kept) <= len(confirmed) + 16
    assert database.read_now(counters.value_of, "total") == len(kept)
    assert database.write_now(counters.increment, "total") == len(kept) + 1
    database.close()
