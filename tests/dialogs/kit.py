# ruff: noqa: ASYNC109 - `timeout` is what a reader of a dialog expects
"""The test kit: people who talk with the assistant over the playground, and what they see."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.playground import Chat, Message, Person, Playground
from bot.playground.errors import JSON

PATIENCE = 120.0  # far more than anything takes: a slow machine is no failure
T = TypeVar("T")


def labels(markup: JSON | None) -> list[str]:
    """The visible words of a keyboard's buttons, inline or reply."""
    rows = (markup or {}).get("inline_keyboard") or (markup or {}).get("keyboard") or []
    return [button["text"] for row in rows for button in row]


def named(label: str, shown: list[str]) -> str:
    """The label of the button that is meant: itself, or the one with this number ("2. Danh hiệu · 21/12")."""
    if label in shown or not label.isdecimal():
        return label if label in shown else ""
    return next((one for one in shown if one.startswith(f"{label}. ")), "")


def line(message: Message) -> str:
    """One message as a transcript shows it."""
    body = message.body
    parts = [f"[{body['document']['file_name']}]"] if "document" in body else []
    parts += ["[photo]"] if "photo" in body else []
    parts += [f"[{body['poll']['question']}]"] if "poll" in body else []
    parts += [message.text] if message.text else []
    service = [key for key in body if key.startswith(("new_chat", "left_chat", "migrate", "group_chat"))]
    parts += [f"<{key}: {body[key]}>" for key in service]
    if buttons := labels(body.get("reply_markup")):
        parts.append("   " + " ".join(f"[{label}]" for label in buttons))
    edited = " (edited)" if "edit_date" in body else ""
    return f"{message.sender.full_name}{edited}: " + "\n    ".join("\n".join(parts).splitlines())


