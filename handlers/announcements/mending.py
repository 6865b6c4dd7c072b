"""A sent announcement is corrected wherever it stands, or taken back."""

from sqlmodel import Session

from bot.announcements import Part, digest, plain
from handlers import announced, spreading
from handlers.announcements import board, drafting
from handlers.changing import DELETABLE
from handlers.keyboards import button, kept
from handlers.turn import Sorry, Turn
from storage import announcements, drafts, outbox, subjects
from storage.announcements import CORRECTED, WITHDRAWN
from storage.tables import Announcement, Draft

FORM = drafts.ANNOUNCEMENTS[1]
MAY_CHANGE = frozenset({"sent", "stopped"})


def begin(session: Session, turn: Turn) -> None:
    """The Office wants to correct the words."""
    made = _changeable(session, turn)
    draft = drafts.start(session, turn.my_id, FORM, str(made.id), "text", {}, turn.now)
    turn.say(turn.t("announce-ask-correction", text=made.text[:3000]), [[drafting.leave(turn, draft)]])


def _changeable(session: Session, turn: Turn) -> Announcement:
    made = board.of_button(session, turn)
    if made.state not in MAY_CHANGE or made.rounds:
        raise Sorry("announcement-not-now")
    return made


def words(session: Session, turn: Turn, draft: Draft) -> None:
    """The new words: shown as they will look before anything is changed."""
    made = announcements.get(session, int(draft.subject))
    if made is None:
        raise Sorry("stale-button")
    drafting.keep(session, draft, html=drafting.html_of(turn))
    new = _with_words(made, turn, str(draft.answers["html"]))
    clock = turn.services.clock
    before, after = (announced.layout(one, turn.language, clock) for one in (made, new))
    shapes = [[bool(one.files) or one.poll is not None for one in found] for found in (before, after)]
    if any(map(any, shapes)) and shapes[0] != shapes[1]:
        raise Sorry("announce-correct-shape")
    turn.say(turn.t("announce-as-it-looks"))
    for place, message in enumerate(after, 1):
        if message.poll is not None:
            continue
        said = announced.shown(new, turn.language, clock, message, last=place == len(after))
        if "buttons" in said:
            said["buttons"] = kept(announced.ack_rows(turn.language, 0, "annsample"))
        turn.put(outbox.SAY, said)
    sent = subjects.by_chat(session, announcements.subject(made.id)).get("sent", 0)
    rows = [
        [button(turn.label("announce-correct-confirm"), "annmend", draft.id)],
        [drafting.leave(turn, draft)],
    ]
    turn.say(turn.t("announce-correct-card", count=sent), rows)


def _with_words(made: Announcement, turn: Turn, html: str) -> Announcement:
    """The announcement with other words in the place of its first ones; further words go."""
    first = next((place for place, one in enumerate(made.content) if one.get("html")), None)
    content = []
    for place, one in enumerate(made.content):
        if place == first:
            content.append({**one, "html": html})
        elif one.get("files") or one.get("poll"):
            content.append(one)
    if first is None:
        content.insert(0, {"html": html})
    found = [Part.of(one) for one in content]
    values = made.model_dump() | {
        "content": content,
        "text": "\n\n".join(filter(None, (plain(one.html) for one in found))),
        "digest": digest(found),
        "corrected_at": turn.now,
    }
    return Announcement(**values)


def mend(session: Session, turn: Turn) -> None:
    """Correct it everywhere."""
    draft = drafting.mine(session, turn, turn.number(0))
    turn.args = (draft.subject,)
    made = _changeable(session, turn)
    new = _with_words(made, turn, str(draft.answers["html"]))
    made.content, made.text, made.digest = new.content, new.text, new.digest
    made.corrected_at = turn.now
    turn.outgoing += spreading.start(session, made, CORRECTED, turn.services.clock)
    turn.spreads()
    turn.note(session, "announcement_corrected", f"announcement:{made.id}")
    drafts.drop(session, draft.person_id, draft.form, draft.subject)
    board.redraw(session, turn, made)


def ask_withdraw(session: Session, turn: Turn) -> None:
    """What would be taken back, and how: it cannot be undone."""
    made = _changeable(session, turn)
    sent = subjects.by_chat(session, announcements.subject(made.id)).get("sent", 0)
    young = turn.now - (made.send_at or made.created_at) < DELETABLE
    rows = [
        [button(turn.label("announcement-withdraw-confirm"), "anntakeok", made.id, style="danger")],
        [button(turn.label("form-back"), "annboard", made.id)],
    ]
    key = "announcement-withdraw-ask" if young else "announcement-withdraw-ask-late"
    made.board_chat = made.board_message = None  # the question stands in its place until it is answered
    session.add(made)
    turn.edit(turn.t(key, count=sent, text=made.text[:300]), rows)


def withdraw(session: Session, turn: Turn) -> None:
    """Take it back everywhere."""
    made = _changeable(session, turn)
    subjects.call_off(session, announcements.subject(made.id), "withdrawn")
    made.state, made.withdrawn_at, made.repeats = "withdrawn", turn.now, False
    turn.outgoing += spreading.start(session, made, WITHDRAWN, turn.services.clock)
    turn.spreads()
    turn.note(session, "announcement_withdrawn", f"announcement:{made.id}")
    board.redraw(session, turn, made)
