"""Alerts: what is due goes into the outbox, once for each deadline and day, to whoever still lacks it."""

from handlers.alerts.standing import missing, unregistered
from handlers.alerts.wording import repeated

__all__ = ["missing", "repeated", "unregistered"]
