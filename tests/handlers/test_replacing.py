"""What the Office added is offered for the plan in its place, and lateness follows a moved deadline."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from handlers.campaigns import correcting, replacing
from handlers.campaigns.correcting import REASON
from storage import drafts, facts
from storage.database import Database, open_database
from storage.tables import Campaign, Deadline, Person, Quota, Registration, Task
from tests.databases import prepare
from tests.fakes.turns import turn as turn_of
from tests.handlers.test_campaign_lives import KINDS, NOW, _plan, _seed

CLOCK = Clock(source=lambda: NOW)


def _register(session: Session, campaign: int, kind: str, number: int) -> int:
    one = Registration(
        code=f"DK-{number}", campaign_id=campaign, department_id=2, kind=kind, subject_key=f"name:{number}",
        subject_name="", state="sent", sent_by=3, sent_at=NOW, changed_at=NOW,
    )  # fmt: skip
    session.add(one)
    session.flush()
    return one.id or 0


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(_seed)
    yield opened
    opened.close()


def test_facts_the_office_added_are_taken_over_once_where_they_are_missing(
    database: Database,
) -> None:
    def work(session: Session) -> tuple[str, list[tuple[str, int | None]], list[str]]:
        old = _plan(session, None, KINDS)
        session.get_one(Campaign, old).state = "closed"
        added = {"added_by": 1, "added_at": NOW}
        facts.add(
            session,
            [
                Task(campaign_id=old, text="Chấm điểm chéo", period="2026-Q4", **added),
                Quota(campaign_id=old, limit=2, unit="cá nhân", **added),  # the new plan says it itself
                Task(campaign_id=old, text="Việc kế hoạch nêu"),
            ],
        )
        new = _plan(session, old, KINDS)
        officer = session.get_one(Person, 2)
        offered = turn_of(CLOCK, officer, f"ccarry:{new}")
        replacing.offer(session, offered)
        for _ in range(2):
            replacing.carry(session, turn_of(CLOCK, officer, f"ccarryok:{new}:{replacing.ALL}"))
        tasks = facts.of_campaign(session, Task, new)
        quotas = facts.of_campaign(session, Quota, new)
        text = str(offered.outgoing[0].payload["text"])
        return text, [(one.text, one.added_by) for one in tasks], [one.unit for one in quotas]

    text, tasks, quotas = database.write_now(work)
    assert "Chấm điểm chéo" in text
    assert "Việc kế hoạch nêu" not in text
    assert tasks == [("Chấm điểm chéo", 2)]
    assert quotas == ["cá nhân"]


@pytest.mark.parametrize(("days", "late"), [(0, True), (1, False), (9, False)])
def test_what_came_after_the_old_day_and_before_the_new_one_is_late_no_more(
    database: Database, days: int, late: bool
) -> None:
    def work(session: Session) -> bool:
        number = _plan(session, None, KINDS)
        session.get_one(Campaign, number).state = "live"
        [deadline] = session.exec(select(Deadline)).all()
        deadline.start = deadline.end = deadline.last_day = date(2026, 8, 1)
        registration = session.get_one(Registration, _register(session, number, "titles", 1))
        registration.late, registration.sent_at = True, NOW - timedelta(days=1)  # on 2 August, a day late
        session.flush()
        turn = turn_of(CLOCK, session.get_one(Person, 1), f"cfix:{number}:deadlines:{deadline.id}:end")
        correcting.begin(session, turn)
        draft = drafts.current(session, 1)
        assert draft is not None
        day = date(2026, 8, 1) + timedelta(days=days)
        draft.answers = {"moved": day.isoformat(), REASON: "Nghỉ bù"}
        correcting.FACT.finish(session, turn, draft)
        session.refresh(registration)
        return registration.late

    assert database.write_now(work) == late
