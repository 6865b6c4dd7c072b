"""Asking one plan of many: from the index there is, and never on the event loop."""

import asyncio
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from bot.answers import Library
from bot.clock import Clock
from handlers.library import LibraryKeeper
from storage.database import open_database
from tests.databases import prepare
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
DAYS = (20, 21, 22)


def _seed(session: Session) -> None:
    office(session, NOW)
    for day in DAYS:
        live_campaign(session, NOW, f"Các phòng gửi bản đăng ký về Văn phòng trước ngày {day}/8/2026.")


async def test_a_question_to_one_plan_builds_no_index_on_the_event_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    database = open_database(url)
    await database.write(_seed)
    keeper = LibraryKeeper(database, Clock(source=lambda: NOW))
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
