"""What a person does in the browser: one function for each POST of the chat page."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from . import groups
from .errors import JSON
from .page_view import message_view, user_view
from .people import Person, PersonError
from .state import Chat, Message, User

if TYPE_CHECKING:
    from .server import Playground

Answer = Callable[[JSON], Awaitable[JSON]]


class Actions:
    """What the page's buttons do; a ValueError says why something cannot be done."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world

    def all(self) -> dict[str, Answer]:
        """Every action by its name under /play."""
        return {
            "read": self._read,
            "send": self._send,
            "press": self._press,
            "vote": self._vote,
            "edit": self._edit,
            "block": self._block,
            "unblock": self._unblock,
            "users": self._users,
            "groups": self._groups,
            "members": self._members,
            "administrators": self._administrators,
            "migrate": self._migrate,
            "clock": self._clock,
            "faults": self._add_fault,
        }

    def person(self, value: object) -> Person:
        """The person with this id."""
        try:
            return self._playground.people[int(str(value))]
        except (KeyError, ValueError):
            raise PersonError("no such person") from None

    def chat(self, body: JSON) -> tuple[Person, Chat]:
        """Who acts, and in which chat they are."""
        person = self.person(body.get("as"))
        return person, person.chat(number(body, "chat"))

    def _message(self, body: JSON) -> tuple[Person, Message]:
        person, chat = self.chat(body)
        try:
            return person, chat.messages[number(body, "message_id")]
        except KeyError:
            raise PersonError("the message is gone") from None

    def _user(self, value: object) -> User:
        try:
            return self._world.users[int(str(value))]
        except (KeyError, ValueError):
            raise PersonError("no such person") from None

    async def _read(self, body: JSON) -> JSON:
        person, chat = self.chat(body)
        chat.unread.pop(person.id, None)
        self._world.chat_changed(chat)
        return {}

    async def _send(self, body: JSON) -> JSON:
        person, chat = self.chat(body)
        reply_to = number(body, "reply_to") if body.get("reply_to") else None
        message = await person.send(chat, str(body.get("text", "")), reply_to)
        return {"message": message_view(message, person.user)}

    async def _press(self, body: JSON) -> JSON:
        person, message = self._message(body)
        try:
            return await person.press(message, str(body.get("data")))
        except TimeoutError:
            return {}

    async def _vote(self, body: JSON) -> JSON:
        person, message = self._message(body)
        await person.vote(message, *map(str, body.get("options") or []))
        return {}

    async def _edit(self, body: JSON) -> JSON:
        person, message = self._message(body)
        await person.edit(message, str(body.get("text", "")))
        return {"message": message_view(message, person.user)}

    async def _block(self, body: JSON) -> JSON:
        await self.person(body.get("as")).block()
        return {}

    async def _unblock(self, body: JSON) -> JSON:
        await self.person(body.get("as")).unblock()
        return {}

    async def _users(self, body: JSON) -> JSON:
        first_name = str(body.get("first_name", "")).strip()
        if not first_name:
            raise PersonError("a person needs a first name")
        given = {
            name: str(body.get(name) or "").strip() or None for name in ("last_name", "username", "about")
        }
        language = str(body.get("language_code") or "vi")[:8]
        person = self._playground.add_user(first_name, language_code=language, **given)
        return {"user": user_view(person.user)}

    async def _groups(self, body: JSON) -> JSON:
        owner = self.person(body.get("as"))
        title = str(body.get("title", "")).strip()
        if not title:
            raise PersonError("a group needs a title")
        members = [self._user(user_id) for user_id in body.get("members") or []]
        members += [self._world.bot] if body.get("bot") else []
        return {"chat": groups.create_group(self._world, owner.user, title, members).json()}

    async def _members(self, body: JSON) -> JSON:
        person, chat = self.chat(body)
        user = self._user(body.get("user"))
        if not chat.is_group:
            raise PersonError("not a group")
        act = groups.add_member if body.get("add") else groups.remove_member
        act(self._world, chat, person.user, user)
        return {}

    async def _administrators(self, body: JSON) -> JSON:
        person, chat = self.chat(body)
        admin = bool(body.get("add"))
        groups.set_administrator(self._world, chat, person.user, self._user(body.get("user")), admin=admin)
        return {}

    async def _migrate(self, body: JSON) -> JSON:
        person, chat = self.chat(body)
        if chat.type != "group":
            raise PersonError("only a basic group can become a supergroup")
        return {"chat": groups.migrate(self._world, chat, person.user).json()}

    async def _clock(self, body: JSON) -> JSON:
        if "to" in body:
            moment = datetime.fromisoformat(str(body["to"]))
            by = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - self._world.now()
        else:
            by = timedelta(seconds=float(body.get("seconds", 0)))
        return {"now": self._playground.advance(by).isoformat()}

    async def _add_fault(self, body: JSON) -> JSON:
        faults = self._playground.faults
        faults.add(
            str(body.get("kind", "")),
            str(body.get("method") or "*"),
            int(body.get("times") or 1),
            skip=int(body.get("skip") or 0),
            retry_after=int(body.get("retry_after") or 1),
            seconds=float(body.get("seconds") or 0),
            chat_id=int(body["chat_id"]) if body.get("chat_id") else None,
            status=int(body.get("status") or 200),
        )
        return {"faults": faults.list()}


def number(body: JSON, name: str) -> int:
    """A whole number of the request, PersonError without it."""
    try:
        return int(body[name])
    except (KeyError, TypeError, ValueError):
        raise PersonError(f"{name} is missing") from None
