"""The worker: what is kept goes out, each row ends in the right state, nothing is held up by another."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.delivery.ends import Ends
from bot.delivery.pacing import Call, Pacer
from bot.delivery.policy import Outcome, Priority, Result
from bot.delivery.worker import Delivery
from storage import leases, outbox
from storage.database import Database, open_database
from storage.tables import Outgoing
from tests.databases import prepare
from tests.fakes.pacer import NoWait
from tests.fakes.sender import RecordingSender

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)
PATIENCE = 120.0  # seconds; far more than anything takes: a slow machine is no failure


class Post:
    """A delivery with everything around it."""

    def __init__(self, database: Database, pacer: Pacer | None = None) -> None:
        self.database = database
        self.sender = RecordingSender()
        self.clock = Clock(source=lambda: NOW)
        self.moves: list[tuple[int, int]] = []
        self.away: list[int] = []
        self.delivery = Delivery(
            database,
            self.sender,
            self.clock,
            pacer or NoWait(),
            moved=self._move,
            unreachable=lambda _, chat_id, __: self.away.append(chat_id),
            repeated=lambda payload: {**payload, "text": f"{payload['text']} (again)"},
        )

    def _move(self, session: Session, old: int, new: int) -> None:
        self.moves.append((old, new))
        outbox.move_chat(session, old, new)

    async def add(self, *rows: Outgoing) -> None:
        await self.database.write(outbox.add, rows)
        self.delivery.wake()

    async def rows(self) -> list[Outgoing]:
        return await self.database.read(
            lambda session: list(session.exec(select(Outgoing).order_by(col(Outgoing.id))))
        )

    async def states(self) -> list[str]:
        return [row.state for row in await self.rows()]

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        running = asyncio.create_task(self.delivery.run())
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
            await self.delivery.settle()

    async def until(self, condition: Callable[[list[str]], bool]) -> None:
        """Until the rows' states are so."""
        async with asyncio.timeout(PATIENCE):
            while not condition(await self.states()):  # noqa: ASYNC110 - the rows are in the database
                await asyncio.sleep(0)

    async def until_refused(self) -> None:
        """Until every row was tried in vain and waits for its next try."""
        async with asyncio.timeout(PATIENCE):
            while not all(row.error and row.state == "queued" for row in await self.rows()):  # noqa: ASYNC110
                await asyncio.sleep(0)

    async def until_tried(self, times: int) -> None:
        """Until the first row was tried so often, and that is written down."""
        async with asyncio.timeout(PATIENCE):
            while (first := (await self.rows())[0]).attempts < times or first.state == "sending":  # noqa: ASYNC110
                await asyncio.sleep(0)

    async def until_none_is_open(self) -> None:
        await self.until(lambda states: not {"queued", "sending"} & set(states))


def row(chat_id: int = 1, text: str = "a", kind: str = "notice", **values: object) -> Outgoing:
    defaults: dict[str, object] = {
        "kind": kind,
        "priority": Priority.NOTICE,
        "chat_id": chat_id,
        "method": "say",
        "payload": {"text": text},
        "due_at": NOW,
        "created_at": NOW,
    }
    return Outgoing(**{**defaults, **values})


@pytest.fixture
def database(tmp_path: Path) -> AsyncIterator[Database]:
    url = f"sqlite:///{tmp_path}/office.db"
    prepare(url)
    opened = open_database(url)
    yield opened
    opened.close()


@pytest.fixture
def post(database: Database) -> Post:
    return Post(database)


async def test_what_is_kept_goes_out_and_is_marked(post: Post) -> None:
    await post.add(row(1), row(2), row(3))
    async with post.at_work():
        await post.until_none_is_open()
    assert [(one.state, one.attempts, one.sent_at) for one in await post.rows()] == [("sent", 1, NOW)] * 3
    assert all(one.message_id for one in await post.rows())


async def test_rows_of_one_chat_go_one_after_another_in_order(post: Post) -> None:
    await post.add(*(row(1, str(number)) for number in range(20)), *(row(2, str(n)) for n in range(20)))
    async with post.at_work():
        await post.until_none_is_open()
    for chat_id in (1, 2):
        assert [text for chat, text in post.sender.calls if chat == chat_id] == [str(n) for n in range(20)]
        assert post.sender.most_at_once[chat_id] == 1


