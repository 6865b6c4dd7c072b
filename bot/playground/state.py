"""What the local Telegram holds in memory: people, chats, messages, files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from .errors import JSON
from .events import Event, Events
from .updates import Updates

PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
GROUPS = frozenset({"group", "supergroup"})
ADMINISTRATORS = frozenset({"creator", "administrator"})


@dataclass(eq=False)
class User:
    """A person, or the bot itself."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    deactivated: bool = False
    about: str | None = None  # shown on the chat page only: role, division

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name or ''}".strip()

    def json(self) -> JSON:
        """The Bot API's User; absent fields are left out."""
        optional = {
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language_code,
        }
        body: JSON = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        return body | {key: value for key, value in optional.items() if value}


@dataclass(eq=False)
class Message:
    """A message as the bot would read it, and what only Telegram itself knows of it."""

    chat: "Chat"
    id: int
    sender: User
    body: JSON
    version: int  # grows with every new or changed message of the whole world
    uneditable: bool = False  # forwarded, or sent with a reply keyboard
    reaction: str = ""  # the bot's, an emoji

    @property
    def text(self) -> str:
        """Text or caption."""
        return str(self.body.get("text") or self.body.get("caption") or "")


@dataclass(eq=False)
class Topic:
    """A topic of a forum, known by the number of the message that opened it."""

    id: int
    name: str
    closed: bool = False


@dataclass(eq=False)
class Chat:
    """A private chat with the bot, a basic group or a supergroup. Members map user id to status."""

    id: int
    type: str
    title: str | None = None
    person: User | None = None
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0  # of a supergroup, which counts its own messages
    pinned: list[int] = field(default_factory=list)
    keyboards: dict[int, JSON] = field(default_factory=dict)  # reply keyboard each person sees
    unread: dict[int, int] = field(default_factory=dict)
    may_send: dict[str, bool] = field(default_factory=dict)  # ChatPermissions for ordinary members
    put_out: frozenset[int] = frozenset()  # whom others removed from a basic group
    migrated_to: int | None = None
    deleted: bool = False
    bot_spoke: bool = False
    opened: bool = False  # a private chat in which the person has written at least once
    menu_button: JSON | None = None
    forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    general_closed: bool = False

    @property
    def is_group(self) -> bool:
        return self.type in GROUPS

    def has(self, user_id: int) -> bool:
        """Whether the user is in the chat now."""
        return self.members.get(user_id) in PRESENT

    def is_admin(self, user_id: int) -> bool:
        return self.members.get(user_id) in ADMINISTRATORS

    def json(self) -> JSON:
        """The Bot API's Chat."""
        body: JSON = {"id": self.id, "type": self.type}
        if self.person:
            user = self.person.json()
            return body | {k: user[k] for k in ("first_name", "last_name", "username") if k in user}
        return body | {"title": self.title} | ({"is_forum": True} if self.forum else {})


@dataclass(eq=False)
class Poll:
    """A poll, one for all the messages that show it, and who chose which places."""

    body: JSON
    author: User
    messages: list[Message] = field(default_factory=list)
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(eq=False)
class Callback:
    """A button somebody pressed; `answer` is None until the bot has answered."""

    id: str
    user: User
    chat_id: int
    made: datetime
    answer: JSON | None = None


@dataclass(frozen=True)
class StoredFile:
    """Bytes Telegram keeps; `kind` is document or photo, `path` the one getFile tells."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    data: bytes
    about: JSON  # the Document or PhotoSize a message carries
    photo: tuple[JSON, ...] = ()  # every size, when it is a photo


class World:
    """Everything of one local Telegram with its one bot."""

    def __init__(self, bot: User, now: Callable[[], datetime]) -> None:
        self.bot = bot
        self.now = now
        self.users: dict[int, User] = {bot.id: bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.events = Events()
        self.updates = Updates(now)
        self.callbacks: dict[str, Callback] = {}
        self.polls: dict[str, Poll] = {}
        self.profile: JSON = {}  # descriptions, default menu button
        self.commands: dict[tuple[str, str], list[JSON]] = {}
        self.privacy_mode = True
        self._common_id = 0
        self._version = 0
        self._next_user = 6_700_000_000
        self._next_group = 4_100_000_000
        self._last_number = 0

    def timestamp(self) -> int:
        """Now in Unix seconds."""
        return int(self.now().timestamp())

    def add_user(
        self,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        about: str | None = None,
    ) -> User:
        """A new person, whose private chat with the bot is still empty."""
        self._next_user += 1
        user = User(self._next_user, first_name, last_name, username, language_code, about=about)
        self.users[user.id] = user
        return user

    def private_chat(self, user: User) -> Chat:
        """The person's chat with the bot, made when they first open it."""
        if user.id not in self.chats:
            members = {user.id: "member", self.bot.id: "member"}
            self.chats[user.id] = Chat(user.id, "private", person=user, members=members)
        return self.chats[user.id]

    def new_group(self, title: str, kind: str = "group") -> Chat:
        """An empty group; supergroup ids carry Telegram's -100 in front."""
        self._next_group += 1
        chat_id = -self._next_group if kind == "group" else int(f"-100{self._next_group}")
        self.chats[chat_id] = Chat(chat_id, kind, title)
        return self.chats[chat_id]

    def next_message_id(self, chat: Chat) -> int:
        """Supergroups count for themselves; all other chats of the bot share one counter."""
        if chat.type == "supergroup":
            chat.last_id += 1
            return chat.last_id
        self._common_id += 1
        return self._common_id

    def next_version(self) -> int:
        """A number greater than that of any earlier change."""
        self._version += 1
        return self._version

    def next_number(self) -> int:
        """A fresh number for a file, an album or a press of a button."""
        self._last_number += 1
        return self._last_number

    def chat_changed(self, chat: Chat) -> None:
        """Tell whoever watches that members, title or unread marks changed."""
        self.events.publish(Event("chat", chat.id))
