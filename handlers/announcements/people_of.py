"""The people and groups an announcement may be for, as values."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from bot.announcements import Audience, Recipient
from storage import announcements, campaigns, dossiers, people, registrations
from storage.tables import Campaign, Group


def recipient(row: Sequence[Any], *, acknowledged: bool = False) -> Recipient:
    """Of a row of plain values."""
    number, name, department_id, role, telegram_id, unreachable_at, *_ = row
    return Recipient(
        person_id=number,
        name=name,
        department_id=department_id,
        role=role,
        reachable=telegram_id is not None and unreachable_at is None,
        acknowledged=acknowledged,
    )


def everybody(session: Session) -> list[Recipient]:
    """All who have not left."""
    return [recipient(one) for one in announcements.everybody(session)]


def chosen(session: Session, audience: Audience, besides: int) -> list[Recipient]:
    """Who is meant, without the one who writes."""
    missing = {
        number
        for one in audience.campaigns
        if (campaign := campaigns.get(session, one)) is not None
        for number in _missing(session, campaign)
    }
    return [one for one in audience.chosen(everybody(session), missing) if one.person_id != besides]


def _missing(session: Session, campaign: Campaign) -> set[int]:
    """Divisions that have sent nothing in a campaign yet."""
    counts = registrations if campaign.kinds else dossiers
    there = counts.departments_with(session, campaign.id or 0)
    return {one.id or 0 for one in people.units(session) if one.id not in there}


def groups(session: Session) -> list[Group]:
    """The groups the assistant is in."""
    return list(session.exec(select(Group).where(col(Group.left_at).is_(None)).order_by(col(Group.title))))
