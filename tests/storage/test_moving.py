"""An office moves from SQLite to PostgreSQL: every row, and numbers that go on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from storage import moving, people
from storage.database import open_database
from storage.tables import Department, Outgoing, Person
from tests.databases import prepare

NOW = datetime(2026, 8, 3, 2, 30, tzinfo=UTC)


def _seed(session: Session) -> None:
    unit = people.add_department(session, "Phòng Nghiệp vụ 1", "", "division")
    for number in range(1200):
        session.add(
            Person(name=f"Người {number}", folded="", role="staff", department_id=unit.id, created_at=NOW)
        )
    session.add(
        Outgoing(
            kind="notice", priority=1, chat_id=7_000_000_001, method="sendMessage", payload={"text": "Chào"},
            due_at=NOW, created_at=NOW,
        )
    )  # fmt: skip


@pytest.mark.postgres
def test_every_row_comes_along_and_the_next_numbers_follow(tmp_path: Path, postgres_url: str) -> None:
    source = f"sqlite:///{tmp_path / 'assistant.db'}"
    prepare(source)
    old = open_database(source)
    old.write_now(_seed)
    old.close()
    prepare(postgres_url)
    moved = moving.move(source, postgres_url, lambda *_: None)
    assert (moved["person"], moved["department"], moved["outbox"]) == (1200, 1, 1)
    new = open_database(postgres_url)
    try:
        message = new.read_now(lambda session: session.exec(select(Outgoing)).one())
        assert (message.payload, message.due_at, message.chat_id) == ({"text": "Chào"}, NOW, 7_000_000_001)
        assert new.write_now(people.add_department, "Phòng 2", "", "division").id == 2
        assert len(new.read_now(lambda session: session.exec(select(Department)).all())) == 2
    finally:
        new.close()
    with pytest.raises(moving.MoveError, match="has rows already"):
        moving.move(source, postgres_url, lambda *_: None)


def test_only_postgresql_is_a_target(tmp_path: Path) -> None:
    with pytest.raises(moving.MoveError, match="postgresql"):
        moving.move(f"sqlite:///{tmp_path}/a.db", f"sqlite:///{tmp_path}/b.db", lambda *_: None)
