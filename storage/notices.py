"""What processes on one PostgreSQL tell one another, with the transaction that made it so."""

import asyncio
import logging
from collections.abc import Callable

from sqlalchemy import text
from sqlmodel import Session

from storage.engines import parse_url

log = logging.getLogger(__name__)

CHANNEL = "tdkt"
AGAIN = 1.0  # seconds after which a lost connection is sought again
_TELL = text("SELECT pg_notify(:channel, :words)")


def tell(session: Session, teller: str, words: str) -> None:
    """Tell the others, once this is committed; nobody where `teller` has no name, being alone."""
    if teller:
        session.connection().execute(_TELL, {"channel": CHANNEL, "words": f"{teller} {words}"})


async def listen(url: str, me: str, hear: Callable[[str], None]) -> None:
    """Hear what the others tell, until cancelled; "" after a time in which anything may have been told."""
    import psycopg

    address = parse_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    deaf = False
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute(f"LISTEN {CHANNEL}")
                if deaf:
                    hear("")
                async for notice in connection.notifies():
                    teller, _, words = notice.payload.partition(" ")
                    if teller != me:
                        hear(words)
        except (psycopg.Error, OSError) as error:
            log.warning("not heard from other processes: %s", type(error).__name__)
        deaf = True
        await asyncio.sleep(AGAIN)