async def test_what_changes_while_a_row_waits_for_its_turn_is_said_as_it_is_then(database: Database) -> None:
    class Slow(NoWait):
        """A chat's turn comes once what was found for it has changed."""

        async def wait(self, chat_id: int, priority: int) -> Call:
            await database.write(outbox.postpone, "checklist", row(text="two files"))
            await database.write(outbox.readdress, 1, 2)
            return await super().wait(chat_id, priority)

    post = Post(database, Slow())
    await database.write(outbox.postpone, "checklist", row(text="one file"))
    async with post.at_work():
        await post.until_none_is_open()
    assert post.sender.calls == [(2, "two files")]


async def test_more_rows_than_places_all_go(post: Post) -> None:
    await post.add(*(row(number) for number in range(1, 151)))
    async with post.at_work():
        await post.until_none_is_open()
    assert len(post.sender.calls) == 150


async def test_hundreds_waiting_for_a_held_chat_hold_up_nobody_else(database: Database) -> None:
    pacer = Pacer()
    pacer.refused(-1, 3600)
    post = Post(database, pacer)
    await post.add(*(row(-1) for _ in range(200)), row(7, "somebody else"))
    async with post.at_work():
        await post.until(lambda states: "sent" in states)
    assert post.sender.calls == [(7, "somebody else")]
    assert (await post.states()).count("queued") == 200


async def test_a_refusal_for_now_is_tried_again_at_the_time_telegram_named(post: Post) -> None:
    post.sender.next(1, Outcome(Result.WAIT, retry_after=17, error="RetryAfter"))
    await post.add(row())
    async with post.at_work():
        await post.until_refused()
        [waiting] = await post.rows()
        assert (waiting.due_at, waiting.error) == (NOW + timedelta(seconds=17), "RetryAfter")
        post.clock.advance(timedelta(seconds=17))
        await post.until_none_is_open()
    assert await post.states() == ["sent"]
    assert len(post.sender.calls) == 2


async def test_a_group_that_moved_gets_what_waits_at_its_new_id(post: Post) -> None:
    post.sender.next(-5, Outcome(Result.MOVED, chat_id=-100_5, error="ChatMigrated"))
    await post.add(row(-5, "first"), row(-5, "second"))
    async with post.at_work():
        await post.until_none_is_open()
    assert post.moves == [(-5, -100_5)]
    assert post.sender.calls == [(-5, "first"), (-100_5, "first"), (-100_5, "second")]


async def test_whoever_is_gone_is_marked_and_not_tried_again(post: Post) -> None:
    post.sender.next(1, Outcome(Result.UNREACHABLE, error="Forbidden"))
    await post.add(row())
    async with post.at_work():
        await post.until_none_is_open()
    assert post.away == [1]
    assert [(one.state, one.error) for one in await post.rows()] == [("unreachable", "Forbidden")]


async def test_an_alert_that_may_have_arrived_says_so_when_it_is_repeated(post: Post) -> None:
    post.sender.next(-1, Outcome(Result.MAYBE_SENT, error="TimedOut"))
    post.sender.next(-2, Outcome(Result.NOT_SENT, error="ConnectFailed"))
    await post.add(row(-1, "alert", "alert"), row(-2, "alert", "alert"))
    async with post.at_work():
        await post.until_refused()
        post.clock.advance(timedelta(seconds=2))
        await post.until_none_is_open()
    assert sorted(post.sender.calls[2:]) == [(-2, "alert"), (-1, "alert (again)")]


async def test_an_announcement_that_may_have_arrived_is_left_to_the_office(post: Post) -> None:
    post.sender.next(1, Outcome(Result.MAYBE_SENT, error="TimedOut"))
    await post.add(row(kind="announcement"))
    async with post.at_work():
        await post.until_none_is_open()
    assert await post.states() == ["unknown"]
    assert len(post.sender.calls) == 1


