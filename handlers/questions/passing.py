"""A question on its way to the Office: shown first, with a line added if one likes; and what follows."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.intents import secrets
from handlers import guided, texts
from handlers.guided import Guide
from handlers.keyboards import Button, button
from handlers.questions.asking import REMEMBERED
from handlers.turn import Sorry, Turn
from storage import people, questions
from storage.tables import Draft, Question

LONGEST = 1000


def show(session: Session, turn: Turn) -> None:
    """What would be passed on, before it is."""
    _preview(turn, _mine(session, turn, turn.number(0)))


def _preview(turn: Turn, question: Question, *more: Button) -> None:
    rows = [[button(turn.label("question-send"), "qsend", question.id)]]
    if turn.private:
        rows.append([button(turn.label("question-add"), "qadd", question.id)])
    rows += [[one] for one in more]
    rows.append([button(turn.label("question-keep-back"), "qkeep", question.id)])
    turn.say(turn.t("question-preview", question=question.text), rows)


def hand_on(session: Session, turn: Turn) -> None:
    """Somebody wants the Office: what they asked just now is ready to go there, or they write anew."""
    last = questions.last(session, turn.my_id, turn.chat_id, turn.now - REMEMBERED)
    if last is None or turn.may(Action.ANSWER_QUESTIONS):
        begin_own(session, turn)
        return
    _preview(turn, last, button(turn.label("question-other"), "qown"))


def send(session: Session, turn: Turn) -> None:
    """Pass it on as it was shown."""
    _pass(session, turn, _mine(session, turn, turn.number(0)))


def keep_back(_: Session, turn: Turn) -> None:
    """Not after all."""
    turn.edit(turn.t("question-kept-back"))


def begin_note(session: Session, turn: Turn) -> None:
    """A line to go with the question."""
    guided.begin(session, turn, NOTE, str(_mine(session, turn, turn.number(0)).id), {})


def begin_own(session: Session, turn: Turn) -> None:
    """The question in the person's own words."""
    turn.require(Action.ASK)
    guided.begin(session, turn, OWN, "", {})


def begin_follow(session: Session, turn: Turn) -> None:
    """The Office's answer is asked about once more."""
    question = questions.get(session, turn.number(0))
    if question is None or question.person_id != turn.my_id:
        raise Sorry("stale-button")
    guided.begin(session, turn, OWN, str(question.id), {})


def _mine(session: Session, turn: Turn, number: int) -> Question:
    """A question of the person's own that was not passed on yet."""
    question = questions.get(session, number)
    if question is None:
        raise Sorry("stale-button")
    if question.person_id != turn.my_id:
        raise Sorry("not-your-button")
    if question.passed_at is not None:
        raise Sorry("question-passed-already")
    return question


def _pass(session: Session, turn: Turn, question: Question) -> None:
    """Nothing that must not stand in a chat goes on to others.

    Raises:
        Sorry: it is such a thing.
    """
    marked = secrets.marked(question.text)
    if marked:
        session.delete(question)
        raise Sorry(f"typed-{marked}")
    question.passed_at = turn.now
    session.add(question)
    turn.note(session, "question_passed", f"question:{question.id}")
    turn.edit(turn.t("question-passed"))
    turn.tell_people(
        people.with_roles(session, ("office", "admin")),
        "question-for-office",
        lambda language: [[button(texts.label(language, "question-answer"), "qans", question.id)]],
        name=turn.me.name,
        question=with_what_came_before(session, question),
    )


def with_what_came_before(session: Session, question: Question) -> str:
    """The question, below the one it follows and the answer that had."""
    if not question.reason.startswith(questions.FOLLOWS):
        return question.text
    before = questions.get(session, int(question.reason.removeprefix(questions.FOLLOWS)))
    return f"{before.text}\n→ {before.answer}\n\n{question.text}" if before else question.text


def _note_form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("qnote", (Step("note", max_length=500),))


def _finish_note(session: Session, turn: Turn, draft: Draft) -> None:
    question = _mine(session, turn, int(draft.subject))
    question.text = f"{question.text}\n{draft.answers['note']}"
    _pass(session, turn, question)


def _own_form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("qown", (Step("question", max_length=LONGEST),))


def _finish_own(session: Session, turn: Turn, draft: Draft) -> None:
    question = Question(
        person_id=turn.my_id,
        chat_id=turn.chat_id,
        text=str(draft.answers["question"]),
        reason=f"{questions.FOLLOWS}{draft.subject}" if draft.subject else "asked",
        asked_at=turn.now,
    )
    session.add(question)
    session.flush()
    _pass(session, turn, question)


NOTE = Guide("qnote", _note_form, _finish_note, guided.plain)
OWN = Guide("qown", _own_form, _finish_own, guided.plain)
# What is typed there is for the Office, a question above all.
TO_THE_OFFICE = frozenset({NOTE.name, OWN.name})
