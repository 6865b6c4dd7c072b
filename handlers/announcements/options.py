"""What may be set for an announcement: when it goes, whether it is to be acknowledged, until when."""

from datetime import UTC, datetime

from sqlmodel import Session

from bot.announcements import times
from handlers.announcements import drafting, previewing
from handlers.keyboards import button
from handlers.turn import Sorry, Turn
from storage.tables import Draft

SWITCHES = {"ack": True, "repeats": False}
MOMENTS = {"at": (drafting.AT, times.MORNING), "until": (drafting.UNTIL, times.END_OF_DAY)}


def pressed(session: Session, turn: Turn) -> None:
    """A switch is turned; a moment is taken back, or asked for."""
    draft, name = drafting.mine(session, turn, turn.number(0)), turn.word(1)
    if name in SWITCHES:
        drafting.keep(session, draft, **{name: not draft.answers.get(name, SWITCHES[name])})
    elif name not in MOMENTS:
        raise Sorry("stale-button")
    elif draft.answers.get(name):
        drafting.keep(session, draft, **{name: None})
    else:
        draft.step = MOMENTS[name][0]
        session.add(draft)
        turn.say(turn.t(f"announce-ask-{name}"), [[button(turn.label("form-back"), "annview", draft.id)]])
        return
    previewing.again(session, turn, draft)


def typed(session: Session, turn: Turn, draft: Draft) -> None:
    """The moment as people type it; what it was read as stands on the card before anything goes."""
    name = next(name for name, (step, _) in MOMENTS.items() if step == draft.step)
    now = turn.local_now.replace(tzinfo=None)
    found = times.moment(turn.text, now, MOMENTS[name][1])
    if found is None:
        raise Sorry("announce-time-unread")
    drafting.keep(session, draft, **{name: _utc(turn, found).isoformat()})
    draft.step = drafting.CONTENT
    session.add(draft)
    previewing.again(session, turn, draft)


def _utc(turn: Turn, local: datetime) -> datetime:
    return local.replace(tzinfo=turn.services.clock.zone).astimezone(UTC)
