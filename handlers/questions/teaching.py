"""The Office teaches the assistant an abbreviation."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.language.folding import fold, squeeze
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import button, in_rows
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import questions
from storage.tables import Abbreviation, Draft


def begin(session: Session, turn: Turn) -> None:
    """/viettat"""
    turn.require(Action.TEACH_WORDS)
    known = questions.abbreviations(session)
    if known:
        rows = in_rows(
            [button(turn.label("word-drop", short=short.upper()), "worddrop", short) for short in known]
        )
        lines = [turn.t("word-line", short=short.upper(), long=long) for short, long in known.items()]
        turn.say(Markup("\n".join([turn.t("words-title"), *lines])), rows)
    guided.begin(session, turn, WORD, "", {})


def drop(session: Session, turn: Turn) -> None:
    """A taught abbreviation is not used any more."""
    turn.require(Action.TEACH_WORDS)
    word = session.get(Abbreviation, turn.word(0))
    if word is None:
        raise Sorry("stale-button")
    session.delete(word)
    turn.note(session, "word_dropped")
    turn.answers_change()
    turn.say(turn.t("word-dropped", short=word.short.upper()))


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form(
        "word", (Step("short", max_length=20, of_name=True), Step("long", max_length=120, of_name=True))
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.TEACH_WORDS)
    short = fold(squeeze(str(draft.answers["short"])))
    session.merge(
        Abbreviation(
            short=short, long=squeeze(str(draft.answers["long"])), added_by=turn.my_id, added_at=turn.now
        )
    )
    turn.note(session, "word_taught")
    turn.answers_change()
    turn.edit(turn.t("word-kept", short=short.upper(), long=str(draft.answers["long"])))


WORD = Guide("word", _form, _finish, guided.plain, saves=True)
