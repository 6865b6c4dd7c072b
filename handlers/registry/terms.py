"""By which day the plan has something done with a dossier, for the slips its division gets."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session

from bot import dates
from bot.dossiers import terms
from bot.dossiers.terms import Due
from bot.facts import fact_of
from bot.plans.model import Term
from bot.reminders import Rules
from handlers import texts
from handlers.texts.fitting import clipped
from handlers.turn import Turn
from storage import campaigns, facts, tables
from storage.tables import Dossier, DossierRound

QUOTE_SHOWN = 300  # characters of the plan's sentence


def of_round(session: Session, turn: Turn, dossier: Dossier, round_: DossierRound) -> list[Due]:
    """What the Office has to do with a round that came; nothing runs while the nominee is under review."""
    found = [] if round_.disputed else _terms(session, dossier)
    if not found:
        return []
    received, closed = _received(turn, round_), _closed(session, dossier)
    lacks, again = bool(round_.lacking), round_.number > 1
    return terms.on_receipt(found, received, closed, _rules(turn), lacks=lacks, again=again)


def of_accepted(session: Session, turn: Turn, dossier: Dossier, round_: DossierRound) -> list[Due]:
    """What is still to be done with one that was found whole."""
    found = _terms(session, dossier)
    if not found:
        return []
    received, closed, today = _received(turn, round_), _closed(session, dossier), turn.services.clock.today()
    return terms.on_acceptance(found, received, closed, today, _rules(turn), again=round_.number > 1)


def of_returned(session: Session, turn: Turn, dossier: Dossier) -> list[Due]:
    """By when the division hands in again what is returned today."""
    return terms.on_return(_terms(session, dossier), turn.services.clock.today(), _rules(turn))


def lines(session: Session, dossier: Dossier, due: Sequence[Due], language: str) -> str:
    """The days, each with the plan and the sentence that set it."""
    document = _document(_reading(session, dossier), language) if due else ""
    told = (
        texts.label(
            language,
            "dossier-term",
            day=dates.short(one.day, language),
            document=document,
            quote=clipped(one.quote, QUOTE_SHOWN),
        )
        for one in due
    )
    return "\n".join(told)


def _document(reading: Mapping[str, object], language: str) -> str:
    """What the plan is called on a slip: a plan, a guideline, a letter by its number."""
    kind, number = str(reading.get("kind") or "Kế hoạch"), reading.get("number")
    if not number:
        return texts.label(language, "dossier-term-plan")
    return texts.label(
        language, "dossier-term-document", kind=kind[:1].upper() + kind[1:].lower(), number=str(number)
    )


def _terms(session: Session, dossier: Dossier) -> list[Term]:
    rows = facts.of_campaign(session, tables.Term, dossier.campaign_id)
    return [fact_of("terms", row) for row in rows]


def _reading(session: Session, dossier: Dossier) -> dict[str, object]:
    campaign = campaigns.get(session, dossier.campaign_id)
    return campaigns.plan_of(session, campaign).reading if campaign else {}


def _received(turn: Turn, round_: DossierRound) -> date:
    return turn.services.clock.local(round_.sent_at).date()


def _closed(session: Session, dossier: Dossier) -> date | None:
    last = facts.last_deadline(session, dossier.campaign_id, "dossier")
    return last.last_day if last else None


def _rules(turn: Turn) -> Rules:
    """The days on which the office works."""
    settings = turn.services.settings
    return Rules(off=frozenset(settings.days_off), worked=frozenset(settings.days_worked))
