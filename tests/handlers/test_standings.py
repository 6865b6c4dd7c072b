"""The board of dossiers: which divisions sent nothing, and which one without a paper that is asked for."""

from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from bot.clock import Clock
from handlers.office import standings
from storage import people
from storage.database import open_database
from storage.tables import Campaign, Dossier, DossierList, DossierRound, Person, SentFile
from tests.databases import prepare
from tests.fakes.turns import turn
from tests.handlers.campaigns import live_campaign, office

NOW = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
MINUTES, LETTER = "Biên bản họp xét", "Tờ trình"


def _handed_in(session: Session, campaign: Campaign, unit: int, *papers: str) -> None:
    dossier = Dossier(
        code=f"HS-{unit}", campaign_id=campaign.id or 0, department_id=unit, state="sent", made_by=unit,
        made_at=NOW, sent_at=NOW, changed_at=NOW,
    )  # fmt: skip
    session.add(dossier)
    session.flush()
    sent = DossierRound(dossier_id=dossier.id or 0, number=1, sent_by=unit, sent_at=NOW)
    session.add(sent)
    session.flush()
    for paper in papers:
        session.add(SentFile(round_id=sent.id or 0, component=paper, name="a.pdf", sha256="0", size=1))
    session.flush()


def test_divisions_whose_dossier_lacks_a_paper_are_named_under_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'office.db'}"
    prepare(url)
    database = open_database(url)

    def work(session: Session) -> list[str]:
        office(session, NOW)
        campaign = live_campaign(session, NOW, "Các phòng gửi hồ sơ về Văn phòng trước ngày 08/8/2026.")
        campaign.kinds = []
        session.add(DossierList(campaign_id=campaign.id or 0, components=[LETTER, MINUTES]))
        session.flush()
        _handed_in(session, campaign, 2, LETTER, MINUTES)
        _handed_in(session, campaign, 3, LETTER)
        officer = Person(
            id=90, telegram_id=90, name="Lê Thu Hà", folded="", role="office", department_id=1, created_at=NOW
        )
        session.add(officer)
        session.flush()
        asked = turn(Clock(source=lambda: NOW), officer)
        return list(standings.of_campaign(session, asked, campaign, people.units(session), 0).missing)

    said = database.write_now(work)
    database.close()
    assert said == [
        "<b>Chưa nộp hồ sơ (2):</b> Văn phòng; Phòng Nghiệp vụ 3",
        "Hồ sơ thiếu “Biên bản họp xét” (1): Phòng Nghiệp vụ 2",
    ]
