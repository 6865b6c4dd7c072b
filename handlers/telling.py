"""Who is told of what becomes of a campaign: people in private and groups, each once."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache

from sqlmodel import Session

from bot.access import Role
from bot.campaigns import CampaignState
from handlers import texts
from handlers.keyboards import Rows
from handlers.links import Screen, opener
from handlers.turn import Turn, placed
from storage import people
from storage.tables import Campaign, Department, Group, Person

Wording = Callable[[str], texts.Markup]


@dataclass(frozen=True)
class Audience:
    """People who have come in, and groups the assistant is in; `outside` have not come in yet."""

    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    outside: int = 0

    def counted(self, turn: Turn) -> str:
        """How many they are, in words."""
        told = turn.label("told-people", count=len(self.people))
        if self.groups:
            told = turn.label("told-people-groups", count=len(self.people), groups=len(self.groups))
        return f"{told} {turn.label('told-outside', count=self.outside)}" if self.outside else told


def everybody(session: Session, turn: Turn) -> Audience:
    """The whole office."""
    return _of(turn, people.everybody(session), people.linked_groups(session))


def divisions(session: Session, turn: Turn, units: Iterable[Department]) -> Audience:
    """All who work in these divisions, and their groups."""
    there = {unit.id for unit in units}
    return _of(
        turn,
        (one for one in people.everybody(session) if one.department_id in there),
        (one for one in people.linked_groups(session) if one.everyone or there & one.divisions),
    )


def heads(session: Session, turn: Turn) -> Audience:
    """Those who answer for their divisions, the Office, and the divisions' groups."""
    chosen = {Role.HEAD, Role.OFFICE, Role.ADMIN}
    return _of(
        turn,
        (one for one in people.everybody(session) if one.role in chosen),
        people.linked_groups(session),
    )


def the_office(session: Session, turn: Turn) -> Audience:
    """Colleagues of the Office."""
    return _of(turn, people.with_roles(session, (Role.OFFICE, Role.ADMIN)), ())


def joined(session: Session, turn: Turn, audience: Audience, chats: Collection[int]) -> Audience:
    """The audience and whoever is behind these chats: they were told what is no longer so."""
    persons = {one.id: one for one in audience.people}
    persons |= {one.id: one for one in people.everybody(session) if one.telegram_id in chats}
    groups = {one.id: one for one in audience.groups}
    groups |= {one.id: one for one in people.linked_groups(session) if one.chat_id in chats}
    whole = _of(turn, persons.values(), groups.values())
    return Audience(whole.people, whole.groups, audience.outside)


def tell(
    turn: Turn,
    audience: Audience,
    word: Wording,
    key: str,
    subject: str,
    rows: Callable[[str, int], Rows],
) -> None:
    """The message to each of them in their language, kept under a key so that it goes out once."""
    word = cache(word)  # worded once a language, not once a person
    for person in audience.people:
        chat = person.telegram_id or 0
        text, below = word(person.language), rows(person.language, chat)
        turn.tell(chat, text, below, key=f"{key}:{chat}", subject=subject)
    for group in audience.groups:
        text, below = word("vi"), rows("vi", group.chat_id)
        place = f"{group.chat_id}/{group.thread_id}" if group.thread_id else f"{group.chat_id}"
        turn.tell(group.chat_id, text, below, key=f"{key}:{place}", subject=subject)
        placed(turn.outgoing[-1], group.thread_id)


def opening(turn: Turn, campaign: Campaign) -> Callable[[str, int], Rows]:
    """What news of a campaign leads on to: the campaign, and registering where that is possible."""
    username = turn.services.bot.username

    def rows(language: str, chat_id: int) -> Rows:
        ways = [("campaign-open", Screen.CAMPAIGN)]
        if campaign.kinds and campaign.state == CampaignState.LIVE:
            ways.append(("campaign-open-register", Screen.REGISTER))
        return [
            [
                opener(texts.label(language, key), screen, campaign.id, username=username, chat_id=chat_id)
                for key, screen in ways
            ]
        ]

    return rows


def _of(turn: Turn, persons: Iterable[Person], groups: Iterable[Group]) -> Audience:
    """Those who can be written to; nobody is told of their own act."""
    found = list(persons)
    inside = tuple(one for one in found if one.telegram_id is not None and one.telegram_id != turn.user_id)
    places: dict[tuple[int, int], Group] = {}
    for group in groups:
        places.setdefault((group.chat_id, group.thread_id), group)
    return Audience(inside, tuple(places.values()), sum(one.telegram_id is None for one in found))