async def test_a_crash_leaves_announcements_unknown_and_repeats_the_rest(post: Post) -> None:
    kinds = ("reply", "notice", "alert", "announcement")
    await post.add(*(row(number, kind, kind) for number, kind in enumerate(kinds, start=1)))
    for number in range(1, 5):
        await post.database.write(leases.claim, number, "w", NOW)
    await post.delivery.recover()
    async with post.at_work():
        await post.until_none_is_open()
    assert await post.states() == ["sent", "sent", "sent", "unknown"]
    assert {text for _, text in post.sender.calls} == {"reply", "notice", "alert (again)"}


async def test_a_clean_stop_finishes_the_call_under_way_and_leaves_the_waiting_ones(
    database: Database,
) -> None:
    pacer = Pacer()
    pacer.refused(-1, 3600)
    post = Post(database, pacer)
    post.sender.gate = asyncio.Event()
    await post.add(row(-1, "waits"), row(7, "under way"))
    async with post.at_work():
        await post.sender.changed.wait()
        asyncio.get_running_loop().call_soon(post.sender.gate.set)
    assert await post.states() == ["queued", "sent"]


async def test_replies_go_at_once_and_in_order(post: Post) -> None:
    replies = [row(1, str(number), "reply", state="sending") for number in range(3)]
    await post.add(*replies)
    await post.delivery.send_in_order(replies)
    assert [text for _, text in post.sender.calls] == ["0", "1", "2"]
    await post.delivery.settle()
    assert await post.states() == ["sent"] * 3


async def test_a_reply_refused_for_now_is_left_to_the_worker_with_those_behind_it(post: Post) -> None:
    post.sender.next(1, Outcome(Result.WAIT, retry_after=5))
    replies = [row(1, str(number), "reply", state="sending", priority=0) for number in range(3)]
    await post.add(*replies)
    await post.delivery.send_in_order(replies)
    await post.delivery.settle()
    assert [(one.state, one.due_at) for one in await post.rows()] == [
        ("queued", NOW + timedelta(seconds=5))
    ] * 3
    post.clock.advance(timedelta(seconds=5))
    async with post.at_work():
        await post.until_none_is_open()
    assert [text for _, text in post.sender.calls] == ["0", "0", "1", "2"]


async def test_a_held_chat_does_not_keep_its_updates_waiting(database: Database) -> None:
    pacer = Pacer()
    pacer.refused(1, 60)
    post = Post(database, pacer)
    replies = [row(1, "reply", "reply", state="sending")]
    await post.add(*replies)
    async with asyncio.timeout(50):
        await post.delivery.send_in_order(replies)
    assert await post.states() == ["queued"]
    assert post.sender.calls == []


def edit(words: str, message: int = 5, method: str = "edit", **values: object) -> Outgoing:
    payload: dict[str, object] = {"text": words}
    return row(1, words, "reply", method=method, payload=payload, message_id=message, priority=0, **values)


async def said(post: Post, *rows: Outgoing) -> None:
    """What a turn does: keep the replies, then send them."""
    for one in rows:
        one.state = "sending"
    await post.add(*rows)
    await post.delivery.send_in_order(list(rows))
    await post.delivery.settle()


def texts(post: Post, chat_id: int = 1) -> list[str]:
    return [text for chat, text in post.sender.calls if chat == chat_id]


async def test_a_reply_waits_for_the_one_before_it_and_no_other_chat_does(post: Post) -> None:
    post.sender.next(1, Outcome(Result.MAYBE_SENT, error="TimedOut"))
    await said(post, row(1, "first", "reply", priority=0))
    await said(post, row(1, "second", "reply", priority=0))
    await said(post, row(2, "elsewhere", "reply", priority=0))
    assert (texts(post), texts(post, 2)) == (["first"], ["elsewhere"])
    async with post.at_work():
        await post.until(lambda states: states.count("queued") == 0)
    # Somebody wrote again: what waits is tried at once, and in its order.
    assert texts(post) == ["first", "first", "second"]


async def test_replies_go_at_once_again_when_nothing_waits_any_more(post: Post) -> None:
    post.sender.next(1, Outcome(Result.NOT_SENT))
    await said(post, row(1, "first", "reply", priority=0))
    post.clock.advance(timedelta(minutes=1))
    async with post.at_work():
        await post.until(lambda states: states == ["sent"])
        async with asyncio.timeout(50):
            while post.delivery._behind:  # noqa: ASYNC110 - the worker looks by itself
                await asyncio.sleep(0)
    await said(post, row(1, "second", "reply", priority=0))
    assert texts(post) == ["first", "first", "second"]


