"""The rows of files in the file store: which nothing needs any more."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import String, cast, delete, or_
from sqlmodel import Session, col, select

from storage.tables import DossierFile, ListReading, Outgoing, PaperForm, Plan, PlanPage, SentFile, StoredFile

_UNTOLD = "application/octet-stream"
_TO_SEND = ("queued", "sending", "held")  # states of messages


def unknown(session: Session, names: Collection[str]) -> set[str]:
    """Those of the names that no row tells of."""
    known = set(session.exec(select(StoredFile.sha256).where(col(StoredFile.sha256).in_(names))))
    return set(names) - known


def take_up(session: Session, sizes: Mapping[str, int], now: datetime) -> int:
    """Give bytes that no row tells of one, to go the way of all that nothing names; how many."""
    found = unknown(session, sizes)
    session.add_all(
        StoredFile(sha256=one, size=sizes[one], media_type=_UNTOLD, created_at=now) for one in sorted(found)
    )
    return len(found)


def unreferenced(session: Session, before: datetime, *, waiting: bool = False) -> set[str]:
    """Files kept before this moment that no plan, no dossier and no message has named since.

    A file taken out of a dossier counts as named until the moment it was taken out, unless it was handed in.
    Of messages only those still to be sent count if `waiting`.
    """
    in_dossiers = select(DossierFile.sha256).where(
        or_(col(DossierFile.removed_at).is_(None), col(DossierFile.removed_at) >= before)
    )
    found = set(
        session.exec(
            select(StoredFile.sha256).where(
                StoredFile.created_at < before,
                col(StoredFile.sha256).not_in(select(Plan.file_sha256)),
                col(StoredFile.sha256).not_in(in_dossiers),
                col(StoredFile.sha256).not_in(select(SentFile.sha256)),
                col(StoredFile.sha256).not_in(
                    select(ListReading.sha256).where(col(ListReading.sha256).is_not(None))
                ),
                col(StoredFile.sha256).not_in(select(PaperForm.sha256)),
            )
        )
    )
    return found - _in_messages(session, waiting=waiting) if found else found


def _in_messages(session: Session, *, waiting: bool) -> set[str]:
    with_files = select(Outgoing.payload).where(cast(Outgoing.payload, String).contains('"files"'))
    if waiting:
        with_files = with_files.where(col(Outgoing.state).in_(_TO_SEND))
    payloads = session.exec(with_files)
    files = (one for payload in payloads for one in payload.get("files") or ())
    return {str(one["file"]) for one in files}


def forget(session: Session, sha256s: Collection[str], before: datetime, *, waiting: bool = False) -> int:
    """Forget the rows of files whose bytes are gone, unless they have come back meanwhile; how many."""
    gone = unreferenced(session, before, waiting=waiting).intersection(sha256s)
    session.execute(delete(DossierFile).where(col(DossierFile.sha256).in_(gone)))
    session.execute(delete(PlanPage).where(col(PlanPage.file_sha256).in_(gone)))
    session.execute(delete(StoredFile).where(col(StoredFile.sha256).in_(gone)))
    return len(gone)
