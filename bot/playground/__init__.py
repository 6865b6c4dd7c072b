"""A local Telegram: the Bot API over loopback HTTP and a chat page; imports nothing else of ours."""

from .faults import Fault, Faults
from .limits import Limits
from .people import Person, PersonError
from .server import TOKEN, Playground
from .state import Chat, Message, User

__all__ = [
    "TOKEN",
    "Chat",
    "Fault",
    "Faults",
    "Limits",
    "Message",
    "Person",
    "PersonError",
    "Playground",
    "User",
]
