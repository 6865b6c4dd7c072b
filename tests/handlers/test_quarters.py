"""When the lists of a yearly plan's tasks are due."""

from datetime import UTC, date, datetime

from bot.campaigns.tasks import Standing
from handlers.registry.tasks import Job
from handlers.yearly.reminding import BEGIN, occasions
from storage.tables import Campaign, Task


def test_a_quarter_without_anything_new_recalls_what_is_left_over_in_its_first_days() -> None:
    late, done = _job(1, "overdue"), _job(2, "done")
    found = occasions([late, done], date(2027, 7, 1))
    assert [(one.kind, one.campaign_id, one.day, one.jobs) for one in found] == [
        (BEGIN, 1, date(2027, 7, 1), ())
    ]
    assert found[0].left == (late,)
    assert occasions([late, done], date(2027, 7, 11)) == []
    assert occasions([done], date(2027, 7, 1)) == []


def _job(number: int, standing: Standing) -> Job:
    campaign = Campaign(
        id=number,
        plan_id=1,
        title="Năm",
        state="live",
        created_by=1,
        created_at=datetime(2027, 1, 4, tzinfo=UTC),
    )
    return Job(Task(id=number, campaign_id=number, text="Việc"), campaign, None, (), standing)
