"""getUpdates: order, confirmation, kinds, conflicts, and the day an update is kept."""

import asyncio
import time
from datetime import timedelta

import pytest

from bot.playground import Limits, Person, Playground
from bot.playground.errors import ApiError
from bot.playground.updates import Updates
from tests.bot.playground.conftest import Raw, SetClock

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@pytest.fixture
def anna(playground: Playground) -> Person:
    return playground.add_user("Anna")


def texts(updates: object) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_stay_until_a_higher_offset_confirms_them(raw: Raw, anna: Person) -> None:
    for number in range(3):
        await anna.send(None, str(number))
    first = await raw.result("getUpdates", limit=2)
    assert texts(first) == ["0", "1"]
    assert texts(await raw.result("getUpdates")) == ["0", "1", "2"]
    rest = await raw.result("getUpdates", offset=first[-1]["update_id"] + 1)
    assert texts(rest) == ["2"]
    assert texts(await raw.result("getUpdates", offset=0)) == ["2"]
    assert rest[0]["update_id"] == first[-1]["update_id"] + 1


async def test_a_negative_offset_keeps_the_last_and_forgets_the_others(raw: Raw, anna: Person) -> None:
    for number in range(4):
        await anna.send(None, str(number))
    assert texts(await raw.result("getUpdates", offset=-2)) == ["2", "3"]
    assert texts(await raw.result("getUpdates")) == ["2", "3"]
    assert texts(await raw.result("getUpdates", offset=-9)) == ["2", "3"]


async def test_limit_and_timeout_are_drawn_into_their_bounds(raw: Raw, anna: Person) -> None:
    await anna.send(None, "a")
    await anna.send(None, "b")
    assert len(await raw.result("getUpdates", limit=-5, timeout=-1)) == 1
    assert len(await raw.result("getUpdates", limit=1000, timeout="abc")) == 2


async def test_updates_are_kept_for_a_day(raw: Raw, anna: Person, clock: SetClock) -> None:
    await anna.send(None, "cũ")
    clock.advance(timedelta(hours=24, seconds=1))
    await anna.send(None, "mới")
    assert texts(await raw.result("getUpdates")) == ["mới"]


async def test_a_long_poll_ends_with_the_first_update(raw: Raw, anna: Person) -> None:
    polling = asyncio.create_task(raw.result("getUpdates", timeout=50))
    await raw.result("getMe")
    await anna.send(None, "đây")
    assert texts(await polling) == ["đây"]


async def test_the_wanted_kinds_are_remembered_and_applied_when_an_update_is_made(
    raw: Raw, anna: Person
) -> None:
    await raw.result("getUpdates", allowed_updates=["callback_query"])
    await anna.send(None, "bỏ qua")
    await raw.result("getUpdates", allowed_updates=["message"])
    await anna.send(None, "nhận")
    assert texts(await raw.result("getUpdates")) == ["nhận"]
    await anna.block()
    await raw.result("getUpdates", allowed_updates=["no_such_kind"])
    await anna.unblock()
    kinds = [list(update)[1] for update in await raw.result("getUpdates")]
    assert kinds == ["message", "my_chat_member"]


async def test_of_two_polls_the_older_gets_the_conflict(raw: Raw, anna: Person) -> None:
    older = asyncio.create_task(raw("getUpdates", timeout=50))
    await raw.result("getMe")
    newer = asyncio.create_task(raw.result("getUpdates", timeout=50))
    refused = await older
    assert (refused["error_code"], refused["description"]) == (409, OTHER)
    await anna.send(None, "đây")
    assert texts(await newer) == ["đây"]


async def test_a_poll_that_need_not_wait_takes_no_place(raw: Raw, anna: Person) -> None:
    waiting = asyncio.create_task(raw.result("getUpdates", timeout=50))
    await raw.result("getMe")
    assert await raw.result("getUpdates", timeout=0) == []
    await anna.send(None, "đây")
    assert texts(await waiting) == ["đây"]


async def test_polling_in_circles_is_slowed_down(clock: SetClock) -> None:
    updates = Updates(clock.now, hold=0.3)
    await updates.poll(0, 100, 0)
    started = time.monotonic()
    await updates.poll(0, 100, 0)
    assert time.monotonic() - started >= 0.29


async def test_the_same_offset_at_once_brings_one_update_only(clock: SetClock) -> None:
    updates = Updates(clock.now, hold=60)
    updates.add("message", {})
    updates.add("message", {})
    assert len(await updates.poll(0, 100, 0)) == 2
    assert len(await updates.poll(0, 100, 0)) == 1


async def test_the_first_conflict_is_told_at_once(clock: SetClock) -> None:
    updates = Updates(clock.now, hold=3600)
    older, newer = (asyncio.create_task(updates.poll(n, 100, 50)) for n in range(2))
    with pytest.raises(ApiError, match=OTHER):
        await older
    updates.add("message", {})
    assert len(await newer) == 1


async def test_a_second_conflict_soon_after_is_told_late(clock: SetClock) -> None:
    updates = Updates(clock.now, hold=0.3)
    polls = [asyncio.create_task(updates.poll(n, 100, 50)) for n in range(2)]
    started = time.monotonic()
    await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    polls.append(asyncio.create_task(updates.poll(2, 100, 50)))
    await asyncio.wait(polls[1:], return_when=asyncio.FIRST_COMPLETED)
    assert time.monotonic() - started >= 0.29
    updates.terminate("end")
    await asyncio.gather(*polls, return_exceptions=True)


async def test_stopping_ends_a_waiting_poll(clock: SetClock) -> None:
    place = Playground(now=clock.now, limits=Limits(on=False))
    await place.start()
    polling = asyncio.create_task(place.world.updates.poll(0, 100, 50))
    await asyncio.sleep(0)
    await place.stop()
    with pytest.raises(Exception, match="terminated"):
        await polling
