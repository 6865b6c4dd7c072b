"""Queues and lookups of registrations, on each kind of database."""

from datetime import UTC, datetime

from sqlmodel import Session, text

from storage import registrations
from storage.database import Database, open_database
from storage.tables import Campaign, Department, Person, Plan, Registration, StoredFile
from tests.databases import prepare

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)


def _seed(session: Session) -> None:
    """Two divisions, the first with a head; in each one registration sent and one withdrawn."""
    for name in ("Phòng Nghiệp vụ 1", "Phòng Nghiệp vụ 2"):
        session.add(Department(name=name))
    session.flush()
    session.add(Person(name="Trần Quốc Bảo", folded="", role="head", department_id=1, created_at=NOW))
    session.add(StoredFile(sha256="0", size=1, media_type="", created_at=NOW))
    session.flush()
    session.add(Plan(file_sha256="0", file_name="", reading={}, sent_by=1, created_at=NOW))
    session.flush()
    session.add(Campaign(plan_id=1, title="Phong trào", created_by=1, created_at=NOW))
    session.flush()
    for number, (unit, state) in enumerate(
        ((1, "sent"), (1, "withdrawn"), (2, "sent"), (2, "withdrawn"), (1, "confirmed"))
    ):
        session.add(
            Registration(
                code=str(number), campaign_id=1, department_id=unit, kind="titles", title=f"T{number}",
                subject_key=f"name:{number}", subject_name=f"Người {number}", state=state, sent_by=1,
                sent_at=NOW, changed_at=NOW, initiative_key="sang kien" + " hay" * number if number else "",
            )
        )  # fmt: skip


def test_what_no_head_is_left_to_confirm_waits_for_the_office(url: str, database: Database) -> None:
    prepare(url)
    database.write_now(_seed)
    waiting = [one.id for one in database.read_now(registrations.for_office)]
    found = database.read_now(registrations.of_ids, waiting)
    assert [one.code for one in found] == ["4", "2"]  # division by division


def test_lists_and_initiatives_leave_out_what_is_over(url: str, database: Database) -> None:
    prepare(url)
    database.write_now(_seed)
    assert [one.code for one in database.read_now(registrations.listed, 1)] == ["0", "4", "2"]
    assert database.read_now(_initiatives, 0, 99) == ["sang kien hay hay", "sang kien hay hay hay hay"]
    assert database.read_now(_initiatives, 9, 17) == ["sang kien hay hay"]
    found = database.read_now(registrations.live_one, 1, "titles", "T2", "name:2")
    assert found is not None
    assert database.read_now(registrations.live_one, 1, "titles", "T1", "name:1") is None


def _initiatives(session: Session, shortest: int, longest: int) -> list[str]:
    return sorted(registrations.initiatives(session, 1, shortest, longest))


def test_those_of_the_very_same_initiative_come_first(url: str, database: Database) -> None:
    prepare(url)
    database.write_now(_seed)

    def others(session: Session, code: str, limit: int) -> list[str]:
        one = registrations.of_code(session, code)
        assert one is not None
        found = registrations.with_initiatives(session, one, _initiatives(session, 0, 99), limit)
        return [other.code for other in found]

    assert database.read_now(others, "2", 5) == ["4"]
    assert database.read_now(others, "1", 5) == ["2", "4"]

    def same(session: Session) -> None:
        one = registrations.of_code(session, "1")
        assert one is not None
        one.initiative_key = "sang kien hay hay hay hay"

    database.write_now(same)
    assert database.read_now(others, "1", 5) == ["4", "2"]
    assert database.read_now(others, "1", 1) == ["4"]


def test_a_count_leaves_out_what_is_over_and_goes_no_further_than_asked(url: str, database: Database) -> None:
    prepare(url)
    database.write_now(_seed)

    def count(up_to: int, department_id: int | None = None) -> int:
        return database.read_now(
            registrations.count_of, 1, "titles", "individual", up_to=up_to, department_id=department_id
        )

    assert [count(9), count(2), count(0), count(9, 1), count(9, 2)] == [3, 2, 0, 2, 1]


def test_the_live_one_is_looked_up_by_its_index_alone(sqlite_url: str) -> None:
    prepare(sqlite_url)
    opened = open_database(sqlite_url)

    def plan(session: Session) -> str:
        rows = session.execute(
            text(
                "EXPLAIN QUERY PLAN SELECT id FROM registration WHERE campaign_id = 1 AND kind = 'titles'"
                f" AND title = 'LDTT' AND subject_key = 'person:1' AND {registrations.LIVE}"
            )
        )
        return " ".join(str(row) for row in rows)

    assert "registration_one_live" in opened.read_now(plan)
    opened.close()


def test_a_replaced_campaign_gives_over_the_kinds_the_new_one_has(url: str, database: Database) -> None:
    prepare(url)
    database.write_now(_seed)
    database.write_now(_second_campaign)
    assert database.write_now(registrations.move, 1, 2, ["pledge"]) == 0
    assert database.write_now(registrations.move, 1, 2, ["titles", "pledge"]) == 3
    assert database.read_now(registrations.listed, 1) == []
    assert [one.code for one in database.read_now(registrations.listed, 2)] == ["0", "4", "2"]


def _second_campaign(session: Session) -> None:
    session.add(Campaign(plan_id=1, title="Thay thế", created_by=1, created_at=NOW))
