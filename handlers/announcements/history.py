"""What was announced before: a list, the latest first, and a search in it."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action
from bot.language import fold
from handlers import announced
from handlers.announcements import board, drafting
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Turn
from storage import announcements, drafts
from storage.tables import Announcement, Draft

FORM = drafts.ANNOUNCEMENTS[2]
SHOWN = 8


def opener(turn: Turn) -> Button:
    """The button that opens the list."""
    return button(turn.label("announcements-history"), "annhist", 0)


def show(session: Session, turn: Turn) -> None:
    """The list; a command begins with the latest."""
    turn.require(Action.ANNOUNCE)
    start = turn.number(0) if turn.action == "annhist" else 0
    if turn.action:
        _leave_unwritten(session, turn)
    text, rows = _list(turn, announcements.history(session), start, "announcements-title")
    turn.edit(text, rows)


def _leave_unwritten(session: Session, turn: Turn) -> None:
    """The list takes the place of the question what to announce: the next words are no announcement."""
    begun = drafts.find(session, turn.my_id, drafting.FORM, "")
    if begun is not None and not drafting.parts(begun):
        drafts.drop(session, begun.person_id, begun.form, begun.subject)


def _list(turn: Turn, found: Sequence[Announcement], start: int, title: str) -> tuple[Markup, Rows]:
    page = found[start : start + SHOWN]
    if not page and title == "announcements-found":
        return turn.t("announcements-not-found"), [
            [button(turn.label("announcements-history"), "annhist", 0)]
        ]
    if not page:
        return turn.t("announcements-none"), []
    lines = [
        turn.t(
            "announcements-line",
            number=number,
            time=announced.at(turn.services.clock, turn.language, one.send_at or one.created_at),
            state=turn.label(f"announcement-short-{one.state}"),
            text=clipped(" ".join(one.text.split()), 80) or "…",
        )
        for number, one in enumerate(page, start + 1)
    ]
    opening = [button(str(number), "annopen", one.id) for number, one in enumerate(page, start + 1)]
    moves = [(start - SHOWN, "questions-newer"), (start + SHOWN, "questions-older")]
    rows = in_rows(opening, 4)
    rows.append(
        [button(turn.label(key), "annhist", place) for place, key in moves if 0 <= place < len(found)]
    )
    rows.append([button(turn.label("announcements-search"), "annfind")])
    return Markup("\n".join([turn.t(title, count=len(found)), *lines])), rows


def open_(session: Session, turn: Turn) -> None:
    """One of them, with its board."""
    made = board.of_button(session, turn)
    turn.say(*board.screen(session, made, turn.language, turn.services.clock))


def begin_search(session: Session, turn: Turn) -> None:
    """What to look for is typed."""
    turn.require(Action.ANNOUNCE)
    drafts.start(session, turn.my_id, FORM, "", "words", {}, turn.now)
    turn.say(turn.t("announcements-ask-words"))


def words(session: Session, turn: Turn, draft: Draft) -> None:
    """Those that have all the words typed, with or without marks."""
    turn.require(Action.ANNOUNCE)
    wanted = fold(turn.text).split()
    found = [one for one in announcements.history(session) if all(word in fold(one.text) for word in wanted)][
        :SHOWN
    ]
    drafts.drop(session, draft.person_id, draft.form, draft.subject)
    text, rows = _list(turn, found, 0, "announcements-found")
    turn.say(text, rows)
