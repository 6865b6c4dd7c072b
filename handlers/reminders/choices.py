"""The buttons under a reminder: again tomorrow, no more of this, done."""

from datetime import datetime, time, timedelta

from sqlmodel import Session

from bot.access import Action
from handlers import alerts
from handlers.alerts.planning import rules_of
from handlers.keyboards import asked, button
from handlers.registry import agenda
from handlers.registry.agenda import Item
from handlers.turn import Sorry, Turn
from storage import campaigns, people
from storage import reminders as kept
from storage.tables import Campaign

WORDS_SHOWN = 80


def snooze(session: Session, turn: Turn) -> None:
    """Nothing more today; on the next working day, at the office's hour, what is lacking then."""
    rules, _ = rules_of(session, turn.services.settings)
    day = rules.after(turn.local_now.date() + timedelta(days=1))
    zone = turn.services.clock.zone
    until = datetime.combine(day, time(rules.hour.hour), zone)
    kept.snooze(session, turn.my_id, until)
    turn.say(turn.t("alert-snoozed", when=turn.moment(until)))


def mute(session: Session, turn: Turn) -> None:
    """No more private reminders of this campaign."""
    campaign = _campaign(session, turn)
    kept.mute(session, turn.my_id, campaign.id or 0)
    turn.say(
        turn.t("alert-muted", title=campaign.title),
        [[button(turn.label("alert-unmute"), "aunmute", campaign.id)]],
    )


def unmute(session: Session, turn: Turn) -> None:
    """Remind of this campaign again."""
    campaign = _campaign(session, turn)
    kept.forget(session, turn.my_id, campaign.id or 0)
    turn.edit(turn.t("alert-unmuted", title=campaign.title))


def _campaign(session: Session, turn: Turn) -> Campaign:
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state not in campaigns.PUBLISHED:
        raise Sorry("stale-button")
    return campaign


def done(session: Session, turn: Turn) -> None:
    """A division has done what is neither registered nor handed in here: whoever answers for it says so."""
    item = _item(session, turn)
    if len(turn.args) > 1:
        unit = people.department(session, turn.number(1))
    elif not turn.may(Action.REVIEW):
        unit = people.department(session, turn.me.department_id)
    else:
        _ask_which(session, turn, item)
        return
    if unit is None:
        raise Sorry("stale-button")
    turn.require(Action.HAND_IN, unit.id)
    if not kept.mark_done(session, item.key, unit.id or 0, turn.my_id, turn.now):
        turn.say(turn.t("alert-done-already", department=unit.name))
        return
    turn.note(session, "deadline_done", item.subject, department=unit.id)
    what = item.row.what[:WORDS_SHOWN] or turn.label("deadline-other")
    turn.say(turn.t("alert-done", department=unit.name, what=what))


def _ask_which(session: Session, turn: Turn, item: Item) -> None:
    """The Office says it for any division that lacks it."""
    missing = alerts.missing(session, item)
    if not missing:
        raise Sorry("stale-button")
    what = item.row.what[:WORDS_SHOWN] or turn.label("deadline-other")
    buttons = [button(one.name, "adone", item.key, one.id) for one in missing]
    turn.say(*asked(turn.t("alert-done-which", what=what), buttons))


def _item(session: Session, turn: Turn) -> Item:
    key = turn.word(0)
    today = turn.services.clock.today()
    around = agenda.around(session, today - timedelta(days=60), today + timedelta(days=370))
    item = next((one for one in around if one.key == key), None)
    if item is None or item.row.act in {"register", "dossier", "event"}:
        raise Sorry("stale-button")
    return item
