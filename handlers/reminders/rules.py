"""How a campaign reminds where it differs from the office: which days before, and at what hour."""

from collections.abc import Iterable

from sqlmodel import Session

from bot.access import Action
from bot.office import OfficeSettings, office_of
from bot.reminders import LAST, OVERDUE
from handlers.keyboards import Rows, button, in_rows
from handlers.turn import Sorry, Turn
from storage import campaigns, office_settings
from storage import reminders as kept
from storage.tables import Campaign, CampaignAlerts

DAYS = (30, 21, 14, 10, 7, 5, 3, 2, 1, LAST, OVERDUE)
HOURS = (7, 8, 9, 10, 13, 14, 15, 16)


def show(session: Session, turn: Turn) -> None:
    """The days and the hour, each a button that switches it."""
    campaign, own, office = _of_button(session, turn)
    days = tuple(office.alert_days if own.days is None else own.days)
    hour = office.alert_hour if own.hour is None else own.hour
    differs = own.days is not None or own.hour is not None
    text = turn.t(
        "rules",
        title=campaign.title,
        days=in_words(turn, days),
        hour=f"{hour}:00",
        whose=turn.label("rules-own" if differs else "rules-office"),
    )
    rows: Rows = in_rows(
        [
            button(
                turn.label("rules-on" if one in days else "rules-off", day=_day(turn, one)),
                "crule",
                campaign.id,
                f"d{one}",
            )
            for one in DAYS
        ],
        3,
    )
    rows += in_rows(
        [
            button(
                turn.label("rules-on" if one == hour else "rules-off", day=f"{one}:00"),
                "crule",
                campaign.id,
                f"h{one}",
            )
            for one in HOURS
        ],
        4,
    )
    if differs:
        rows.append([button(turn.label("rules-reset"), "crule", campaign.id, "reset")])
    rows.append([button(turn.label("plan-tab-main"), "cshow", campaign.id, "main")])
    turn.edit(text, rows)


def change(session: Session, turn: Turn) -> None:
    """One day on or off, another hour, or as the office does."""
    campaign, own, office = _of_button(session, turn)
    what = turn.word(1)
    if what == "reset":
        own.days, own.hour = None, None
    elif what in {f"h{one}" for one in HOURS}:
        own.hour = int(what[1:])
    elif what in {f"d{one}" for one in DAYS}:
        days = set(office.alert_days if own.days is None else own.days)
        own.days = sorted(days ^ {int(what[1:])}, reverse=True)
    else:
        raise Sorry("stale-button")
    session.add(own)
    session.flush()
    turn.note(session, "alert_rules", f"campaign:{campaign.id}", days=own.days, hour=own.hour)
    show(session, turn)


def _of_button(session: Session, turn: Turn) -> tuple[Campaign, CampaignAlerts, OfficeSettings]:
    turn.require(Action.SEND_PLAN)
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state not in {"draft", "live"}:
        raise Sorry("stale-button")
    office = office_of(turn.services.settings, office_settings.read(session))
    return campaign, kept.of_campaign(session, campaign.id or 0), office


def in_words(turn: Turn, days: Iterable[int]) -> str:
    """The days of reminding, the furthest first."""
    told = ", ".join(_day(turn, one) for one in sorted(set(days), reverse=True))
    return told or turn.label("rules-never")


def _day(turn: Turn, day: int) -> str:
    if day > 0:
        return turn.label("rules-before", days=day)
    return turn.label("rules-last" if day == LAST else "rules-overdue")
