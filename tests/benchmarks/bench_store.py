"""How many small transactions a second the store commits, against the usual pattern.

Run `python -m tests.benchmarks.bench_store`. Each transaction reads a row by key, changes it and adds an
event, with synchronous=FULL here. The anchor is SQLModel's AsyncSession over aiosqlite with NORMAL where
that is installed, otherwise the same code with a commit for each write. Both run in every round, in
changing order; the figure is the median of the ratios within a round.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import asyncio
import random
import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import registry
from sqlmodel import Field, Session, SQLModel

from storage import group_writer
from storage.database import open_database

AT_ONCE = 16


class Model(SQLModel, registry=registry()):
    """Apart from the tables of the product."""


class Talk(Model, table=True):
    """A conversation, as a guided form keeps it."""

    id: int | None = Field(default=None, primary_key=True)
    step: int = 0


class Event(Model, table=True):
    """What happened in a conversation."""

    id: int | None = Field(default=None, primary_key=True)
    talk: int
    what: str


TALKS, EVENTS = Model.metadata.tables["talk"], Model.metadata.tables["event"]
STEP_OF = select(TALKS.c.step).where(TALKS.c.id == bindparam("talk"))
SET_STEP = update(TALKS).where(TALKS.c.id == bindparam("talk")).values(step=bindparam("to"))
ADD_EVENT = insert(EVENTS)


def go_on(session: Session, talk: int) -> None:
    """The measured transaction in Core statements."""
    connection = session.connection()
    step = connection.execute(STEP_OF, {"talk": talk}).scalar_one()
    connection.execute(SET_STEP, {"talk": talk, "to": step + 1})
    connection.execute(ADD_EVENT, {"talk": talk, "what": "step"})


def prepare(session: Session) -> None:
    """Tables and one row for each who writes at once."""
    Model.metadata.create_all(session.connection())
    session.add_all(Talk(id=number) for number in range(AT_ONCE))


@asynccontextmanager
async def store(url: str, group: int) -> Any:
    """Our store, at most so many writes to a commit."""
    group_writer.GROUP = group
    database = open_database(url)
    await database.write(prepare)
    yield lambda talk: database.write(go_on, talk)
    database.close()


@asynccontextmanager
async def usual_pattern(url: str) -> Any:
    """SQLModel's AsyncSession over aiosqlite, WAL and NORMAL."""
    from sqlalchemy import event
    from sqlalchemy.ext.asyncio import create_async_engine
    from sqlmodel.ext.asyncio.session import AsyncSession

    engine = create_async_engine(
        url.replace("sqlite:", "sqlite+aiosqlite:"), connect_args={"timeout": 30}, pool_size=AT_ONCE
    )

    @event.listens_for(engine.sync_engine, "connect")
    def pragmas(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.close()

    async def write(number: int) -> None:
        async with AsyncSession(engine, expire_on_commit=False) as session:
            talk = await session.get(Talk, number)
            assert talk is not None
            talk.step += 1
            session.add(Event(talk=number, what="step"))
            await session.commit()

    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: prepare_and_commit(Session(sync)))
    yield write
    await engine.dispose()


def prepare_and_commit(session: Session) -> None:
    """`prepare` on a session of one's own."""
    prepare(session)
    session.commit()


async def measure(write: Callable[[int], Awaitable[None]], writes: int) -> tuple[float, float]:
    """Transactions a second, and the 99th percentile of a write in milliseconds."""
    waits: list[float] = []

    async def one(talk: int) -> None:
        for _ in range(writes // AT_ONCE):
            start = time.perf_counter()
            await write(talk)
            waits.append(time.perf_counter() - start)

    start = time.perf_counter()
    await asyncio.gather(*(one(talk) for talk in range(AT_ONCE)))
    return len(waits) / (time.perf_counter() - start), statistics.quantiles(waits, n=100)[98] * 1000


async def run(rounds: int, writes: int) -> None:
    """Print each round and the medians."""
    grouped = group_writer.GROUP
    has_anchor = find_spec("aiosqlite") is not None
    anchor = "AsyncSession + aiosqlite, NORMAL" if has_anchor else "one commit for each write, FULL"
    results: dict[str, list[tuple[float, float]]] = {"store": [], "anchor": []}
    for number in range(rounds):
        for name in random.sample(sorted(results), 2):
            with TemporaryDirectory() as folder:
                url = f"sqlite:///{Path(folder)}/bench.db"
                if name == "store":
                    opened = store(url, grouped)
                else:
                    opened = usual_pattern(url) if has_anchor else store(url, 1)
                async with opened as write:
                    await measure(write, AT_ONCE * 10)  # statements are compiled, files opened
                    results[name].append(await measure(write, writes if name == "store" else writes // 4))
        ours, theirs = results["store"][-1], results["anchor"][-1]
        print(
            f"round {number + 1}: {ours[0]:.0f} tx/s, anchor {theirs[0]:.0f}, ratio {ours[0] / theirs[0]:.2f}"
        )
    ratio = statistics.median(
        ours[0] / theirs[0] for ours, theirs in zip(results["store"], results["anchor"], strict=True)
    )
    for name, title in (("store", "storage.database.write, Core, FULL"), ("anchor", anchor)):
        speed, wait = (statistics.median(column) for column in zip(*results[name], strict=True))
        print(f"{title}: {speed:.0f} tx/s, p99 {wait:.1f} ms, {AT_ONCE} at once")
    print(f"ratio, median of {rounds} rounds: {ratio:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--writes", type=int, default=4000)
    options = parser.parse_args()
    asyncio.run(run(options.rounds, options.writes))
