"""The Bot API as HTTP: parameters in every form, tokens, unknown methods, faults and flood limits."""

import time

import aiohttp
import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from bot.playground import Limits, Person, Playground
from bot.playground.call import Call
from bot.playground.errors import ApiError
from tests.bot.playground.conftest import Raw


@pytest.fixture
async def anna(playground: Playground) -> Person:
    person = playground.add_user("Anna")
    await person.start_bot()
    return person


async def test_parameters_come_in_every_form(
    session: aiohttp.ClientSession, playground: Playground, anna: Person
) -> None:
    address = f"{playground.base_url}{playground.token}/sendMessage"
    arguments = {"chat_id": str(anna.id), "text": "Chào & tạm biệt"}
    multipart = aiohttp.FormData(arguments)
    multipart.add_field("unused", b"x", filename="x")
    for ways in (
        {"params": arguments},
        {"data": arguments},
        {"json": {**arguments, "chat_id": anna.id}},
        {"data": multipart},
    ):
        async with session.post(address, **ways) as response:
            assert (await response.json())["result"]["text"] == "Chào & tạm biệt"
    async with session.get(address, params=arguments) as response:
        assert response.status == 200


async def test_the_method_name_may_be_written_in_any_case(raw: Raw) -> None:
    assert (await raw.result("GETme"))["is_bot"]


async def test_an_unknown_method_is_404_and_remembered(raw: Raw, playground: Playground) -> None:
    answer = await raw("sendSong")
    assert answer == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}
    assert playground.log.unknown() == ["sendSong"]


@pytest.mark.parametrize(
    ("token", "problem"),
    [
        ("abc", "Unauthorized: invalid token specified"),
        ("x:abc", "Unauthorized: invalid token specified"),
        ("700000000:wrong", "Unauthorized"),
        ("700000001:local-playground", "Unauthorized"),
    ],
)
async def test_a_wrong_token(
    session: aiohttp.ClientSession, playground: Playground, token: str, problem: str
) -> None:
    async with session.get(f"{playground.base_url}{token}/getMe") as response:
        assert response.status == 401
        assert (await response.json())["description"] == problem


async def test_other_addresses_are_not_found(session: aiohttp.ClientSession, playground: Playground) -> None:
    async with session.get(f"{playground.address}/nothing") as response:
        assert response.status == 404


async def test_a_body_that_is_no_json_object_is_refused(
    session: aiohttp.ClientSession, playground: Playground
) -> None:
    headers = {"Content-Type": "application/json"}
    address = f"{playground.base_url}{playground.token}/getMe"
    async with session.post(address, data=b"[1", headers=headers) as response:
        assert response.status == 400


async def test_the_port_is_open_on_loopback_only(playground: Playground) -> None:
    assert playground.address.startswith("http://127.0.0.1:")
    assert [host for host, *_ in playground._runner.addresses] == ["127.0.0.1"]


async def test_a_429_on_demand_tells_how_long_to_wait(
    bot: Bot, playground: Playground, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else reading `retry_after` is a deprecation
    playground.faults.add("429", "sendMessage", retry_after=7)
    with pytest.raises(RetryAfter) as wait:
        await bot.send_message(anna.id, "x")
    assert wait.value.retry_after.total_seconds() == 7
    await bot.send_message(anna.id, "y")
    assert [m.text for m in anna.private.messages.values()] == ["/start", "y"]


async def test_a_429_carries_the_retry_after_header(
    session: aiohttp.ClientSession, playground: Playground
) -> None:
    playground.faults.add("429", retry_after=3)
    async with session.get(f"{playground.base_url}{playground.token}/getMe") as response:
        assert response.headers["Retry-After"] == "3"
        assert (await response.json())["parameters"] == {"retry_after": 3}


async def test_a_502_on_demand_is_no_json(bot: Bot, playground: Playground, anna: Person) -> None:
    playground.faults.add("502", times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(anna.id, "x")
    await bot.send_message(anna.id, "y")


async def test_a_dropped_call_has_its_effect_or_not(bot: Bot, playground: Playground, anna: Person) -> None:
    for kind in ("drop_before", "drop_after"):
        playground.faults.add(kind, "sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(anna.id, kind)
    assert [m.text for m in anna.private.messages.values()] == ["/start", "drop_after"]
    assert [e.error["fault"] for e in playground.log.calls("sendMessage")] == ["drop_before", "drop_after"]


async def test_faults_are_matched_by_method_chat_and_count(
    raw: Raw, playground: Playground, anna: Person
) -> None:
    playground.faults.add("429", "sendMessage", chat_id=anna.id, skip=1)
    await raw.result("getMe")
    await raw.refusal("sendMessage", chat_id=5, text="x")
    await raw.result("sendMessage", chat_id=anna.id, text="x")
    assert "retry after" in await raw.refusal("sendMessage", chat_id=anna.id, text="x")
    assert playground.faults.list() == []
    with pytest.raises(ValueError, match="no such fault"):
        playground.faults.add("500")


async def test_a_delay_holds_the_answer_back(raw: Raw, playground: Playground) -> None:
    playground.faults.add("delay", "getMe", seconds=0.1)
    started = time.monotonic()
    await raw.result("getMe")
    assert time.monotonic() - started >= 0.09


async def test_the_log_shortens_files(bot: Bot, playground: Playground, anna: Person) -> None:
    await bot.send_document(anna.id, b"x" * 1000, filename="báo cáo.pdf")
    (entry,) = playground.log.calls("sendDocument")
    assert {"file": "báo cáo.pdf", "size": 1000} in entry.parameters.values()


class Ticker:
    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def wait_for(limits: Limits, chat_id: int, method: str = "sendMessage") -> int:
    """0 when the call passes, else the seconds of its 429."""
    try:
        limits.check(Call(method, {"chat_id": str(chat_id)}))
    except ApiError as refused:
        return refused.parameters["retry_after"]
    return 0


def test_a_chat_takes_one_message_a_second_after_a_burst_of_three() -> None:
    ticker = Ticker()
    limits = Limits(clock=ticker)
    assert [wait_for(limits, 1) for _ in range(4)] == [0, 0, 0, 1]
    assert wait_for(limits, 2) == 0
    ticker.time += 1
    assert [wait_for(limits, 1) for _ in range(2)] == [0, 1]


def test_a_group_takes_twenty_a_minute() -> None:
    ticker = Ticker()
    limits = Limits(clock=ticker)
    for _ in range(20):
        assert wait_for(limits, -1) == 0
        ticker.time += 1
    assert wait_for(limits, -1) == 40
    ticker.time += 40
    assert wait_for(limits, -1) == 0


def test_all_chats_together_take_thirty_a_second() -> None:
    ticker = Ticker()
    limits = Limits(clock=ticker)
    assert sum(wait_for(limits, chat) == 0 for chat in range(1, 41)) == 30
    ticker.time += 1
    assert wait_for(limits, 50) == 0


def test_answers_to_buttons_are_not_limited() -> None:
    limits = Limits(clock=Ticker())
    assert not any(wait_for(limits, 1, "answerCallbackQuery") for _ in range(100))


async def test_passing_the_limit_is_a_429_over_http(session: aiohttp.ClientSession) -> None:
    place = Playground(limits=Limits(clock=Ticker()))
    await place.start()
    anna = place.add_user("Anna")
    await anna.start_bot()
    raw = Raw(session, place)
    for _ in range(3):
        await raw.result("sendMessage", chat_id=anna.id, text="x")
    answer = await raw("sendMessage", chat_id=anna.id, text="x")
    assert answer["description"] == "Too Many Requests: retry after 1"
    await place.stop()
