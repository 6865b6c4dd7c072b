"""What each intent does: the very screens of the menu, with the campaign or code filled in where named."""

from collections.abc import Callable, Mapping, Sequence

from sqlmodel import Session

from bot.intents import Intent
from bot.intents.naming import named_among
from bot.language.folding import fold
from bot.registrations.forms import KINDS
from bot.registrations.titles import named_in
from handlers import links
from handlers.announcements import composing
from handlers.dossiers import opening
from handlers.errors import Handler
from handlers.keyboards import Button, Rows, button
from handlers.links import Screen
from handlers.office import board, coming, help_and_language, titles
from handlers.people import own
from handlers.questions import asking, documents, passing
from handlers.registrations import lists, mine, registering
from handlers.registry import cards
from handlers.registry.titles import titles_of
from handlers.reminders import mine as own_deadlines
from handlers.reminders import preferences
from handlers.reviews import queue, reviewing
from handlers.turn import Turn
from storage import campaigns, dossiers, facts, registrations
from storage.tables import Campaign

Act = Callable[[Session, Turn, Intent], None]


def _screen(handler: Handler) -> Act:
    """An act that names nothing: the screen as the menu opens it."""
    return lambda session, turn, _: handler(session, turn)


def _of_campaign(choose: Handler, begin: Handler, fits: Callable[[Session, Campaign], bool]) -> Act:
    """The screen of the campaign that was named; else the one that asks which."""

    def act(session: Session, turn: Turn, intent: Intent) -> None:
        fitting = [one for one in campaigns.live(session) if fits(session, one)]
        place = named_among(intent.campaign or turn.text, [one.title for one in fitting])
        if place is None:
            choose(session, turn)
            return
        turn.args = (str(fitting[place].id),)
        begin(session, turn)

    return act


def _register(session: Session, turn: Turn, intent: Intent) -> None:
    """What is named (a title, a pledge) is registered where it can be: the campaign need not be named too."""
    live = [one for one in campaigns.live(session) if one.kinds]
    said = fold(turn.text)
    kinds = {kind for kind in KINDS if fold(turn.label(f"kind-{kind}")) in said}
    if named_in(turn.text, titles_of(session)):
        kinds.add("titles")
    fitting = [(one, kind) for kind in kinds for one in live if kind in one.kinds]
    named = named_among(intent.campaign or turn.text, [one.title for one in live]) is not None
    if len(fitting) == 1 and not named:
        turn.args = (str(fitting[0][0].id), fitting[0][1])
        registering.begin(session, turn)
        return
    _of_campaign(registering.choose, registering.begin, lambda _, one: bool(one.kinds))(session, turn, intent)


def _of_code(choose: Handler, registration: Handler, dossier: Handler) -> Act:
    """The card of the registration or dossier whose code was typed; else the list."""

    def act(session: Session, turn: Turn, intent: Intent) -> None:
        known = registrations.of_code(session, intent.value) if intent.value else None
        if known is not None:
            turn.args = ("r", str(known.id))
            registration(session, turn)
            return
        handed_in = dossiers.of_code(session, intent.value) if intent.value else None
        if handed_in is not None:
            turn.args = ("d", str(handed_in.id))
            dossier(session, turn)
            return
        choose(session, turn)

    return act


def _card(session: Session, turn: Turn) -> None:
    """One's own registration: its card takes the id alone."""
    turn.args = turn.args[1:]
    cards.show(session, turn)


def _dossier(session: Session, turn: Turn) -> None:
    """Gone on with where it is in preparation, else its card."""
    turn.args = turn.args[1:]
    opening.show(session, turn)


def _wants_dossiers(session: Session, campaign: Campaign) -> bool:
    return facts.wants_dossiers(session, campaign.id or 0)


def _deadlines(session: Session, turn: Turn, _: Intent) -> None:
    """One's own where the words are those of the menu; else everybody's."""
    own = fold(turn.label("menu-han")) in fold(turn.text)
    (own_deadlines.show if own else coming.show)(session, turn)


def _courtesy(_: Session, turn: Turn, intent: Intent) -> None:
    turn.say(turn.t(f"courtesy-{intent.value or 'thanks'}"))


def _personal(session: Session, turn: Turn, _: Intent) -> None:
    """What is kept of them; the words that were said may go to the Office as they are."""
    way = button(turn.label("personal-office"), "qown")
    if turn.update.callback_query is None:
        kept = asking.keep(session, turn, turn.text[: asking.LONGEST], refused=False)
        way = button(turn.label("personal-office"), "qpass", kept.id)
    own.show(session, turn, [[way]])


def secret(_: Session, turn: Turn, intent: Intent) -> None:
    """Nothing is kept and nothing passed on: what to do instead."""
    turn.say(turn.t(f"typed-{intent.value}"))


ACTS: Mapping[str, Act] = {
    "register": _register,
    "dossier": _of_campaign(opening.choose, opening.begin, _wants_dossiers),
    "board": _of_campaign(board.choose, board.show, lambda _, __: True),
    "list": _of_campaign(lists.offer, lists.how, lambda _, one: "titles" in one.kinds),
    "mine": _of_code(mine.show, _card, _dossier),
    "review": _of_code(queue.show, reviewing.show, reviewing.show),
    "campaigns": _screen(board.campaigns),
    "titles": _screen(titles.named),
    "deadlines": _deadlines,
    "announce": _screen(composing.begin),
    "people": _screen(help_and_language.show_settings),
    "help": _screen(help_and_language.show_help),
    "language": _screen(help_and_language.choose_language),
    "human": _screen(passing.hand_on),
    "document": _of_campaign(documents.choose, documents.send, lambda _, __: True),
    "reminders": _screen(preferences.show),
    "personal": _personal,
    "cancel": _screen(help_and_language.nothing_open),
    "courtesy": _courtesy,
    "secret": secret,
}
# The command of an intent that belongs into the private chat.
_COMMANDS = {
    "register": "dangky",
    "dossier": "nophoso",
    "board": "tiendo",
    "list": "danhsach",
    "mine": "cuatoi",
    "review": "duyet",
    "announce": "thongbao",
    "reminders": "han",
}
# What may be shown to a whole group.
PUBLIC = frozenset(
    {"campaigns", "titles", "deadlines", "document", "help", "language", "courtesy", "cancel", "secret"}
)


def do(session: Session, turn: Turn, intent: Intent) -> None:
    """Do what was wanted; in a group only what everybody may see."""
    if not turn.private and intent.name not in PUBLIC:
        turn.say(turn.t("intent-private"), [[_to_private(turn, intent.name)]])
        return
    ACTS[intent.name](session, turn, intent)


def pressed(session: Session, turn: Turn) -> None:
    """One of several that were asked about."""
    name = turn.word(0)
    turn.args, turn.action = (), ""
    if name in ACTS:
        do(session, turn, Intent(name))


def ask_which(turn: Turn, options: Sequence[str], more: Rows) -> None:
    """Two or three come equally close: each as a button."""
    turn.say(turn.t("intent-which"), [*([one] for one in offers(turn, options)), *more])


def offers(turn: Turn, options: Sequence[str]) -> list[Button]:
    """A button for each intent the person may have meant."""
    return [button(turn.label(f"intent-{name}"), "want", name) for name in options if name in ACTS]


def _to_private(turn: Turn, name: str) -> Button:
    return links.opener(
        turn.label("intent-go-private"),
        Screen.COMMAND,
        _COMMANDS.get(name, "menu"),
        username=turn.services.bot.username,
        chat_id=turn.chat_id,
    )
