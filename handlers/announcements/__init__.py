"""Announcements: written once, sent to an audience, acknowledged by a button."""
