"""Deadlines and now become the alerts that are due."""
