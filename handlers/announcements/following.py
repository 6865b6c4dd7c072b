"""What the Office does with an announcement under way or sent: pause, go on, stop, remind, send again."""

from sqlmodel import Session

from handlers import spreading
from handlers.announcements import board
from handlers.turn import Turn
from storage import announcements, polls, subjects
from storage.tables import Announcement

AGAIN_AFTER = 3600  # seconds


def show(session: Session, turn: Turn) -> None:
    """The board as it stands; from now on it is kept true where it was last looked at."""
    board.redraw(session, turn, board.of_button(session, turn))


def names(session: Session, turn: Turn) -> None:
    """Who has not acknowledged, and who could not be reached, by name."""
    turn.say(board.names(session, board.of_button(session, turn), turn.language))


def now(session: Session, turn: Turn) -> None:
    """What was to go later goes now."""
    made = board.of_button(session, turn)
    if made.state == "scheduled":
        turn.outgoing += spreading.begin(session, made, turn.services.clock)
        turn.spreads()
    board.redraw(session, turn, made)


def pause(session: Session, turn: Turn) -> None:
    """Nothing more goes out until it is let go."""
    made = board.of_button(session, turn)
    if made.state == "sending":
        made.state = "paused"
        subjects.hold_back(session, announcements.subject(made.id))
    turn.spreads()
    board.redraw(session, turn, made)


def resume(session: Session, turn: Turn) -> None:
    """On from where it stood."""
    made = board.of_button(session, turn)
    if made.state == "paused":
        made.state = "sending"
        subjects.let_go(session, announcements.subject(made.id), turn.now)
    turn.spreads()
    turn.after.append(turn.services.delivery.wake)
    board.redraw(session, turn, made)


def stop(session: Session, turn: Turn) -> None:
    """Whoever has not got it does not get it; what has gone out stays."""
    made = board.of_button(session, turn)
    if made.state in {"scheduled", "sending", "paused"}:
        made.state, made.repeats = "stopped", False
        made.rounds = {}
        subjects.call_off(session, announcements.subject(made.id), "stopped")
        turn.note(session, "announcement_stopped", f"announcement:{made.id}")
        _end_polls(session, turn, made)
    board.redraw(session, turn, made)


def end_polls(session: Session, turn: Turn) -> None:
    """Nobody votes any more; what was chosen until now is the result."""
    made = board.of_button(session, turn)
    if announcements.ENDED not in made.rounds:
        turn.note(session, "polls_ended", f"announcement:{made.id}")
        _end_polls(session, turn, made)
    board.redraw(session, turn, made)


def _end_polls(session: Session, turn: Turn, made: Announcement) -> None:
    if polls.standing(session, made.id or 0):
        turn.outgoing += spreading.start(session, made, announcements.ENDED, turn.services.clock)
        turn.spreads()


def remind_rest(session: Session, turn: Turn) -> None:
    """Once more to those who have not acknowledged; at most once an hour, and it says to how many it went."""
    made = board.of_button(session, turn)
    last = made.reminded_at
    if last is not None and (turn.now - last).total_seconds() < AGAIN_AFTER:
        turn.toast = (turn.label("announcement-reminded-lately", time=turn.moment(last)), True)
        return
    count = len(board.standing(session, made).missing)
    made.reminded_at = turn.now
    round_ = f"{turn.now:%Y%m%d%H%M}"
    turn.outgoing += spreading.start(session, made, round_, turn.services.clock)
    turn.spreads()
    turn.note(session, "announcement_reminded", f"announcement:{made.id}", count=count)
    turn.toast = (turn.label("announcement-reminded", count=count), True)


def retry_unknown(session: Session, turn: Turn) -> None:
    """Send again where it is unknown whether the first one arrived: the Office decided so."""
    made = board.of_button(session, turn)
    count = subjects.by_chat(session, announcements.subject(made.id)).get("unknown", 0)
    subjects.again(session, announcements.subject(made.id), turn.now)
    turn.after.append(turn.services.delivery.wake)
    turn.toast = (turn.label("announcement-retried", count=count), True)
    board.redraw(session, turn, made)