@dataclass(eq=False)
class Someone:
    """One person in one chat (their private chat when none is given), reading the bot's messages in order."""

    playground: Playground
    person: Person
    chat: Chat | None = None
    read: int = field(default=0)  # version of the last message consumed
    thread: int = 0  # a topic of the group: only its messages are read

    @property
    def where(self) -> Chat:
        """The chat, followed to the supergroup when the group became one."""
        chat = self.chat or self.person.private
        while chat.migrated_to:
            chat = self.playground.world.chats[chat.migrated_to]
        return chat

    @property
    def id(self) -> int:
        return self.person.id

    def here(self, chat: Chat, thread: int = 0) -> "Someone":
        """The same person in another chat, or in a topic of it."""
        return Someone(self.playground, self.person, chat, thread=thread)

    async def say(self, text: str, reply_to: Message | None = None, *, anonymous: bool = False) -> Message:
        return await self.person.send(self.where, text, reply_to, thread=self.thread, anonymous=anonymous)

    async def says_formatted(self, text: str, *marks: tuple[str, int, int]) -> Message:
        """The text with formatting: kind, offset, length."""
        entities = [{"type": kind, "offset": offset, "length": length} for kind, offset, length in marks]
        return await self.person.send(self.where, text, None, entities)

    async def asks(self, question: str, *options: str) -> Message:
        """A poll."""
        return await self.person.send_poll(self.where, question, options)

    async def votes(self, *options: str) -> None:
        """Choose in the newest poll of the chat."""
        newest = [one for one in self.where.messages.values() if "poll" in one.body][-1]
        await self.person.vote(newest, *options)

    def poll(self) -> JSON:
        """The newest poll of the chat as it stands."""
        found: JSON = [one.body["poll"] for one in self.where.messages.values() if "poll" in one.body][-1]
        return found

    async def starts(self, payload: str = "") -> Message:
        """Press Start, or follow an invitation link."""
        return await self.person.start_bot(payload)

    async def sends_file(self, name: str, data: bytes, caption: str | None = None) -> Message:
        return (await self.person.upload(self.where, [(name, data)], caption))[0]

    async def sends_files(self, *uploads: tuple[str, bytes], caption: str | None = None) -> list[Message]:
        """Several files as one album."""
        return await self.person.upload(self.where, list(uploads), caption)

    async def forwards(self, *messages: Message) -> list[Message]:
        """Pass messages on from wherever they stand, together as they came."""
        return await self.person.forward(messages, self.where)

    async def reacted(self, message: Message, emoji: str, timeout: float = PATIENCE) -> None:
        """Wait until the assistant has put this emoji at a message."""
        await self._until(
            lambda: message.reaction == emoji or None, timeout, f"no {emoji} at {line(message)}"
        )

    async def sends_photo(self, data: bytes, caption: str | None = None) -> Message:
        return (await self.person.upload_photo(self.where, data, caption))[0]

    async def sends_photos(self, *photos: bytes, caption: str | None = None) -> list[Message]:
        """Several photographs as one album."""
        return await self.person.upload_photo(self.where, list(photos), caption)

    async def press(self, label: str, timeout: float = PATIENCE) -> JSON:
        """Press a button by its label, or by the number it begins with; the answer to an inline button.

        Waits until it is shown. The newest inline keyboard that has the button wins; else the reply keyboard.
        """

        def shown() -> tuple[Message | None, str] | None:
            for message in reversed(self._messages()):
                if whole := named(label, labels(message.body.get("reply_markup"))):
                    return message, whole
            return (None, label) if label in labels(self.where.keyboards.get(self.id)) else None

        message, whole = await self._until(shown, timeout, f"no button {label!r}")
        if message is None:
            await self.say(whole)
            return {}
        try:
            return await self.person.press(message, whole, timeout)
        except TimeoutError:
            raise AssertionError(f"{label!r} was not answered\n{self.screen()}") from None

    async def sees(self, text: str = "", timeout: float = PATIENCE) -> Message:
        """The next message of the bot, new or changed since the last one seen, that contains the text."""

        def found() -> Message | None:
            news = (m for m in self._messages() if m.version > self.read)
            news = (m for m in news if m.sender is self.playground.world.bot and text in self._words(m))
            return min(news, key=lambda m: m.version, default=None)

        message = await self._until(found, timeout, f"{text!r} did not come")
        self.read = message.version
        return message

    async def sees_file(self, timeout: float = PATIENCE) -> tuple[Message, bytes]:
        """The next document or photo from the bot, with its bytes."""

        def found() -> Message | None:
            for message in self._messages():
                file = "document" in message.body or "photo" in message.body
                if file and message.version > self.read and message.sender is self.playground.world.bot:
                    return message
            return None

        message = await self._until(found, timeout, "no file came")
        self.read = message.version
        about = message.body.get("document") or message.body["photo"][-1]
        return message, self.playground.world.files[about["file_id"]].data

    def shows(self, text: str) -> bool:
        """Whether any message in the chat contains the text now."""
        return any(text in self._words(message) for message in self._messages())

    def last(self) -> Message:
        """The newest message of the chat, whoever wrote it."""
        return next(reversed(self.where.messages.values()))

    def buttons(self) -> list[str]:
        """Labels under the newest message that has an inline keyboard."""
        for message in reversed(self.where.messages.values()):
            if found := labels(message.body.get("reply_markup")):
                return found
        return []

    def keyboard(self) -> list[str]:
        """Labels of the reply keyboard."""
        return labels(self.where.keyboards.get(self.id))

    def screen(self) -> str:
        """The whole chat, as text, with its buttons."""
        chat = self.where
        head = f"--- {self.person.user.full_name} in {chat.title or 'the chat with the bot'} ---"
        foot = [f"keyboard: {' '.join(f'[{label}]' for label in self.keyboard())}"] if self.keyboard() else []
        return "\n".join([head, *map(line, chat.messages.values()), *foot, "---"])

    def _messages(self) -> list[Message]:
        there = self.where.messages.values()
        return [m for m in there if not self.thread or m.body.get("message_thread_id") == self.thread]

    def _words(self, message: Message) -> str:
        return " ".join([message.text, *labels(message.body.get("reply_markup"))])

    async def _until(self, find: Callable[[], T | None], timeout: float, problem: str) -> T:
        try:
            return await self.playground.world.events.until(find, timeout)
        except TimeoutError:
            raise AssertionError(f"{problem} within {timeout} s\n{self.screen()}") from None
