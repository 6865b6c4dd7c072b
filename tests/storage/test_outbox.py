"""The outbox: what is due, in which order, taken once, and how it ended."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlmodel import Session

from storage import leases, outbox, subjects
from storage.database import Database
from storage.tables import Outgoing
from tests.databases import prepare

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def office(url: str, database: Database) -> Database:
    prepare(url)
    return database


def message(
    words: str = "Chào",
    *,
    key: str | None = None,
    priority: int = 1,
    due_at: datetime = NOW,
    chat_id: int = 1,
) -> Outgoing:
    return Outgoing(
        key=key,
        kind="notice",
        priority=priority,
        chat_id=chat_id,
        method="say",
        payload={"text": words},
        due_at=due_at,
        created_at=NOW,
        subject="announcement:7",
    )


def take(database: Database, number: int, worker: str = "w") -> bool:
    return database.write_now(leases.claim, number, worker, LATER) is not None


def due_words(database: Database, now: datetime = NOW, limit: int = 10) -> list[object]:
    return [row.payload["text"] for row in database.read_now(outbox.due, now, limit)]


def test_the_most_urgent_goes_first_then_the_oldest_and_nothing_before_its_time(office: Database) -> None:
    rows = [
        message("announcement", priority=3),
        message("reply", priority=0),
        message("tomorrow", priority=0, due_at=LATER),
        message("second reply", priority=0),
    ]
    office.write_now(outbox.add, rows)
    assert due_words(office) == ["reply", "second reply", "announcement"]
    assert due_words(office, limit=1) == ["reply"]
    assert due_words(office, LATER) == ["reply", "tomorrow", "second reply", "announcement"]


def test_chats_being_written_to_are_passed_over(office: Database) -> None:
    office.write_now(outbox.add, [message("a", chat_id=1), message("b", chat_id=2), message("c", chat_id=1)])
    assert [row.payload["text"] for row in office.read_now(outbox.due, NOW, 10, [1])] == ["b"]


def test_a_wish_repeated_under_its_key_is_one_row(office: Database) -> None:
    office.write_now(outbox.add, [message("a", key="alert:1"), message("again", key="alert:1")])
    office.write_now(outbox.add, [message("once more", key="alert:1"), message("b", key="alert:2")])
    assert due_words(office) == ["a", "b"]


def test_the_next_moment_is_that_of_the_earliest_row_not_due_yet(office: Database) -> None:
    assert office.read_now(outbox.next_due, NOW) is None
    rows = [message(), message(due_at=LATER), message(due_at=LATER + timedelta(days=1))]
    office.write_now(outbox.add, rows)
    assert office.read_now(outbox.next_due, NOW) == LATER
    assert office.read_now(outbox.look, NOW, 2, [1]) == ([], LATER)
    due, upcoming = office.read_now(outbox.look, NOW, 2)
    assert (len(due), upcoming) == (1, None)


def test_replies_handed_over_are_sent_by_the_worker_unless_they_went_out(office: Database) -> None:
    office.write_now(outbox.add, [message("a"), message("b")])
    first, second = (row.id or 0 for row in office.read_now(outbox.due, NOW, 10))
    for number in (first, second):
        take(office, number)
    office.write_now(outbox.settle, first, "sent", now=NOW, held_by="w")
    office.write_now(outbox.queue, [first, second], NOW)
    assert due_words(office) == ["b"]


async def test_a_row_is_taken_by_one_of_many_only(office: Database) -> None:
    await office.write(outbox.add, [message()])
    number = (await office.read(outbox.due, NOW, 1))[0].id or 0
    taken = await asyncio.gather(*(office.write(leases.claim, number, "w", LATER) for _ in range(20)))
    assert [one.payload["text"] for one in taken if one] == ["Chào"]
    assert due_words(office) == []
    assert [(row.id, row.attempts) for row in await office.read(leases.in_flight)] == [(number, 1)]


def test_a_row_that_failed_for_now_is_due_again_at_its_time(office: Database) -> None:
    office.write_now(outbox.add, [message("a")])
    number = office.read_now(outbox.due, NOW, 1)[0].id or 0
    take(office, number)
    office.write_now(outbox.settle, number, "queued", now=NOW, error="RetryAfter", due_at=LATER, held_by="w")
    assert due_words(office) == []
    assert due_words(office, LATER) == ["a"]
    assert take(office, number)


def test_how_each_row_of_a_subject_ended_can_be_counted_and_listed(office: Database) -> None:
    office.write_now(outbox.add, [message(str(n)) for n in range(4)])
    first, second, third, _ = (row.id or 0 for row in office.read_now(outbox.due, NOW, 10))
    for number in (second, third):
        take(office, number)
    office.write_now(outbox.sent, [(first, 99)], LATER)
    office.write_now(outbox.settle, second, "sent", now=LATER, held_by="w")
    office.write_now(outbox.settle, third, "unknown", now=LATER, error="TimedOut", held_by="w")
    assert office.read_now(subjects.states, "announcement:7") == {"sent": 2, "unknown": 1, "queued": 1}
    assert office.read_now(subjects.states, "announcement:8") == {}
    sent = office.read_now(subjects.rows, "announcement:7", "sent")
    assert [(row.message_id, row.sent_at) for row in sent] == [(99, LATER), (None, LATER)]


def test_a_postponed_row_takes_the_place_of_the_one_still_waiting(office: Database) -> None:
    office.write_now(outbox.postpone, "album:1", message("one file"))
    office.write_now(outbox.postpone, "album:1", message("two files", due_at=LATER))
    assert due_words(office, LATER) == ["two files"]
    number = office.read_now(outbox.due, LATER, 1)[0].id or 0
    take(office, number)
    office.write_now(outbox.postpone, "album:1", message("a late file"))
    assert due_words(office, LATER) == ["a late file"]


def test_what_waits_for_a_group_follows_it_to_its_new_id(office: Database) -> None:
    office.write_now(
        outbox.add, [message("a", chat_id=-5), message("b", chat_id=-6), message("c", chat_id=-5)]
    )
    gone = office.read_now(outbox.due, NOW, 1)[0].id or 0
    take(office, gone)
    office.write_now(outbox.settle, gone, "sent", now=NOW, held_by="w")
    office.write_now(outbox.move_chat, -5, -1_000_000_000_005)
    waiting = office.read_now(outbox.due, NOW, 10)
    assert [(row.payload["text"], row.chat_id) for row in waiting] == [("b", -6), ("c", -1_000_000_000_005)]
    assert office.read_now(subjects.rows, "announcement:7", "sent")[0].chat_id == -5


def test_looking_for_due_rows_does_not_read_through_all_that_were_sent(sqlite_url: str) -> None:
    prepare(sqlite_url)
    queries: list[str] = []

    def explain(session: Session) -> None:
        raw = session.connection().connection.dbapi_connection
        assert raw is not None
        raw.set_trace_callback(queries.append)  # type: ignore[attr-defined]
        outbox.due(session, NOW, 10, [1, 2])
        outbox.next_due(session, NOW)
        leases.in_flight(session)
        raw.set_trace_callback(None)  # type: ignore[attr-defined]
        for query in [query for query in queries if query.startswith("SELECT")]:
            plan = session.execute(text(f"EXPLAIN QUERY PLAN {query}".replace(":", r"\:")))
            assert any(index in row[3] for row in plan for index in ("outbox_open", "outbox_turn")), query
            assert not any("TEMP B-TREE" in row[3] for row in plan), query

    from storage.database import open_database

    database = open_database(sqlite_url)
    database.read_now(explain)
    database.close()
    assert queries


def test_only_what_ended_long_ago_and_has_no_key_is_forgotten(office: Database) -> None:
    rows = [message("sent"), message("kept", key="alert:1"), message("waits")]
    office.write_now(outbox.add, rows)
    first, second, _ = (row.id or 0 for row in office.read_now(outbox.due, NOW, 10))
    for number in (first, second):
        office.write_now(outbox.sent, [(number, None)], NOW)
    office.write_now(outbox.prune, NOW)
    assert office.read_now(subjects.states, "announcement:7") == {"sent": 2, "queued": 1}
    office.write_now(outbox.prune, LATER)
    assert office.read_now(subjects.states, "announcement:7") == {"sent": 1, "queued": 1}


def test_of_two_workers_one_has_a_row_and_its_chat_until_it_is_settled(office: Database) -> None:
    office.write_now(outbox.add, [message("a"), message("b")])
    first, second = (row.id or 0 for row in office.read_now(outbox.due, NOW, 10))
    assert take(office, first, "one")
    assert not take(office, first, "two")
    office.write_now(leases.hold, [first], "two", LATER + timedelta(days=1))
    # Not even when the lease has ended: what the first one sent last is settled before anything follows it.
    assert not take(office, second, "two")
    office.write_now(outbox.settle, first, "unknown", now=NOW, held_by="two")
    assert [row.state for row in office.read_now(leases.in_flight)] == ["sending"]
    office.write_now(outbox.settle, first, "unknown", now=NOW, held_by="one")
    assert take(office, second, "two")
    assert office.read_now(subjects.states, "announcement:7") == {"unknown": 1, "sending": 1}


def test_what_is_queued_again_goes_before_what_was_found_to_be_due_behind_it(office: Database) -> None:
    office.write_now(outbox.add, [message("a"), message("b")])
    first, second = (row.id or 0 for row in office.read_now(outbox.due, NOW, 10))
    assert take(office, first, "one")
    office.write_now(outbox.settle, first, "queued", now=NOW, due_at=NOW, held_by="one")
    assert not take(office, second, "two")
    assert take(office, first, "two")


def test_workers_share_the_chats_and_who_leaves_leaves_its_share(office: Database) -> None:
    office.write_now(outbox.add, [message(str(chat), chat_id=chat) for chat in (-104, -103, 7, 8, 9)])
    assert office.write_now(leases.beat, "b", NOW, 15)[:2] == (0, 1)
    assert office.write_now(leases.beat, "a", NOW, 15)[:2] == (0, 2)
    assert office.write_now(leases.beat, "b", NOW, 15)[:2] == (1, 2)
    shares = [
        {row.chat_id for row in office.read_now(outbox.due, NOW, 10, (), 5, (place, 2))} for place in (0, 1)
    ]
    assert shares == [{-104, 8}, {-103, 7, 9}]
    office.write_now(leases.leave, "a")
    assert office.write_now(leases.beat, "b", NOW, 15)[:2] == (0, 1)
    assert office.write_now(leases.beat, "c", NOW + timedelta(seconds=16), 15)[:2] == (0, 1)
