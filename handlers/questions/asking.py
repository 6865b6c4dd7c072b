"""A question in free text and its answer."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from sqlmodel import Session
from telegram import Message

from bot.access import Action
from bot.answers import Answer
from bot.answers.asked import goes_on
from bot.answers.rephrasing import better
from bot.campaigns.naming import short_name
from bot.facts import sections_of
from bot.language import fold, tokens
from handlers import texts
from handlers.keyboards import Button, Rows, button
from handlers.texts import Markup
from handlers.texts.fitting import shown_path
from handlers.turn import Sorry, Turn
from storage import campaigns as stored
from storage import facts, people, questions
from storage.tables import Campaign, Question

LONGEST = 1000
REMEMBERED = timedelta(minutes=10)
TITLE_SHOWN = 36  # characters of a title on a button
HEADLINE_SHOWN = 100  # characters in bold; what is longer reads better as plain words
QUOTE_SHOWN = 2500  # characters


async def command(turn: Turn) -> None:
    """/hoi, with the question behind it."""
    await turn.services.database.read(turn.know)
    _, _, question = turn.text.partition(" ")
    await ask(turn, question.strip())


async def ask(turn: Turn, question: str, campaign_id: int | None = None, rows: Rows | None = None) -> None:
    """Answer a question in this chat; `rows` stand below an answer that is none."""
    if len(question) > LONGEST:
        raise Sorry("text-too-long", length=len(question), limit=LONGEST)
    if not question:
        raise Sorry("question-empty")
    before = await _before(turn, question)
    await turn.transact(reply, question, await answer_of(turn, question, campaign_id, before), rows)


async def _before(turn: Turn, question: str) -> Sequence[str]:
    """What the question goes on with: the message it replies to, else what was asked just before."""
    message = turn.update.effective_message
    replied = message.reply_to_message if isinstance(message, Message) else None
    if replied is not None and replied.from_user is not None and replied.from_user.id == turn.services.bot.id:
        return [replied.text[:LONGEST]] if replied.text else []
    if not goes_on(question):
        return []
    return await turn.services.database.read(_lately, turn)


def _lately(session: Session, turn: Turn) -> list[str]:
    person = people.by_telegram(session, turn.user_id)
    if person is None or person.id is None:
        return []
    return questions.lately(session, person.id, turn.chat_id, turn.now - REMEMBERED)


async def answer_of(
    turn: Turn, question: str, campaign_id: int | None = None, before: Sequence[str] = ()
) -> Answer:
    """The answer of the plans, also to the question put in official words where a model is set to do so."""
    answer = await _of_plans(turn, question, campaign_id, before)
    rephraser = turn.services.rephraser
    if rephraser is None or not answer.refused or answer.kind == "courtesy":
        return answer
    told = await rephraser.rephrase(question)
    return better(answer, await _of_plans(turn, told, campaign_id, before)) if told else answer


async def _of_plans(turn: Turn, question: str, campaign_id: int | None, before: Sequence[str]) -> Answer:
    """The answer of the plans; of this campaign's before the others', for whoever is at work on it."""
    library, today = turn.services.library, turn.services.clock.today()
    answer = await library.answer(question, today, turn.language, before=before)
    if campaign_id is None or answer.plan_id == str(campaign_id) or answer.kind in {"known", "courtesy"}:
        return answer
    own = await library.answer(question, today, turn.language, only=str(campaign_id))
    return answer if own.refused or _means_another(question, answer, own) else own


def _means_another(question: str, answer: Answer, own: Answer) -> bool:
    """Whether the question names the other plan: two pairs of its title's words that the own one's lacks."""
    if answer.source is None or own.source is None:
        return False
    named = _pairs(question) & _pairs(answer.source.title) - _pairs(own.source.title)
    return len(named) >= 2


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(tokens(fold(text))))


def reply(session: Session, turn: Turn, question: str, answer: Answer, rows: Rows | None = None) -> None:
    """Say the answer; what the plans do not say is kept so that it can be passed to the Office."""
    turn.require(Action.ASK)
    if answer.kind == "courtesy":
        turn.say(Markup(texts.t(turn.language, "answer-words", text=answer.headline)))
        return
    kept = keep(session, turn, question, refused=answer.refused)
    more = rows or [] if answer.refused else []
    turn.say(render(answer, turn.language), [*_rows(session, turn, kept, answer), *more])


def keep(session: Session, turn: Turn, question: str, *, refused: bool) -> Question:
    """The question as it was asked, so that it can be passed to the Office."""
    kept = Question(
        person_id=turn.my_id,
        chat_id=turn.chat_id,
        text=question,
        reason="refused" if refused else "answered",
        asked_at=turn.now,
    )
    questions.add(session, kept)
    return kept


_AROUND = " .;:-–+•“”"


def pass_on_button(turn: Turn, kept: Question, label: str = "question-pass-on") -> Button:
    """The way to those who answer; one of them is not sent to themselves but may teach the answer."""
    if turn.private and turn.may(Action.ANSWER_QUESTIONS):
        return button(turn.label("question-teach"), "qans", kept.id)
    return button(turn.label(label), "qpass", kept.id)


def render(answer: Answer, language: str) -> Markup:
    """The answer as HTML: the thing asked, the quoted line, where it stands, and notes."""
    long = len(answer.headline) > HEADLINE_SHOWN
    parts: list[str] = []
    if answer.about:
        parts.append(texts.t(language, "answer-about", about=answer.about))
    line, quoted = fold(answer.headline).strip(_AROUND), fold(answer.quote).strip(_AROUND)
    if not (line == quoted or (long and line in quoted)):  # nothing is said twice
        key = "answer-words" if long or answer.certainty == "near" else "answer-headline"
        parts.append(texts.t(language, key, text=answer.headline))
    if answer.quote:
        parts.append(texts.t(language, "answer-quote", quote=answer.quote[:QUOTE_SHOWN]))
    if answer.source is not None:
        heading = shown_path(answer.source.section)
        parts.append(texts.t(language, "answer-source", heading=heading, document=answer.source.title))
    if answer.near and not answer.refused:
        parts.append(texts.t(language, "answer-plans-near"))
    for one in answer.near:
        if one.heads:
            parts.append(texts.t(language, "answer-columns", heads=" | ".join(one.heads)))
        heading = shown_path(one.section)
        parts.append(
            texts.t(language, "answer-near", quote=one.text, heading=heading, document=one.source.title)
        )
    parts += [texts.t(language, "answer-note", note=note) for note in answer.notes]
    parts += [
        texts.t(language, "answer-beside", heading=shown_path(one.section), quote=one.text)
        for one in answer.beside
    ]
    return Markup("\n".join(parts))


def _rows(session: Session, turn: Turn, kept: Question, answer: Answer) -> Rows:
    if answer.refused:
        return [[pass_on_button(turn, kept)]]
    rows: Rows = []
    campaign = stored.get(session, int(answer.plan_id)) if answer.plan_id else None
    if campaign is not None:
        rows.append(
            [
                button(turn.label("answer-open"), "qdoc", campaign.id),
                *(
                    [button(turn.label("answer-section"), "qsec", campaign.id, place)]
                    if (place := _place(session, campaign, answer)) is not None
                    else []
                ),
            ]
        )
        if turn.private and campaign.state == "live":
            offered = []
            if campaign.kinds and turn.may(Action.REGISTER):
                offered.append(button(turn.label("answer-register"), "areg", campaign.id))
            if facts.wants_dossiers(session, campaign.id or 0) and turn.may(
                Action.HAND_IN, turn.me.department_id
            ):
                offered.append(button(turn.label("answer-hand-in"), "dos", campaign.id))
            rows.append(offered)
    if answer.other is not None:
        rows.append(
            [
                button(
                    turn.label("answer-other", title=short_name(answer.other.title, TITLE_SHOWN)),
                    "qother",
                    answer.other.plan_id,
                    kept.id,
                )
            ]
        )
    rows.append([pass_on_button(turn, kept, "answer-not-asked")])
    return rows


def _place(session: Session, campaign: Campaign, answer: Answer) -> int | None:
    headings = [one.heading for one in sections_of(session, campaign)]
    return headings.index(answer.section) if answer.section in headings else None


async def ask_kept(turn: Turn) -> None:
    """The person's words were a question on the plans after all."""
    await ask(turn, await turn.services.database.read(_asked_by, turn, turn.number(0)))


async def other(turn: Turn) -> None:
    """The other plan came close: answer the same question from it alone."""
    question = await turn.services.database.read(_asked_by, turn, turn.number(1))
    answer = await turn.services.library.answer(
        question, turn.services.clock.today(), turn.language, only=turn.word(0)
    )
    await turn.transact(reply, question, answer)


def _asked_by(session: Session, turn: Turn, question_id: int) -> str:
    """The words of the person's own question."""
    turn.know(session)
    question = questions.get(session, question_id)
    if question is None:
        raise Sorry("stale-button")
    if turn.person is None or question.person_id != turn.person.id:
        raise Sorry("not-your-button")
    return question.text
