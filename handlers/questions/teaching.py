"""The Office teaches the assistant an abbreviation."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.language.folding import fold, squeeze
from handlers import guided
from handlers.guided import Guide
from handlers.turn import Turn
from storage.tables import Abbreviation, Draft


def begin(session: Session, turn: Turn) -> None:
    """/viettat"""
    turn.require(Action.TEACH_WORDS)
    guided.begin(session, turn, WORD, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("word", (Step("short", max_length=20), Step("long", max_length=120)))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.TEACH_WORDS)
    short = fold(squeeze(str(draft.answers["short"])))
    session.merge(
        Abbreviation(
            short=short, long=squeeze(str(draft.answers["long"])), added_by=turn.my_id, added_at=turn.now
        )
    )
    turn.note(session, "word_taught")
    turn.after.append(turn.services.library.changed)
    turn.edit(turn.t("word-kept", short=short, long=str(draft.answers["long"])))


WORD = Guide("word", _form, _finish, guided.plain)
