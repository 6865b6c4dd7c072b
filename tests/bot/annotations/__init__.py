"""Spans of a text, and the sequences readers look for in them."""
