"""The titles that may be registered: those of the law, then the Office's own."""

from functools import lru_cache

from sqlmodel import Session

from bot.registrations import titles
from bot.registrations.titles import Title
from storage import campaigns, registrations
from storage.tables import Campaign


def titles_of(session: Session) -> tuple[Title, ...]:
    """Every title there is now."""
    own = registrations.own_titles(session)
    return _with(tuple((one.id or 0, one.name, one.short, one.subject) for one in own))


def titles_for(session: Session, campaign: Campaign | None) -> tuple[Title, ...]:
    """Every title, those that the campaign's plan names first."""
    known = titles_of(session)
    if campaign is None:
        return known
    return titles.named_first(known, str(campaigns.plan_of(session, campaign).reading.get("text", "")))


def named_by(session: Session, campaign: Campaign | None) -> frozenset[str]:
    """The codes of the titles that the campaign's plan names."""
    if campaign is None:
        return frozenset()
    text = str(campaigns.plan_of(session, campaign).reading.get("text", ""))
    return frozenset(one.code for one in titles.named_in(text, titles_of(session)))


@lru_cache(maxsize=8)
def _with(own: tuple[tuple[int, str, str, str], ...]) -> tuple[Title, ...]:
    known = titles.load()
    for number, name, short, subject in own:
        row = {
            "code": code_of(number),
            "vi": name,
            "subjects": [subject],
            "short": [short] if short else [],
        }
        known = titles.with_office_titles(known, [row])
    return known


def code_of(number: int) -> str:
    """The code under which registrations name the Office's own title of this id."""
    return f"VP{number}"
