"""Tests of bot.registrations."""
