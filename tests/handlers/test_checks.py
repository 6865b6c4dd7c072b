"""The warnings on a card, over rows of a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.clock import Clock
from bot.registrations.states import Action, Deed, State
from handlers.registrations import registering
from handlers.registry import acts, checks
from storage.database import Database, open_database
from storage.tables import Campaign, Person, Registration
from tests.benchmarks import bench_registering as office
from tests.databases import prepare
from tests.fakes.turns import turn

CLOCK = Clock(source=lambda: office.NOW)
NAMES = {
    3: "Số hoá hồ sơ thanh tra, giải quyết đơn thư",
    4: "Giải quyết đơn thư, số hóa hồ sơ thanh tra",
    5: "Số hoá hồ sơ thnah tra, giải quyết đơn thư",
    6: "Sổ tay tiếp công dân bốn không",
    7: None,
}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An office in which some have registered, each with an initiative."""
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(office.seed, 8, 2)
    for number, name in NAMES.items():
        opened.write_now(_register, number, name)
    yield opened
    opened.close()


def _register(session: Session, number: int, name: str | None) -> None:
    person = session.exec(select(Person).where(Person.id == number)).one()
    campaign = session.exec(select(Campaign)).one()
    answers = {"title": "CSTDCS", "initiative": name, "note": None}
    registering.register(session, turn(CLOCK, person), campaign, "titles", answers)


def _of(session: Session, number: int) -> Registration:
    return session.exec(select(Registration).where(Registration.person_id == number)).one()


def _same(session: Session, number: int) -> set[int]:
    """Whose registrations name the same initiative, by the warning on this person's card."""
    found = checks.checks_of(session, _of(session, number))
    codes = {code for check in found if check.code == "initiative_twice" for code in check.entries}
    rows = session.exec(select(Registration)).all()
    return {row.person_id or 0 for row in rows if row.code in codes}


def test_an_initiative_with_a_slip_or_in_another_order_is_warned_of(database: Database) -> None:
    assert database.read_now(_same, 3) == {3, 4, 5}
    assert database.read_now(_same, 6) == set()
    assert database.read_now(_same, 7) == set()


def test_a_changed_initiative_counts_from_then_on_and_a_withdrawn_one_no_more(database: Database) -> None:
    def do(session: Session, number: int, action: Action, fields: dict[str, object] | None = None) -> None:
        person = session.exec(select(Person).where(Person.id == number)).one()
        one = _of(session, number)
        changed = frozenset(fields or {})
        deed = Deed(action, (State(one.state), one.version), fields=changed)
        acts.act(session, turn(CLOCK, person), one, deed, {**one.fields, **fields} if fields else None)

    database.write_now(do, 6, Action.EDIT, {"initiative": "Số hoá hồ sơ thanh tra, giải quyết đơn thư."})
    assert database.read_now(_same, 6) == {3, 4, 5, 6}
    database.write_now(do, 3, Action.WITHDRAW)
    assert database.read_now(_same, 6) == {4, 5, 6}


def test_of_many_with_the_very_same_initiative_a_few_are_named(database: Database) -> None:
    assert database.read_now(_same, 5) == {3, 4, 5}
    for number in (1, 2, 8):
        database.write_now(_register, number, NAMES[5])
    assert database.read_now(_same, 5) == {1, 2, 3, 4, 5, 8}