async def test_an_edit_whose_answer_was_lost_never_comes_after_a_newer_one(post: Post) -> None:
    post.sender.next(1, Outcome(Result.MAYBE_SENT, error="TimedOut"))
    await said(post, edit("look it over"))
    await said(post, edit("received"))
    post.clock.advance(timedelta(hours=2))
    async with post.at_work():
        await post.until_none_is_open()
    assert texts(post) == ["look it over", "received"]
    assert [(one.state, one.error) for one in await post.rows()] == [("dropped", "superseded"), ("sent", "")]


async def test_an_edit_left_by_a_crash_is_dropped_for_the_newer_one(post: Post) -> None:
    await post.add(edit("look it over", state="sending"), edit("received", state="sending"))
    await post.delivery.recover()
    async with post.at_work():
        await post.until_none_is_open()
    assert texts(post) == ["received"]


async def test_new_buttons_leave_the_words_before_them_and_come_after_them(post: Post) -> None:
    post.sender.next(1, *[Outcome(Result.NOT_SENT)] * 8)
    await said(post, edit("words", method="edit"))
    await said(post, edit("buttons", method="buttons"))
    async with post.at_work():
        for tries in range(2, 10):
            post.clock.advance(timedelta(minutes=6))
            await post.until_tried(tries)
        await post.until_none_is_open()
    assert texts(post) == ["words"] * 9 + ["buttons"]


async def test_one_message_that_never_goes_does_not_keep_the_chat_silent(post: Post) -> None:
    await said(post, row(1, "never", "reply", priority=0))
    await post.database.write(_again, NOW + timedelta(hours=1))
    await post.add(row(1, "later", "reply", priority=0))
    async with post.at_work():
        await post.until(lambda states: states == ["queued", "sent"])


def _again(session: Session, due_at: datetime) -> None:
    [one] = session.exec(select(Outgoing)).all()
    one.state, one.attempts, one.due_at, one.error = "queued", 5, due_at, "FileStoreError"
    session.add(one)


async def test_an_outcome_that_could_not_be_written_is_written_later(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = post.database.write

    async def away(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    first = row(1, "first", "reply", priority=0, state="sending")
    await post.add(first)
    monkeypatch.setattr(post.database, "write", away)
    await post.delivery.send_in_order([first])
    await post.delivery.settle()
    assert await post.states() == ["sending"]
    monkeypatch.setattr(post.database, "write", write)
    async with post.at_work():
        await post.until(lambda states: states == ["sent"])
    assert texts(post) == ["first"]


async def test_a_row_nobody_has_in_hand_is_taken_up_again_without_a_restart(post: Post) -> None:
    await post.add(row(1, "astray", "reply", priority=0, state="sending"))
    await post.delivery.take_back()
    assert await post.states() == ["sending"]
    await post.delivery.take_back()
    async with post.at_work():
        await post.until(lambda states: states == ["sent"])
    assert texts(post) == ["astray"]


async def test_a_clock_set_back_keeps_nothing_waiting(database: Database) -> None:
    post = Post(database)
    now = [NOW]
    post.clock._source = lambda: now[0]
    await post.add(row(1, "waits", due_at=NOW + timedelta(seconds=30)))
    async with post.at_work():
        await asyncio.sleep(0.05)
        now[0] = NOW - timedelta(hours=3)
        post.delivery.wake()
        await post.until_none_is_open()
    assert texts(post) == ["waits"]


async def test_what_ends_while_a_write_waits_is_written_by_that_one(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row(number, "a", "reply", state="sending") for number in range(30)]
    await post.add(*rows)
    written = list[int]()
    write = Ends.write
    monkeypatch.setattr(
        Ends,
        "write",
        lambda ends, session, ended, left: written.append(len(ended)) or write(ends, session, ended, left),
    )
    outcome = Outcome(Result.SENT, message_id=1)
    await asyncio.gather(*(post.delivery._record(one, outcome) for one in rows))
    assert written == [30]
    assert set(await post.states()) == {"sent"}
