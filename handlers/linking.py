"""Which divisions a group, or a topic of it, is reminded for: one, several or all; who may say so."""

import re
from collections.abc import Collection, Iterable

from sqlmodel import Session
from telegram import Message

from bot.access import Action
from bot.language.folding import visible
from handlers.alerts import living
from handlers.alerts.planning import Look
from handlers.keyboards import Button, Rows, asked, button
from handlers.paging import paged, turning
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import groups, people
from storage.tables import Department, Group

TOPIC = " › "
ON_A_PAGE = 12
LONGEST_CHOSEN = 48  # characters of a button that several divisions take
FULL = "full"  # in their place: no more fit
_KEPT = re.compile(r"x[0-9a-f]+|[0-9]+(\.[0-9]+)*")
EVERYBODY, ONE = "all", "unit"  # what a link to add the assistant carries


def offer(session: Session, turn: Turn) -> None:
    """/lienket: to what this place is linked, and what it may be linked to."""
    _offer(session, turn, 0)


def page(session: Session, turn: Turn) -> None:
    """More of the divisions."""
    _offer(session, turn, turn.number(0))


def _offer(session: Session, turn: Turn, page: int) -> None:
    if turn.private:
        _offer_adding(session, turn, page)
        return
    if turn.anonymous:
        turn.say(turn.t("group-anonymous"), [[button(turn.label("group-link"), "go", "lienket")]])
        return
    if turn.person is None:
        turn.say(turn.t("group-ask-whom"))
        return
    turn.require(Action.LINK_GROUP)
    units = _mine(session, turn)
    if not units:
        raise Sorry("no-departments")
    turn.edit(*_choices(session, turn, units, page))


def _offer_adding(session: Session, turn: Turn, page: int) -> None:
    """In private: links that add the assistant to a group with the rights it needs, linked at once."""
    turn.require(Action.LINK_GROUP)
    rows: Rows = []
    shown, page, pages = paged(_mine(session, turn), ON_A_PAGE, page)
    for unit in shown:
        label = turn.label("group-add-for", department=unit.short or unit.name)
        rows.append([Button(label, url=_adding(turn, f"{ONE}_{unit.id}"))])
    rows.append(turning(turn, page, pages, "grppage"))
    if turn.may(Action.SEND_PLAN):
        rows.append([Button(turn.label("group-add-for-all"), url=_adding(turn, EVERYBODY))])
    (turn.edit if turn.action == "grppage" else turn.say)(turn.t("group-link-where"), rows)


def _adding(turn: Turn, payload: str) -> str:
    username = turn.services.bot.username
    return f"https://t.me/{username}?startgroup={payload}&admin=pin_messages+manage_topics"


def added_by_link(session: Session, turn: Turn, payload: str) -> None:
    """/start in a group: the assistant was added by a link that names what it is for."""
    kind, _, number = payload.partition("_")
    if kind not in {EVERYBODY, ONE} or turn.person is None or not turn.may(Action.LINK_GROUP):
        offer(session, turn)
        return
    turn.args = (number,)
    if kind == EVERYBODY:
        to_all(session, turn)
    else:
        to_one(session, turn)


def _mine(session: Session, turn: Turn) -> list[Department]:
    return [one for one in people.units(session) if turn.may(Action.LINK_GROUP, one.id)]


def _choices(session: Session, turn: Turn, units: list[Department], page: int) -> tuple[Markup, Rows]:
    here = groups.place(session, turn.chat_id, turn.thread)
    shown, page, pages = paged(units, ON_A_PAGE, page)
    only_here = here is not None and here.linked and [one.id for one in units] == [here.department_id]
    which = turn.t("group-which")
    if here is not None and here.linked:
        key = "group-now" if only_here else "group-which-now"
        which = turn.t(key, to=named(session, turn, here))
    options = [] if only_here else [button(one.name, "grp", one.id) for one in shown]
    text, rows = asked(which, options)
    rows.append(turning(turn, page, pages, "grppage"))
    if turn.may(Action.SEND_PLAN):
        if len(units) > 1:
            rows.append([button(turn.label("group-several"), "grpsome", _kept(()), 0)])
        rows.append([button(turn.label("group-all"), "grpall")])
    if here is not None and here.linked:
        rows.append([button(turn.label("group-unlink"), "grpoff")])
    return text, rows


def to_one(session: Session, turn: Turn) -> None:
    """The division was chosen: from now on it is reminded here, and nowhere else."""
    department = people.department(session, turn.number(0))
    if department is None or turn.private:
        raise Sorry("stale-button")
    turn.require(Action.LINK_GROUP, department.id)
    here = _here(session, turn)
    elsewhere = [one for one in groups.own_of(session, department.id or 0) if one is not here]
    here.department_id = department.id
    told = turn.t("group-linked", department=department.name)
    for other in elsewhere:
        told = Markup(f"{told}\n{turn.t('group-linked-instead', title=other.title)}")
        forget(other)
        session.add(other)
    _linked(session, turn, here, told)


