"""The Office answers what was passed on; its answer goes back to the asker and is kept for next time."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from handlers import guided, texts
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.questions.passing import with_what_came_before
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import people, questions
from storage.tables import Draft, Question

SHOWN = 5
SHORT = 200  # characters of a question or an answer in a list


def queue(session: Session, turn: Turn) -> None:
    """/cauhoi: the oldest questions waiting."""
    turn.require(Action.ANSWER_QUESTIONS)
    waiting = questions.waiting(session)
    taught = questions.answered(session)
    more: Rows = [[button(turn.label("questions-taught", count=len(taught)), "qtaught", 0)]] if taught else []
    if not waiting:
        turn.say(turn.t("questions-none"), more)
        return
    turn.say(turn.t("questions-waiting", count=len(waiting)), more)
    for question in waiting[:SHOWN]:
        asker = people.get(session, question.person_id)
        turn.say(
            turn.t(
                "question-for-office",
                name=asker.name if asker else "",
                question=with_what_came_before(session, question),
            ),
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


def taught(session: Session, turn: Turn) -> None:
    """The answers given so far, the latest first, a few to a screen: each may be mended or withdrawn."""
    turn.require(Action.ANSWER_QUESTIONS)
    answered = questions.answered(session)[::-1]
    start = turn.number(0)
    shown = answered[start : start + SHOWN]
    if not shown:
        turn.edit(turn.t("questions-none"))
        return
    lines = [
        turn.t("questions-taught-line", number=number, question=one.text[:SHORT], answer=one.answer[:SHORT])
        for number, (one, _, _) in enumerate(shown, start + 1)
    ]
    rows: Rows = [
        [
            button(turn.label("question-mend", number=number), "qmend", one.id),
            button(turn.label("question-withdraw", number=number), "qtake", one.id),
        ]
        for number, (one, _, _) in enumerate(shown, start + 1)
    ]
    moves = [(start - SHOWN, "questions-newer"), (start + SHOWN, "questions-older")]
    rows.append(
        [button(turn.label(key), "qtaught", place) for place, key in moves if 0 <= place < len(answered)]
    )
    turn.edit(Markup("\n".join([turn.t("questions-taught-title", count=len(answered)), *lines])), rows)


def mend(session: Session, turn: Turn) -> None:
    """An answer given before is written anew; the asker is told."""
    guided.begin(session, turn, ANSWER, f"{guided.CHANGING}{_answered(session, turn).id}", {})


def withdraw(session: Session, turn: Turn) -> None:
    """An answer is not used any more."""
    question = _answered(session, turn)
    question.reason = questions.WITHDRAWN
    session.add(question)
    turn.note(session, "answer_withdrawn", f"question:{question.id}")
    turn.answers_change()
    turn.edit(
        turn.t("question-withdrawn", question=question.text),
        [[button(turn.label("menu-back"), "qtaught", 0)]],
    )


def _answered(session: Session, turn: Turn) -> Question:
    turn.require(Action.ANSWER_QUESTIONS)
    question = questions.get(session, turn.number(0))
    if question is None or question.answered_at is None or question.reason == questions.WITHDRAWN:
        raise Sorry("stale-button")
    return question


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("qanswer", (Step("answer", max_length=1000),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.ANSWER_QUESTIONS)
    mended = draft.subject.startswith(guided.CHANGING)
    question = questions.get(session, int(draft.subject.removeprefix(guided.CHANGING)))
    if question is None or (question.answered_at is not None) != mended:
        raise Sorry("question-answered-already")
    question.answer = str(draft.answers["answer"])
    question.answered_by, question.answered_at = turn.my_id, turn.now
    session.add(question)
    turn.note(session, "question_answered", f"question:{question.id}")
    asker = people.get(session, question.person_id)
    own = question.person_id == turn.my_id  # nobody is told what they have just written
    if asker is not None and not own:
        text = texts.t(
            asker.language,
            "question-mended" if mended else "question-answered",
            question=question.text,
            answer=question.answer,
            name=turn.me.name,
        )
        rows = [[button(texts.label(asker.language, "question-more"), "qmore", question.id)]]
        key = None if mended else f"question:{question.id}:answer"
        turn.tell(asker.telegram_id or question.chat_id, text, rows, key=key)
    turn.answers_change()
    turn.edit(turn.t("question-answer-kept" if own else "question-answer-sent"))


ANSWER = Guide("qanswer", _form, _finish, guided.plain)
