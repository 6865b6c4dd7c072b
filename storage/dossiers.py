"""Dossiers and the files in them."""

from sqlmodel import Session, col, select, update

from storage.tables import Dossier, DossierFile


def get(session: Session, dossier_id: int) -> Dossier | None:
    return session.get(Dossier, dossier_id)


def open_one(session: Session, campaign_id: int, department_id: int, award: str) -> Dossier | None:
    """The dossier of a department for an award that is not sent yet."""
    return session.exec(
        select(Dossier).where(
            Dossier.campaign_id == campaign_id,
            Dossier.department_id == department_id,
            Dossier.award == award,
            col(Dossier.state).in_(("open", "returned")),
        )
    ).first()


def departments_with(session: Session, campaign_id: int) -> set[int]:
    """Departments that have sent a dossier."""
    return set(
        session.exec(
            select(Dossier.department_id)
            .where(Dossier.campaign_id == campaign_id, Dossier.state != "open")
            .distinct()
        )
    )


def of_campaign(session: Session, campaign_id: int, department_id: int | None = None) -> list[Dossier]:
    """The dossiers of a campaign (of one department, if named), oldest first."""
    query = select(Dossier).where(Dossier.campaign_id == campaign_id)
    if department_id is not None:
        query = query.where(Dossier.department_id == department_id)
    return list(session.exec(query.order_by(col(Dossier.id))))


def of_department(session: Session, department_id: int) -> list[Dossier]:
    return list(
        session.exec(
            select(Dossier).where(Dossier.department_id == department_id).order_by(col(Dossier.id).desc())
        )
    )


def files(session: Session, dossier_id: int) -> list[DossierFile]:
    """The files that are in it, in the order they came."""
    return list(
        session.exec(
            select(DossierFile)
            .where(DossierFile.dossier_id == dossier_id, col(DossierFile.removed_at).is_(None))
            .order_by(col(DossierFile.id))
        )
    )


def file(session: Session, file_id: int) -> DossierFile | None:
    return session.get(DossierFile, file_id)


def same_file(session: Session, dossier_id: int, sha256: str) -> DossierFile | None:
    """The very same bytes, if they are in it or were taken out before."""
    return session.exec(
        select(DossierFile).where(DossierFile.dossier_id == dossier_id, DossierFile.sha256 == sha256)
    ).first()


def waiting(session: Session) -> list[Dossier]:
    """Sent and not looked at yet, the oldest first."""
    return list(session.exec(select(Dossier).where(Dossier.state == "sent").order_by(col(Dossier.sent_at))))


def move(session: Session, campaign_id: int, to_campaign: int) -> int:
    """Give the dossiers of a replaced campaign to the one in its place; how many."""
    chosen = update(Dossier).where(col(Dossier.campaign_id) == campaign_id)
    return session.exec(chosen.values(campaign_id=to_campaign)).rowcount
