"""An announcement that is being written: what its draft row holds."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session
from telegram import Message

from bot.announcements import Audience, Part, digest, plain
from bot.language.folding import visible
from handlers.keyboards import Button, button
from handlers.turn import Sorry, Turn
from storage import drafts
from storage.tables import Announcement, Draft

FORM = drafts.ANNOUNCEMENTS[0]
# The steps of a draft: what the next words are.
CONTENT, NAMES, AT, UNTIL = "content", "names", "at", "until"


@dataclass(frozen=True)
class Came:
    """A file that came and is in the store."""

    name: str
    sha256: str
    size: int
    media_type: str
    album: str


def mine(session: Session, turn: Turn, draft_id: int) -> Draft:
    """The draft of a button, the person's own."""
    draft = drafts.get(session, draft_id)
    if draft is None or draft.form not in drafts.ANNOUNCEMENTS:
        raise Sorry("stale-button")
    if draft.person_id != turn.my_id:
        raise Sorry("not-your-button")
    return draft


def parts(draft: Draft) -> list[Part]:
    """What was written so far."""
    kept = draft.answers.get("parts")
    return [Part.of(one) for one in kept] if isinstance(kept, list) else []


def audience(draft: Draft) -> Audience:
    """Who it is for, as far as was chosen."""
    return Audience.of(draft.answers.get("audience"))


def keep(session: Session, draft: Draft, **changes: object) -> None:
    """Some of the answers anew."""
    draft.answers = {**draft.answers, **changes}
    session.add(draft)


def moment(draft: Draft, name: str) -> datetime | None:
    """A moment among the answers."""
    kept = draft.answers.get(name)
    return datetime.fromisoformat(kept) if isinstance(kept, str) else None


def html_of(turn: Turn) -> str:
    """The words of the message with Telegram's own formatting, in HTML."""
    message = turn.update.effective_message
    if not isinstance(message, Message):
        return ""
    return visible(message.text_html if message.text else message.caption_html if message.caption else "")


def announcement(turn: Turn, draft: Draft) -> Announcement:
    """What would be sent; kept nowhere yet."""
    found = parts(draft)
    return Announcement(
        text="\n\n".join(filter(None, (plain(one.html) for one in found))),
        digest=digest(found),
        content=[one.kept() for one in found],
        audience=audience(draft).kept(),
        acknowledge=bool(draft.answers.get("ack", True)),
        until=moment(draft, "until"),
        repeats=bool(draft.answers.get("repeats")),
        send_at=moment(draft, "at"),
        created_by=turn.my_id,
        created_at=turn.now,
    )


def leave(turn: Turn, draft: Draft) -> Button:
    """The button that throws it away."""
    return button(turn.label("form-cancel"), "anncancel", draft.id)
