"""A playground for what speaks with Telegram."""

from collections.abc import AsyncIterator

import pytest

from bot.playground import Limits, Playground


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    local = Playground(limits=Limits(on=False), insecure_loopback_webhook=True, hold=0)
    await local.start()
    yield local
    await local.stop()
