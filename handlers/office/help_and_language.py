"""Help for the person's role, and the language they are spoken to in."""

from sqlmodel import Session

from bot.access import Action, Role
from handlers import menus
from handlers.keyboards import Rows, button
from handlers.registry.waits import waiting_for
from handlers.texts import LANGUAGES, Markup
from handlers.turn import Sorry, Turn


def show_menu(session: Session, turn: Turn) -> None:
    """/menu"""
    if not turn.private:
        turn.say(turn.t("private-only"))
        return
    turn.say(turn.t("choose-task"), _menu(session, turn))


def _menu(session: Session, turn: Turn) -> Rows:
    waits = waiting_for(session, turn.me)
    counts = {"duyet": waits.to_review, "cauhoi": waits.questions}
    return menus.menu_rows(turn.actor.role, turn.language, counts)


def nothing_open(session: Session, turn: Turn) -> None:
    """Somebody wants out or back where nothing is open: that, and where to go."""
    if not turn.private:
        turn.say(turn.t("form-nothing-open"))
        return
    turn.say(Markup(f"{turn.t('form-nothing-open')} {turn.t('choose-task')}"), _menu(session, turn))


def show_settings(_: Session, turn: Turn) -> None:
    """/caidat: what is set up now and then."""
    turn.require(Action.INVITE)
    rows = menus.settings_rows(turn.actor.role, turn.language)
    turn.edit(turn.t("settings-title"), [*rows, [button(turn.label("own-open"), "ownshow")]])


def help_(_: Session, turn: Turn) -> None:
    """/trogiup"""
    if turn.person is None:
        turn.say(turn.t("unknown-person"))
        return
    parts = [turn.t("help")]
    if turn.actor.role == Role.HEAD:
        parts.append(turn.t("help-head"))
    elif turn.actor.role in {Role.OFFICE, Role.ADMIN}:
        parts.append(turn.t("help-office"))
    turn.say(Markup("\n\n".join(parts)))


def show_help(session: Session, turn: Turn) -> None:
    """The same for somebody who asked in words, with the buttons of their menu."""
    help_(session, turn)
    if turn.private and turn.person is not None:
        turn.say(turn.t("choose-task"), menus.menu_rows(turn.actor.role, turn.language))


def choose_language(_: Session, turn: Turn) -> None:
    """/ngonngu"""
    turn.say(
        turn.t("language-choose"), [[button("Tiếng Việt", "lang", "vi"), button("English", "lang", "en")]]
    )


def set_language(session: Session, turn: Turn) -> None:
    """A language was chosen."""
    if turn.word(0) not in LANGUAGES:
        raise Sorry("stale-button")
    turn.me.language = turn.language = turn.word(0)
    session.add(turn.me)
    turn.edit(turn.t("language-set"))
    menus.publish_soon(turn.services.bot, turn.user_id, turn.actor.role, turn.language, turn.after)
