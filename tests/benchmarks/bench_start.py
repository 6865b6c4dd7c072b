"""What a start costs where compiled files are there: of the program, of `ask` on the command line; by hand.

    python -m tests.benchmarks.bench_start [ROUNDS]

Prints medians: seconds from the start of the process to its first look for messages, megabytes it holds five
seconds later, seconds of `ask` over an office of two live plans; and beside each what a bare echo of
python-telegram-bot takes in the same round.
"""

# ruff: noqa: T201 - printing is what it is for

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.database import open_database
from storage.migrations import migrate
from tests.benchmarks.anchors import TOKEN
from tests.benchmarks.bench_soak import held
from tests.benchmarks.bench_updates import ROOT, seed

QUESTION = "bao giờ nộp hồ sơ?"
IDLE = 5.0  # seconds


def started(words: list[str], env: dict[str, str]) -> tuple[float, float]:
    """Seconds until a bot asks for messages, and the megabytes it holds after a while of doing nothing."""
    serving = [sys.executable, "-m", "tests.benchmarks.fast_server", "text", "0", "0"]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(server.stdout.readline())}/bot"
        command = [sys.executable, *(address if word == "ADDRESS" else word for word in words)]
        whole = {**os.environ, **env, "TDKT_TELEGRAM_BASE_URL": address}
        began = time.perf_counter()
        with subprocess.Popen(
            command, cwd=ROOT, env=whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as bot:
            server.stdout.readline()
            seconds = time.perf_counter() - began
            time.sleep(IDLE)
            megabytes = held(bot.pid)
            bot.kill()
        server.kill()
    return seconds, megabytes


def asked(env: dict[str, str]) -> float:
    """Seconds of a question on the command line."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "bot", "ask", QUESTION]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **env}, capture_output=True, check=True)
    return time.perf_counter() - began


def main(rounds: int = 5) -> None:
    with TemporaryDirectory(prefix="start-") as folder:
        url = f"sqlite:///{Path(folder) / 'assistant.db'}"
        migrate(url)
        database = open_database(url)
        database.write_now(seed)
        database.close()
        env = {"TELEGRAM_BOT_TOKEN": TOKEN, "TDKT_DATA": folder}
        program = ["-m", "bot"]
        bare = ["-c", "import sys; from tests.benchmarks.anchors import bare; bare(sys.argv[1])", "ADDRESS"]
        for warm in (program, bare):
            started(warm, env)
        asked(env)  # now all is compiled
        ours, anchors, questions = list[tuple[float, float]](), list[tuple[float, float]](), list[float]()
        for _ in range(rounds):
            ours.append(started(program, env))
            anchors.append(started(bare, env))
            questions.append(asked(env))
    print("| | s to the first look | MB idle |", "|---|---|---|", sep="\n")
    for name, figures in (("this program", ours), ("bare echo", anchors)):
        seconds, megabytes = (statistics.median(column) for column in zip(*figures, strict=True))
        print(f"| {name} | {seconds:.2f} | {megabytes:.0f} |")
    spread = f"({min(questions):.2f}-{max(questions):.2f})"
    print(f"\na question on the command line: {statistics.median(questions):.2f} s {spread}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
