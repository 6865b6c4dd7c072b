"""The database: `write` and `read` run plain functions of a Session off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from storage.engines import parse_url, postgres_engine, sqlite_engine
from storage.handover import Handover
from storage.sqlite_writer import SqliteWriter

P = ParamSpec("P")
T = TypeVar("T")

READERS = 4


class Writer(Protocol):
    """How a kind of database carries out writes."""

    def submit(self, work: Callable[[Session], T]) -> Future[T]: ...

    def close(self) -> None: ...


class Database:
    """What the assistant keeps. A function given to `write` or `read` takes a Session first.

    On PostgreSQL it is run again when the server was lost before the commit, so it must change nothing but
    rows, and rows it changes it should load itself; it must not commit. What it returns may be used after
    it: rows keep their loaded values. Its errors reach the caller unchanged, with nothing of its own kept.
    """

    def __init__(self, writer: Writer, reader: Engine) -> None:
        self.shared = reader.dialect.name != "sqlite"  # other processes may be at work on it too
        self._writer = writer
        self._reader = reader
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._handover: Handover | None = None

    async def write(
        self, fn: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn` in a transaction and return its result once that is committed and on the disk.

        A caller cancelled while waiting may still have its write carried out, never half of it.
        """
        return await self._result(self._writer.submit(_with_arguments(fn, *args, **kwargs)))

    def write_now(self, fn: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """`write` for code without an event loop; waits for the commit."""
        return self._writer.submit(_with_arguments(fn, *args, **kwargs)).result()

    async def read(self, fn: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `fn` on one moment's picture of the database; a try to change it is an error."""
        return await self._result(self._threads.submit(self.read_now, fn, *args, **kwargs))

    def read_now(self, fn: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """`read` in the calling thread, for code without an event loop."""
        with Session(self._reader, expire_on_commit=False) as session:
            return _with_arguments(fn, *args, **kwargs)(session)

    async def _result(self, future: Future[T]) -> T:
        loop = asyncio.get_running_loop()
        if self._handover is None or self._handover.loop is not loop:
            self._handover = Handover(loop)
        return await self._handover.wait(future)

    def close(self) -> None:
        """Finish what waits and let go of the connections."""
        self._writer.close()
        self._threads.shutdown(wait=True)
        self._reader.dispose()


def open_database(url: str) -> Database:
    """Open "sqlite:///folder/file.db" or "postgresql://..."; ValueError says what is wrong with it."""
    address = parse_url(url)
    if address.get_backend_name() == "sqlite":
        writer: Writer = SqliteWriter(sqlite_engine(address))
        return Database(writer, sqlite_engine(address, read_only=True, connections=READERS))
    from storage.postgres_writer import PostgresWriter  # an office on SQLite needs no driver of it

    return Database(
        PostgresWriter(postgres_engine(address)),
        postgres_engine(address, read_only=True, connections=READERS),
    )


def _with_arguments(
    fn: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
) -> Callable[[Session], T]:
    @wraps(fn)
    def work(session: Session) -> T:
        try:
            return fn(session, *args, **kwargs)
        except StopIteration as error:
            # asyncio cannot carry this one to the caller, who would wait forever.
            raise RuntimeError("the function raised StopIteration") from error

    return work
