"""What somebody wants who writes without a command: a question on the plans, or an act of the assistant's."""

from bot.intents.deciding import read
from bot.intents.learnt import warm_up
from bot.intents.model import Intent, Place

__all__ = ["Intent", "Place", "read", "warm_up"]
