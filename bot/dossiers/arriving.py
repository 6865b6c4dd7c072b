"""A file as it arrives: what it is, or why it is not taken. It is called in `bot.sandbox` alone."""

from bot.dossiers.filetypes import Fault, Kind, inspect
from bot.dossiers.secrecy import bears_mark


def examine(data: bytes, name: str) -> Kind | Fault:
    """What the file is, whatever it is called; a secrecy mark comes before every other reason."""
    return Fault("secret") if bears_mark(data) else inspect(data, name)
