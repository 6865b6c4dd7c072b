"""The Office answers what was passed on; its answer goes back to the asker and is kept for next time."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from handlers import guided, texts
from handlers.guided import Guide
from handlers.keyboards import button
from handlers.turn import Sorry, Turn
from storage import people, questions
from storage.tables import Draft

SHOWN = 5


def queue(session: Session, turn: Turn) -> None:
    """/cauhoi: the oldest questions waiting."""
    turn.require(Action.ANSWER_QUESTIONS)
    waiting = questions.waiting(session)
    if not waiting:
        turn.say(turn.t("questions-none"))
        return
    turn.say(turn.t("questions-waiting", count=len(waiting)))
    for question in waiting[:SHOWN]:
        asker = people.get(session, question.person_id)
        turn.say(
            turn.t("question-for-office", name=asker.name if asker else "", question=question.text),
            [[button(turn.label("question-answer"), "qans", question.id)]],
        )


def begin(session: Session, turn: Turn) -> None:
    """The Office wants to answer this one."""
    turn.require(Action.ANSWER_QUESTIONS)
    question = questions.get(session, turn.number(0))
    if question is None:
        raise Sorry("stale-button")
    if question.answered_at is not None:
        raise Sorry("question-answered-already")
    guided.begin(session, turn, ANSWER, str(question.id), {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("qanswer", (Step("answer", max_length=1000),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.ANSWER_QUESTIONS)
    question = questions.get(session, int(draft.subject))
    if question is None or question.answered_at is not None:
        raise Sorry("question-answered-already")
    question.answer = str(draft.answers["answer"])
    question.answered_by, question.answered_at = turn.my_id, turn.now
    session.add(question)
    turn.note(session, "question_answered", f"question:{question.id}")
    asker = people.get(session, question.person_id)
    if asker is not None:
        text = texts.t(
            asker.language,
            "question-answered",
            question=question.text,
            answer=question.answer,
            name=turn.me.name,
        )
        turn.tell(asker.telegram_id or question.chat_id, text, key=f"question:{question.id}:answer")
    turn.after.append(turn.services.library.changed)
    turn.edit(turn.t("question-answer-sent"))


ANSWER = Guide("qanswer", _form, _finish, guided.plain)