def to_all(session: Session, turn: Turn) -> None:
    """The whole office."""
    turn.require(Action.LINK_GROUP)
    turn.require(Action.SEND_PLAN)
    here = _here(session, turn)
    here.everyone = True
    _linked(session, turn, here, turn.t("group-linked-all"))


def choose_several(session: Session, turn: Turn) -> None:
    """Several divisions: each button switches one; what is chosen stands in the buttons."""
    turn.require(Action.SEND_PLAN)
    units = _mine(session, turn)
    chosen = _chosen(turn, units)
    shown, page, pages = paged(units, ON_A_PAGE, turn.number(1))
    rows: Rows = [
        [
            button(
                turn.label("group-on" if one.id in chosen else "group-off", name=one.name),
                "grpsome",
                _kept(chosen ^ {one.id or 0}),
                page,
            )
        ]
        for one in shown
    ]
    rows.append(turning(turn, page, pages, "grpsome", _kept(chosen)))
    if chosen:
        rows.append([button(turn.label("group-several-done", count=len(chosen)), "grpok", _kept(chosen))])
    turn.edit(turn.t("group-which-several"), rows)


def to_several(session: Session, turn: Turn) -> None:
    """The divisions chosen."""
    turn.require(Action.SEND_PLAN)
    chosen = sorted(_chosen(turn, _mine(session, turn)))
    if not chosen:
        raise Sorry("stale-button")
    here = _here(session, turn)
    here.units = chosen
    _linked(session, turn, here, turn.t("group-linked-several", names=named(session, turn, here)))


def unlink(session: Session, turn: Turn) -> None:
    """This place is not reminded any more."""
    here = groups.place(session, turn.chat_id, turn.thread)
    if here is None or not here.linked:
        raise Sorry("stale-button")
    turn.require(Action.LINK_GROUP, here.department_id)
    if here.department_id is None:
        turn.require(Action.SEND_PLAN)
    forget(here)
    here.came_at = turn.now
    session.add(here)
    turn.note(session, "group_unlinked", f"group:{here.id}")
    turn.edit(turn.t("group-unlinked"), [[button(turn.label("group-link"), "go", "lienket")]])


def forget(group: Group) -> None:
    """Take the link away."""
    group.department_id, group.units, group.everyone = None, None, False
    group.linked_by, group.linked_at = None, None
    group.board, group.board_id = "", None


def named(session: Session, turn: Turn, group: Group) -> str:
    """What a place is linked to, in words."""
    if group.everyone:
        return turn.label("group-everybody")
    return _names(one for one in people.units(session) if one.id in group.divisions)


def _names(units: Iterable[Department]) -> str:
    return "; ".join(one.name for one in units)


def _here(session: Session, turn: Turn) -> Group:
    """This place, freshly linked to nothing."""
    if turn.private:
        raise Sorry("stale-button")
    known = groups.place(session, turn.chat_id, turn.thread)
    here = known or Group(chat_id=turn.chat_id, thread_id=turn.thread, came_at=turn.now)
    chat, message = turn.update.effective_chat, turn.update.effective_message
    title = visible(chat.title or "") if chat else here.title
    opened = message.reply_to_message if isinstance(message, Message) else None
    topic = opened.forum_topic_created.name if opened and opened.forum_topic_created else ""
    topic = topic or here.title.partition(TOPIC)[2]
    here.title = f"{title}{TOPIC}{visible(topic)}" if topic and turn.thread else title
    forget(here)
    return here


def _linked(session: Session, turn: Turn, here: Group, told: Markup) -> None:
    here.linked_by, here.linked_at = turn.my_id, turn.now
    here.left_at = here.refused_at = None
    session.add(here)
    session.flush()
    turn.note(
        session,
        "group_linked",
        f"group:{here.id}",
        department=here.department_id,
        units=here.units,
        everyone=here.everyone,
    )
    turn.edit(told)
    look = Look(turn.services.clock, turn.services.settings, turn.services.bot.username)
    turn.outgoing.append(living.first(session, look, here))


def _kept(chosen: Collection[int]) -> str:
    """Ids as a button carries them: as the bits of one number, or one by one where that is shorter."""
    bits = f"x{sum(1 << one for one in chosen):x}"
    kept = min(bits, ".".join(str(one) for one in sorted(chosen)) or bits, key=len)
    return kept if len(kept) <= LONGEST_CHOSEN else FULL


def _chosen(turn: Turn, units: Iterable[Department]) -> frozenset[int]:
    """Those of the divisions that the button names; it may be anybody's own making."""
    word = turn.word(0)
    if word == FULL:
        raise Sorry("group-several-full")
    if not _KEPT.fullmatch(word):
        raise Sorry("stale-button")
    known = {one.id or 0 for one in units}
    if not word.startswith("x"):
        return frozenset(known & {int(one) for one in word.split(".")})
    mask = int(word[1:], 16)
    return frozenset(one for one in known if mask >> one & 1)
