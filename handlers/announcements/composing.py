"""The Office writes an announcement: messages of any kind, one after another, until it says who gets them."""

from sqlmodel import Session
from telegram import Message as Received

from bot.access import Action
from bot.announcements import Part, Poll, joined, plain
from handlers import albums, guided
from handlers.announcements import choosing, drafting, history, mending, options, previewing
from handlers.keyboards import Rows, button
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, subjects
from storage.tables import Draft

AT_ONCE = 3.0  # seconds between the pieces of a message that a program cut
LONGEST_AT_ONCE = 3900
MOST_PARTS = 20
SHOWN = 60


def begin(session: Session, turn: Turn) -> None:
    """/thongbao: a new one, or the one that was begun."""
    turn.require(Action.ANNOUNCE)
    known = drafts.find(session, turn.my_id, drafting.FORM, "")
    if known is None:
        made = drafts.start(session, turn.my_id, drafting.FORM, "", drafting.CONTENT, {}, turn.now)
        rows = [[history.opener(turn)], [drafting.leave(turn, made)]]
        turn.say(turn.t("announce-ask-text"), rows, subject=f"draft:{made.id}")
        return
    drafts.pause_others(session, turn.my_id, known.id)
    known.paused, known.updated_at = False, turn.now
    known.step = drafting.CONTENT
    session.add(known)
    turn.say(turn.t("form-resumed"))
    screen(session, turn, known)


def words(session: Session, turn: Turn, draft_id: int) -> None:
    """Words while an announcement, a correction or a search is open."""
    draft = drafting.mine(session, turn, draft_id)
    if draft.form == mending.FORM:
        mending.words(session, turn, draft)
    elif draft.form == history.FORM:
        history.words(session, turn, draft)
    elif draft.step == drafting.NAMES:
        choosing.names(session, turn, draft)
    elif draft.step in {drafting.AT, drafting.UNTIL}:
        options.typed(session, turn, draft)
    elif drafting.parts(draft) and choosing.by_words(session, turn, draft):
        previewing.show(session, turn, draft)
    else:
        _add(session, turn, draft, Part(drafting.html_of(turn)))


def poll_arrived(session: Session, turn: Turn) -> None:
    """A poll, while an announcement is open: each chat gets one like it, and the votes are summed."""
    draft = drafts.current(session, turn.my_id)
    if draft is None or draft.form != drafting.FORM:
        raise Sorry("not-understood")
    message = turn.update.effective_message
    if not isinstance(message, Received) or message.poll is None:
        raise Sorry("not-understood")
    asked = message.poll
    poll = Poll(
        asked.question,
        tuple(one.text for one in asked.options),
        asked.allows_multiple_answers,
        not asked.is_anonymous,
        tuple(asked.correct_option_ids or ()),
    )
    _add(session, turn, draft, Part(poll=poll))


def file_arrived(session: Session, turn: Turn, came: drafting.Came, draft_id: int) -> None:
    """A file or a photograph, with the words under it."""
    draft = drafting.mine(session, turn, draft_id)
    if draft.form != drafting.FORM:
        raise Sorry("announce-correct-words")
    message = turn.update.effective_message
    photo = isinstance(message, Received) and bool(message.photo)
    campaigns.keep_file(session, came.sha256, came.size, came.media_type, turn.now)
    file = {"file": came.sha256, "name": came.name, "photo": photo}
    _add(session, turn, draft, Part(drafting.html_of(turn), (file,), came.album))


def _add(session: Session, turn: Turn, draft: Draft, part: Part) -> None:
    before = drafting.parts(draft)
    message = turn.update.effective_message
    sent = message.date.timestamp() if isinstance(message, Received) else turn.now.timestamp()
    at_once = sent - float(str(draft.answers.get("last", 0))) <= AT_ONCE
    found = joined(before, part, at_once=at_once)
    if len(found) > MOST_PARTS:
        raise Sorry("announce-too-many", most=MOST_PARTS)
    draft.answers = {**draft.answers, "parts": [one.kept() for one in found], "last": sent}
    draft.step, draft.updated_at = drafting.CONTENT, turn.now
    session.add(draft)
    more_may_come = bool(part.album) or len(plain(part.html)) > LONGEST_AT_ONCE
    screen(session, turn, draft, waits=more_may_come)


def screen(session: Session, turn: Turn, draft: Draft, *, waits: bool = False) -> None:
    """What is there so far, and who it may be for; `waits` for the rest of an album or of a long text."""
    found = drafting.parts(draft)
    text = turn.t(
        "announce-so-far",
        parts=Markup("\n".join(_line(turn, number, one) for number, one in enumerate(found, 1))),
        question=turn.t("announce-ask-audience"),
    )
    rows: Rows = [
        *choosing.rows(session, turn, draft),
        [button(turn.label("announce-drop-last"), "anndrop", draft.id)],
        [drafting.leave(turn, draft)],
    ]
    if waits:
        albums.answer(session, turn, f"announce{draft.id}", text, rows)
        return
    before = subjects.message_of(session, f"draft:{draft.id}")
    if before is not None:
        turn.take_buttons(before)
    turn.say(text, rows, subject=f"draft:{draft.id}")


def _line(turn: Turn, number: int, part: Part) -> str:
    said = clipped(" ".join(plain(part.html).split()), SHOWN)
    if part.poll is not None:
        return turn.t("announce-part-poll", number=number, question=part.poll.question)
    if part.files:
        names = ", ".join(str(one["name"]) for one in part.files)
        return turn.t("announce-part-files", number=number, count=len(part.files), names=names, said=said)
    return turn.t("announce-part-text", number=number, said=said)


def drop_last(session: Session, turn: Turn) -> None:
    """The last message is taken back."""
    draft = drafting.mine(session, turn, turn.number(0))
    draft.answers = {**draft.answers, "parts": [one.kept() for one in drafting.parts(draft)[:-1]]}
    session.add(draft)
    if not drafting.parts(draft):
        turn.edit(turn.t("announce-ask-text"), [[drafting.leave(turn, draft)]])
        return
    turn.edit(turn.t("announce-dropped"))
    screen(session, turn, draft)


def back(session: Session, turn: Turn) -> None:
    """To what is written, and who it may be for."""
    draft = drafting.mine(session, turn, turn.number(0))
    draft.step = drafting.CONTENT
    session.add(draft)
    turn.edit(turn.t("announce-back"))
    screen(session, turn, draft)


def cancel(session: Session, turn: Turn) -> None:
    """Nothing goes out."""
    drafting.mine(session, turn, turn.number(0))
    guided.cancel(session, turn)


def is_open(draft: Draft | None) -> bool:
    """Whether what comes belongs to an announcement."""
    return draft is not None and draft.form in drafts.ANNOUNCEMENTS
