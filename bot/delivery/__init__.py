"""The outbox's state machine, pacing and priority."""
