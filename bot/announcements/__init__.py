"""Announcements: who they are for, what their messages look like, when they go, who has acknowledged them."""

from bot.announcements.audience import Audience, Recipient, Tally, named, tally, told_apart
from bot.announcements.content import Part, Poll, digest, joined, plain
from bot.announcements.layout import Message, messages, shortened

__all__ = [
    "Audience",
    "Message",
    "Part",
    "Poll",
    "Recipient",
    "Tally",
    "digest",
    "joined",
    "messages",
    "named",
    "plain",
    "shortened",
    "tally",
    "told_apart",
]
