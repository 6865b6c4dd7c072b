"""The schema after migrating is the schema of the tables, however the start went."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from sqlmodel import Session, SQLModel, col, select

import storage.tables  # noqa: F401 - fills the metadata
from bot.registrations.initiatives import key_of
from storage import facts
from storage.engines import parse_url, postgres_engine, sqlite_engine
from storage.migrations import DatabaseTooNewError, known_versions, migrate, version_of
from storage.migrations.config import config
from storage.tables import Deadline, Dossier, DossierList, DossierRound, Plan, Quota, SentFile, Task, Term
from storage.types import with_postgres

ROOT = Path(__file__).parents[2]
DAY = date(2026, 8, 20)
ONE_CAMPAIGN = """
INSERT INTO department (id, name, short, kind, position) VALUES (1, '', '', '', 1);
INSERT INTO person (id, name, folded, role, language, created_at) VALUES (1, '', '', '', '', '2026-08-03');
INSERT INTO storedfile (sha256, size, media_type, created_at) VALUES ('0', 1, '', '2026-08-03');
INSERT INTO plan (id, file_sha256, file_name, reading, sent_by, created_at)
VALUES (1, '0', '', '{}', 1, '2026-08-03');
INSERT INTO campaign (id, plan_id, title, state, facts, kinds, late, created_by, created_at)
VALUES (1, 1, '', '', '{}', '[]', '', 1, '2026-08-03')
"""


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    address = parse_url(url)
    opened = (
        sqlite_engine(address)
        if address.get_backend_name() == "sqlite"
        else postgres_engine(address, connections=1)
    )
    yield opened
    opened.dispose()


def definitions(engine: Engine) -> list[str]:
    """Of every index; and which tables give each id once."""
    queries = {
        "sqlite": "SELECT CASE type WHEN 'index' THEN sql ELSE name END FROM sqlite_master"
        " WHERE type = 'index' AND sql IS NOT NULL OR sql LIKE '%AUTOINCREMENT%' ORDER BY name",
        "postgresql": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
        " AND tablename <> 'alembic_version' ORDER BY indexname",
    }
    with engine.begin() as connection:
        return [" ".join(row[0].split()) for row in connection.execute(text(queries[engine.dialect.name]))]


def test_the_migrated_schema_is_that_of_the_tables(url: str, engine: Engine) -> None:
    migrate(url)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    migrated = definitions(engine)
    with engine.begin() as connection:
        SQLModel.metadata.drop_all(connection)
        with_postgres(SQLModel.metadata).create_all(connection)
    assert migrated == definitions(engine)


def test_registrations_from_before_initiatives_had_keys_get_the_same_as_new_ones(
    url: str, engine: Engine
) -> None:
    said = ["Số hoá hồ sơ, “thanh tra” – kỹ năng ĐÔ THỊ", "", None, "Giải pháp " * 300]
    with engine.begin() as connection:
        command.upgrade(config(connection), "0002")
        for statement in ONE_CAMPAIGN.split(";"):
            connection.execute(text(statement))
        connection.execute(
            text(
                "INSERT INTO registration (code, campaign_id, department_id, kind, title, subject_type,"
                " subject_key, subject_name, fields, state, version, late, over_quota, returned, sent_by,"
                " sent_at, changed_at) VALUES (:code, 1, 1, 'titles', '', '', :code, '', :fields, 'sent', 1,"
                " false, false, '{}', 1, '2026-08-03', '2026-08-03')"
            ),
            [
                {"code": str(number), "fields": json.dumps({"initiative": name})}
                for number, name in enumerate(said)
            ],
        )
    migrate(url)
    with engine.begin() as connection:
        found = connection.execute(text("SELECT initiative_key FROM registration ORDER BY code")).scalars()
        assert list(found) == [key_of({"initiative": name}) for name in said]


OLD_FACTS = {
    "title": "Phong trào", "number": "45/KH-TTr", "issuer": "", "issued_on": None, "kind": "kế hoạch",
    "period": {"start": "2026-08-01", "end": "2026-11-30", "quote": "Từ ngày 01/8 đến hết 30/11/2026"},
    "deadlines": [
        {"due": "2026-08-14", "inclusive": False, "what": "gửi hồ sơ", "who": "Các phòng", "to": "Văn phòng",
         "quote": "Các phòng gửi hồ sơ trước ngày 14/8/2026.", "section": "III"},
        {"due": "2026-08-10/2026-08-20", "inclusive": True, "what": "chuẩn bị tham luận", "to": "",
         "who": "Phòng Nghiệp vụ 2", "quote": "xong trước 17 giờ 00 ngày 20/8/2026", "section": "",
         "corrected": True},
    ],
    "dossiers": [
        {"award": "", "components": ["Tờ trình", "Biên bản"], "copies": 2, "form": "", "quote": "02 bộ"},
    ],
    "award_forms": ["Giấy khen"],
    "quotas": [
        {"subject": "Toàn cơ quan", "limit": 5, "unit": "cá nhân", "least": False,
         "quote": "Cả cơ quan tối đa 05 cá nhân, mỗi phòng không quá 02 cá nhân."},
        {"subject": "", "limit": 2, "unit": "cá nhân", "least": False,
         "quote": "Cả cơ quan tối đa 05 cá nhân, mỗi phòng không quá 02 cá nhân."},
    ],
    "criteria": [{"subject": "all", "text": "Hoàn thành nhiệm vụ", "section": "II"}],
    "tasks": [{"period": "2026-Q4", "text": "Chấm điểm", "lead": "Văn phòng", "partners": ""}],
    "replaces": "", "warnings": [], "text": "…",
    "terms": [{"begins": "received", "days": 5, "working": True, "quote": "05 ngày làm việc", "section": ""}],
    "sections": [{"heading": "III", "path": ["III"], "text": "…"}],
}  # fmt: skip
OLD_ROWS = """
UPDATE campaign SET facts = :facts, state = 'live';
INSERT INTO deadline (id, campaign_id, action, what, last_day, named_day, inclusive, quote, section)
VALUES (17, 1, 'other', 'chuẩn bị tham luận', '2026-08-20', '2026-08-20', true, '', ''),
(16, 1, 'dossier', 'gửi hồ sơ', '2026-08-13', '2026-08-14', false, '', '');
INSERT INTO plan (id, file_sha256, file_name, reading, sent_by, created_at)
VALUES (2, '0', '', '{}', 1, '2026-08-03');
INSERT INTO campaign (id, plan_id, title, state, facts, kinds, late, created_by, created_at)
VALUES (2, 2, '', 'draft', :facts, '[]', '', 1, '2026-08-03')
"""


OLD_DOSSIERS = """
INSERT INTO dossier (id, code, campaign_id, department_id, award, subject_name, state, late, returned,
made_by, made_at, sent_at, changed_at)
VALUES (1, 'HS-1', 1, 1, '', '', 'returned', false, '{"reason": "Thiếu"}', 1,
'2026-08-03', '2026-08-03', '2026-08-03'),
(2, 'HS-2', 1, 1, '', '', 'open', false, '{}', 1, '2026-08-03', NULL, '2026-08-03');
INSERT INTO dossierfile (dossier_id, component, sha256, name, size, sent_by, sent_at, removed_at)
VALUES (1, 'Tờ trình', '0', 'a.pdf', 1, 1, '2026-08-03', NULL),
(2, '', '0', 'b.pdf', 1, 1, '2026-08-03', NULL)
"""


def test_campaigns_of_before_keep_their_facts_and_their_deadlines_ids(url: str, engine: Engine) -> None:
    """One is live, with rows made when it was launched; a draft has its facts alone."""
    old = {"facts": json.dumps(OLD_FACTS)}
    with engine.begin() as connection:
        command.upgrade(config(connection), "0004")
        for statement in f"{ONE_CAMPAIGN};{OLD_ROWS}".split(";"):
            connection.execute(text(statement), old if ":facts" in statement else {})
    migrate(url)
    with Session(engine) as session:
        live, draft = (facts.of_campaign(session, Deadline, number) for number in (1, 2))
        assert [row.id for row in live] == [16, 17]
        assert min(row.id or 0 for row in draft) > 17
        assert [(row.act, row.last_day.day, row.at, row.doers) for row in live] == [
            ("dossier", 13, None, []),
            ("other", 20, time(17), ["Phòng Nghiệp vụ 2"]),
        ]
        assert [(row.act, row.start.day, row.end.day, row.corrected) for row in draft] == [
            ("dossier", 14, 14, False),
            ("other", 10, 20, True),
        ]
        quotas = facts.of_campaign(session, Quota, 1)
        assert [(row.limit, row.scope, row.of) for row in quotas] == [
            (5, "all", "person"),
            (2, "each", "person"),
        ]
        [papers] = facts.of_campaign(session, DossierList, 2)
        assert (papers.components, papers.copies) == (["Tờ trình", "Biên bản"], 2)
        [task] = facts.of_campaign(session, Task, 1)
        assert (task.period, task.quote) == ("2026-Q4", "Chấm điểm")
        plan = session.get(Plan, 1)
        assert plan is not None
        assert (plan.reading["number"], plan.reading["award_forms"]) == ("45/KH-TTr", ["Giấy khen"])
        assert not {"deadlines", "terms"} & plan.reading.keys()
        for number in (1, 2):
            [term] = facts.of_campaign(session, Term, number)
            assert (term.begins, term.days, term.working, term.back, term.quote) == (
                "received",
                5,
                True,
                False,
                "05 ngày làm việc",
            )
        # Where ids come from knows of those that were carried over.
        session.add(Deadline(campaign_id=1, start=DAY, end=DAY, last_day=DAY))
        session.flush()


def test_migrating_again_changes_nothing(url: str, engine: Engine) -> None:
    migrate(url)
    migrate(url)
    with engine.begin() as connection:
        assert version_of(connection) == known_versions()[-1]


def test_the_versions_are_one_line_without_branches(engine: Engine) -> None:
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(config(connection))
    assert [script.revision for script in scripts.walk_revisions()][::-1] == known_versions()
    assert scripts.get_heads() == known_versions()[-1:]


def test_processes_that_start_together_migrate_once(url: str, engine: Engine) -> None:
    starts = [
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                "import sys; from storage.migrations import migrate; migrate(sys.argv[1])",
                url,
            ],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    assert [(start.communicate()[1], start.returncode) for start in starts] == [("", 0)] * 3
    with engine.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar_one() == 1


def test_a_database_of_a_newer_program_is_left_alone(url: str, engine: Engine) -> None:
    migrate(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNewError, match=r"version 9999, made by a newer program; .* up to \d{4}\."):
        migrate(url)


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = command.upgrade

    def fail_at_the_end(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        raise ConnectionError("the power went")

    monkeypatch.setattr(command, "upgrade", fail_at_the_end)
    with pytest.raises(ConnectionError):
        migrate(url)
    assert inspect(engine).get_table_names() == []
    monkeypatch.undo()
    migrate(url)
    assert "person" in inspect(engine).get_table_names()


def test_dossiers_handed_in_before_are_their_first_round(url: str, engine: Engine) -> None:
    with engine.begin() as connection:
        command.upgrade(config(connection), "0004")
        for statement in f"{ONE_CAMPAIGN};{OLD_DOSSIERS}".split(";"):
            connection.execute(text(statement))
    migrate(url)
    with Session(engine) as session:
        one, two = session.exec(select(Dossier).order_by(col(Dossier.id))).all()
        assert [(row.round, row.version) for row in (one, two)] == [(1, 1), (0, 1)]
        [round_] = session.exec(select(DossierRound)).all()
        assert (round_.dossier_id, round_.number, round_.outcome, round_.lacking) == (1, 1, "returned", [])
        assert round_.returned == {"reason": "Thiếu"}
        [sent] = session.exec(select(SentFile)).all()
        assert (sent.round_id, sent.name, sent.made_of) == (round_.id, "a.pdf", [])
