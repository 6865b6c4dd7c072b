"""The webhook's door: only Telegram, only updates, nothing that ends the program."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp.test_utils import unused_port
from pydantic import SecretStr

from handlers import webhook
from handlers.app import build
from storage import inbox
from tests.fakes.pacer import NoWait
from tests.security.conftest import Office

SECRET = "the-secret_0123456789"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
NO_UPDATES = (
    *(b"", b"{", b"null", b"[]", b"1", b"{}", b"\xff\xfe", b"[" * 100_000),
    b'{"update_id": null}',
    b'{"update_id": "x"}',
)


@asynccontextmanager
async def serving(office: Office) -> AsyncIterator[tuple[aiohttp.ClientSession, str]]:
    """The webhook of a second assistant on the same data; Telegram itself may not call a loopback address."""
    old = office.services.settings
    address = f"http://127.0.0.1:{unused_port()}/hook"
    settings = old.model_copy(
        update={
            "webhook_url": address,
            "webhook_listen": address.split("/")[2],
            "webhook_secret": SecretStr(SECRET),
        }
    )
    token = office.playground.token
    application, services = build(
        settings, office.database, office.services.files, office.clock, token, pacer=NoWait()
    )
    office.playground.webhook._insecure_loopback = True
    async with (
        application,
        webhook.listening(application, services),
        aiohttp.ClientSession() as session,
    ):
        yield session, address


async def test_what_is_no_update_is_refused(office: Office) -> None:
    async with serving(office) as (session, address):
        for body in NO_UPDATES:
            async with session.post(address, data=body, headers={HEADER: SECRET}) as response:
                assert response.status == 400, body[:40]


async def test_a_body_no_update_can_have_is_not_even_read(office: Office) -> None:
    async with serving(office) as (session, address):
        body = io.BytesIO(b" " * (webhook.LARGEST + 1))
        async with session.post(address, data=body, headers={HEADER: SECRET}) as response:
            assert response.status == 413


async def test_without_the_secret_nothing_is_kept(office: Office) -> None:
    async with serving(office) as (session, address):
        for secret in ("", "the-secret", SECRET + "x", "\u00e9"):
            async with session.post(address, data=b'{"update_id": 7}', headers={HEADER: secret}) as response:
                assert response.status == 403
        async with session.post(address, data=b'{"update_id": 7}') as response:
            assert response.status == 403
    assert not await office.database.read(inbox.is_open, office.services.bot.id, 7)
