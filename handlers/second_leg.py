"""Where Telegram does not reach: alerts and announcements go by e-mail to those whose address is known."""

import asyncio
import logging
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from bot.access import Role
from bot.clock import Clock
from bot.delivery import mail
from bot.settings import Settings
from handlers import announced, texts
from storage import announcements, letters
from storage.database import Database
from storage.files import FileStore, FileStoreError
from storage.tables import Announcement, Group, Letter, Outgoing, Person, Receipt

log = logging.getLogger(__name__)

LOOK_EVERY = 60.0
AT_ONCE = 50
TRIES = 6
AGAIN = timedelta(minutes=10)


async def run(database: Database, clock: Clock, files: FileStore, settings: Settings) -> None:
    """Write and post letters, until cancelled; nothing where no mail server is set."""
    if settings.smtp_url is None:
        return
    while True:
        seen = clock.offset
        try:
            await database.write(plan, clock, timedelta(hours=settings.mail_after_hours))
            await _post_due(database, clock, files, settings)
        except Exception:
            log.exception("letters not posted")
        await clock.wait(LOOK_EVERY, seen)


def plan(session: Session, clock: Clock, patience: timedelta) -> None:
    """What is to go by letter: announcements to who never came in; all that waits when Telegram is away."""
    now = clock.now()
    found = [one for made in _of_use(session, now) for one in _never_came(session, made, clock)]
    if letters.away_since(session, now - patience):
        for row in letters.waiting(session):
            found += _instead(session, row, now)
    letters.add(session, found)


def _of_use(session: Session, now: datetime) -> list[Announcement]:
    return [one for one in announcements.history(session)[:50] if announcements.of_use(one, now)]


def _never_came(session: Session, made: Announcement, clock: Clock) -> list[Letter]:
    """To those it is meant for who cannot be written to on Telegram and have an address."""
    people = session.exec(
        select(Person)
        .join(Receipt, col(Receipt.person_id) == col(Person.id))
        .where(
            Receipt.announcement_id == made.id,
            Person.email != "",
            col(Person.left_at).is_(None),
            col(Receipt.acknowledged_at).is_(None),
            (col(Person.telegram_id).is_(None)) | (col(Person.unreachable_at).is_not(None)),
        )
    )
    found = []
    for person in people:
        messages = announced.layout(made, person.language, clock)
        html = "\n\n".join(one.html for one in messages if one.html)
        kept = [dict(file) for one in messages for file in one.files]
        key = announcements.key(made.id, person.id, "mail", 1)
        found.append(_letter(person, key, announcements.subject(made.id), html, kept, clock.now()))
    return found


def _instead(session: Session, row: Outgoing, now: datetime) -> list[Letter]:
    """Letters in the place of a message that waits; the message says so if it goes out after all."""
    readers = _readers(session, row.chat_id)
    made = [
        _letter(
            one, f"outbox:{row.id}:{one.id}", row.subject, str(row.payload.get("text", "")), _files(row), now
        )
        for one in readers
    ]
    if made and not row.payload.get("mailed"):
        note = texts.t(readers[0].language, "mailed-too")
        text = str(row.payload.get("text", ""))
        row.payload = {**row.payload, "text": f"{text}\n\n{note}".strip(), "mailed": True}
        session.add(row)
    return made


def _readers(session: Session, chat_id: int) -> list[Person]:
    """Who reads a chat: the person, or of a division's group its heads."""
    there = select(Person).where(Person.email != "", col(Person.left_at).is_(None))
    if chat_id > 0:
        return list(session.exec(there.where(Person.telegram_id == chat_id)))
    units = {
        unit
        for group in session.exec(select(Group).where(Group.chat_id == chat_id))
        for unit in group.divisions
    }
    return list(
        session.exec(there.where(col(Person.department_id).in_(units), Person.role == Role.HEAD.value))
    )


def _files(row: Outgoing) -> list[dict[str, object]]:
    kept = row.payload.get("files")
    return [dict(one) for one in kept] if isinstance(kept, list) else []


def _letter(
    person: Person, key: str, subject: str, html: str, files: list[dict[str, object]], now: datetime
) -> Letter:
    payload: dict[str, object] = {"text": html, "files": files}
    return Letter(
        key=key, person_id=person.id or 0, payload=payload, due_at=now, created_at=now, subject=subject
    )


async def _post_due(database: Database, clock: Clock, files: FileStore, settings: Settings) -> None:
    while found := await database.read(letters.due, clock.now(), AT_ONCE):
        for one, person in found:
            state, error = await _post(one, person, files, settings)
            now = clock.now()
            if state == "queued" and one.attempts + 1 >= TRIES:
                state = "failed"
            later = now + AGAIN * 2**one.attempts
            await database.write(letters.settle, one.id or 0, state, now, later, error)


async def _post(one: Letter, person: Person, files: FileStore, settings: Settings) -> tuple[str, str]:
    url = settings.smtp_url.get_secret_value() if settings.smtp_url else ""
    title = texts.label(person.language, "mail-title")
    html = f"{one.payload.get('text', '')}\n\n{texts.t(person.language, 'mail-foot')}"
    if one.attempts:
        html = f"{texts.t(person.language, 'mail-again')}\n\n{html}"
    kept = one.payload.get("files")
    try:
        attached = [
            mail.Attachment(str(file["name"]), await files.get(str(file["file"])))
            for file in (kept if isinstance(kept, list) else ())
        ]
        made = mail.letter(settings.mail_from, person.email, title, html, attached, key=one.key)
        await asyncio.to_thread(mail.post, url, made)
    except mail.LetterRefused as error:
        return "failed", str(error)
    except (OSError, FileStoreError, ValueError) as error:
        return "queued", type(error).__name__
    return "sent", ""
