"""What a command, a menu button or a link opens, and that personal screens open in private only."""

from collections.abc import Mapping

from sqlmodel import Session

from handlers import linking, links, stale
from handlers.announcements import composing
from handlers.announcements import history as announced
from handlers.campaigns import launching
from handlers.dossiers import opening
from handlers.enrolment import inviting, start
from handlers.errors import AsyncHandler, Handler
from handlers.links import Screen
from handlers.office import blanks, board, emails, help_and_language, journal, laws, titles
from handlers.people import divisions, leaving, listing
from handlers.questions import answering, teaching
from handlers.registrations import history, lists, mine, registering
from handlers.registry import cards
from handlers.reminders import mine as deadlines
from handlers.reviews import queue, reviewing
from handlers.turn import Sorry, Turn
from handlers.yearly import year

BY_COMMAND: Mapping[str, Handler] = {
    "menu": help_and_language.show_menu,
    "chiendich": board.campaigns,
    "dangky": registering.choose,
    "danhsach": lists.offer,
    "cuatoi": mine.show,
    "han": deadlines.show,
    "duyet": queue.show,
    "nophoso": opening.choose,
    "tiendo": board.choose,
    "nhatky": journal.show,
    "kehoach": launching.drafts,
    "thongbao": composing.begin,
    "lichsuthongbao": announced.show,
    "email": emails.set_own,
    "cauhoi": answering.queue,
    "viettat": teaching.begin,
    "moi": inviting.invite,
    "phong": divisions.show,
    "nguoi": listing.show,
    "xoa": leaving.begin,
    "lich": year.show,
    "danhhieu": titles.show,
    "vanban": laws.show,
    "mau": blanks.show,
    "lichsu": history.show,
    "caidat": help_and_language.show_settings,
}
# What may be done in a group too.
ANYWHERE: Mapping[str, Handler] = {
    "lienket": linking.offer,
    "trogiup": help_and_language.help_,
    "ngonngu": help_and_language.choose_language,
}


def go(session: Session, turn: Turn) -> None:
    """A menu button does what its command does."""
    name = turn.word(0)
    if name in ANYWHERE:
        ANYWHERE[name](session, turn)
    elif name in BY_COMMAND:
        in_private(BY_COMMAND[name])(session, turn)
    else:
        stale.button(session, turn)


SCREENS: Mapping[Screen, Handler] = {
    Screen.REGISTER: registering.begin,
    Screen.HAND_IN: opening.begin,
    Screen.DOSSIER: opening.show,
    Screen.CAMPAIGN: board.campaign,
    Screen.BOARD: board.show,
    Screen.REGISTRATION: cards.show,
    Screen.REVIEW: reviewing.show,
    Screen.COMMAND: go,
}


def started(session: Session, turn: Turn) -> None:
    """/start, perhaps by a link: the screen it names, the invitation, or the greeting."""
    payload = links.payload_of(turn.text)
    if not turn.private:
        linking.added_by_link(session, turn, payload)
    elif turn.private and turn.person is not None and links.is_link(payload):
        links.open_(session, turn, SCREENS, payload.split("_"))
    elif turn.person is None and links.is_link(payload):
        raise Sorry("unknown-person")
    else:
        start.start(session, turn)


def open_(session: Session, turn: Turn) -> None:
    """A button opens the screen it names, below."""
    links.open_(session, turn, SCREENS, list(turn.args))


def in_private(handler: Handler) -> Handler:
    """The handler, for private chats only: a group must not see personal details."""

    def run(session: Session, turn: Turn) -> None:
        if not turn.private:
            raise Sorry("private-only")
        handler(session, turn)

    return run


def private_command(name: str, handler: Handler) -> Handler:
    """The command, for private chats only; in a group the link that opens it there."""

    def run(session: Session, turn: Turn) -> None:
        if turn.private:
            handler(session, turn)
            return
        username = turn.services.bot.username
        opening_it = links.opener(
            turn.label("intent-go-private"), Screen.COMMAND, name, username=username, chat_id=turn.chat_id
        )
        turn.say(turn.t("private-only"), [[opening_it]])

    return run


def in_private_async(handler: AsyncHandler) -> AsyncHandler:
    """The same for a handler that does its own waiting."""

    async def run(turn: Turn) -> None:
        if not turn.private:
            raise Sorry("private-only")
        await handler(turn)

    return run
