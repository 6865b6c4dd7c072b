"""The plans in force, indexed for answering; rebuilt when the Office changes something."""

import asyncio
import logging
from datetime import date

from sqlmodel import Session

from bot import answers, plans
from bot.answers import Answer, KnownAnswer, Library, PlanEntry
from bot.answers.model import State
from bot.language import abbreviations
from storage import campaigns, questions
from storage.database import Database

_STATES: dict[str, State] = {"live": "live", "closed": "over", "replaced": "replaced"}

log = logging.getLogger(__name__)


Shelf = tuple[list[PlanEntry], dict[str, str], list[KnownAnswer]]


def load(session: Session) -> Shelf:
    """What a library is built from, as the tables have it now."""
    entries = [
        PlanEntry(
            id=str(campaign.id),
            file_name=plan.file_name,
            reading=plans.from_json(campaign.facts, plan.file_name),
            state=_STATES[campaign.state],
            starts=campaign.starts_on,
            ends=campaign.ends_on,
        )
        for campaign, plan in campaigns.published(session)
    ]
    known = [
        KnownAnswer(question=one.text, answer=one.answer, by=by, on=on)
        for one, by, on in questions.answered(session)
    ]
    return entries, abbreviations.load() | questions.abbreviations(session), known


class LibraryKeeper:
    """Holds the current library; a change asks for a new one and the old one serves meanwhile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shelf: Shelf = ([], {}, [])
        self._library = Library.build([], abbreviations.load(), [])
        self._changed = asyncio.Event()

    async def refresh(self) -> None:
        """Build the library anew from the tables."""
        self._shelf = await self._database.read(load)
        self._library = await asyncio.to_thread(Library.build, *self._shelf)

    def changed(self) -> None:
        """Something the answers rest on was changed."""
        self._changed.set()

    async def run(self) -> None:
        """Rebuild after each change until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self.refresh()
            except Exception:
                log.exception("library not rebuilt")

    async def answer(self, question: str, today: date, language: str, only: str | None = None) -> Answer:
        """The answer of the plans (of one plan, if `only` names it); off the event loop, for it computes."""
        library = self._of_plan(only) if only else self._library
        return await asyncio.to_thread(answers.answer, library, question, today, language)

    def _of_plan(self, plan_id: str) -> Library:
        entries, words, _ = self._shelf
        return Library.build([one for one in entries if one.id == plan_id], words, [])
