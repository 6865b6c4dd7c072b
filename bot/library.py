"""The plans as a library to ask: from a folder of files, or from the database."""

import logging
from collections.abc import Collection
from datetime import date
from pathlib import Path

from sqlmodel import Session

from bot import plans
from bot.answers import KnownAnswer, Library, PlanEntry
from bot.answers.model import State
from bot.clock import Clock
from bot.facts import reading_of
from bot.language import abbreviations
from bot.lexicon.laws import Laws, Text, laws
from storage import campaigns, own_laws, questions

log = logging.getLogger(__name__)

_STATES: dict[str, State] = {"live": "live", "closed": "over", "replaced": "replaced"}

Around = tuple[dict[str, str], list[KnownAnswer], Laws]
Shelf = tuple[list[PlanEntry], dict[str, str], list[KnownAnswer], Laws]


def of_folder(folder: Path, today: date) -> Library:
    """The files of a folder that can be read as plans, by name; the others are named in the log."""
    entries = []
    for path in sorted(folder.iterdir()):
        if not path.is_file():
            continue
        try:
            reading = plans.read_file(path, today)
        except plans.Unreadable as error:
            log.warning("%s left out: %s", path.name, error.code)
            continue
        entries.append(PlanEntry(id=path.name, file_name=path.name, reading=reading))
    return Library.build(entries, abbreviations.load(), [])


def shelf(session: Session, clock: Clock) -> Shelf:
    """What the office's library is built from, as the tables have it now."""
    return entries(session), *around(session, clock)


def entries(session: Session, only: Collection[int] | None = None) -> list[PlanEntry]:
    """The plans people may ask about, or those of these campaigns alone."""
    return [
        PlanEntry(
            id=str(campaign.id),
            file_name=plan.file_name,
            reading=reading_of(session, campaign, plan),
            state=_STATES[campaign.state],
            starts=campaign.starts_on,
            ends=campaign.ends_on,
        )
        for campaign, plan in campaigns.published(session, only)
    ]


def around(session: Session, clock: Clock) -> Around:
    """What stands beside the plans: short forms, answers of the Office, texts of law."""
    known = [
        KnownAnswer(question=one.text, answer=one.answer, by=by, on=clock.local(at).date())
        for one, by, at in questions.answered(session)
    ]
    return abbreviations.load() | questions.abbreviations(session), known, known_laws(session)


def known_laws(session: Session) -> Laws:
    """The texts of law there are, those the Office added among them."""
    return laws().with_own(
        Text(one.number, one.name, one.since, replaces=tuple(one.replaces.split()), own=True)
        for one in own_laws.all_of(session)
    )
