"""When the lists of a yearly plan's tasks are due."""

from datetime import date

from handlers.registry.tasks import Job
from handlers.yearly.reminding import BEGIN, occasions
from storage.tables import Campaign, Task


def test_a_quarter_without_anything_new_recalls_what_is_left_over_in_its_first_days() -> None:
    late = Job(Task(id=1, campaign_id=7), Campaign(id=7, title="Kế hoạch năm"), None, (), "overdue")
    done = Job(Task(id=2, campaign_id=8), Campaign(id=8, title="Việc khác"), None, (), "done")
    found = occasions([late, done], date(2027, 7, 1))
    assert [(one.kind, one.campaign_id, one.day, one.jobs) for one in found] == [
        (BEGIN, 7, date(2027, 7, 1), ())
    ]
    assert found[0].left == (late,)
    assert occasions([late, done], date(2027, 7, 11)) == []
    assert occasions([done], date(2027, 7, 1)) == []
