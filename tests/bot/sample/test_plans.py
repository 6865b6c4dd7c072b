"""The sample plans as Word files, read by the same reader as everybody's."""

from datetime import date
from functools import cache
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plans import read
from bot.plans.model import Reading
from bot.sample import SamplePlan, plans, schedule

STARTS = (date(2026, 11, 21), date(2027, 1, 4), date(2027, 3, 29), date(2028, 2, 29), date(2029, 9, 15))
days = st.dates(date(2026, 11, 1), date(2029, 12, 31))


@pytest.fixture(params=STARTS, ids=str)
def today(request: pytest.FixtureRequest) -> date:
    day: date = request.param
    return day


@cache
def readings(today: date) -> dict[str, Reading]:
    return {plan.name: read(plan.docx(), plan.file_name, today) for plan in plans(today)}


def dues(reading: Reading) -> list[tuple[date, date, bool]]:
    return [(due.start, due.end, due.inclusive) for due in reading.deadlines]


def on(day: date, *, inclusive: bool) -> tuple[date, date, bool]:
    return day, day, inclusive


def codes(reading: Reading) -> list[str]:
    return [warning.code for warning in reading.warnings]


@given(days)
def test_no_place_is_left_to_fill_in(today: date) -> None:
    for plan in plans(today):
        said = f"{plan.file_name} {plan.letterhead} {plan.body}".replace("datetime.date", "")
        assert not set("{}[]<>") & set(said)
        assert "None" not in said
        assert "Quarter" not in said


@given(days)
def test_numbers_and_file_names_are_never_the_same(today: date) -> None:
    sent = plans(today)
    assert len({plan.letterhead.number for plan in sent}) == 5
    assert len({plan.file_name for plan in sent}) == 5


def test_each_opens_as_a_word_document_in_times_new_roman(today: date) -> None:
    for plan in plans(today):
        document = docx.Document(BytesIO(plan.docx()))
        assert document.styles["Normal"].font.name == "Times New Roman"
        head = document.tables[0].rows[0].cells
        assert "THANH TRA TỈNH MẪU SƠN" in head[0].text
        assert "Độc lập - Tự do - Hạnh phúc" in head[1].text
        assert document.tables[-1].rows[0].cells[0].text.startswith("Nơi nhận:")
        assert any(run.bold for paragraph in document.paragraphs for run in paragraph.runs)


def test_the_heads_are_read_as_written(today: date) -> None:
    for plan in plans(today):
        reading = readings(today)[plan.name]
        head = plan.letterhead
        assert reading.kind == "kế hoạch"
        assert (reading.title, reading.issued_on) == (head.title, head.issued)
        assert reading.issuer == "THANH TRA TỈNH MẪU SƠN"
        assert reading.number == ("" if plan.name == "yearly" else head.number)
        assert reading.replaces == ""


def test_the_campaign_asks_for_pledges_by_a_day_and_dossiers_within_a_quarter(today: date) -> None:
    plan, reading = schedule(today), readings(today)["campaign"]
    quarter = plan.campaign_dossiers
    assert dues(reading) == [on(plan.pledges_by, inclusive=True), (quarter.start, quarter.end, True)]
    assert reading.period is not None
    assert (reading.period.start, reading.period.end) == (plan.campaign_issued, plan.campaign_end)
    assert reading.award_forms == ("Bằng khen của Chủ tịch UBND tỉnh", "Giấy khen của Chánh Thanh tra tỉnh")
    assert {criterion.subject for criterion in reading.criteria} == {"collective", "individual"}


def test_the_campaign_asks_for_other_minutes_and_copies_for_each_award(today: date) -> None:
    dossiers = {dossier.award: dossier for dossier in readings(today)["campaign"].dossiers}
    certificate = dossiers["Giấy khen của Chánh Thanh tra tỉnh"]
    commendation = dossiers["Bằng khen của Chủ tịch UBND tỉnh"]
    assert (certificate.copies, commendation.copies) == (1, 2)
    assert [len(dossier.components) for dossier in (certificate, commendation)] == [3, 3]
    assert "của phòng" in certificate.components[1]
    assert "của Hội đồng" in commendation.components[1]
    assert certificate.form == "mẫu số 07"


def test_only_the_dead_decree_its_form_and_the_blank_number_are_warned_of(today: date) -> None:
    warned = {name: codes(reading) for name, reading in readings(today).items() if reading.warnings}
    assert warned == {"campaign": ["repealed_law", "form_renumbered"], "yearly": ["blank_number"]}


def test_role_models_are_registered_before_a_day_at_least_one_a_division(today: date) -> None:
    plan, reading = schedule(today), readings(today)["role_models"]
    assert dues(reading) == [on(plan.role_models_before, inclusive=False)]
    (quota,) = reading.quotas
    assert (quota.subject, quota.limit, quota.unit, quota.least) == ("Mỗi phòng", 1, "gương", True)
    assert {criterion.subject for criterion in reading.criteria} == {"collective", "leader", "individual"}
    assert reading.period is not None
    assert reading.period.end == plan.role_model_quarters[2].end


def test_the_conference_praises_three_divisions_and_fifteen_people(today: date) -> None:
    plan, reading = schedule(today), readings(today)["conference"]
    assert dues(reading) == [
        on(plan.delegates_before, inclusive=False),
        on(plan.conference_dossiers_by, inclusive=True),
    ]
    assert [(q.limit, q.unit) for q in reading.quotas if not q.least][-2:] == [(3, "phòng"), (15, "cá nhân")]
    (dossier,) = reading.dossiers
    assert (len(dossier.components), dossier.copies) == (3, 1)
    assert reading.award_forms == ("Giấy khen của Chánh Thanh tra tỉnh",)
    assert reading.period is None  # a day's conference is an event, not a stretch of time


def test_titles_are_registered_by_a_day(today: date) -> None:
    reading = readings(today)["titles"]
    assert dues(reading) == [on(schedule(today).titles_by, inclusive=True)]
    assert reading.dossiers == ()
    titles = {"Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Tập thể lao động tiên tiến"}
    assert titles <= set(reading.award_forms)


def test_the_yearly_plan_gives_each_quarter_work_with_who_leads_and_who_helps(today: date) -> None:
    year, reading = schedule(today).yearly_year, readings(today)["yearly"]
    assert [task.period for task in reading.tasks] == [
        f"{year}-Q{quarter}" for quarter, count in ((1, 4), (2, 3), (3, 3), (4, 4)) for _ in range(count)
    ]
    assert all(task.lead and task.partners for task in reading.tasks)
    assert reading.tasks[7].lead == "Phòng Tiếp công dân và Xử lý đơn"
    assert reading.deadlines == ()


@settings(max_examples=15, deadline=None)
@given(days, st.integers(0, 4))
def test_on_any_day_what_is_due_lies_ahead_and_is_quoted_from_the_document(today: date, index: int) -> None:
    plan: SamplePlan = plans(today)[index]
    reading = read(plan.docx(), plan.file_name, today)
    for due in reading.deadlines:
        assert due.end > today
        assert due.quote in reading.text
    assert not {"past_deadline", "deadline_on_day_off", "year_mismatch"} & set(codes(reading))
