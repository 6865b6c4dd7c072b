"""What is kept of a campaign's dossiers, and what of it was destroyed by order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from storage.tables import (
    Campaign,
    Department,
    Destruction,
    Dossier,
    DossierFile,
    DossierRound,
    SentFile,
    StoredFile,
)


@dataclass(frozen=True)
class Held:
    """How much is held: dossiers with files, different files, their bytes."""

    dossiers: int
    files: int
    size: int


def held(session: Session, campaign_id: int) -> Held:
    """The files of a campaign's dossiers, those that were taken out or replaced meanwhile too."""
    rows = files_of(session, campaign_id)
    sizes = {row["sha256"]: int(row["bytes"]) for row in rows}
    return Held(len({row["dossier"] for row in rows}), len(sizes), sum(sizes.values()))


def files_of(session: Session, campaign_id: int) -> list[dict[str, str]]:
    """Each file of each dossier once, as the record of a destruction has it, by dossier."""
    found: dict[tuple[str, str, str], dict[str, str]] = {}
    whose = (col(Dossier.code), col(Department.name))
    kept = (
        select(*whose, SentFile.component, SentFile.name, SentFile.sha256, SentFile.size)  # type: ignore[call-overload]
        .join(DossierRound, col(DossierRound.dossier_id) == col(Dossier.id))
        .join(SentFile, col(SentFile.round_id) == col(DossierRound.id)),
        select(*whose, DossierFile.component, DossierFile.name, DossierFile.sha256, DossierFile.size).join(  # type: ignore[call-overload]
            DossierFile, col(DossierFile.dossier_id) == col(Dossier.id)
        ),
    )
    for chosen in kept:
        rows = session.exec(
            chosen.join(Department, col(Department.id) == col(Dossier.department_id)).where(
                Dossier.campaign_id == campaign_id
            )
        )
        for code, department, component, name, sha256, size in rows:
            told = {"dossier": code, "department": department, "paper": component, "name": name}
            found.setdefault((code, component, sha256), {**told, "sha256": sha256, "bytes": str(size)})
    return [found[key] for key in sorted(found)]


def ask(session: Session, campaign_id: int, ordered: str, by: int, now: datetime) -> Destruction:
    """An order that waits to be confirmed."""
    one = Destruction(campaign_id=campaign_id, ordered=ordered, asked_by=by, asked_at=now)
    session.add(one)
    session.flush()
    return one


def order(session: Session, number: int) -> Destruction | None:
    return session.get(Destruction, number)


def destroy(session: Session, one: Destruction, by: int, now: datetime) -> None:
    """Forget which files the campaign's dossiers have; the record keeps their names and prints.

    The bytes go after it (`handlers.housekeeping.destroy`), those that nothing else names.
    """
    one.files, one.done_by, one.done_at = files_of(session, one.campaign_id), by, now
    session.add(one)
    own = select(Dossier.id).where(Dossier.campaign_id == one.campaign_id)
    rounds = select(DossierRound.id).where(col(DossierRound.dossier_id).in_(own))
    session.execute(delete(SentFile).where(col(SentFile.round_id).in_(rounds)))
    session.execute(delete(DossierFile).where(col(DossierFile.dossier_id).in_(own)))
    session.flush()


def done(session: Session, campaign_id: int) -> Sequence[Destruction]:
    """What was destroyed of a campaign, the oldest first."""
    chosen = select(Destruction).where(
        Destruction.campaign_id == campaign_id, col(Destruction.done_at).is_not(None)
    )
    return session.exec(chosen.order_by(col(Destruction.id))).all()


def still_there(session: Session) -> set[str]:
    """Files that were destroyed by order and whose rows are there all the same."""
    lists = session.exec(select(Destruction.files).where(col(Destruction.done_at).is_not(None)))
    gone = {file["sha256"] for files in lists for file in files}
    if not gone:
        return set()
    there = set(session.exec(select(StoredFile.sha256)))
    return gone & there


def over(session: Session, today: date) -> list[Campaign]:
    """Campaigns whose dossiers were to be kept until a day that is past."""
    chosen = select(Campaign).where(col(Campaign.kept_until) < today, col(Campaign.state).in_(ENDED))
    return list(session.exec(chosen.order_by(col(Campaign.id))))


ENDED = ("closed", "replaced", "archived")  # states in which nothing is handed in any more
