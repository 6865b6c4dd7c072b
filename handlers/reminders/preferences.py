"""How a person is reminded: when the office does it, what they may do without, and their own calendar."""

from sqlmodel import Session

from bot.access import Action
from bot.campaigns.naming import short_name
from handlers.keyboards import LONGEST_NAME, Rows, button
from handlers.reminders import mine, rules
from handlers.turn import Turn
from storage import reminders as kept

SHOWN = 6  # campaigns


def show(session: Session, turn: Turn) -> None:
    """The days and hours of the office; each campaign that has something ahead, to be left out or not."""
    turn.require(Action.ASK)
    office = turn.office(session)
    muted = {one.campaign_id for one in kept.choices_of(session, turn.my_id)}
    items = mine.own_items(session, turn.me, turn.services.clock.today())
    ahead = {one.campaign.id or 0: one.campaign for one in items}
    rows: Rows = []
    for number, campaign in list(ahead.items())[:SHOWN]:
        key, action = ("han-unmute", "aunmute") if number in muted else ("reminders-mute", "amute")
        title = short_name(campaign.title, LONGEST_NAME - len(turn.label(key, title="")))
        rows.append([button(turn.label(key, title=title), action, number)])
    if ahead:
        rows.append([button(turn.label("han-file"), "hanfile")])
    if turn.may(Action.MANAGE_SETTINGS):
        rows.append([button(turn.label("own-open"), "ownshow")])
    quiet = office.quiet_from != office.quiet_until
    turn.say(
        turn.t(
            "reminders-how",
            days=rules.in_words(turn, office.alert_days),
            hour=office.alert_hour,
            quiet=turn.label("reminders-quiet", start=office.quiet_from, end=office.quiet_until)
            if quiet
            else "",
        ),
        rows,
    )
