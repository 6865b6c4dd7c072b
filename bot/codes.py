"""Codes that people read aloud and type: no letter or digit that looks like another."""

import secrets
from datetime import timedelta

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
VALID_FOR = timedelta(days=14)  # an invitation's


def new(length: int = 8) -> str:
    """A code nobody can guess; eight letters are 40 bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def tidy(typed: str) -> str:
    """A code as people type it, with blanks, hyphens or small letters, in its own form."""
    return "".join(letter for letter in typed.upper() if letter in ALPHABET)
