"""What people do in the local Telegram: write, send files, press buttons, make groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from . import files, groups, polls
from .commands import visible_commands
from .entities import Formatted, with_found
from .errors import JSON, ApiError
from .formatting import LONGEST_TEXT, text_content
from .methods.uploads import album_id
from .posting import ANONYMOUS, change, forwarded, in_topic, member_changed, nested, post
from .state import Callback, Chat, Message, StoredFile, User, World

File = tuple[str, bytes]


class PersonError(ValueError):
    """A thing Telegram's apps would not let a person do; the text says why."""


@dataclass(frozen=True)
class Person:
    """One person's hands. A chat is given by itself, by id, or left out for the chat with the bot."""

    world: World
    user: User

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def private(self) -> Chat:
        """The chat with the bot."""
        return self.world.private_chat(self.user)

    def chat(self, chat: Chat | int | None = None) -> Chat:
        """The chat meant; PersonError when the person is not in it."""
        found = self.private if chat is None or chat in (self.id, self.private) else chat
        if isinstance(found, int):
            found = self.world.chats.get(found) or self._missing()
        if not found.has(self.id):
            self._missing()
        return found

    def _missing(self) -> Chat:
        raise PersonError("not in this chat")

    def _writable(self, chat: Chat | int | None, right: str) -> Chat:
        found = self.chat(chat)
        if found.migrated_to:
            raise PersonError("the group became a supergroup")
        if not found.is_group and not found.has(self.world.bot.id):
            raise PersonError("the bot is blocked")
        if not found.is_admin(self.id) and not found.may_send.get(right, True):
            raise PersonError("sending is not allowed in this group")
        return found

    def _reply(self, chat: Chat, reply_to: Message | int | None) -> JSON:
        if reply_to is None:
            return {}
        message_id = reply_to if isinstance(reply_to, int) else reply_to.id
        if message_id not in chat.messages:
            raise PersonError("the message replied to is gone")
        return {"reply_to_message": nested(chat.messages[message_id])}

    async def send(
        self,
        chat: Chat | int | None,
        text: str,
        reply_to: Message | int | None = None,
        marks: Sequence[JSON] = (),
        *,
        thread: int = 0,
        anonymous: bool = False,
    ) -> Message:
        """Write a text with its formatting; over 4096 characters it goes out in pieces, as in the apps.

        The last piece is returned; `marks` are of a text in one piece, `thread` is a topic; an administrator
        may write `anonymous`, in the name of the group.
        """
        target = self._writable(chat, "can_send_messages")
        text = text.strip()
        if not text:
            raise PersonError("nothing to send")
        reply = in_topic(target, thread) | self._reply(target, reply_to)
        if anonymous and not target.is_admin(self.id):
            raise PersonError("only administrators are anonymous")
        shown = target.keyboards.get(self.id, {})
        if shown.get("one_time_keyboard"):
            del target.keyboards[self.id]
        for start in range(0, len(text), LONGEST_TEXT):
            content = text_content(with_found(Formatted(text[start : start + LONGEST_TEXT], list(marks))))
            message = post(self.world, target, ANONYMOUS if anonymous else self.user, reply | content)
        return message

    async def start_bot(self, payload: str = "") -> Message:
        """Press Start, or follow a t.me link that carries a payload; a blocked bot is unblocked by it."""
        await self.unblock()
        return await self.send(None, f"/start {payload}")

    async def send_poll(
        self, chat: Chat | int | None, question: str, options: Sequence[str], given: JSON | None = None
    ) -> Message:
        """Ask the chat, with answers to choose from; `given` are settings as the Bot API names them."""
        target = self._writable(chat, "can_send_polls")
        return polls.ask(self.world, target, self.user, question, options, given)

    async def vote(self, message: Message, *options: str) -> None:
        """Choose one of a poll's options, or several; none takes the vote back."""
        self.chat(message.chat)
        poll = message.body.get("poll")
        if message.id not in message.chat.messages or poll is None:
            raise PersonError("the poll is gone")
        texts = [one["text"] for one in poll["options"]]
        if poll["is_closed"]:
            raise PersonError("the poll is closed")
        if not set(options) <= set(texts) or (len(options) > 1 and not poll["allows_multiple_answers"]):
            raise PersonError("no such choice")
        polls.vote(self.world, message, self.user, sorted(texts.index(one) for one in options))

    async def close_poll(self, message: Message) -> None:
        """Stop one's own poll."""
        if message.sender is not self.user or "poll" not in message.body:
            raise PersonError("only one's own polls can be stopped")
        polls.close(self.world, message)

    async def upload(
        self, chat: Chat | int | None, uploads: list[File], caption: str | None = None
    ) -> list[Message]:
        """Send files as documents; several make albums of at most ten, the caption under the last."""
        target = self._writable(chat, "can_send_documents")
        stored = [files.keep_document(self.world, name, data) for name, data in self._checked(uploads)]
        return self._post_files(target, stored, caption, last=True)

    async def upload_photo(
        self, chat: Chat | int | None, photos: bytes | list[bytes], caption: str | None = None
    ) -> list[Message]:
        """Send pictures as photos; several make an album, the caption under the first."""
        target = self._writable(chat, "can_send_photos")
        pictures = [photos] if isinstance(photos, bytes) else photos
        try:
            stored = [files.keep_photo(self.world, picture) for picture in pictures]
        except ApiError as refused:
            raise PersonError(refused.description) from refused
        return self._post_files(target, stored, caption, last=False)

    def _checked(self, uploads: list[File]) -> list[File]:
        if not uploads or not all(data for _, data in uploads):
            raise PersonError("an empty file cannot be sent")
        return uploads

    async def forward(self, messages: Sequence[Message], chat: Chat | None = None) -> list[Message]:
        """Pass messages on with their first author named; of an album its pages stay one."""
        target = self._writable(chat, "can_send_messages")
        group = {"media_group_id": album_id(self.world)} if len(messages) > 1 else {}
        found = []
        for one in messages:
            content = forwarded(one) | (group if "media_group_id" in one.body else {})
            found.append(post(self.world, target, self.user, content, uneditable=True))
        return found

    def _post_files(
        self, chat: Chat, stored: list[StoredFile], caption: str | None, *, last: bool
    ) -> list[Message]:
        with_caption = len(stored) - 1 if last else 0
        messages = []
        group: JSON = {}
        for number, item in enumerate(stored):
            if number % 10 == 0 and len(stored) > 1:
                group = {"media_group_id": album_id(self.world)}
            content = group | files.content(item)
            if caption and number == with_caption:
                marked = with_found(Formatted(caption))
                content |= {"caption": caption}
                content |= {"caption_entities": marked.entities} if marked.entities else {}
            messages.append(post(self.world, chat, self.user, content))
        return messages

    async def edit(self, message: Message, text: str) -> Message:
        """Change one's own message, its text or its caption."""
        if message.sender is not self.user or message.id not in message.chat.messages:
            raise PersonError("only one's own messages can be edited")
        content = text_content(with_found(Formatted(text.strip())))
        if not content["text"]:
            raise PersonError("nothing to send")
        if "text" not in message.body:
            content = {"caption" if k == "text" else "caption_entities": v for k, v in content.items()}
        drop = frozenset({"text", "entities", "caption", "caption_entities"})
        change(self.world, message, content | {"edit_date": self.world.timestamp()}, drop)
        return message

    async def press(self, message: Message, button: str, timeout: float = 10) -> JSON:  # noqa: ASYNC109
        """Press an inline button by its label or data; what the bot answered, or TimeoutError."""
        callback = self.press_only(message, button)
        await self.world.events.until(lambda: callback.answer is not None or None, timeout)
        return callback.answer or {}

    def press_only(self, message: Message, button: str) -> Callback:
        """Press an inline button and wait for nothing."""
        self.chat(message.chat)
        if message.id not in message.chat.messages:
            raise PersonError("the message is gone")
        rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
        named = [b for row in rows for b in row if button in (b["text"], b.get("callback_data"))]
        if not named or "callback_data" not in named[0]:
            raise PersonError(f"no such button: {button}")
        number = self.world.next_number()
        callback = Callback(str(10**18 + number), self.user, message.chat.id, self.world.now())
        self.world.callbacks[callback.id] = callback
        query = {
            "id": callback.id,
            "from": self.user.json(),
            "message": message.body,
            "chat_instance": str(message.chat.id * 7_919),
            "data": named[0]["callback_data"],
        }
        self.world.updates.add("callback_query", query, message.chat.id)
        return callback

    async def block(self) -> None:
        """Block the bot: it can write no more, and is told so."""
        member_changed(self.world, self.private, self.user, self.world.bot, "kicked")

    async def unblock(self) -> None:
        """Let the bot write again."""
        member_changed(self.world, self.private, self.user, self.world.bot, "member")

    def create_group(
        self, title: str, members: "list[Person]", *, bot: bool = True, supergroup: bool = False
    ) -> Chat:
        """A new group of one's own with these people and the bot."""
        users = [member.user for member in members] + ([self.world.bot] if bot else [])
        return groups.create_group(self.world, self.user, title, users, supergroup=supergroup)

    def add(self, chat: Chat, user: "User | Person") -> None:
        """Bring somebody (or the bot) into a group; oneself: join."""
        groups.add_member(self.world, chat, self.user, _user(user))

    def remove(self, chat: Chat, user: "User | Person") -> None:
        """Put somebody (or the bot) out of a group; oneself: leave."""
        groups.remove_member(self.world, chat, self.user, _user(user))

    def promote(self, chat: Chat, user: "User | Person", *, admin: bool = True) -> None:
        """Make somebody (or the bot) an administrator, or take it back."""
        groups.set_administrator(self.world, chat, self.user, _user(user), admin=admin)

    def migrate_group(self, chat: Chat) -> Chat:
        """Make a basic group a supergroup; the new chat."""
        return groups.migrate(self.world, chat, self.user)

    def commands(self, chat: Chat | int | None = None) -> list[JSON]:
        """The commands this person is shown in a chat."""
        return visible_commands(self.world, self.chat(chat), self.user)


def _user(user: User | Person) -> User:
    return user.user if isinstance(user, Person) else user
