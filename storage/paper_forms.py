"""The Office's own blanks of papers."""

from sqlmodel import Session, col, select

from storage.tables import PaperForm


def current(session: Session) -> list[PaperForm]:
    """The newest of each kind, in the order of their kinds; before them those whose kind nobody has said."""
    chosen = select(PaperForm).where(col(PaperForm.removed_at).is_(None)).order_by(col(PaperForm.id))
    found = list(session.exec(chosen))
    newest = {one.kind: one for one in found if one.kind}
    return [one for one in found if not one.kind] + [newest[kind] for kind in sorted(newest)]


def of_kind(session: Session, kind: str) -> PaperForm | None:
    """The one in use for a kind of paper."""
    return next((one for one in current(session) if one.kind == kind), None)


def get(session: Session, form_id: int) -> PaperForm | None:
    return session.get(PaperForm, form_id)


def add(session: Session, form: PaperForm) -> None:
    session.add(form)
    session.flush()
