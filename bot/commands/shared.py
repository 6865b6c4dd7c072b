"""What several commands need: the settings, a day, the lines of a batch, a last sentence."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NoReturn

import typer

from bot import settings as settings_module
from bot.settings import Settings, SettingsError

_ARENA_MAX = -8  # M_ARENA_MAX of malloc.h


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


def one_heap() -> None:
    """Where glibc manages memory let all threads share one heap, before there are threads.

    Python lets one thread run at a time, so heaps of their own save nobody's waiting and only come apart: of
    7 MB more between the 5,000th and the 30,000th update 2 are left with one.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def stop(sentence: str) -> NoReturn:
    """End with a sentence."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
