"""The command line: starts everything, and nothing imports it."""

import io
import logging
import os
import sys
from collections.abc import Callable

import typer

from bot.commands import keeping, running, trying

app = typer.Typer(
    name="bot",
    help="Trợ lý thi đua, khen thưởng: a Telegram assistant for emulation and commendation work.",
    epilog="Without a command it runs: the real bot when TELEGRAM_BOT_TOKEN is set, else the playground.",
    pretty_exceptions_enable=False,
    add_completion=False,
    invoke_without_command=True,
)
COMMANDS: dict[str, Callable[..., None]] = {
    "run": running.run,
    "deliver": running.deliver,
    "settings": keeping.list_settings,
    "backup": keeping.backup,
    "restore": keeping.restore,
    "print-out": keeping.print_out,
    "migrate-data": keeping.migrate_data,
    "check": keeping.check,
    "ask": trying.ask,
    "intent": trying.intent,
    "read-plan": trying.read_plan,
    "date": trying.date_,
}
for name, command in COMMANDS.items():
    app.command(name=name)(command)


@app.callback()
def without_command(context: typer.Context) -> None:
    """Run when no command is named."""
    if context.invoked_subcommand is None:
        running.run()


def _speak_everywhere() -> None:
    """A console or a file whose encoding lacks Vietnamese, as Windows has them, must not end a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            chosen = os.environ.get("PYTHONIOENCODING") or stream.isatty()
            stream.reconfigure(encoding=None if chosen else "utf-8", errors="replace")


def main() -> None:
    """The console script."""
    _speak_everywhere()
    logging.captureWarnings(capture=True)
    app()


if __name__ == "__main__":
    main()
