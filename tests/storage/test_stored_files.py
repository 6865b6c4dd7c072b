"""Which files nothing names any more, on each kind of database."""

from datetime import UTC, datetime, timedelta

from sqlmodel import Session, select

from storage import keeping, stored_files
from storage.database import Database
from storage.tables import (
    Campaign,
    Department,
    Dossier,
    DossierFile,
    DossierRound,
    Outgoing,
    Person,
    Plan,
    SentFile,
    StoredFile,
)
from tests.databases import prepare

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
LONG_AGO, LATELY = NOW - timedelta(days=40), NOW - timedelta(days=5)
BEFORE = NOW - timedelta(days=30)


def _seed(session: Session) -> None:
    """A file for each way of being named, one taken out long ago, one lately, and one of nothing."""
    session.add(Department(name="Phòng Nghiệp vụ 1"))
    session.flush()
    session.add(Person(name="Trần Quốc Bảo", folded="", role="head", department_id=1, created_at=NOW))
    for name in ("plan", "dossier", "out", "lately out", "out and in", "message", "export", "handed in"):
        session.add(StoredFile(sha256=name, size=1, media_type="", created_at=LONG_AGO))
    session.add(StoredFile(sha256="new export", size=1, media_type="", created_at=LATELY))
    session.flush()
    session.add(Plan(file_sha256="plan", file_name="", reading={}, sent_by=1, created_at=NOW))
    session.flush()
    session.add(Campaign(plan_id=1, title="", state="dropped", created_by=1, created_at=NOW))
    session.flush()
    for number, (name, removed) in enumerate(
        (("dossier", None), ("out", LONG_AGO), ("lately out", LATELY), ("out and in", LONG_AGO))
    ):
        session.add(
            Dossier(
                code=str(number), campaign_id=1, department_id=1, state="open", made_by=1, made_at=NOW,
                changed_at=NOW,
            )
        )  # fmt: skip
        session.flush()
        session.add(_file(number + 1, name, removed))
    session.add(_file(1, "out and in", None))
    session.add(_file(1, "handed in", LONG_AGO))
    session.add(DossierRound(dossier_id=1, number=1, sent_by=1, sent_at=LONG_AGO))
    session.flush()
    session.add(SentFile(round_id=1, name="a.pdf", sha256="handed in", size=1))
    session.add(
        Outgoing(
            kind="reply", priority=0, chat_id=1, method="say", due_at=NOW, created_at=NOW,
            payload={"files": [{"file": "message", "name": "a.pdf"}], "text": ""},
        )
    )  # fmt: skip


def _file(dossier: int, name: str, removed: datetime | None) -> DossierFile:
    return DossierFile(
        dossier_id=dossier, sha256=name, name=name, size=1, sent_by=1, sent_at=LONG_AGO, removed_at=removed
    )


def _there(session: Session) -> set[str]:
    return set(session.exec(select(StoredFile.sha256)))


def test_only_what_nothing_has_named_for_long_is_forgotten(url: str, database: Database) -> None:
    prepare(url)
    database.write_now(_seed)
    assert database.read_now(stored_files.unreferenced, BEFORE) == {"out", "export"}
    asked = {"out", "export", "plan", "dossier", "lately out"}
    assert database.write_now(stored_files.forget, asked, BEFORE) == 2
    assert database.read_now(_there) == {
        "plan", "dossier", "lately out", "out and in", "message", "new export", "handed in",
    }  # fmt: skip
    assert database.read_now(stored_files.unreferenced, BEFORE) == set()


def test_what_is_destroyed_by_order_goes_but_for_what_something_else_names(
    url: str, database: Database
) -> None:
    prepare(url)
    database.write_now(_seed)

    def order(session: Session) -> None:
        """Both dossiers of the first campaign go; a message still to be sent has one of their files."""
        session.add(Campaign(plan_id=1, title="", state="closed", created_by=1, created_at=NOW))
        session.flush()
        other = Dossier(
            code="9", campaign_id=2, department_id=1, state="open", made_by=1, made_at=NOW, changed_at=NOW
        )
        session.add(other)
        session.flush()
        session.add(_file(other.id or 0, "dossier", None))
        session.add(_file(1, "message", None))
        keeping.destroy(session, keeping.ask(session, 1, "15/QĐ-TTr", 1, NOW), 1, NOW)

    before = database.read_now(keeping.held, 1)
    assert (before.dossiers, before.files) == (4, 5)
    database.write_now(order)
    assert database.read_now(keeping.held, 1) == keeping.Held(0, 0, 0)
    [record] = database.read_now(keeping.done, 1)
    assert {(one["dossier"], one["name"]) for one in record.files} >= {("0", "dossier"), ("0", "a.pdf")}
    gone = database.read_now(
        lambda session: keeping.still_there(session) & stored_files.unreferenced(session, NOW, waiting=True)
    )
    assert gone == {"out", "lately out", "out and in", "handed in"}
    assert database.write_now(stored_files.forget, gone, NOW, waiting=True) == 4
    assert {"dossier", "message", "plan"} <= database.read_now(_there)
