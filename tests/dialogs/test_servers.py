"""The same dialogs on PostgreSQL and S3."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import select

from bot.clock import Clock
from bot.playground import Limits, Playground
from handlers import replaying
from storage import dossiers, inbox, registrations
from storage.files import open_files
from storage.tables import Question
from tests.databases import owner
from tests.dialogs import papers
from tests.dialogs.conftest import Office
from tests.dialogs.plans import TITLES

PDF, OTHER, THIRD = (papers.pdf(words) for words in ("1", "2", "3"))


@pytest.fixture
async def office(
    tmp_path: Path, clock: Clock, postgres_url: str, bucket: str, s3_endpoint: str
) -> AsyncIterator[Office]:
    playground = Playground(now=clock.now, advance=clock.advance, limits=Limits(on=False), hold=0)
    await playground.start()
    files = open_files(
        f"s3://{bucket}/ho-so", endpoint=s3_endpoint, region="us-east-1", access_key="test", secret_key="test"
    )
    office = Office(playground, clock, tmp_path, postgres_url, files)
    try:
        await office.start()
        yield office
    finally:
        await office.stop()
        await playground.stop()


@pytest.mark.postgres
async def test_the_assistant_works_on_postgresql_and_s3(office: Office) -> None:
    vp = await office.enrolled("Lê Thu Hà", "office", await office.department("Văn phòng", kind="office"))
    unit = await office.department("Phòng Nghiệp vụ 1")
    head = await office.enrolled("Trần Quốc Bảo", "head", unit)
    await office.live(vp)
    await head.say("/nophoso")
    await head.sees("Nộp hồ sơ cho phong trào nào")
    await head.press(head.buttons()[0])
    await head.sees("☐ Tờ trình")
    await head.sends_files(("to trinh.pdf", PDF), ("bien ban.pdf", OTHER), ("bao cao.pdf", THIRD))
    await head.sees("Đã đủ giấy tờ")
    await head.press("Nộp hồ sơ")
    await head.press("Không có")
    await head.sees("Giấy tiếp nhận hồ sơ HS-")
    [dossier] = await office.database.read(dossiers.of_campaign, 1)
    files = await office.database.read(dossiers.files, dossier.id)
    assert [await office.files.get(one.sha256) for one in files] == [PDF, OTHER, THIRD]
    await office.live(vp, TITLES, "danh-hieu.txt")
    await head.say("/danhsach")
    await head.sees("Gửi danh sách cho phong trào nào")
    await head.press(head.buttons()[0])
    await head.press("Dán danh sách")
    await head.say("Trần Quốc Bảo - LĐTT")
    await head.press("Gửi 1 đăng ký")
    await head.sees("Đã gửi 1 đăng ký")
    await office.restart()
    assert len(await office.database.read(registrations.of_campaign, 2)) == 1
    await head.say("bao giờ gửi danh sách đăng ký danh hiệu?")
    await head.sees("20/8/2026")


@pytest.mark.postgres
async def test_connections_that_are_lost_while_people_ask_lose_and_double_nothing(
    office: Office, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaying, "LOOK_EVERY", 0.1)
    await office.restart()
    division = await office.department("Phòng Nghiệp vụ 1")
    people = [await office.enrolled(f"Người {number}", "staff", division) for number in range(6)]
    asked = [f"Phòng {one.id} gửi báo cáo lần {time} ở đâu?" for time in range(4) for one in people]
    for number, words in enumerate(asked):
        await people[number % len(people)].say(words)
        if number % len(people) == 3:  # as a server does that starts again
            with owner(postgres_url) as connection:
                connection.execute(text(_END))
    for one in people:
        for _ in range(4):
            await one.sees("không nêu")
    kept = await office.database.read(lambda session: Counter(session.exec(select(Question.text))))
    assert kept == Counter(asked)
    assert not await office.database.read(inbox.open_numbers, office.playground.world.bot.id)


_END = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
