"""What each error of the Bot API means for a row of the outbox."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram import error as errors
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot

from bot.delivery.pacing import PER_SECOND, Call, Pacer
from bot.delivery.policy import TOPIC_GONE, Outcome, Priority, Result
from bot.playground import Playground
from handlers.pacing import PacedCalls
from handlers.request import AiohttpRequest, ConnectFailed
from handlers.sender import TelegramSender, outcome_of
from storage.files import open_files
from storage.tables import Outgoing

NOW = datetime(2026, 11, 21, 3, tzinfo=UTC)

CASES: list[tuple[TelegramError, Result]] = [
    (RetryAfter(35), Result.WAIT),
    (RetryAfter(timedelta(seconds=35)), Result.WAIT),
    (ChatMigrated(-100_7), Result.MOVED),
    (Forbidden("Forbidden: bot was blocked by the user"), Result.UNREACHABLE),
    (Forbidden("Forbidden: user is deactivated"), Result.UNREACHABLE),
    (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Result.UNREACHABLE),
    (Forbidden("Forbidden: bot can't initiate conversation with a user"), Result.UNREACHABLE),
    (BadRequest("Chat not found"), Result.UNREACHABLE),
    (BadRequest("Not enough rights to send text messages to the chat"), Result.MUTED),
    (BadRequest("TOPIC_CLOSED"), Result.MUTED),
    (BadRequest("Message thread not found"), Result.MUTED),
    (BadRequest("Message is not modified: specified new message content"), Result.SENT),
    (BadRequest("Message to edit not found"), Result.REFUSED),
    (BadRequest("Can't parse entities: unsupported start tag"), Result.REFUSED),
    (InvalidToken("Unauthorized"), Result.NOT_SENT),
    (ConnectFailed("ClientConnectorError"), Result.NOT_SENT),
    (TimedOut(), Result.MAYBE_SENT),
    (NetworkError("Bad Gateway (502)"), Result.MAYBE_SENT),
    (NetworkError("ServerDisconnectedError"), Result.MAYBE_SENT),
    (NetworkError("Request Entity Too Large"), Result.REFUSED),
    (Conflict("terminated by other getUpdates request"), Result.NOT_SENT),
    (Forbidden("Forbidden by the office's proxy"), Result.MAYBE_SENT),
    (TelegramError("something new"), Result.MAYBE_SENT),
]


@pytest.mark.parametrize(
    ("error", "result"), CASES, ids=[f"{type(error).__name__}-{error}" for error, _ in CASES]
)
def test_each_error_has_its_outcome(error: TelegramError, result: Result) -> None:
    outcome = outcome_of(error)
    assert outcome.result == result
    assert outcome.retry_after == (35 if result == Result.WAIT else 0)
    assert outcome.chat_id == (-100_7 if result == Result.MOVED else None)


def test_no_outcome_keeps_what_telegram_quoted() -> None:
    for error, _ in CASES:
        assert outcome_of(error).error in {"", TOPIC_GONE, type(error).__name__}


def test_every_error_the_library_knows_is_among_the_cases() -> None:
    known = {one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, TelegramError)}
    tried = {type(error) for error, _ in CASES}
    # The others belong to the library's own parts that are not used: passports and its network retries.
    assert {one.__name__ for one in known - tried} <= {"PassportDecryptionError", "EndPointNotFound"}


def row(method: str = "say", chat_id: int = 1, **payload: object) -> Outgoing:
    return Outgoing(
        kind="notice",
        priority=1,
        chat_id=chat_id,
        method=method,
        payload=payload,
        due_at=NOW,
        created_at=NOW,
    )


@pytest.fixture
def pacer() -> Pacer:
    return Pacer()


@pytest.fixture
async def sender(playground: Playground, tmp_path: Path, pacer: Pacer) -> TelegramSender:
    bot = ExtBot(
        playground.token,
        base_url=playground.base_url,
        base_file_url=playground.base_file_url,
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
        rate_limiter=PacedCalls(pacer),
    )
    async with bot:
        yield TelegramSender(bot, open_files(str(tmp_path)))


@pytest.mark.parametrize("method", ["react", "pin", "close", "leave", "say"])
async def test_a_call_that_has_its_place_waits_for_no_second_one(
    sender: TelegramSender, pacer: Pacer, method: str
) -> None:
    """As many as may go in a second, each holding a place: a second one would never come free."""

    async def sends(chat_id: int, call: Call) -> None:
        words: dict[str, object] = {"text": "a"} if method == "say" else {"emoji": "👍"}
        await sender.send(row(method, chat_id, **words))
        pacer.ended(call)

    async with asyncio.timeout(120):
        calls = [(number, await pacer.wait(number, Priority.REPLY)) for number in range(1, PER_SECOND + 1)]
        await asyncio.gather(*(sends(*one) for one in calls))


async def test_a_call_that_arrives_tells_the_message_s_id(
    sender: TelegramSender, playground: Playground
) -> None:
    person = playground.add_user("An")
    await person.start_bot()
    outcome = await sender.send(row(chat_id=person.id, text="<b>Chào</b>"))
    assert outcome == Outcome(Result.SENT, message_id=max(person.private.messages))


async def test_every_fault_of_the_way_ends_in_an_outcome(
    sender: TelegramSender, playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = playground.add_user("An")
    await person.start_bot()
    faults = [
        ("429", Result.WAIT),
        ("502", Result.MAYBE_SENT),
        ("drop_before", Result.MAYBE_SENT),
        ("drop_after", Result.MAYBE_SENT),
    ]
    for kind, result in faults:
        playground.faults.add(kind, "sendMessage")
        assert (await sender.send(row(chat_id=person.id, text="Chào"))).result == result
    monkeypatch.setattr(sender._bot.request, "_read_timeout", 0.05)
    playground.faults.add("delay", "sendMessage", seconds=60)
    assert (await sender.send(row(chat_id=person.id, text="Chào"))).result == Result.MAYBE_SENT


async def test_a_file_that_is_not_in_the_store_is_refused_not_raised(
    sender: TelegramSender, playground: Playground
) -> None:
    person = playground.add_user("An")
    await person.start_bot()
    outcome = await sender.send(row("say", person.id, files=[{"file": "0" * 64, "name": "a.pdf"}], text="a"))
    assert outcome.result == Result.REFUSED


async def test_a_row_nobody_can_make_a_call_of_is_refused_not_raised(sender: TelegramSender) -> None:
    assert (await sender.send(row("sendPigeon", text="a"))).result == Result.REFUSED
    assert (await sender.send(row("say", colour="red"))).result == Result.REFUSED


async def test_no_server_is_a_failed_connect_that_is_safe_to_repeat(tmp_path: Path) -> None:
    bot = ExtBot(
        "700000000:local-playground",
        base_url="http://127.0.0.1:9/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    await bot.request.initialize()
    outcome = await TelegramSender(bot, open_files(str(tmp_path))).send(row(text="a"))
    assert outcome.result == Result.NOT_SENT
    await bot.request.shutdown()
