"""Trying out what the assistant understands: a question, an intent, a plan, a date."""

import gc
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands import shared

if TYPE_CHECKING:
    from bot.answers import Library


def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in any spelling.")] = None,
    plans: Annotated[
        Path | None, typer.Option(help="Answer from the files of this folder, not the database.")
    ] = None,
    batch: Annotated[
        bool,
        typer.Option("--batch", help='A question or {"question","before"} a line on stdin, JSON a line out.'),
    ] = False,
    today: Annotated[str | None, typer.Option(help="The day asked, as YYYY-MM-DD; else today.")] = None,
    lang: Annotated[str, typer.Option(help="vi or en.")] = "vi",
) -> None:
    """Answer a question from the plans, with the quoted line and the document."""
    from bot import answers, library

    gc.disable()
    day = shared.day(today)
    found = library.of_folder(plans, day) if plans else _office_library()
    shared.loaded()
    if batch:
        for line in shared.lines():
            asked, before = _question(line)
            typer.echo(json.dumps(answers.answer_json(found, asked, day, lang, before), ensure_ascii=False))
        return
    if not question:
        shared.stop("Ask something, for example: python -m bot ask 'bao giờ nộp hồ sơ?'")
    typer.echo(answers.answer(found, question, day, lang).as_text(lang))


def _question(line: str) -> tuple[str, list[str]]:
    """A line of a batch: the question, and those asked before it, one or several."""
    try:
        given = json.loads(line) if line.startswith("{") else None
    except ValueError:
        given = None
    if not isinstance(given, dict):
        return line, []
    before = given.get("before") or []
    earlier = [before] if isinstance(before, str) else [str(one) for one in before]
    return str(given.get("question", "")), earlier


def intent(
    text: Annotated[str | None, typer.Argument(help="What somebody writes without a command.")] = None,
    where: Annotated[str, typer.Option(help="idle, group, dossier, or form:KIND.")] = "idle",
    role: Annotated[str, typer.Option(help="staff, head, office or admin.")] = "staff",
    batch: Annotated[
        bool, typer.Option("--batch", help='{"text","where","role"} a line on stdin, a JSON result a line.')
    ] = False,
) -> None:
    """Say what somebody wants: a question on the plans, or one of the assistant's own acts."""
    if batch:
        for line in shared.lines():
            typer.echo(json.dumps(_intent(json.loads(line)), ensure_ascii=False))
        return
    if not text:
        shared.stop("Say something, for example: python -m bot intent 'tôi đã đăng ký những gì'")
    typer.echo(json.dumps(_intent({"text": text, "where": where, "role": role}), ensure_ascii=False))


def _intent(said: dict[str, Any]) -> dict[str, object]:
    """What the words mean; in the middle of a form of titles with those of the law as choices."""
    from bot import intents
    from bot.registrations import titles

    kind, _, form = str(said.get("where") or "idle").partition(":")
    options = said.get("choices") or ([one.vi for one in titles.load()] if form == "titles" else ())
    place = intents.Place(kind, str(said.get("role") or "staff"), str(said.get("step") or ""), tuple(options))
    found = intents.read(str(said["text"]), place)
    return {
        "intent": found.name,
        "campaign": found.campaign,
        "value": found.value,
        "options": list(found.options),
    }


def _office_library() -> "Library":
    """The library of this office's own database."""
    from bot.answers import Library
    from bot.clock import Clock
    from bot.library import shelf
    from storage.database import open_database
    from storage.migrations import migrate

    chosen = shared.settings()
    chosen.data.mkdir(parents=True, exist_ok=True)
    migrate(chosen.database)
    database = open_database(chosen.database)
    try:
        return Library.build(*database.read_now(shelf, Clock(chosen.time_zone)))
    finally:
        database.close()


def read_plan(
    file: Annotated[Path, typer.Argument(help="A plan: .docx .pdf .doc .txt .md")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")] = False,
    today: Annotated[str | None, typer.Option(help="The day it is read, as YYYY-MM-DD; else today.")] = None,
) -> None:
    """Read a plan: deadlines, papers, quotas, criteria, tasks, each with its quote, and warnings."""
    from bot import plans
    from bot.plans import text_form

    try:
        reading = plans.read_file(file, shared.day(today))
    except plans.Unreadable as error:
        shared.stop(error.message("vi"))
    except OSError as error:
        shared.stop(f"{file}: {error.strerror}")
    if as_json:
        typer.echo(json.dumps(plans.as_json(reading), ensure_ascii=False, indent=1))
        return
    typer.echo(text_form.as_text(reading))


def date_(
    text: Annotated[
        str | None, typer.Argument(help="A date as people say it, for example 'thứ sáu tuần sau'.")
    ] = None,
    today: Annotated[str | None, typer.Option(help="The day it is said, as YYYY-MM-DD; else today.")] = None,
    batch: Annotated[
        bool, typer.Option("--batch", help='{"text","reference"} a line on stdin, a result a line.')
    ] = False,
) -> None:
    """Say which date, interval or time a text means; null when it is none."""
    from bot import dates

    if batch:
        for line in shared.lines():
            asked = json.loads(line)
            day = date.fromisoformat(str(asked["reference"])[:10])
            typer.echo(json.dumps(dates.result(str(asked["text"]), day)))
        return
    if not text:
        shared.stop("Say a date, for example: python -m bot date 'thứ sáu tuần sau'")
    typer.echo(json.dumps(dates.result(text, shared.day(today))))
