"""Words without a command: an answer to the open question, an invitation code, or a question of their own."""

from sqlmodel import Session
from telegram import Message
from telegram.constants import MessageEntityType, MessageLimit

from bot.answers import Answer
from bot.answers.asked import is_worded_as_question, looks_like_question
from handlers.enrolment import start
from handlers.guided import Conversations
from handlers.questions import asking
from handlers.turn import Sorry, Turn
from storage import dossiers, drafts, people
from storage.tables import Draft, Person


class FreeText:
    """Decides whose the words are."""

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations

    async def private(self, turn: Turn) -> None:
        """Words in a private chat."""
        person, draft, campaign_id = await turn.services.database.read(
            _whose, self._conversations, turn.user_id
        )
        if person is None:
            await turn.transact(_stranger)
            return
        if len(turn.text) > asking.LONGEST and draft is None:
            raise Sorry("text-too-long", length=len(turn.text), limit=asking.LONGEST)
        if draft is None or not self._conversations.knows(draft.form):
            await asking.ask(turn, turn.text.strip(), campaign_id)
            return
        if not looks_like_question(turn.text):
            await turn.transact(_to_conversation, self._conversations, draft.id or 0)
            return
        answer = await asking.answer_of(turn, turn.text, campaign_id)
        if answer.refused and not is_worded_as_question(turn.text):
            await turn.transact(_to_conversation, self._conversations, draft.id or 0)
            return
        then = _question_or_answer if answer.refused else _answer_then_ask_again
        await turn.transact(then, self._conversations, answer, draft.id or 0)

    async def group(self, turn: Turn) -> None:
        """Words in a group: only when the assistant is spoken to."""
        question = spoken_to(turn)
        if question is not None:
            await asking.ask(turn, question)


def spoken_to(turn: Turn) -> str | None:
    """The question in a group message meant for the assistant, or None if it is meant for others."""
    message = turn.update.effective_message
    if not isinstance(message, Message):
        return None
    name = f"@{turn.services.bot.username}"
    for words in message.parse_entities([MessageEntityType.MENTION]).values():
        if words.lower() == name.lower():
            return (message.text or "").replace(words, " ", 1).strip()
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == turn.services.bot.id:
        return (message.text or "").strip()
    return None


def _whose(
    session: Session, conversations: Conversations, telegram_id: int
) -> tuple[Person | None, Draft | None, int | None]:
    """Who writes, what they are in the middle of, and the campaign that belongs to."""
    person = people.by_telegram(session, telegram_id)
    if person is None or person.id is None:
        return None, None, None
    draft = drafts.current(session, person.id)
    return person, draft, _campaign_of(session, conversations, draft) if draft else None


def _campaign_of(session: Session, conversations: Conversations, draft: Draft) -> int | None:
    if draft.form == drafts.FILES:
        dossier = dossiers.get(session, int(draft.subject))
        return dossier.campaign_id if dossier else None
    return conversations.campaign_of(session, draft)


def _stranger(session: Session, turn: Turn) -> None:
    if start.LOOKS_LIKE_CODE.match(turn.text):
        start.typed_code(session, turn)
    else:
        turn.say(turn.t("unknown-person"))


def _to_conversation(session: Session, turn: Turn, conversations: Conversations, draft_id: int) -> None:
    if len(turn.text) >= MessageLimit.MAX_TEXT_LENGTH:
        raise Sorry("text-too-long", length=len(turn.text), limit=MessageLimit.MAX_TEXT_LENGTH)
    conversations.take_words(session, turn, draft_id)


def _question_or_answer(
    session: Session, turn: Turn, conversations: Conversations, answer: Answer, draft_id: int
) -> None:
    kept = asking.keep(session, turn, turn.text[: asking.LONGEST], answer)
    conversations.question_or_answer(session, turn, draft_id, asking.pass_on_button(turn, kept))


def _answer_then_ask_again(
    session: Session, turn: Turn, conversations: Conversations, answer: Answer, draft_id: int
) -> None:
    turn.say(asking.render(answer, turn.language))
    turn.say(turn.t("form-answered-meanwhile"))
    conversations.ask_again(session, turn, draft_id)
