"""Campaigns and the plans they were read from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session, SQLModel, col, select

from storage.insertion import insert_new
from storage.tables import Campaign, Plan, PlanPage, StoredFile

PUBLISHED = ("live", "closed", "replaced")
# Their boards and lists stay to be looked at.
KEPT = (*PUBLISHED, "archived")

_stored = SQLModel.metadata.tables[str(StoredFile.__tablename__)]

# Asked with many updates, and so made once.
_LIVE = select(Campaign).where(col(Campaign.state) == "live").order_by(col(Campaign.id).desc())
_PLAN = select(Plan).where(col(Plan.id) == bindparam("plan"))


def keep_file(session: Session, sha256: str, size: int, media_type: str, now: datetime) -> None:
    """The row of a file that is already in the file store."""
    row = {"sha256": sha256, "size": size, "media_type": media_type, "created_at": now}
    session.connection().execute(insert_new(session, _stored), [row])


def keep_page(session: Session, page: PlanPage) -> int:
    """Keep a photographed page, once however often it comes; how many of its album there are."""
    pages = pages_of(session, page.sent_by, page.album)
    if page.message_id in {one.message_id for one in pages}:
        return len(pages)
    session.add(page)
    session.flush()
    return len(pages) + 1


def pages_of(session: Session, sent_by: int, album: str) -> list[PlanPage]:
    """The pages somebody sent together, in their order."""
    chosen = select(PlanPage).where(PlanPage.sent_by == sent_by, PlanPage.album == album)
    return list(session.exec(chosen.order_by(col(PlanPage.message_id))))


def get(session: Session, campaign_id: int) -> Campaign | None:
    return session.get(Campaign, campaign_id)


def plan_of(session: Session, campaign: Campaign) -> Plan:
    """The document a campaign was read from."""
    found: Plan = session.execute(_PLAN, {"plan": campaign.plan_id}).scalar_one()
    return found


def live(session: Session) -> list[Campaign]:
    """Campaigns that run, the newest first."""
    return list(session.scalars(_LIVE))


def drafts(session: Session) -> list[Campaign]:
    """What was sent and waits to be launched, the newest first."""
    return list(
        session.exec(select(Campaign).where(Campaign.state == "draft").order_by(col(Campaign.id).desc()))
    )


def replaceable(session: Session) -> list[Campaign]:
    """What a new plan may take the place of: what runs and what was closed, the newest first."""
    chosen = select(Campaign).where(col(Campaign.state).in_(("live", "closed")))
    return list(session.exec(chosen.order_by(col(Campaign.state).desc(), col(Campaign.id).desc())))


def archived(session: Session) -> list[Campaign]:
    """Campaigns in the archive, the newest first."""
    kept = select(Campaign).where(Campaign.state == "archived")
    return list(session.exec(kept.order_by(col(Campaign.id).desc())))


def over(session: Session) -> list[Campaign]:
    """Everything that is no longer live, the archive too, the newest first."""
    chosen = select(Campaign).where(col(Campaign.state).in_(("closed", "replaced", "archived")))
    return list(session.exec(chosen.order_by(col(Campaign.id).desc())))


def past(session: Session) -> list[Campaign]:
    """Campaigns that are over or replaced and not archived, the newest first."""
    over = select(Campaign).where(col(Campaign.state).in_(("closed", "replaced")))
    return list(session.exec(over.order_by(col(Campaign.id).desc())))


def published(session: Session, only: Collection[int] | None = None) -> list[tuple[Campaign, Plan]]:
    """Everything people may ask about: live, over and replaced; or those of these ids alone."""
    wanted = (
        select(Campaign, Plan)
        .join(Plan, col(Plan.id) == col(Campaign.plan_id))
        .where(col(Campaign.state).in_(PUBLISHED))
        .order_by(col(Campaign.id))
    )
    if only is not None:
        wanted = wanted.where(col(Campaign.id).in_(only))
    return [(campaign, plan) for campaign, plan in session.exec(wanted)]


@dataclass(frozen=True)
class Standing:
    """Where a published campaign stands, without what its plan says."""

    id: int
    state: str
    starts_on: date | None
    ends_on: date | None


def standings(session: Session) -> list[Standing]:
    """Of everything people may ask about, oldest first."""
    known = [col(getattr(Campaign, name)) for name in ("id", "state", "starts_on", "ends_on")]
    wanted = sqlalchemy.select(*known).where(col(Campaign.state).in_(PUBLISHED)).order_by(col(Campaign.id))
    return [Standing(*row) for row in session.connection().execute(wanted)]


def of_file(session: Session, sha256: str) -> Campaign | None:
    """The campaign already made from this very file, unless it was thrown away."""
    return session.exec(
        select(Campaign)
        .join(Plan, col(Plan.id) == col(Campaign.plan_id))
        .where(Plan.file_sha256 == sha256, Campaign.state != "dropped")
        .order_by(col(Campaign.id).desc())
        .limit(1)
    ).one_or_none()
