"""Updates of a chat one after another, of many chats side by side; nobody's words wait for others' files."""

import asyncio
from datetime import UTC, datetime

import pytest
from telegram import Chat, Document, Message, Update

from handlers import updates
from handlers.downloads import Aside
from handlers.updates import InOrder

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)


def update(number: int, chat: int, *, file: bool) -> Update:
    document = Document("a", "a") if file else None
    return Update(number, Message(number, NOW, Chat(chat, "private"), text="a", document=document))


async def test_files_of_many_hold_up_no_words_and_are_seen_to_wait() -> None:
    order, go_on, said = InOrder(at_once=4), asyncio.Event(), list[str]()

    async def taken(name: str) -> None:
        if name.startswith("file"):
            await go_on.wait()
        said.append(name)

    def comes(number: int, chat: int, name: str) -> asyncio.Task[None]:
        one = update(number, chat, file=name.startswith("file"))
        return asyncio.ensure_future(order.do_process_update(one, taken(name)))

    files = [comes(number, number % 8, f"file {number}") for number in range(16)]
    await comes(16, 9, "words")
    assert said == ["words"]
    assert order.files_behind(1)
    assert not order.files_behind(9)
    behind = comes(17, 1, "words behind")
    go_on.set()
    await asyncio.gather(*files, behind)
    assert said.index("file 1") < said.index("file 9") < said.index("words behind")
    assert not order.files_behind(1)


async def test_what_comes_by_the_hundred_rests_between_one_and_the_next() -> None:
    aside, under_way, most = Aside(), 0, 0

    async def work() -> None:
        nonlocal under_way, most
        async with aside.taken():
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0.01)
            under_way -= 1

    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.gather(work(), work(), work())
    assert most == 1
    assert loop.time() - began >= 0.085  # three works, and two rests three times as long


async def test_no_more_is_fetched_than_memory_is_to_hold_and_files_are_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(updates, "MOST_IN_HAND", 3)
    order, go_on = InOrder(at_once=4), asyncio.Event()

    async def taken() -> None:
        await go_on.wait()

    files = [update(number, number, file=True) for number in range(5)]
    tasks = [asyncio.ensure_future(order.do_process_update(one, taken())) for one in files]
    await asyncio.sleep(0)
    await order.room()
    words = [update(10 + number, 10 + number, file=False) for number in range(3)]
    tasks += [asyncio.ensure_future(order.do_process_update(one, taken())) for one in words]
    await asyncio.sleep(0)
    fetching = asyncio.ensure_future(order.room())
    await asyncio.sleep(0)
    assert not fetching.done()
    go_on.set()
    await asyncio.gather(fetching, *tasks)
