"""A year of five campaigns and a yearly plan: each chat is told what a colleague would have told it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from bot import dates
from storage.database import Database, open_database
from tests.databases import prepare
from tests.handlers.a_year import DIVISIONS, PAIR, WHOLE, Year

OWN_ACCORD = {"alert", "digest", "tasks"}
# A launch, and the last days of what it asks for.
SAMPLE = ((date(2027, 1, 18), date(2027, 1, 18)), (date(2027, 2, 18), date(2027, 2, 23)))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    yield opened
    opened.close()


def test_each_chat_is_told_its_own_once_in_working_hours_and_in_one_message(
    database: Database,
) -> None:
    year = Year(database)
    sent = [one for day in SAMPLE for one in year.play(*day) if one.kind in OWN_ACCORD]
    assert {one.chat for one in sent} >= {-number for number in range(1, len(DIVISIONS) + 1)}
    for one in sent:
        assert not dates.is_day_off(one.at.date()), one
        assert time(8) <= one.at.time() < time(20), one
    same = Counter((one.chat, one.at.date(), one.at.hour) for one in sent)
    assert max(same.values()) == 1, [key for key, count in same.items() if count > 1]
    again = Counter((one.chat, one.text) for one in sent if one.kind != "digest")
    assert max(again.values()) == 1, [key for key, count in again.items() if count > 1]
    # Who has sent hears no more of it, in the group or in private.
    for unit, day, title, last_day in year.had_sent:
        for one in sent:
            if one.kind == "alert" and one.chat in {unit, -unit} and one.at.date() > day:
                assert f"{dates.short(last_day)}</b>\n{title}" not in one.text, (unit, one)
    # The closing word goes where all who are there had something to do.
    for one in sent:
        if one.chat in {WHOLE, PAIR} and "Xin cảm ơn" in one.text:
            assert f"Cả {len(DIVISIONS)} phòng" in one.text, one
    # A place of several divisions hears nothing of what is no work of theirs.
    boards = {
        chat: [one.text for one in year.sent if one.kind == "board" and one.chat == chat]
        for chat in (WHOLE, PAIR)
    }
    assert "góp ý tiêu chí" in boards[WHOLE][0]
    assert "góp ý tiêu chí" not in "".join(boards[PAIR])
    # Nobody is named in a group.
    assert not [one for one in sent if one.chat < 0 and ("Trưởng" in one.text or "Chuyên viên" in one.text)]
