"""Somebody says that an announcement was received, or answers it."""

from sqlmodel import Session

from handlers import announced, texts
from handlers.keyboards import button
from handlers.turn import Sorry, Turn
from storage import announcements, people
from storage.tables import Question, Receipt


def acknowledge(session: Session, turn: Turn) -> None:
    """The button was pressed; in a private chat it gives way to the moment."""
    made = announcements.get(session, turn.number(0))
    mine = announcements.receipt(session, turn.number(0), turn.my_id)
    if made is None or (mine is None and turn.private):
        raise Sorry("not-your-button")
    mine = mine or Receipt(announcement_id=made.id or 0, person_id=turn.my_id)
    if mine.acknowledged_at is None:
        mine.acknowledged_at = turn.now
        session.add(mine)
        turn.note(session, "acknowledged", f"announcement:{made.id}")
        if announcements.news_of(session, made.id or 0):
            turn.spreads()
    turn.toast = (turn.label("announcement-thanks"), False)
    if not turn.private:
        return
    clock = turn.services.clock
    pressed = turn.update.callback_query
    of_reminder = "announcement" if pressed is None else _round(session, turn, made.id or 0)
    found = announced.layout(made, turn.language, clock, of_reminder)
    turn.change(
        announced.shown(made, turn.language, clock, found[-1], last=True, acknowledged=mine.acknowledged_at)
    )


def _round(session: Session, turn: Turn, number: int) -> str:
    """Of which round the message is whose button was pressed."""
    sent = announcements.sent_message(session, number, turn.chat_id, turn.message_id or 0)
    return announced.placed(sent)[0] if sent is not None else announcements.FIRST_ROUND


def reply(session: Session, turn: Turn, number: int) -> None:
    """Words in answer to an announcement go to the Office, which answers as it answers questions."""
    made = announcements.get(session, number)
    if made is None:
        raise Sorry("stale-button")
    question = Question(
        person_id=turn.my_id,
        chat_id=turn.chat_id,
        text=turn.text[:1000],
        reason=f"announcement:{number}",
        asked_at=turn.now,
        passed_at=turn.now,
    )
    session.add(question)
    session.flush()
    turn.note(session, "announcement_answered", f"announcement:{number}")
    turn.say(turn.t("announcement-reply-passed"))
    unit = people.department(session, turn.me.department_id)
    turn.tell_people(
        people.with_roles(session, ("office", "admin")),
        "announcement-reply",
        lambda language: [
            [button(texts.label(language, "question-answer"), "qans", question.id)],
            [button(texts.label(language, "announcement-open"), "annopen", number)],
        ],
        name=turn.me.name,
        department=unit.name if unit else "–",
        about=made.text[:120],
        text=question.text,
    )
