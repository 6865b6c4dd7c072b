"""The texts of law the assistant goes by, and new ones the Office adds with the day they come into force."""

import re
from datetime import date

from sqlmodel import Session

from bot.access import Action
from bot.dates import short
from bot.forms import Answers, Form, Step
from bot.language.folding import squeeze
from bot.lexicon.laws import Text, checked_on
from bot.library import known_laws
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import own_laws
from storage.tables import Draft, OwnLaw

_NUMBER = re.compile(r"\d+(?:/\d{4})?[/-][^\W\d_][\w-]*(?:[/-][\w-]+)*")


def show(session: Session, turn: Turn) -> None:
    """/vanban: the texts in force today, how far our knowledge reaches, and what the Office added."""
    turn.require(Action.MANAGE_LAWS)
    known, today = known_laws(session), turn.services.clock.today()
    base = [text for text in known.texts if text.base and text.holds_on(today)]
    lines = [_line(turn, text) for text in base]
    lines += [
        turn.t("laws-amended", text=text.title, by=by.title, day=short(by.since, turn.language))
        for text in base
        for by in known.amendments(text.number, today)
        if by.since
    ]
    added = own_laws.all_of(session)
    own = [_line(turn, text) for one in added if (text := known.of(one.number))]
    turn.say(
        turn.t(
            "laws-list",
            lines=Markup("\n".join(lines)),
            day=short(checked_on(), turn.language),
            own=Markup("\n".join(own)) if own else turn.t("laws-none"),
        ),
        [
            *([button(turn.label("laws-remove", number=one.number), "lawdrop", one.id)] for one in added),
            [button(turn.label("laws-add"), "lawadd")],
        ],
    )


def _line(turn: Turn, text: Text) -> Markup:
    since = short(text.since, turn.language) if text.since else ""
    if text.replaces:
        return turn.t("laws-replacing", text=text.title, since=since, replaces=", ".join(text.replaces))
    return turn.t("laws-one", text=text.title, since=since)


def add(session: Session, turn: Turn) -> None:
    """Ask for a new text."""
    turn.require(Action.MANAGE_LAWS)
    guided.begin(session, turn, LAW, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form(
        "law",
        (
            Step("number", max_length=60),
            Step("name", max_length=200, of_name=True),
            Step("since", kind="day"),
            Step("replaces", required=False, max_length=200),
        ),
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.MANAGE_LAWS)
    numbers = _numbers(draft.answers, "number")
    if len(numbers) != 1:
        raise Sorry("laws-number")
    number = numbers[0]
    known = known_laws(session).of(number)
    if known is not None and (known.own or known.base):
        raise Sorry("laws-known", text=known.title)
    replaces = _numbers(draft.answers, "replaces")
    if draft.answers.get("replaces") and not replaces:
        raise Sorry("laws-number")
    made = OwnLaw(
        number=number,
        name=squeeze(str(draft.answers["name"])),
        since=date.fromisoformat(str(draft.answers["since"])),
        replaces="\n".join(replaces),
        added_by=turn.my_id,
        added_at=turn.now,
    )
    session.add(made)
    session.flush()
    turn.note(session, "law_added", f"law:{made.id}")
    turn.answers_change()
    told = turn.t("laws-added", text=f"{made.name} số {number}", since=short(made.since, turn.language))
    turn.edit(told, _back(turn))


def _numbers(answers: Answers, step: str) -> list[str]:
    return _NUMBER.findall(squeeze(str(answers.get(step) or "")))


def drop(session: Session, turn: Turn) -> None:
    """Before an added text is taken out: what that means."""
    turn.require(Action.MANAGE_LAWS)
    one = _added(session, turn)
    turn.edit(
        turn.t("laws-drop", text=f"{one.name} số {one.number}"),
        [
            [button(turn.label("laws-drop-yes"), "lawgone", one.id, style="danger")],
            [button(turn.label("menu-back"), "go", "vanban")],
        ],
    )


def dropped(session: Session, turn: Turn) -> None:
    """Take an added text out."""
    turn.require(Action.MANAGE_LAWS)
    one = _added(session, turn)
    session.delete(one)
    turn.note(session, "law_removed", f"law:{one.id}")
    turn.answers_change()
    turn.edit(turn.t("laws-gone", text=f"{one.name} số {one.number}"), _back(turn))


def _back(turn: Turn) -> Rows:
    return [[button(turn.label("menu-vanban"), "go", "vanban")]]


def _added(session: Session, turn: Turn) -> OwnLaw:
    one = session.get(OwnLaw, turn.number(0))
    if one is None:
        raise Sorry("stale-button")
    return one


LAW = Guide("law", _form, _finish, guided.plain, saves=True)
