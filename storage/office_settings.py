"""What the Office set in chat: one row a setting; what has no row holds by itself."""

from datetime import datetime

from sqlmodel import Session, select

from storage.tables import OfficeSetting


def read(session: Session) -> dict[str, object]:
    """Every setting kept, by its name; `bot.office.office_of` puts them over the environment's."""
    return {one.name: one.value for one in session.exec(select(OfficeSetting))}


def keep(session: Session, name: str, value: object, by: int, now: datetime) -> None:
    """Set one; None takes it back, so that the environment's holds again."""
    known = session.get(OfficeSetting, name)
    if value is None:
        if known is not None:
            session.delete(known)
        return
    row = known or OfficeSetting(name=name, value=value, set_by=by, set_at=now)
    row.value, row.set_by, row.set_at = value, by, now
    session.add(row)
