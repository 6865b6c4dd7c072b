"""One update's turn: what came, who sent it, and what is said once everything is kept.

A handler is a plain function of (session, turn). It runs inside one transaction together with "this
update is done" and the rows of everything that will be said; only after the commit is anything sent.
An update that was handled already does nothing, so a repeated one leaves the same rows.
"""

import logging
from collections.abc import Callable, Collection
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session
from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import access
from bot.access import Action, Actor, Role
from bot.office import OfficeSettings, office_of
from handlers.saying import Saying
from storage import announcements, audit, groups, inbox, notices, office_settings, outbox, people
from storage.tables import Person

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

ANONYMOUS = 1_087_968_824  # Telegram's account for administrators who hide themselves
LONGEST_NUMBER = 15  # digits of an id; more would not fit a column


class Sorry(Exception):
    """The person's wish cannot be done; `key` names the sentence that says why and what to do next."""

    def __init__(self, key: str, **args: object) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = args


@dataclass
class Turn(Saying):
    """What handlers are given: who it is, what they may, and the one transaction.

    `about` is what the turn turned out to concern ("registration:7"), for the audit of a refusal.
    """

    person: Person | None = None
    toast: tuple[str, bool] | None = None
    after: list[Callable[[], None]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)  # for the other processes
    done: bool = False
    answered: bool = False  # the press
    about: str = ""

    def word(self, place: int) -> str:
        """An argument of the button that was pressed.

        Raises:
            Sorry: the button carries none there: it is of an older version.
        """
        if place >= len(self.args):
            raise Sorry("stale-button")
        return self.args[place]

    def number(self, place: int) -> int:
        """An argument of the button that is an id or a place in a list.

        Raises:
            Sorry: it is no number a button of ours carries.
        """
        word = self.word(place)
        if not (word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER):
            raise Sorry("stale-button")
        return int(word)

    @property
    def anonymous(self) -> bool:
        """Whether an administrator writes in the name of the group; Telegram tells nobody who it is."""
        message = self.update.message
        sender = message.sender_chat if message is not None else None
        return self.user_id == ANONYMOUS or (sender is not None and sender.id == self.chat_id)

    @property
    def me(self) -> Person:
        """The person, known to the office.

        Raises:
            Sorry: if they have not come in with an invitation.
        """
        if self.person is None:
            raise Sorry("unknown-person")
        return self.person

    @property
    def my_id(self) -> int:
        """The person's id."""
        if self.me.id is None:
            raise Sorry("unknown-person")
        return self.me.id

    @property
    def actor(self) -> Actor:
        return Actor(self.my_id, Role(self.me.role), self.me.department_id)

    def office(self, session: Session) -> OfficeSettings:
        """The office's own settings as they hold now."""
        return office_of(self.services.settings, office_settings.read(session))

    def require(
        self, action: Action, department_id: int | None = None, about: Collection[int | None] = ()
    ) -> None:
        """Nothing if the person may do it, else access.Denied."""
        access.require(self.actor, action, department_id, about)

    def may(self, action: Action, department_id: int | None = None) -> bool:
        return self.person is not None and access.may(self.actor, action, department_id)

    def speaking(self, language: str) -> "Turn":
        """The same turn with another language, for words to somebody else."""
        other = copy(self)
        other.language = language
        return other

    async def meanwhile(self, key: str) -> None:
        """Say at once that something takes a while; the answer follows, this is not kept.

        A button that was pressed for it spins no longer: after some seconds Telegram takes no answer.
        """
        try:
            await self.services.bot.send_message(
                self.chat_id, self.t(key), parse_mode="HTML", message_thread_id=self.thread or None
            )
        except TelegramError as error:
            log.info("progress not shown: %s", type(error).__name__)
        await self._answer_press()

    async def typing(self) -> None:
        """Show that work is under way; what follows takes a while."""
        try:
            await self.services.bot.send_chat_action(
                self.chat_id, ChatAction.TYPING, message_thread_id=self.thread or None
            )
        except TelegramError as error:
            log.info("typing not shown: %s", type(error).__name__)

    def note(
        self, session: Session, action: str, subject: str = "", *, allowed: bool = True, **detail: object
    ) -> None:
        """A line in the audit."""
        audit.note(
            session,
            self.now,
            action,
            person_id=self.person.id if self.person else None,
            telegram_id=self.user_id,
            subject=subject,
            allowed=allowed,
            **detail,
        )

    async def transact(
        self, work: Callable[Concatenate[Session, "Turn", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Run the handler's one transaction, then say what it wanted said.

        Returns what the work returned, or None if this update had been handled before.
        """
        result = await self.services.database.write(self._in_transaction, work, *args, **kwargs)
        return await self._done(result)

    async def transact_aside(
        self, work: Callable[Concatenate[Session, "Turn", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """As above, of what comes by the hundred: words and buttons are not kept waiting for it."""
        async with self.services.aside.taken():
            result = await self.services.database.write(self._in_transaction, work, *args, **kwargs)
        return await self._done(result)

    async def _done(self, result: T) -> T:
        self.done = True
        for follow_up in self.after:
            follow_up()
        await self._speak()
        return result

    def _in_transaction(
        self,
        session: Session,
        work: Callable[Concatenate[Session, "Turn", P], T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | None:
        # Reset: a database that retries a transaction runs this again.
        self.outgoing, self.after, self.words, self.toast = [], [], [], None
        worker = self.services.worker
        if not inbox.is_open(session, self.services.bot.id, self.update.update_id, worker):
            return None
        self._recognise(session)
        result = work(session, self, *args, **kwargs)
        if outbox.added(session):  # news beside what this turn says
            self.after.append(self.services.delivery.wake)
        for words in self.words:
            notices.tell(session, worker, words)
        self.services.delivery.take(self.outgoing)
        outbox.add(session, self.outgoing)
        inbox.finish(session, self.services.bot.id, self.update.update_id, self.now)
        return result

    def know(self, session: Session) -> None:
        """Look up who it is and in what language they are spoken to, before the transaction does."""
        self.person = people.by_telegram(session, self.user_id)
        if self.person is not None:
            self.language = self.person.language

    def _recognise(self, session: Session) -> None:
        self.know(session)
        if not self.private and self._proves_presence():
            groups.heard(session, self.chat_id, self.thread, self.now)
        if self.person is not None and self.person.unreachable_at is not None and self.private:
            self.person.unreachable_at = None
            session.add(self.person)
            self.came_back(session)

    def spreads(self) -> None:
        """An announcement has more recipients, or its board something to show."""
        self.after.append(self.services.spread.set)
        self.words.append("spread")

    def answers_change(self, campaign_id: int | None = None) -> None:
        """What answers rest on is changed; of a campaign, what it says and not only its state."""
        changed = self.services.library.changed
        self.after.append(changed if campaign_id is None else partial(changed, campaign_id))
        self.words.append(f"library {campaign_id or ''}")

    def came_back(self, session: Session) -> None:
        """The person can be written to again, or for the first time: they get what they missed."""
        if announcements.came_back(session, self.my_id, self.user_id, self.now):
            self.spreads()

    def _proves_presence(self) -> bool:
        """Whether only somebody in this group could have sent it, and the assistant only if it is there."""
        message = self.update.effective_message
        if self.update.my_chat_member is not None or not isinstance(message, Message):
            return False
        gone = message.left_chat_member
        return message.migrate_to_chat_id is None and (gone is None or gone.id != self.services.bot.id)

    async def _speak(self) -> None:
        replies = [row for row in self.outgoing if row.kind == "reply"]
        if len(replies) < len(self.outgoing):
            self.services.delivery.wake()
        await self.services.delivery.send_in_order(replies)
        await self._answer_press()  # last, so that the button spins until the screen has changed

    async def _answer_press(self) -> None:
        query = self.update.callback_query
        if query is not None and not self.answered:
            self.answered = True
            await _answer(query.answer, self.toast)


async def _answer(answer: Callable[..., object], toast: tuple[str, bool] | None) -> None:
    text, alert = toast or (None, False)
    try:
        await answer(text=text[:200] if text else None, show_alert=alert)  # type: ignore[misc]
    except TelegramError as error:
        # A tap from before a restart is "too old" to Telegram; what it did is kept and said all the same.
        log.info("callback not answered: %s", type(error).__name__)
