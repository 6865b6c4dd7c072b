"""What has not arrived on Telegram, gathered by division; for the chat and for the command line."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.announcements import plain
from bot.reports.printout import Sheet
from handlers import texts
from storage import announcements, letters, people
from storage.tables import Group, Outgoing, Person

RECENT = timedelta(days=14)
NOT_THERE = ("queued", "held", "failed", "unreachable", "unknown")


def gather(session: Session, now: datetime, language: str) -> list[Sheet]:
    """Alerts and announcements not known to have arrived, and people an announcement cannot reach."""
    names = {one.id or 0: one.name for one in people.departments(session)}
    elsewhere = texts.label(language, "printout-elsewhere")
    found: dict[str, dict[str, set[str]]] = {}

    def note(unit: int | None, words: str, person: str = "") -> None:
        items = found.setdefault(names.get(unit or 0, elsewhere), {})
        items.setdefault(words, set()).update({person} if person else set())

    rows = session.exec(
        select(Outgoing)
        .where(
            col(Outgoing.state).in_(NOT_THERE),
            col(Outgoing.kind).in_(letters.KINDS),
            Outgoing.method == "say",
            Outgoing.created_at > now - RECENT,
            Outgoing.error != "missed",
        )
        .order_by(col(Outgoing.id))
    )
    for row in rows:
        words = plain(str(row.payload.get("text", ""))).strip()
        person = session.exec(select(Person).where(Person.telegram_id == row.chat_id)).first()
        if person is not None:
            note(person.department_id, words, person.name)
            continue
        for group in session.exec(select(Group).where(Group.chat_id == row.chat_id)):
            for unit in group.divisions or {0}:
                note(unit, words)
    for made in announcements.history(session)[:50]:
        if announcements.of_use(made, now):
            for _, name, unit, _, account, unreachable_at, at in announcements.recipients(
                session, made.id or 0
            ):
                if at is None and (account is None or unreachable_at is not None):
                    note(unit, made.text, name)
    order = [*names.values(), elsewhere]
    return [
        Sheet(division, tuple(_item(language, *one) for one in found[division].items()))
        for division in order
        if division in found
    ]


def _item(language: str, words: str, persons: set[str]) -> tuple[str, str]:
    if not persons:
        return words, ""
    return words, texts.label(language, "printout-people", names=", ".join(sorted(persons)))
