"""Guided conversations: which question comes next, and what an answer means."""
