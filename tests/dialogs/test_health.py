"""What watches over the program: life, readiness, figures, and a word when backups grow old."""

import socket
from datetime import date, timedelta
from pathlib import Path

import aiohttp

from bot.language.folding import fold
from handlers import health, nightly
from storage import backups
from tests.dialogs.conftest import Office


def free_address() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


async def test_life_readiness_and_figures_are_told_and_a_database_away_is_not_ready(office: Office) -> None:
    an = await office.enrolled("Nguyễn Văn An", "staff", await office.department("Phòng 1"))
    await an.say("/menu")
    await an.sees("chọn việc")
    address = free_address()
    async with health.answering(office.services, address), aiohttp.ClientSession() as watcher:

        async def asked(path: str) -> tuple[int, str]:
            async with watcher.get(f"http://{address}{path}") as answer:
                return answer.status, await answer.text()

        assert await asked("/healthz") == (200, "ok\n")
        assert await asked("/readyz") == (200, "ready\n")
        status, figures = await asked("/metrics")
        assert status == 200
        lines = dict(line.rsplit(" ", 1) for line in figures.splitlines())
        assert int(lines['tdkt_outbox_rows{kind="reply",state="sent"}']) >= 1
        assert lines["tdkt_inbox_open"] == "0"
        assert float(lines["process_resident_memory_bytes"]) > 1e6
        assert "Nguyễn" not in figures
        assert str(an.id) not in figures
        read, office.database.read = office.database.read, _away  # type: ignore[method-assign]
        assert (await asked("/readyz"))[0] == 503
        assert (await asked("/healthz"))[0] == 200
        office.database.read = read  # type: ignore[method-assign]


async def _away(*_: object) -> None:
    raise OSError("away")


async def test_the_office_is_told_once_a_day_that_backups_are_old(office: Office, tmp_path: Path) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    folder = tmp_path / "nightly"
    folder.mkdir()
    day: date = office.clock.today() - timedelta(days=4)
    (folder / day.strftime(backups.NAME)).write_bytes(b"")
    for _ in range(2):
        await office.database.write(nightly.tell_if_old, office.clock, folder)
    office.services.delivery.wake()
    await vp.sees("đã cũ 4 ngày")
    (folder / office.clock.today().strftime(backups.NAME)).write_bytes(b"")
    await office.database.write(nightly.tell_if_old, office.clock, folder)
    said = [fold(one.text) for one in vp.where.messages.values()]
    assert sum("sao luu" in one for one in said) == 1
