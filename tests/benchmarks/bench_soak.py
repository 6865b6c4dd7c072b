"""The memory of the real program while updates come and come, by hand.

    python -m tests.benchmarks.bench_soak [KIND [UPDATES]]

KIND is what people send (menu, press, question, mix ...; the mix where nothing is said). Prints the megabytes
the program held in each tenth of the time it took, what it held more for each 1,000 updates between the sixth
tenth and the last, and the bytes of its database for each update. Ctrl+C ends it early.
"""

import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from tests.benchmarks.bench_updates import ROOT, cpu_of

SECONDS = 2.0  # between two looks


def held(pid: int) -> float:
    """Megabytes the process has now."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def handled(database: Path) -> int:
    """How many updates the program has come through, whatever was ordered."""
    with closing(sqlite3.connect(database)) as opened:
        [number] = opened.execute("SELECT max(update_id) FROM inbox WHERE done_at IS NOT NULL").fetchone()
    return number or 0


def main(kind: str = "mix", many: int = 100_000) -> None:
    serving = [sys.executable, "-m", "tests.benchmarks.fast_server", kind, str(many), "0"]
    looks = list[float]()
    over = Event()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with (
        TemporaryDirectory(prefix="soak-") as folder,
        subprocess.Popen(
            serving, stdout=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True
        ) as server,
    ):
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}/bot"
        url = f"sqlite:///{folder}/assistant.db"
        command = [sys.executable, "-m", "tests.benchmarks.bench_updates", "--serve", kind, address, url]
        with subprocess.Popen(command, cwd=ROOT, start_new_session=True) as bot:
            server.stdout.readline()

            def look() -> None:
                while not over.wait(SECONDS):
                    looks.append(held(bot.pid))

            looking = Thread(target=look)
            looking.start()
            began = time.monotonic()
            with suppress(KeyboardInterrupt):
                server.stdout.readline()
            seconds = time.monotonic() - began
            over.set()
            looking.join()
            cpu = cpu_of(bot.pid)
            bot.terminate()
            bot.wait()
        server.kill()
        many = handled(Path(folder) / "assistant.db")
        size = sum(one.stat().st_size for one in Path(folder).glob("assistant.db*"))
    parts = [looks[len(looks) * at // 10 : len(looks) * (at + 1) // 10] or looks[-1:] for at in range(10)]
    tenths = [statistics.median(part) for part in parts]
    more = (tenths[9] - tenths[5]) * 1024 / (many * 0.4 / 1000)
    lines = [
        f"{many} updates ({kind}), {many / seconds:.0f} a second, {cpu / many * 1000:.2f} ms of CPU each",
        f"MB held, tenth by tenth: {' '.join(f'{one:.0f}' for one in tenths)}",
        f"KB more for each 1,000 updates: {more:.1f}; bytes of the database for each: {size / many:.0f}",
    ]
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:2], *map(int, sys.argv[2:3]))
