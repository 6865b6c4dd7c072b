"""Whom a dossier is for, and what its papers should therefore be about."""

from datetime import date

from sqlmodel import Session

from bot.campaigns import year_of
from bot.dossiers import Circle
from handlers.registry.asked import Asked
from storage import people, registrations
from storage.tables import Dossier, Registration


def registered(session: Session, dossier: Dossier) -> list[Registration]:
    """Who of the division is registered in the dossier's campaign, each once."""
    found = registrations.of_campaign(session, dossier.campaign_id, dossier.department_id)
    return list({one.subject_key: one for one in found}.values())


def circle_of(session: Session, dossier: Dossier, asked: Asked) -> Circle:
    """The division, the nominee and the time; other names should not be on its papers.

    A campaign whose plan tells no beginning and no end is of its year.
    """
    units = people.unit_names(session)
    own = next((one.name for one in units if one.id == dossier.department_id), "")
    campaign, last = asked.campaign, asked.deadline
    ends = [day for day in (campaign.ends_on, last.last_day if last else None) if day]
    told = campaign.starts_on or campaign.ends_on
    year = None if told else year_of(campaign.title, None, None, campaign.created_at.date())
    nominee = dossier.subject_name if dossier.subject_key else ""
    return Circle(
        division=own,
        others=tuple(one.name for one in units if one.name != own and one.kind == "division"),
        nominee=nominee,
        people=tuple(name for name in people.names(session) if name != nominee) if nominee else (),
        start=date(year, 1, 1) if year else campaign.starts_on,
        end=max(ends) if campaign.ends_on else None,
    )
