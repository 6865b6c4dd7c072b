"""The real program meets a token that is refused, a network that is away, and a second copy of itself."""

import socket
from pathlib import Path

import pytest

from bot.playground import Limits, Playground
from tests.dialogs.kit import Someone
from tests.dialogs.program import assistant, until


@pytest.fixture
async def playground() -> Playground:
    local = Playground(limits=Limits(on=False), hold=0)
    await local.start()
    yield local
    await local.stop()


async def test_a_token_telegram_refuses_is_one_sentence_and_the_end(
    playground: Playground, tmp_path: Path
) -> None:
    wrong = "123456789:" + "A" * 35
    async with assistant(playground, tmp_path, TELEGRAM_BOT_TOKEN=wrong) as program:
        assert await program.ended() == 1
    assert program.said == ["TELEGRAM_BOT_TOKEN is refused by Telegram; copy it whole from @BotFather."]


async def test_a_wrong_setting_is_one_sentence_and_the_end(playground: Playground, tmp_path: Path) -> None:
    async with assistant(playground, tmp_path, TDKT_ALERT_HOUR="noon") as program:
        assert await program.ended() == 1
    assert program.said == ["TDKT_ALERT_HOUR must be a whole number from 0 to 23."]


async def test_without_a_network_it_keeps_trying_says_so_once_and_serves_when_it_is_back(
    tmp_path: Path,
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    playground = Playground(limits=Limits(on=False), hold=0)
    playground.address = f"http://127.0.0.1:{port}"
    async with assistant(playground, tmp_path) as program:

        async def told() -> bool:
            return any("cannot be reached" in line for line in program.said)

        await until(told)
        await playground.start(port)
        an = Someone(playground, playground.add_user("An"))
        await an.say("/start")
        await an.sees("mã mời")
        await program.kill()
    assert sum("cannot be reached" in line for line in program.said) == 1
    await playground.stop()


@pytest.mark.slow
async def test_a_second_copy_on_the_same_token_is_told_in_one_sentence(
    playground: Playground, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    async with (
        assistant(playground, tmp_path / "one") as one,
        assistant(playground, tmp_path / "two") as two,
    ):

        async def told() -> bool:
            return any("stop one of the two" in line for line in one.said + two.said)

        await until(told)
    for program in (one, two):
        said = [line for line in program.said if "stop one of the two" in line]
        assert len(said) <= 1
        assert all("Traceback" not in line and playground.token not in line for line in program.said)
