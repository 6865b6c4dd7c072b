"""Deadlines and now become the alerts that are due, and whom they are for."""

from bot.reminders.aiming import Aimed, Lack, Spot, aim, concerned, invited
from bot.reminders.calendar_file import Entry, calendar
from bot.reminders.due import Alert, Watched, days_left, due, meeting_due, over
from bot.reminders.rules import LAST, OVERDUE, Rules

__all__ = [
    "LAST",
    "OVERDUE",
    "Aimed",
    "Alert",
    "Entry",
    "Lack",
    "Rules",
    "Spot",
    "Watched",
    "aim",
    "calendar",
    "concerned",
    "days_left",
    "due",
    "invited",
    "meeting_due",
    "over",
]
