"""Files entered one behind another: few statements each, and a checklist that waits for no file in vain."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, select

from bot.clock import Clock
from bot.dossiers import FirstPage
from handlers import albums, arrivals
from handlers.dossiers.taking import Incoming, take_file
from storage.database import Database, open_database
from storage.tables import Outgoing, Person, StoredFile
from tests.benchmarks import bench_files
from tests.databases import prepare
from tests.fakes.turns import turn

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)


class Head:
    """Sends files to the one dossier of the one head."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = NOW

    def sends(self, number: int, *, behind: bool = False) -> None:
        """A file; whether more wait behind it."""
        self.database.write_now(self._takes, number, behind)

    def is_refused(self, *, behind: bool = False) -> None:
        self.database.write_now(self._refused, behind)

    def waits(self) -> tuple[list[str], timedelta] | None:
        """The files on the checklist that has not gone out, and for how long it waits."""

        def found(session: Session) -> tuple[list[str], timedelta] | None:
            rows = session.exec(select(Outgoing).where(Outgoing.state == "queued")).all()
            assert len(rows) < 2
            return next(
                ((re.findall(r"tep \d+", str(one.payload["text"])), one.due_at - self.now) for one in rows),
                None,
            )

        return self.database.read_now(found)

    def _turn(self, session: Session, *, behind: bool) -> arrivals.Turn:
        person = session.get(Person, 1)
        assert person is not None
        made = turn(Clock(source=lambda: self.now), person)
        made.services.files_behind = lambda _: behind
        made.person = person
        return made

    def _takes(self, session: Session, number: int, behind: bool) -> None:
        session.merge(StoredFile(sha256=str(number), size=1, media_type="", created_at=NOW))
        session.flush()
        new = Incoming(f"tep {number}.pdf", str(number), 1, "", "", FirstPage(read=True))
        take_file(session, self._turn(session, behind=behind), 1, new)

    def _refused(self, session: Session, behind: bool) -> None:
        arrivals._not_taken(session, self._turn(session, behind=behind), 1)


@pytest.fixture
def head(tmp_path: Path) -> Iterator[Head]:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    opened = open_database(url)
    opened.write_now(bench_files.office, [1], [2])
    yield Head(opened)
    opened.close()


def test_nothing_is_asked_twice_for_a_file_that_others_follow(head: Head) -> None:
    head.sends(1, behind=True)
    made: list[str] = []

    def keep(_: object, __: object, statement: str, *___: object) -> None:
        made.append(" ".join(statement.split()))

    event.listen(Engine, "before_cursor_execute", keep)
    head.sends(2, behind=True)
    event.remove(Engine, "before_cursor_execute", keep)
    [first] = [at for at, one in enumerate(made) if "FROM dossier WHERE dossier.id" in one]
    asked = Counter(re.findall(r"^SELECT .* FROM \"?(\w+)", "\n".join(made[first:]), re.MULTILINE))
    assert asked.pop("dossier") == 2  # the same bytes may be in another one
    assert set(asked.values()) == {1}, asked
    assert len(made[first:]) <= 11, made


def test_files_that_come_together_are_answered_once_with_all_of_them(head: Head) -> None:
    head.sends(1, behind=True)
    assert head.waits() == (["tep 1"], albums.READING)
    head.sends(2, behind=True)
    head.sends(3)
    assert head.waits() == (["tep 1", "tep 2", "tep 3"], albums.PAUSE)


def test_a_checklist_that_has_waited_long_is_made_anew_and_waits_on(head: Head) -> None:
    head.sends(1, behind=True)
    head.now += albums.READING / 2
    head.sends(2, behind=True)
    assert head.waits() == (["tep 1", "tep 2"], albums.READING)


def test_a_last_file_that_is_not_taken_lets_the_checklist_go(head: Head) -> None:
    head.sends(1, behind=True)
    head.sends(2, behind=True)
    head.is_refused(behind=True)
    assert head.waits() == (["tep 1"], albums.READING)
    head.is_refused()
    assert head.waits() == (["tep 1", "tep 2"], albums.PAUSE)


def test_so_does_one_that_is_there_already(head: Head) -> None:
    head.sends(1, behind=True)
    head.sends(2, behind=True)
    head.sends(1)
    assert head.waits() == (["tep 1", "tep 2"], albums.PAUSE)


def test_a_file_alone_that_is_not_taken_has_no_checklist(head: Head) -> None:
    head.is_refused()
    assert head.waits() is None
