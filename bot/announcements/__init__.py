"""Audience, acknowledgement, and who is missing."""
