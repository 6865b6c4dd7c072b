"""Campaigns, the plans they were read from, and their deadlines."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from storage.tables import Campaign, CampaignDeadline, Plan, StoredFile

PUBLISHED = ("live", "closed", "replaced")


def keep_file(session: Session, sha256: str, size: int, media_type: str, now: datetime) -> None:
    """The row of a file that is already in the file store."""
    if session.get(StoredFile, sha256) is None:
        session.add(StoredFile(sha256=sha256, size=size, media_type=media_type, created_at=now))
        session.flush()


def get(session: Session, campaign_id: int) -> Campaign | None:
    return session.get(Campaign, campaign_id)


def plan_of(session: Session, campaign: Campaign) -> Plan:
    """The document a campaign was read from."""
    return session.exec(select(Plan).where(Plan.id == campaign.plan_id)).one()


def live(session: Session) -> list[Campaign]:
    """Campaigns that run, the newest first."""
    return list(
        session.exec(select(Campaign).where(Campaign.state == "live").order_by(col(Campaign.id).desc()))
    )


def past(session: Session) -> list[Campaign]:
    """Campaigns that are over or replaced and not archived, the newest first."""
    over = select(Campaign).where(col(Campaign.state).in_(("closed", "replaced")))
    return list(session.exec(over.order_by(col(Campaign.id).desc())))


def published(session: Session) -> list[tuple[Campaign, Plan]]:
    """Everything people may ask about: live, over and replaced."""
    rows = session.exec(
        select(Campaign, Plan)
        .join(Plan, col(Plan.id) == col(Campaign.plan_id))
        .where(col(Campaign.state).in_(PUBLISHED))
        .order_by(col(Campaign.id))
    )
    return [(campaign, plan) for campaign, plan in rows]


def of_file(session: Session, sha256: str) -> Campaign | None:
    """The campaign already made from this very file, unless it was thrown away."""
    return session.exec(
        select(Campaign)
        .join(Plan, col(Plan.id) == col(Campaign.plan_id))
        .where(Plan.file_sha256 == sha256, Campaign.state != "dropped")
        .order_by(col(Campaign.id).desc())
        .limit(1)
    ).one_or_none()


def deadlines(session: Session, campaign_id: int) -> list[CampaignDeadline]:
    """The deadlines of a campaign, the nearest first."""
    return list(
        session.exec(
            select(CampaignDeadline)
            .where(CampaignDeadline.campaign_id == campaign_id)
            .order_by(col(CampaignDeadline.last_day), col(CampaignDeadline.id))
        )
    )


def last_day(session: Session, campaign_id: int, action: str) -> date | None:
    """The last day of all for this action; None where the plan names none."""
    days = select(func.max(col(CampaignDeadline.last_day))).where(
        CampaignDeadline.campaign_id == campaign_id, CampaignDeadline.action == action
    )
    return session.exec(days).one()


def replace_deadlines(session: Session, campaign_id: int, rows: Sequence[CampaignDeadline]) -> None:
    """Put these deadlines in the place of the campaign's old ones."""
    session.execute(delete(CampaignDeadline).where(col(CampaignDeadline.campaign_id) == campaign_id))
    session.add_all(rows)
    session.flush()


def deadlines_between(session: Session, first: date, last: date) -> list[tuple[CampaignDeadline, Campaign]]:
    """Deadlines of live campaigns whose last day lies in this span."""
    rows = session.exec(
        select(CampaignDeadline, Campaign)
        .join(Campaign, col(Campaign.id) == col(CampaignDeadline.campaign_id))
        .where(
            Campaign.state == "live",
            col(CampaignDeadline.last_day) >= first,
            col(CampaignDeadline.last_day) <= last,
        )
        .order_by(col(CampaignDeadline.last_day))
    )
    return [(deadline, campaign) for deadline, campaign in rows]
