"""Asking one plan of many: from the index there is, and never on the event loop."""

import asyncio
import threading
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, select

from bot.answers import Answer, Library, PlanEntry, library
from bot.answers.plan_index import PlanIndex
from bot.clock import Clock
from handlers import library as keeping
from handlers.library import LibraryKeeper
from storage.database import Database, open_database
from storage.tables import Campaign, Plan
from tests.databases import prepare
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
DAYS = (20, 21, 22)


def _seed(session: Session) -> None:
    office(session, NOW)
    for day in DAYS:
        live_campaign(session, NOW, f"Các phòng gửi bản đăng ký về Văn phòng trước ngày {day}/8/2026.")


async def _kept(folder: Path) -> tuple[Database, LibraryKeeper]:
    """An office with a plan for each of the days, and its library before it has read them."""
    url = f"sqlite:///{folder / 'office.db'}"
    prepare(url)
    database = open_database(url)
    await database.write(_seed)
    return database, LibraryKeeper(database, Clock(source=lambda: NOW))


async def test_a_question_to_one_plan_builds_no_index_on_the_event_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, keeper = await _kept(tmp_path)
    await keeper.refresh()
    built_in: list[int] = []
    of = Library._of.__func__  # type: ignore[attr-defined]

    def noticed(cls: type[Library], *args: Any) -> Library:
        built_in.append(threading.get_ident())
        made: Library = of(cls, *args)
        return made

    monkeypatch.setattr(Library, "_of", classmethod(noticed))
    question = "hạn gửi bản đăng ký là ngày nào"
    for _ in range(2):
        answers = await asyncio.gather(
            *(
                keeper.answer(question, date(2026, 8, 3), "vi", only=str(number))
                for number in range(1, len(DAYS) + 1)
            )
        )
        for day, answer in zip(DAYS, answers, strict=True):
            assert f"{day}/8/2026" in answer.quote + "".join(one.text for one in answer.near)
    assert len(built_in) == len(DAYS)
    assert threading.get_ident() not in built_in
    database.close()


async def test_a_change_reads_one_plan_again_and_what_is_long_over_is_read_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    database = open_database(url)
    await database.write(_seed)
    await database.write(_old_ones)
    indexed: list[str] = []
    index = library.index_plan

    def noticed(entry: PlanEntry, abbreviations: Mapping[str, str]) -> PlanIndex:
        indexed.append(entry.id)
        return index(entry, abbreviations)

    monkeypatch.setattr(library, "index_plan", noticed)
    monkeypatch.setattr(keeping, "RECENT", 1)
    keeper = LibraryKeeper(database, Clock(source=lambda: NOW))
    await keeper.begin()
    assert indexed == ["1", "2", "3"]
    await keeper.refresh()
    assert indexed == ["1", "2", "3", "5"]
    await database.write(_close, 2)
    await keeper.refresh()
    assert indexed[4:] == ["2"]
    await database.write(_rename, 1)
    await keeper.refresh()
    assert indexed[5:] == []
    keeper.changed(1)
    await keeper.refresh()
    assert indexed[5:] == ["1"]
    answer = await keeper.answer("năm 2019 các phòng gửi bản đăng ký trước ngày nào", date(2026, 8, 3), "vi")
    assert indexed[6:] == ["4"]
    assert "19/8/2019" in answer.quote + "".join(one.text for one in answer.near)
    database.close()


def _old_ones(session: Session) -> None:
    for year in (2019, 2020):
        live_campaign(session, NOW, f"Các phòng gửi bản đăng ký về Văn phòng trước ngày 19/8/{year}.")
        _close(session, 4 if year == 2019 else 5, year)


def _rename(session: Session, number: int) -> None:
    plan = session.exec(select(Plan).where(Plan.id == number)).one()
    plan.file_name = "other.docx"
    session.add(plan)


def _close(session: Session, number: int, year: int = 2026) -> None:
    campaign = session.exec(select(Campaign).where(Campaign.id == number)).one()
    campaign.state, campaign.starts_on, campaign.ends_on = "closed", date(year, 1, 1), date(year, 12, 31)
    session.add(campaign)


async def test_an_answer_is_kept_until_a_plan_changes_and_no_longer(tmp_path: Path) -> None:
    database, keeper = await _kept(tmp_path)
    await keeper.refresh()

    async def asked() -> Answer:
        return await keeper.answer("hạn gửi bản đăng ký là ngày nào", date(2026, 8, 3), "vi", only="1")

    first = await asked()
    assert await asked() is first
    assert "other.docx" not in repr(first)
    await database.write(_rename, 1)
    keeper.changed(1)
    await keeper.refresh()
    assert "other.docx" in repr(await asked())
    database.close()
