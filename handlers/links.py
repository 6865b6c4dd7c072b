"""Ways to the very screen: a link into the private chat (t.me/<bot>?start=reg_7), or a button below.

What a link opens is decided by `handlers/routes.py`, which knows every feature; nothing in a link is a
secret or a permission, for people pass links on.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from sqlmodel import Session

from handlers import callback_data
from handlers.errors import Handler
from handlers.keyboards import Button
from handlers.turn import Sorry, Turn

# Telegram lets a link carry 64 of these; no code of an invitation has the underscore.
_PAYLOAD = re.compile(r"[a-z]+(?:_[A-Za-z0-9-]+)*")
LONGEST = 64
OPEN = "open"  # the button's action


class Screen(StrEnum):
    """What can be opened, with what its arguments are."""

    REGISTER = "reg"  # campaign, and perhaps what is registered
    HAND_IN = "dos"  # campaign
    DOSSIER = "hs"  # dossier
    CAMPAIGN = "plan"  # campaign
    BOARD = "board"  # campaign
    REGISTRATION = "card"  # registration
    REVIEW = "rev"  # "r" or "d", and the registration or dossier
    COMMAND = "go"  # the command's name


def link(username: str, screen: Screen, *args: object) -> str:
    """The address that opens the screen in the private chat with the bot.

    Raises:
        ValueError: it would be longer than Telegram allows, or an argument has other characters.
    """
    payload = "_".join([screen, *(str(arg) for arg in args)])
    if len(payload) > LONGEST or not _PAYLOAD.fullmatch(payload):
        raise ValueError("not to be carried by a link")
    return f"https://t.me/{username}?start={payload}"


def opener(label: str, screen: Screen, *args: object, username: str, chat_id: int) -> Button:
    """The button that opens the screen: at once in a private chat, from a group by the link."""
    if chat_id > 0:
        return Button(label, callback_data.encode(OPEN, screen, *args))
    return Button(label, url=link(username, screen, *args))


def payload_of(text: str) -> str:
    """What stands after /start."""
    return text.partition(" ")[2].strip()


def is_link(payload: str) -> bool:
    """Whether it was made by `link`: the code of an invitation was not."""
    screen, _, rest = payload.partition("_")
    return screen in set(Screen) and bool(rest) and _PAYLOAD.fullmatch(payload) is not None


def open_(session: Session, turn: Turn, screens: Mapping[Screen, Handler], words: list[str]) -> None:
    """Open the screen that the words name, as a new message: what carried the link stays to be read.

    Raises:
        Sorry: no such screen.
    """
    if not words or words[0] not in screens:
        raise Sorry("stale-button")
    screen, *args = words
    turn.action, turn.args = "", tuple(args)
    screens[Screen(screen)](session, turn)
