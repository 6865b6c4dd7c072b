"""Dossiers, the files in them, and what was handed in each time."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select, update

from storage.tables import Campaign, Dossier, DossierFile, DossierNote, DossierRound, SentFile

HANDED_IN = ("sent", "held", "accepted", "returned")  # states
WAITING = ("sent", "held")

# Asked with every file, and so made once.
_EVERY_FILE = (
    select(DossierFile)
    .where(col(DossierFile.dossier_id) == bindparam("dossier"))
    .order_by(col(DossierFile.position), col(DossierFile.id))
)
_FILES = {True: _EVERY_FILE, False: _EVERY_FILE.where(col(DossierFile.removed_at).is_(None))}
_ELSEWHERE = (
    select(Dossier)
    .join(DossierFile, col(DossierFile.dossier_id) == col(Dossier.id))
    .where(
        col(Dossier.department_id) == bindparam("department"),
        col(Dossier.id) != bindparam("besides"),
        col(Dossier.state) != "dropped",
        col(DossierFile.sha256) == bindparam("bytes"),
        col(DossierFile.removed_at).is_(None),
    )
    .limit(1)
)


def get(session: Session, dossier_id: int) -> Dossier | None:
    return session.get(Dossier, dossier_id)


def of_code(session: Session, code: str) -> Dossier | None:
    return session.exec(select(Dossier).where(Dossier.code == code)).one_or_none()


def departments_with(session: Session, campaign_id: int) -> set[int]:
    """Departments that have handed in a dossier."""
    return set(
        session.exec(
            select(Dossier.department_id)
            .where(Dossier.campaign_id == campaign_id, col(Dossier.state).in_(HANDED_IN))
            .distinct()
        )
    )


def of_campaign(session: Session, campaign_id: int, department_id: int | None = None) -> list[Dossier]:
    """The dossiers of a campaign (of one department, if named), oldest first, without those dropped."""
    query = select(Dossier).where(Dossier.campaign_id == campaign_id, Dossier.state != "dropped")
    if department_id is not None:
        query = query.where(Dossier.department_id == department_id)
    return list(session.exec(query.order_by(col(Dossier.id))))


def of_department(session: Session, department_id: int) -> list[Dossier]:
    """The dossiers of a department, the newest first, without those dropped."""
    chosen = select(Dossier).where(Dossier.department_id == department_id, Dossier.state != "dropped")
    return list(session.exec(chosen.order_by(col(Dossier.id).desc())))


def of_subject(session: Session, subject_key: str) -> list[Dossier]:
    """The dossiers for one nominee that were handed in once or more, the newest first."""
    chosen = select(Dossier).where(Dossier.subject_key == subject_key, Dossier.round > 0)
    return list(session.exec(chosen.order_by(col(Dossier.id).desc())))


def files(session: Session, dossier_id: int, *, removed: bool = False) -> list[DossierFile]:
    """The files that are in it, in the order they came or were put; with those taken out if `removed`."""
    return list(session.scalars(_FILES[removed], {"dossier": dossier_id}))


def file(session: Session, file_id: int) -> DossierFile | None:
    return session.get(DossierFile, file_id)


def elsewhere(session: Session, department_id: int, sha256: str, besides: int) -> Dossier | None:
    """Another dossier of the department that the very same bytes are in."""
    asked = {"department": department_id, "bytes": sha256, "besides": besides}
    found: Dossier | None = session.scalar(_ELSEWHERE, asked)
    return found


def waiting(session: Session) -> list[Dossier]:
    """Handed in and not decided, the oldest first."""
    chosen = select(Dossier).where(col(Dossier.state).in_(WAITING))
    return list(session.exec(chosen.order_by(col(Dossier.sent_at), col(Dossier.id))))


def returned(session: Session) -> list[tuple[Dossier, DossierRound, Campaign]]:
    """The dossiers of campaigns that run which the Office has returned, each with the round it returned."""
    chosen = (
        select(Dossier, DossierRound, Campaign)
        .join(DossierRound, col(DossierRound.dossier_id) == col(Dossier.id))
        .join(Campaign, col(Campaign.id) == col(Dossier.campaign_id))
        .where(
            Dossier.state == "returned",
            col(DossierRound.number) == col(Dossier.round),
            Campaign.state == "live",
        )
        .order_by(col(Dossier.id))
    )
    return [(one, round_, campaign) for one, round_, campaign in session.exec(chosen)]


def rounds(session: Session, dossier_id: int) -> list[DossierRound]:
    """Each time it was handed in, the first one first."""
    chosen = select(DossierRound).where(DossierRound.dossier_id == dossier_id)
    return list(session.exec(chosen.order_by(col(DossierRound.number))))


def last_round(session: Session, dossier_id: int) -> DossierRound | None:
    """What was handed in last."""
    return next(reversed(rounds(session, dossier_id)), None)


def round_(session: Session, round_id: int) -> DossierRound | None:
    return session.get(DossierRound, round_id)


def sent(session: Session, round_id: int) -> list[SentFile]:
    """The files of one round."""
    chosen = select(SentFile).where(SentFile.round_id == round_id)
    return list(session.exec(chosen.order_by(col(SentFile.id))))


def sent_file(session: Session, file_id: int) -> SentFile | None:
    return session.get(SentFile, file_id)


def keep_round(session: Session, round_: DossierRound, found: Sequence[SentFile]) -> None:
    """Keep what was handed in."""
    session.add(round_)
    session.flush()
    for one in found:
        one.round_id = round_.id or 0
        session.add(one)
        session.flush()  # one after another: they are shown in the order of their ids


def of_nominee(session: Session, dossier: Dossier) -> Dossier | None:
    """Another one of the same division for the same nominee, award and campaign."""
    return session.exec(
        select(Dossier)
        .where(
            Dossier.campaign_id == dossier.campaign_id,
            Dossier.department_id == dossier.department_id,
            Dossier.award == dossier.award,
            Dossier.subject_key == dossier.subject_key,
            Dossier.id != dossier.id,
            Dossier.state != "dropped",
        )
        .order_by(col(Dossier.id).desc())
        .limit(1)
    ).first()


def notes(session: Session, dossier_id: int) -> list[DossierNote]:
    """What the Office noted for itself, the oldest first."""
    chosen = select(DossierNote).where(DossierNote.dossier_id == dossier_id)
    return list(session.exec(chosen.order_by(col(DossierNote.id))))


def papers_of_campaign(session: Session, campaign_id: int) -> list[tuple[int, str, str]]:
    """What was handed in last of every dossier: its division, award, and the name of each paper."""
    last = (
        select(func.max(DossierRound.id))
        .join(Dossier, col(Dossier.id) == col(DossierRound.dossier_id))
        .where(Dossier.campaign_id == campaign_id, col(Dossier.state).in_(HANDED_IN))
        .group_by(col(DossierRound.dossier_id))
    )
    rows = session.exec(
        select(Dossier.department_id, Dossier.award, SentFile.component)
        .join(DossierRound, col(DossierRound.dossier_id) == col(Dossier.id))
        .join(SentFile, col(SentFile.round_id) == col(DossierRound.id))
        .where(col(DossierRound.id).in_(last), SentFile.component != "")
        .distinct()
    )
    return [(division, award, paper) for division, award, paper in rows]


def hands(session: Session, dossier_id: int) -> frozenset[int]:
    """Who put something into it or handed it in."""
    put = select(DossierFile.sent_by).where(DossierFile.dossier_id == dossier_id).distinct()
    handed = select(DossierRound.sent_by).where(DossierRound.dossier_id == dossier_id).distinct()
    return frozenset([*session.exec(put), *session.exec(handed)])


def in_time_after_all(session: Session, campaign_id: int, until: datetime) -> int:
    """Take the mark of lateness off what was handed in before this moment; of how many."""
    chosen = (col(Dossier.campaign_id) == campaign_id, col(Dossier.late).is_(True))
    done = session.exec(update(Dossier).where(*chosen, col(Dossier.sent_at) < until).values(late=False))
    return done.rowcount


def move(session: Session, campaign_id: int, to_campaign: int) -> int:
    """Give the dossiers of a replaced campaign to the one in its place; how many."""
    chosen = update(Dossier).where(col(Dossier.campaign_id) == campaign_id)
    return session.exec(chosen.values(campaign_id=to_campaign)).rowcount
