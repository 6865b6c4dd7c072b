"""From a document's bytes to everything the assistant takes from it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.documents.letterhead import read_head
from bot.documents.opening import open_document
from bot.documents.outline import outline, sections, undivided
from bot.documents.paragraphs import Paragraph, paragraphs
from bot.lexicon.laws import Laws, laws
from bot.plans.awards import find_award_forms
from bot.plans.basis import Basis, basis_of
from bot.plans.criteria import find_criteria
from bot.plans.deadlines import find_deadlines
from bot.plans.dossiers import find_dossiers
from bot.plans.duties import find_duties
from bot.plans.events import find_events
from bot.plans.laws import law_warnings
from bot.plans.missing import find_missing
from bot.plans.model import Deadline, Event, Period, Quota, Reading
from bot.plans.model import Warning as Notice
from bot.plans.quotas import find_quotas
from bot.plans.replaced import find_replaced
from bot.plans.rows import find_rows
from bot.plans.spans import find_period
from bot.plans.tasks import find_tasks
from bot.plans.terms import find_terms
from bot.plans.warning_texts import worded
from bot.plans.warnings import (
    deadline_warnings,
    head_warnings,
    quota_warnings,
    weekday_warnings,
    year_warnings,
)


def read(data: bytes, file_name: str, today: date, known: Laws | None = None) -> Reading:
    """What the document says, each fact with its quote; `today` and the laws `known` only serve the warnings.

    Raises:
        Unreadable: with the sentence for whoever sent the file.
    """
    document = open_document(data, file_name)
    whole = paragraphs(document.blocks)
    head = read_head(whole)
    items = outline(whole, head)
    basis = basis_of(items, head)
    events = find_events(basis)
    due = find_deadlines(basis)
    due.deadlines = [one for one in due.deadlines if not _is_held(one, events)]
    tasks = find_tasks(basis)
    quotas = find_quotas(basis)
    replaces = find_replaced(basis)
    noticed = _warnings(basis, whole, due.deadlines, quotas, replaces, today, known or laws())
    noticed += [worded(code, whole[0].text[:60]) for code in sorted(document.notices)]
    text = "\n".join(paragraph.text for paragraph in whole)
    return Reading(
        file_name=file_name,
        title=head.title,
        number=head.number,
        issuer=head.issuer,
        issued_on=head.issued_on,
        kind=head.kind,
        period=_literal(find_period(basis, len(tasks)), text),
        deadlines=tuple(due.deadlines),
        recurring=tuple(due.recurring),
        events=events,
        dossiers=find_dossiers(basis),
        award_forms=find_award_forms(basis),
        quotas=quotas,
        criteria=find_criteria(basis),
        tasks=tasks,
        duties=find_duties(basis),
        replaces=replaces,
        warnings=tuple(dict.fromkeys([*noticed, *due.warnings])),
        missing=() if document.notices & {"unreadable"} else find_missing(basis, whole),
        rows=find_rows(items),
        terms=find_terms(basis, due.deadlines),
        sections=sections(items) or undivided(whole),
        text=text,
    )


def _literal(period: Period | None, text: str) -> Period | None:
    """A period whose quote stands in the text: of a title that wraps within it, its first words."""
    while period and period.quote not in text:
        period = replace(period, quote=period.quote.rpartition(" ")[0])
    return period


def _is_held(due: Deadline, events: tuple[Event, ...]) -> bool:
    """Whether this is the very day of a gathering, by which nobody has to send anything."""
    return any(
        due.start == due.end == one.day
        and (due.act in {"event", "other"} or (due.act == "office" and due.at and due.at == one.at))
        and one.quote == due.quote
        for one in events
    )


def _warnings(
    basis: Basis,
    whole: list[Paragraph],
    due: list[Deadline],
    quotas: tuple[Quota, ...],
    replaces: str,
    today: date,
    known: Laws,
) -> list[Notice]:
    return [
        *head_warnings(basis, whole, replaces),
        *law_warnings(whole, today, known),
        *year_warnings(basis),
        *weekday_warnings(basis),
        *quota_warnings(quotas),
        *deadline_warnings(basis, due, today),
    ]


def read_file(path: Path, today: date) -> Reading:
    """The reading of a file on disk.

    Raises:
        Unreadable: with the sentence for whoever sent the file.
        OSError: the file is not there or may not be read.
    """
    return read(path.read_bytes(), path.name, today)
