"""The messages of one look: each place is told everything that concerns it at once, nobody else anything."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from sqlmodel import Session

from bot import reminders
from bot.access import Role
from bot.delivery.policy import Priority
from bot.reminders import OVERDUE, Aimed, Lack, Spot
from bot.reminders.aiming import Standing
from handlers import keyboards, texts
from handlers.alerts import meetings, standing
from handlers.alerts.meetings import Meeting
from handlers.alerts.planning import Found, Look
from handlers.alerts.wording import Due, Wording, person_rows
from handlers.keyboards import Rows, button
from handlers.messages import MESSAGE_LIMIT
from handlers.registry.agenda import Item
from handlers.texts import Markup
from handlers.texts.fitting import fitting
from storage import groups, outbox, people
from storage import reminders as kept
from storage.groups import Place
from storage.tables import Campaign, Person, Registration

Values = dict[str, object]  # a row of the outbox: objects of it would cost most of a look at thousands
Own = list[tuple[Due, Standing]]


@dataclass
class Written:
    """The messages, which of them show the boards of which campaigns, and of what each person is told."""

    rows: list[Values] = field(default_factory=list)
    pictures: list[tuple[Values, list[Campaign]]] = field(default_factory=list)
    told: dict[int, frozenset[str]] = field(default_factory=dict)  # by private chat, the deadlines' keys


def write(session: Session, look: Look, found: Found) -> Written:
    """The messages that what was found makes."""
    writer = _Writer(session, look, found)
    if found.going or found.complete or found.meetings:
        writer.to_groups()
        writer.to_office()
    if found.going or found.woken or found.meetings:
        writer.to_people()
    return writer.written


class _Writer:
    def __init__(self, session: Session, look: Look, found: Found) -> None:
        self.written = Written()
        self._session = session
        self._look = look
        self._buttons: dict[tuple[keyboards.Button, ...], object] = {}
        self._turns = found.turns or f"{look.now:%Y%m%d%H%M}"
        self._same: dict[tuple[tuple[str, Standing], ...], tuple[Own, object, list[Due]]] = {}
        self._found = found
        self._words = Wording(look.local.date(), look.username)
        self._units = found.units or people.unit_names(session)
        self._names = {one.id or 0: one.name for one in self._units}
        self._lacks = standing.lacking(session, [due.item for due in found.going], self._units)
        self._dues = {due.item.key: due for due in found.going}

    def to_groups(self) -> None:
        """Each linked place: of one division what it lacks; of several who is missing, and that nobody is."""
        there = groups.places(self._session)
        # That a dossier came back is between who handed it in and the Office.
        told = [
            one
            for due in self._found.going
            if due.invited != "supplement"
            for one in self._lacks[due.item.key]
        ]
        aimed = reminders.aim(told, [Spot(str(one.id), one.divisions) for one in there])
        own = {unit for one in there if one.own for unit in one.divisions}
        for place in there:
            mine = aimed.get(str(place.id))
            coming = self._coming(self._meetings_of(place, own), "vi")
            if place.own:
                if mine or coming:
                    self._to_own(place, mine.lacks if mine else (), coming)
                continue
            dues = self._said(mine.lacks) if mine else []
            parts = coming + ([self._to_several(mine, dues)] if mine else [])
            complete = [one for one in self._found.complete if self._is_of(one, place, own)]
            parts += [self._closing(complete, "vi")] if complete else []
            if not parts:
                continue
            ways = self._words.ways(dues, place.chat_id, "vi")
            row = self._say(
                place.chat_id, str(place.id), parts, self._kept(ways), dues, thread=place.thread_id
            )
            if dues:
                campaigns = {due.item.campaign.id: due.item.campaign for due in dues}
                self.written.pictures.append((row, list(campaigns.values())))

    def _is_of(self, item: Item, place: Place, own: Set[int]) -> bool:
        """Whether a deadline is of all divisions of a place, or of one that has no other place."""
        here = place.divisions or set(self._names)
        whose = {one.id for one in standing.concerned(item, self._units)}
        return here <= whose or bool((here & whose) - own)

    def _meetings_of(self, place: Place, own: Set[int]) -> list[Meeting]:
        """The meetings of a place: of one division its own, of several those of one without another place."""
        here = place.divisions or set(self._names)
        return [one for one in self._found.meetings if (one.units if place.own else one.units - own) & here]

    def _coming(self, found: Sequence[Meeting], language: str) -> list[Markup]:
        return meetings.words(found, self._look.local.date(), language)

    def _to_own(self, place: Place, lacks: Sequence[Lack], coming: Sequence[Markup]) -> None:
        """What one division lacks, below what comes; of thousands many lack the very same."""
        key = tuple([(one.item, one.standing) for one in lacks])
        if key not in self._same:
            dues, standings = self._said(lacks), dict(key)
            own = [(due, standings[due.item.key]) for due in dues]
            self._same[key] = own, self._kept(self._words.ways(dues, place.chat_id, "vi")), dues
        own, buttons, dues = self._same[key]
        text = [self._words.own(own, self._names[lacks[0].unit], "vi")] if lacks else []
        self._say(place.chat_id, str(place.id), [*coming, *text], buttons, dues, thread=place.thread_id)

    def _to_several(self, mine: Aimed, dues: Sequence[Due]) -> Markup:
        by_item: defaultdict[str, list[Lack]] = defaultdict(list)
        for one in mine.lacks:
            by_item[one.item].append(one)
        named = [
            (due, [(self._names[one.unit], one.standing) for one in by_item[due.item.key]]) for due in dues
        ]
        return self._words.shared(named, mine.elsewhere, "vi")

    def _said(self, lacks: Sequence[Lack]) -> list[Due]:
        """What these lacks are of, the nearest first."""
        keys = dict.fromkeys(one.item for one in lacks)
        return sorted((self._dues[key] for key in keys), key=lambda due: due.item.last_day)

    def _closing(self, complete: Sequence[Item], language: str) -> Markup:
        counted = [(one, len(standing.concerned(one, self._units))) for one in complete]
        return self._words.complete(counted, language)

    def to_office(self) -> None:
        """The Office: who is missing after the last day, and that nobody is."""
        over = [
            (due, [self._names[one.unit] for one in self._lacks[due.item.key]])
            for due in self._found.going
            if due.offset == OVERDUE and self._lacks[due.item.key]
        ]
        if not (over or self._found.complete or self._found.meetings):
            return
        counts = {due.item.key: len(standing.concerned(due.item, self._units)) for due, _ in over}
        for person in people.with_roles(self._session, (Role.OFFICE,)):
            if person.unreachable_at is not None or person.telegram_id is None:
                continue
            theirs = [
                one for one in self._found.meetings if one.everybody or person.department_id in one.units
            ]
            parts = self._coming(theirs, person.language)
            parts += [self._words.office(over, counts, person.language)] if over else []
            complete = self._found.complete
            parts += [self._closing(complete, person.language)] if complete else []
            if not parts:
                continue
            dues = [due for due, _ in over]
            rows = self._words.boards(dues, person.telegram_id, person.language)
            self._tells(person.telegram_id, dues)
            self._say(person.telegram_id, f"o{person.id}", parts, self._kept(rows), [])

    def to_people(self) -> None:
        """Who answers for a division, and who has a registration to mend; not who does not want it now."""
        going = self._by_unit(self._found.going, self._lacks)
        near_lacks = standing.lacking(self._session, [due.item for due in self._found.near], self._units)
        near = self._by_unit(self._found.near, near_lacks)
        silent, muted = self._unwilling()
        returned = self._returned()
        for person in self._persons(returned):
            number = person.id or 0
            woken = number in self._found.woken
            head = person.role == Role.HEAD
            # A meeting is of tomorrow: who wants nothing for now would hear of it too late.
            coming = [
                one
                for one in self._found.meetings
                if head and person.department_id in one.units and (number, one.campaign.id) not in muted
            ]
            if number in silent and not woken:
                self._to_person(person, [], [], coming)
                continue
            of_unit = (near if woken else going).get(person.department_id or 0, [])
            own = [one for one in of_unit if (number, one[0].item.campaign.id) not in muted]
            mend = [one for one in returned[number] if (number, one.campaign_id) not in muted]
            self._to_person(person, own if head else [], mend, coming)

    def _to_person(
        self, person: Person, own: Own, mend: Sequence[Registration], coming: Sequence[Meeting]
    ) -> None:
        if person.telegram_id is None or not (own or mend or coming):
            return
        language, dues = person.language, [due for due, _ in own]
        parts = self._coming(coming, language)
        rows = self._words.ways(dues, person.telegram_id, language)
        if own:
            parts.append(self._words.own(own, self._names[person.department_id or 0], language))
        if mend:
            parts.append(self._words.returned(mend, [*self._found.going, *self._found.near], language))
            label = "alert-to-mend"
            rows += [[button(texts.label(language, label, code=one.code), "regmine", one.id)] for one in mend]
        rows += person_rows(dues, language) if own or mend else []
        self._tells(person.telegram_id, dues)
        self._say(person.telegram_id, f"p{person.id}", parts, self._kept(rows), dues)

    def _say(
        self,
        chat_id: int,
        place: str,
        parts: Sequence[Markup],
        buttons: object,
        dues: Sequence[Due],
        *,
        thread: int = 0,
    ) -> Values:
        now = self._look.now
        said: dict[str, object] = {"text": str(fitting(Markup("\n\n".join(parts)), MESSAGE_LIMIT))}
        said |= {"thread": thread} if thread else {}
        said |= {"buttons": buttons} if buttons else {}
        row: Values = {
            "key": f"alert:{place}:{self._turns}",
            "kind": "alert",
            "priority": Priority.ALERT,
            "chat_id": chat_id,
            "method": outbox.SAY,
            "payload": said,
            "due_at": now,
            "created_at": now,
            "subject": dues[0].item.subject if len(dues) == 1 else "",
        }
        self.written.rows.append(row)
        return row

    def _tells(self, chat_id: int, dues: Sequence[Due]) -> None:
        keys = frozenset(due.item.key for due in dues)
        self.written.told[chat_id] = self.written.told.get(chat_id, frozenset()) | keys

    def _kept(self, rows: Rows) -> object:
        """The buttons as the outbox keeps them; many places have the very same."""
        key = tuple(one for row in rows for one in row)
        if key not in self._buttons:
            self._buttons[key] = keyboards.kept(rows)
        return self._buttons[key]

    def _by_unit(self, dues: Sequence[Due], lacks: Mapping[str, Sequence[Lack]]) -> dict[int, Own]:
        """Division to what it lacks, the nearest first."""
        found: defaultdict[int, Own] = defaultdict(list)
        for due in sorted(dues, key=lambda one: one.item.last_day):
            for one in lacks[due.item.key]:
                found[one.unit].append((due, one.standing))
        return dict(found)

    def _persons(self, returned: Mapping[int, Sequence[Registration]]) -> list[Person]:
        heads = people.with_roles(self._session, (Role.HEAD,))
        known = {one.id for one in heads}
        others = [people.get(self._session, number) for number in returned if number not in known]
        there = [*heads, *(one for one in others if one is not None and one.left_at is None)]
        return [one for one in there if one.telegram_id is not None and one.unreachable_at is None]

    def _returned(self) -> defaultdict[int, list[Registration]]:
        """Person to their registrations that came back, of what is due now."""
        dues = [*self._found.going, *self._found.near]
        campaigns = {due.item.campaign.id or 0 for due in dues if due.invited == "register"}
        found: defaultdict[int, list[Registration]] = defaultdict(list)
        for one in kept.returned(self._session, list(campaigns)) if campaigns else ():
            found[one.person_id or one.sent_by].append(one)
        return found

    def _unwilling(self) -> tuple[set[int], set[tuple[int, int | None]]]:
        """Who wants nothing for now, and who wants nothing of a campaign."""
        choices = kept.choices(self._session)
        silent = {one.person_id for one in choices if one.campaign_id == kept.EVERYTHING}
        return silent, {(one.person_id, one.campaign_id) for one in choices}
