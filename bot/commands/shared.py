"""What several commands need: the settings, a day, the lines of a batch, a last sentence."""

import gc
import sys
from collections.abc import Iterator
from datetime import date
from typing import NoReturn

import typer

from bot import settings as settings_module
from bot.settings import Settings, SettingsError


def settings(**changes: object) -> Settings:
    """The settings of the environment, or the sentence that says what is wrong with them."""
    try:
        return settings_module.load(**changes)
    except SettingsError as error:
        stop(str(error))


def day(text: str | None) -> date:
    """A day as it was typed, today without one."""
    if text is None:
        from bot.clock import Clock

        return Clock().today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        stop(f"{text} is no day; write it as 2026-08-31.")


def lines() -> Iterator[str]:
    """The lines on stdin that hold something, each answer written at once."""
    for line in sys.stdin:
        if line.strip():
            yield line.strip("\n")
            sys.stdout.flush()


def loaded() -> None:
    """From here on garbage is looked for; what a start loads stays, and looking it through takes a while."""
    gc.freeze()
    gc.enable()


def stop(sentence: str) -> NoReturn:
    """End with a sentence."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
