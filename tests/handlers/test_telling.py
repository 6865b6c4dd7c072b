"""News to thousands goes out in pieces: each is told once and in order, whatever stops it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.clock import Clock
from handlers import telling
from handlers.telling import Audience
from handlers.texts import Markup
from storage import news, outbox, people
from storage.database import Database, open_database
from storage.tables import Group, Outgoing, Person
from tests.databases import prepare
from tests.fakes.turns import turn
from tests.handlers.campaigns import office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
OFFICER, GROUP = 90, -70
EVERYBODY = {1, 2, 3, 4, 5, 6, GROUP}


@pytest.fixture
def url(tmp_path: Path) -> str:
    address = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(address)
    return address


@pytest.fixture
def database(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(telling, "AT_ONCE", 2)
    opened = open_database(url)
    opened.write_now(_office)
    yield opened
    opened.close()


def _office(session: Session) -> None:
    office(session, NOW)
    for number, language in ((5, "en"), (6, "vi"), (OFFICER, "vi")):
        session.add(
            Person(
                id=number, telegram_id=number, name=f"Người {number}", folded=f"{number}", role="staff",
                department_id=1, language=language, created_at=NOW,
            )
        )  # fmt: skip
    session.add(Group(chat_id=GROUP, thread_id=3, department_id=2, everyone=True))


def tells(database: Database, key: str, of: Audience | None = None) -> None:
    """The officer's turn, in which all are told, or those."""

    def work(session: Session) -> None:
        person = session.get(Person, OFFICER)
        assert person is not None
        now = turn(Clock(source=lambda: NOW), person)
        whom = of or telling.everybody(session, now)
        word = lambda language: Markup(f"{key} {language}")  # noqa: E731 - as a handler words it
        telling.tell(session, now, whom, word, key, "deadline:1", lambda _, __: [])
        outbox.add(session, now.outgoing)

    database.write_now(work)


def written(database: Database) -> list[Outgoing]:
    """What is in the outbox, in its order."""
    return database.read_now(lambda session: list(session.exec(select(Outgoing).order_by(col(Outgoing.id)))))


def test_each_is_told_once_and_in_order_though_the_program_stops_between_two_pieces(
    url: str, database: Database
) -> None:
    tells(database, "launch")
    assert written(database) == []
    assert database.write_now(telling.go_on)
    assert [one.chat_id for one in written(database)] == [GROUP, 1]
    database.close()
    again = open_database(url)
    try:
        # Told of a change before the news it changes is out: that waits behind it, and knows of everybody.
        assert again.read_now(telling.told, "deadline:1") == EVERYBODY
        head = again.read_now(_only, 4)
        tells(again, "change", head)
        assert len(written(again)) == 2
        again.write_now(_forget, 3)
        while again.write_now(telling.go_on):
            pass
        rows = written(again)
        assert {one.chat_id for one in rows if one.key and one.key.startswith("launch")} == EVERYBODY - {3}
        assert [one.payload["text"] for one in rows if one.chat_id == 4] == ["launch vi", "change vi"]
        assert [one.payload["text"] for one in rows if one.chat_id == 5] == ["launch en"]
        assert [one.payload.get("thread") for one in rows if one.chat_id == GROUP] == [3]
        assert len({one.key for one in rows}) == len(rows)
        assert not again.read_now(news.waits)
    finally:
        again.close()


def _only(session: Session, number: int) -> Audience:
    return Audience(tuple(people.recipients(session, [number])))


def _forget(session: Session, number: int) -> None:
    person = session.get(Person, number)
    assert person is not None
    people.let_go(session, person, NOW)


def test_few_are_told_with_what_happened(database: Database) -> None:
    few = database.read_now(_only, 2)
    tells(database, "change", few)
    assert [one.chat_id for one in written(database)] == [2]
    assert not database.read_now(news.waits)
