"""setWebhook: addresses, the secret, delivery with retries, and polling while it is set."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.playground import Person, Playground
from tests.bot.playground.conftest import Raw


class Receiver:
    """The bot's side of a webhook; fails as often as it is told."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[tuple[dict, str | None]] = asyncio.Queue()
        self.failures = 0
        self.reply: dict = {}
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        if self.failures:
            self.failures -= 1
            return web.Response(status=500)
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.put_nowait((await request.json(), secret))
        return web.json_response(self.reply)

    async def next(self) -> tuple[dict, str | None]:
        return await asyncio.wait_for(self.got.get(), 5)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


@pytest.fixture
def anna(playground: Playground) -> Person:
    playground.webhook._first_pause = 0.01
    return playground.add_user("Anna")


async def test_updates_are_delivered_with_the_secret(raw: Raw, anna: Person, receiver: Receiver) -> None:
    await anna.send(None, "trước")
    await raw.result("setWebhook", url=receiver.url, secret_token="bi_mat-1")
    update, secret = await receiver.next()
    assert (update["message"]["text"], secret) == ("trước", "bi_mat-1")
    await anna.send(None, "sau")
    update, _ = await receiver.next()
    assert update["message"]["text"] == "sau"


async def test_a_failed_delivery_is_tried_again_and_told(raw: Raw, anna: Person, receiver: Receiver) -> None:
    receiver.failures = 2
    await raw.result("setWebhook", url=receiver.url)
    await anna.send(None, "một")
    await anna.send(None, "hai")
    texts = [(await receiver.next())[0]["message"]["text"] for _ in range(2)]
    assert texts == ["một", "hai"]
    info = await raw.result("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")


async def test_the_reply_may_carry_a_method(raw: Raw, anna: Person, receiver: Receiver) -> None:
    receiver.reply = {"method": "sendMessage", "chat_id": anna.id, "text": "Chào"}
    await raw.result("setWebhook", url=receiver.url)
    await anna.send(None, "một")
    await receiver.next()
    found = await anna.world.events.until(
        lambda: next((m for m in anna.private.messages.values() if m.text == "Chào"), None), 5
    )
    assert found.sender is anna.world.bot


async def test_polling_and_a_webhook_exclude_each_other(raw: Raw, receiver: Receiver) -> None:
    polling = asyncio.create_task(raw("getUpdates", timeout=50))
    await raw.result("getMe")
    await raw.result("setWebhook", url=receiver.url)
    refused = await polling
    assert (refused["error_code"], refused["description"]) == (
        409,
        "Conflict: terminated by setWebhook request",
    )
    said = await raw.refusal("getUpdates")
    assert said == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
        " the webhook first"
    )
    await raw.result("deleteWebhook")
    assert (await raw.result("getWebhookInfo"))["url"] == ""
    assert await raw.result("getUpdates") == []


async def test_pending_updates_may_be_dropped(raw: Raw, anna: Person) -> None:
    await anna.send(None, "một")
    assert (await raw.result("getWebhookInfo"))["pending_update_count"] == 1
    await raw.result("deleteWebhook", drop_pending_updates=True)
    assert await raw.result("getUpdates") == []


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"url": "http://example.vn/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.vn:81/hook"},
         "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://example.vn", "secret_token": "có dấu"},
         "secret token contains unallowed characters"),
        ({"url": "https://example.vn", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)  # fmt: skip
async def test_webhooks_telegram_would_refuse(raw: Raw, arguments: dict[str, str], problem: str) -> None:
    assert await raw.refusal("setWebhook", **arguments) == f"Bad Request: {problem}"


async def test_plain_http_is_refused_unless_allowed(
    raw: Raw, playground: Playground, receiver: Receiver
) -> None:
    playground.webhook._insecure_loopback = False
    said = await raw.refusal("setWebhook", url=receiver.url)
    assert said == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"


async def test_two_set_webhooks_in_a_second_are_too_many(
    raw: Raw, playground: Playground, receiver: Receiver
) -> None:
    playground.limits.on = True
    await raw.result("setWebhook", url=receiver.url)
    answer = await raw("setWebhook", url=receiver.url)
    assert answer["description"] == "Too Many Requests: retry after 1"
