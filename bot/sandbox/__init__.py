"""Work on what strangers send, done in processes of its own that may fail alone."""

from bot.sandbox.lanes import Sandbox
from bot.sandbox.limits import Limits, Overrun

__all__ = ["Limits", "Overrun", "Sandbox"]
