"""Two processes on one token: one polls and answers, both send; one is killed in the middle."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.playground import Message, Playground
from storage import outbox
from storage.database import open_database
from storage.tables import Outgoing, Worker
from tests.databases import prepare
from tests.dialogs.program import assistant, until

PEOPLE, EACH = 120, 4
AT_WORK = 25  # messages each has sent when one is killed
OPEN = ("queued", "sending")


def row(chat_id: int, number: int) -> Outgoing:
    """A message that tells its chat and its place there."""
    kind = "alert" if chat_id % 4 == 0 else "announcement"
    now = datetime.now(UTC)
    return Outgoing(
        key=f"{chat_id}:{number}",
        kind=kind,
        priority=2 if kind == "alert" else 3,
        chat_id=chat_id,
        method=outbox.SAY,
        payload={"text": f"{chat_id}:{number}"},
        due_at=now,
        created_at=now,
        subject="announcement:1",
    )


def line(shown: Message) -> str:
    """Its first line: what was said, without the word that it may have come before."""
    return shown.text.partition("\n")[0]


def kept_rows(session: Session) -> list[Outgoing]:
    return list(session.exec(select(Outgoing)))


def living(session: Session) -> list[Worker]:
    return list(session.exec(select(Worker)))


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("killed", ["listens", "helps"])
async def test_what_two_processes_send_comes_once_and_in_order_whichever_is_killed(
    tmp_path: Path, postgres_url: str, killed: str
) -> None:
    playground = Playground(hold=0)  # with Telegram's limits
    await playground.start()
    people = [playground.add_user(f"Người {number}") for number in range(PEOPLE)]
    for one in people:
        one.private.opened = True
    prepare(postgres_url)
    database = open_database(postgres_url)

    async def done() -> bool:
        return not any(one.state in OPEN for one in await database.read(kept_rows))

    async def two_live() -> bool:
        return len(await database.read(living)) == 2

    async def both_sent() -> bool:
        sent = Counter(one.worker for one in await database.read(kept_rows) if one.state == "sent")
        return len(sent) == 2 and min(sent.values()) >= AT_WORK

    try:
        async with (
            assistant(playground, tmp_path / "1", TDKT_DATABASE_URL=postgres_url) as listens,
            assistant(
                playground, tmp_path / "2", ("bot", "deliver"), TDKT_DATABASE_URL=postgres_url
            ) as helps,
        ):
            await until(two_live)
            database.write_now(outbox.add, [row(one.id, number) for number in range(EACH) for one in people])
            await until(both_sent)
            await (listens if killed == "listens" else helps).kill()
            await until(done)
        kept = {str(one.payload["text"]).partition("\n")[0]: one for one in await database.read(kept_rows)}
    finally:
        await playground.stop()
        database.close()
    seen = {one.id: [line(shown) for shown in one.private.messages.values()] for one in people}
    times = Counter(text for texts in seen.values() for text in texts)
    assert len(kept) == PEOPLE * EACH
    assert not [one for one in playground.log.calls("sendMessage") if one.error]
    # Nothing is lost; twice comes only an alert that may have come already, and what is unknown at most once.
    assert {one.state for one in kept.values()} <= {"sent", "unknown"}
    for text, sent in kept.items():
        again = sent.kind == "alert" and sent.attempts > 1
        assert times[text] in ({1, 2} if again else {1} if sent.state == "sent" else {0, 1})
    assert all(texts == sorted(texts) for texts in seen.values())
