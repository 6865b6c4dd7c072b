"""Words without a command: what is wanted, an answer to the open question, or a question of their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session
from telegram import Message
from telegram.constants import MessageEntityType, MessageLimit

from bot import dates, intents
from bot.answers import Answer
from bot.answers.asked import is_worded_as_question, looks_like_question
from bot.forms import DAYS
from bot.intents import Intent, Place
from bot.intents.assent import assent
from bot.intents.model import ANSWER, ASK
from handlers import acts, callback_data, guided
from handlers import assent as yes_or_no
from handlers.announcements import acknowledging, composing
from handlers.conversations import Conversations
from handlers.dossiers import opening
from handlers.enrolment import newcomers, start
from handlers.errors import Handler
from handlers.keyboards import button
from handlers.questions import asking, passing
from handlers.turn import Sorry, Turn
from storage import announcements, dossiers, drafts, people
from storage.tables import Draft, Person

_MOVES = frozenset({"cancel", "back", "skip", "send", "later", "what_is_missing"})
# What is done at once in the middle of a form that takes any words; other acts would take an answer away.
_AT_ONCE = frozenset({"secret", "language", "human"})


_NOWHERE = Place()
CALL = 2  # words of a call for help; where any words are an answer, more are one
SHORT = 3  # words of a call to stop; more are an announcement's own


@dataclass(frozen=True)
class _Whose:
    """Who writes, what they are in the middle of, the campaign of that, and where the words are said."""

    person: Person | None = None
    draft: Draft | None = None
    campaign_id: int | None = None
    place: Place = _NOWHERE
    announcement: int | None = None  # that is answered


class FreeText:
    """Decides what the words are."""

    def __init__(self, conversations: Conversations, questions: Mapping[str, Handler]) -> None:
        self._conversations = conversations
        self._questions = questions  # the buttons that say yes to them, beside those that are always there
        # The last words of a chat that were answered at once, and were no answer themselves: mended, they
        # are answered anew. Lost with a restart, after which people are told to write a new message.
        self._answered: dict[int, int] = {}

    async def private(self, turn: Turn) -> None:
        """Words in a private chat."""
        whose = await turn.services.database.read(_whose, self._conversations, turn)
        if whose.person is None:
            await turn.transact(_stranger, self._questions)
            return
        open_ = whose.draft.form if whose.draft is not None else ""
        alone = open_ in {"", drafts.FILES} and whose.announcement is None
        if alone and assent(turn.text) is not None:
            await turn.transact(yes_or_no.take_or_thank, self._questions)
            return
        self._answered.pop(turn.chat_id, None)
        draft = whose.draft
        if len(turn.text) > asking.LONGEST and draft is None and whose.announcement is None:
            raise Sorry("text-too-long", length=len(turn.text), limit=asking.LONGEST)
        intent = intents.read(turn.text, whose.place)
        if draft is not None and composing.is_open(draft):
            await self._announcing(turn, draft)
            return
        if draft is None and whose.announcement is not None and intent.name != "secret":
            await turn.transact(acknowledging.reply, whose.announcement)
            return
        if draft is not None and draft.form == drafts.FILES and await self._of_dossier(turn, draft, intent):
            return
        if draft is not None and self._conversations.knows(draft.form):
            await self._in_form(turn, draft, whose, intent)
            return
        if turn.text.strip(" .)").isdecimal():
            raise Sorry("bare-number")
        self._answered[turn.chat_id] = turn.message_id or 0
        await _wanted(turn, turn.text.strip(), intent, whose.campaign_id)

    async def edited(self, turn: Turn) -> None:
        """A mended message: a new one where its answer was the last thing said; else what was taken stays."""
        if not turn.private:
            return
        if turn.text and self._answered.get(turn.chat_id) == turn.message_id:
            await self.private(turn)
        elif await turn.services.database.read(_is_known, turn.user_id):
            raise Sorry("edited-not-taken")

    async def group(self, turn: Turn) -> None:
        """Words in a group: only when the assistant is spoken to."""
        spoken = spoken_to(turn)
        if spoken is None:
            return
        whose = await turn.services.database.read(_whose, self._conversations, turn)
        if whose.person is None or not spoken:
            await asking.ask(turn, spoken)
            return
        if assent(spoken) is not None:
            await _wanted(turn, spoken, Intent("courtesy", value="assent"))
            return
        await _wanted(turn, spoken, intents.read(spoken, Place("group", whose.person.role)))

    async def _announcing(self, turn: Turn, draft: Draft) -> None:
        """Whatever is written while an announcement is open belongs to it, but what may not be kept."""
        intent = intents.read(turn.text, Place("form", "office", "text"))
        if intent.name == "secret":
            await turn.transact(acts.do, intent)
        elif intent.name == "cancel" and len(turn.text.split()) <= SHORT:
            await turn.transact(guided.cancel_current)
        else:
            await turn.transact(composing.words, draft.id or 0)

    async def _of_dossier(self, turn: Turn, draft: Draft, intent: Intent) -> bool:
        """Words about the open dossier, which has no question of its own; whether they were."""
        if intent.name in {"cancel", "later"}:
            await turn.transact(opening.put_aside, int(draft.subject))
        elif intent.name in _MOVES | {"replace_file", "remove_file"} or _MOVES & set(intent.options):
            await turn.transact(opening.show_again, int(draft.subject))
        else:
            return False
        return True

    async def _in_form(self, turn: Turn, draft: Draft, whose: _Whose, intent: Intent) -> None:
        draft_id = draft.id or 0
        step = whose.place.step
        if intent.name == "choose" and looks_like_question(turn.text):
            # A question that names a choice is no choice: the same words are read as if no form were open.
            intent = intents.read(turn.text, Place("idle", whose.place.role))
        does = intent.name in acts.ACTS and intent.name not in _MOVES
        if intent.name in _AT_ONCE or (does and step not in {"text", *DAYS, "number"}):
            await turn.transact(_done_meanwhile, self._conversations, intent, draft_id)
        elif intent.name == "help" and not (step == "text" and len(turn.text.split()) > CALL):
            await turn.transact(self._conversations.ask_again, draft_id)
        elif intent.name in _MOVES and not (step in DAYS and _is_day(turn)):
            await turn.transact(self._conversations.move, draft_id, intent.name)
        elif intent.name == ASK and _MOVES & set(intent.options):
            await turn.transact(self._conversations.move_or_answer, draft_id, intent.options)
        elif (
            intent.name in {ANSWER, "choose"}
            or draft.form in passing.TO_THE_OFFICE
            or not looks_like_question(turn.text)
        ):
            await turn.transact(_to_conversation, self._conversations, draft_id)
        else:
            await self._question(turn, draft_id, whose)

    async def _question(self, turn: Turn, draft_id: int, whose: _Whose) -> None:
        answer = await asking.answer_of(turn, turn.text, whose.campaign_id)
        if answer.refused and not is_worded_as_question(turn.text):
            await turn.transact(_to_conversation, self._conversations, draft_id)
            return
        # What is only near may be the very words a step of text asks for.
        unsure = answer.certainty == "none" or (answer.refused and whose.place.step == "text")
        then = _question_or_answer if unsure else _answer_then_ask_again
        await turn.transact(then, self._conversations, answer, draft_id)


async def _wanted(turn: Turn, words: str, intent: Intent, campaign_id: int | None = None) -> None:
    """Do what was wanted; whatever the plans may answer is asked of them."""
    if intent.name in acts.ACTS:
        await turn.transact(acts.do, intent)
    elif intent.name == ASK and acts.offers(turn, intent.options):
        await turn.transact(_ask_which, words, intent)
    else:
        offered = acts.offers(turn, intent.options) if turn.private else []
        await asking.ask(turn, words, campaign_id, [[one] for one in offered])


def _ask_which(session: Session, turn: Turn, words: str, intent: Intent) -> None:
    kept = asking.keep(session, turn, words, refused=False)
    acts.ask_which(turn, intent.options, [[button(turn.label("intent-question"), "qkept", kept.id)]])


def spoken_to(turn: Turn) -> str | None:
    """The words of a group message meant for the assistant, or None if it is meant for others."""
    message = turn.update.effective_message
    if not isinstance(message, Message):
        return None
    name = f"@{turn.services.bot.username}"
    mentions = [
        *message.parse_entities([MessageEntityType.MENTION]).values(),
        *message.parse_caption_entities([MessageEntityType.MENTION]).values(),
    ]
    for words in mentions:
        if words.lower() == name.lower():
            return turn.text.replace(words, " ", 1).strip()
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == turn.services.bot.id:
        return turn.text.strip()
    return None


def _is_day(turn: Turn) -> bool:
    return dates.read(turn.text, turn.services.clock.today()) is not None


def _is_known(session: Session, telegram_id: int) -> bool:
    return people.by_telegram(session, telegram_id) is not None


def _whose(session: Session, conversations: Conversations, turn: Turn) -> _Whose:
    person = turn.person = people.by_telegram(session, turn.user_id)
    if person is None or person.id is None:
        return _Whose()
    turn.language = person.language
    draft = drafts.current(session, person.id)
    if draft is None:
        answered = announcement_answered(session, turn, person.id)
        return _Whose(person, place=Place("idle", person.role), announcement=answered)
    if draft.form == drafts.FILES:
        dossier = dossiers.get(session, int(draft.subject))
        campaign_id = dossier.campaign_id if dossier else None
        return _Whose(person, draft, campaign_id, Place("dossier", person.role))
    if not conversations.knows(draft.form):
        return _Whose(person, draft, place=Place("idle", person.role))
    place = conversations.place_of(session, turn, draft)
    return _Whose(person, draft, conversations.campaign_of(session, draft), place)


def announcement_answered(session: Session, turn: Turn, person_id: int) -> int | None:
    """The announcement whose message is replied to."""
    message = turn.update.effective_message
    replied = message.reply_to_message if isinstance(message, Message) else None
    if replied is None:
        return None
    # The button tells it, also before it is written down under which number the message went out.
    rows = replied.reply_markup.inline_keyboard if replied.reply_markup else ()
    for data in (str(one.callback_data) for row in rows for one in row):
        action, args = callback_data.decode(data)
        if action == "ack" and args and args[0].isdecimal():
            number = int(args[0])
            return number if announcements.receipt(session, number, person_id) else None
    return announcements.of_message(session, person_id, turn.chat_id, replied.message_id)


def _stranger(session: Session, turn: Turn, questions: Mapping[str, Handler]) -> None:
    if start.is_code(session, turn.text):
        start.typed_code(session, turn)
    elif yes_or_no.take(session, turn, questions) or newcomers.said(session, turn):
        return
    elif start.LOOKS_LIKE_CODE.match(turn.text):
        start.typed_code(session, turn)
    else:
        turn.say(turn.t("unknown-person"))


def _to_conversation(session: Session, turn: Turn, conversations: Conversations, draft_id: int) -> None:
    if len(turn.text) >= MessageLimit.MAX_TEXT_LENGTH:
        raise Sorry("text-too-long", length=len(turn.text), limit=MessageLimit.MAX_TEXT_LENGTH)
    conversations.take_words(session, turn, draft_id)


def _done_meanwhile(
    session: Session, turn: Turn, conversations: Conversations, intent: Intent, draft_id: int
) -> None:
    """Something else was wanted in the middle of a form, which goes on after it."""
    acts.do(session, turn, intent)
    draft = drafts.get(session, draft_id)
    if draft is not None and not draft.paused:
        conversations.ask_again(session, turn, draft_id)


def _question_or_answer(
    session: Session, turn: Turn, conversations: Conversations, answer: Answer, draft_id: int
) -> None:
    kept = asking.keep(session, turn, turn.text[: asking.LONGEST], refused=answer.refused)
    other = asking.pass_on_button(turn, kept)
    if not answer.near:
        conversations.question_or_answer(session, turn, draft_id, other)
        return
    turn.say(asking.render(answer, turn.language))
    conversations.question_or_answer(session, turn, draft_id, other, asked="form-near-or-answer")
    conversations.ask_again(session, turn, draft_id)


def _answer_then_ask_again(
    session: Session, turn: Turn, conversations: Conversations, answer: Answer, draft_id: int
) -> None:
    turn.say(asking.render(answer, turn.language))
    conversations.ask_again(session, turn, draft_id)
