"""A model that may rephrase a question: what it is sent, and what of its words is taken."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.answers.rephrasing import usable
from handlers import rephrasing
from handlers.rephrasing import Rephraser

ASKED = "bn tiền thưởng cho Cờ thi đua 2026 z"
OFFICIAL = "Mức tiền thưởng kèm theo Cờ thi đua năm 2026 là bao nhiêu?"


@asynccontextmanager
async def model(say: Callable[[], Awaitable[web.Response]]) -> AsyncIterator[tuple[str, list[Any]]]:
    """A server that speaks like one of OpenAI's kind; with its address and what it was sent."""
    sent: list[Any] = []

    async def completions(request: web.Request) -> web.Response:
        sent.append(await request.json())
        return await say()

    app = web.Application()
    app.router.add_post("/v1/chat/completions", completions)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/v1", sent
    finally:
        await runner.cleanup()


def said(words: str) -> Callable[[], Awaitable[web.Response]]:
    async def say() -> web.Response:
        return web.json_response({"choices": [{"message": {"role": "assistant", "content": words}}]})

    return say


async def test_the_question_alone_is_sent_and_its_official_words_come_back() -> None:
    async with model(said(f'"{OFFICIAL}"\n')) as (address, sent):
        assert await Rephraser(address, "qwen").rephrase(ASKED) == OFFICIAL
    (one,) = sent
    assert one["model"] == "qwen"
    assert [message["content"] for message in one["messages"] if message["role"] == "user"] == [ASKED]


async def test_a_model_that_is_slow_broken_or_elsewhere_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def slow() -> web.Response:
        await asyncio.sleep(5)
        return web.Response()

    async def broken() -> web.Response:
        return web.Response(text="<html>")

    async def moved() -> web.Response:
        raise web.HTTPTemporaryRedirect("http://127.0.0.1:1/v1/chat/completions")

    monkeypatch.setattr(rephrasing, "PATIENCE", 0.3)
    for say in (slow, broken, moved):
        async with model(say) as (address, sent):
            assert await Rephraser(address, "").rephrase(ASKED) == ""
        assert len(sent) == 1
    assert await Rephraser(address, "").rephrase(ASKED) == ""


@pytest.mark.parametrize(
    "rephrased",
    [
        "Mức tiền thưởng kèm theo Cờ thi đua năm 2025 là bao nhiêu?",
        "Mức tiền thưởng kèm theo Cờ thi đua là bao nhiêu?",
        "Mức tiền thưởng kèm theo Cờ thi đua năm 2026 theo Nghị định 152 là bao nhiêu?",
        "Mức tiền thưởng kèm theo Bằng khen năm 2026 là bao nhiêu?",
        "",
        OFFICIAL + " Theo quy định thì mức thưởng do người đứng đầu quyết định" * 6,
    ],
)
def test_words_that_ask_something_else_are_not_taken(rephrased: str) -> None:
    assert usable(ASKED, rephrased) == ""


def test_names_stay_and_short_forms_may_be_written_out() -> None:
    asked = "VP phường Lộc An nhận hs tới 05/3 hả"
    assert usable(asked, "Văn phòng phường Lộc An nhận hồ sơ đến hết ngày 5/3 phải không?")
    assert not usable(asked, "Văn phòng phường Lộc Bình nhận hồ sơ đến hết ngày 5/3 phải không?")
