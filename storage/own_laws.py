"""The texts of law the Office added."""

from sqlmodel import Session, col, select

from storage.tables import OwnLaw


def all_of(session: Session) -> list[OwnLaw]:
    """Those added, by the day they come into force."""
    return list(session.exec(select(OwnLaw).order_by(col(OwnLaw.since), col(OwnLaw.id))))
