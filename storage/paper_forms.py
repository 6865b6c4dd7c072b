"""The Office's own blanks of papers."""

from datetime import datetime

from sqlmodel import Session, col, select

from storage.tables import PaperForm


def current(session: Session) -> list[PaperForm]:
    """The newest of each kind, in the order of their kinds."""
    chosen = select(PaperForm).where(col(PaperForm.removed_at).is_(None)).order_by(col(PaperForm.id))
    newest = {one.kind: one for one in session.exec(chosen)}
    return [newest[kind] for kind in sorted(newest)]


def of_kind(session: Session, kind: str) -> PaperForm | None:
    """The one in use for a kind of paper."""
    return next((one for one in current(session) if one.kind == kind), None)


def get(session: Session, form_id: int) -> PaperForm | None:
    return session.get(PaperForm, form_id)


def replace(session: Session, form: PaperForm, now: datetime) -> None:
    """Keep a blank; the one before it of its kind is put away."""
    before = of_kind(session, form.kind)
    if before is not None:
        before.removed_at = now
        session.add(before)
    session.add(form)
    session.flush()
