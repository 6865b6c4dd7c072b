"""Votes in the polls of announcements: Telegram tells how a poll stands after each of them."""

from sqlmodel import Session

from bot.clock import Clock
from handlers.turn import Turn
from storage import announcements, polls
from storage.tables import Outgoing


def sent(session: Session, row: Outgoing, poll_id: str, clock: Clock) -> None:
    """A poll went out; what is no part of an announcement is a preview, and counts for nothing."""
    number = announcements.of_subject(row.subject)
    place = row.payload.get("place")
    if number is not None and row.key is not None and isinstance(place, int):
        polls.sent(session, poll_id, number, place, clock.now())


def voted(session: Session, turn: Turn) -> None:
    """How a poll stands now."""
    poll = turn.update.poll
    if poll is None:
        return
    counts = [one.voter_count for one in poll.options]
    about = polls.counted(session, poll.id, counts, poll.total_voter_count, turn.now, closed=poll.is_closed)
    if about is not None and announcements.news_of(session, about):
        turn.spreads()
