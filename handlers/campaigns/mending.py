"""A change of what is live already: with its reason, kept as history, and told to those it concerns."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, time, timedelta
from typing import Any

from sqlmodel import Session

from bot import dates, reminders
from bot.campaigns.tasks import leaders
from bot.plans.model import Deadline, DossierList
from handlers import telling
from handlers.campaigns.facts import plain
from handlers.campaigns.fields import FIELDS, Field, in_words
from handlers.telling import Audience
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Turn
from storage import dossiers, facts, people, registrations, subjects
from storage import tables as stored
from storage.tables import Campaign, Fact, FactChange

TOLD_SHOWN = 200  # characters of a fact in a message
HISTORY_SHOWN = 5
_SUBJECTS = {"deadlines": "deadline", "recurring": "recurring"}
_WHEN = ("last_day", "end", "start", "inclusive")  # of a deadline's history one line is enough


@dataclass(frozen=True)
class Change:
    """A fact as it was and as it will be; None where there was none, or will be none.

    Of the campaign's own head (`screen` is "main") both are a dict of one field.
    """

    screen: str
    before: Any
    after: Any
    row: int = 0

    @property
    def moved(self) -> bool:
        """Whether something due is due at another time."""
        return _time(self.before) != _time(self.after)


def _time(fact: Any) -> tuple[object, ...]:  # noqa: ANN401 - one of the facts, or None
    if isinstance(fact, Deadline):
        return (fact.last_day, fact.at if fact.inclusive else None)
    return tuple(getattr(fact, name, None) for name in ("rule", "inclusive", "day", "at", "place"))


def audience(session: Session, turn: Turn, change: Change) -> Audience:
    """Whom the change concerns; of a day that is moved also whoever was told the old one."""
    both = [one for one in (change.before, change.after) if one is not None]
    match change.screen:
        case "deadlines" | "recurring":
            if not change.moved:
                return Audience()
            subject = f"{_SUBJECTS[change.screen]}:{change.row}"
            chats = telling.told(session, subject) if change.row else set()
            return telling.joined(session, turn, _doers(session, turn, both), chats)
        case "events":
            return telling.everybody(session, turn) if change.moved else Audience()
        case "main":
            return telling.everybody(session, turn) if "end" in change.after else Audience()
        case "dossiers" | "quotas" | "criteria" | "terms":
            return telling.heads(session, turn)
        case "tasks":
            units = people.units(session)
            led = {
                name for one in both if one.lead for name in leaders(one.lead, [unit.name for unit in units])
            }
            return telling.divisions(session, turn, [unit for unit in units if unit.name in led])
        case _:
            return Audience()


def _doers(session: Session, turn: Turn, both: list[Any]) -> Audience:
    """Those whose work it is, before or after."""
    units = people.units(session)
    names = [unit.name for unit in units]
    named = {name for one in both for name in reminders.concerned(names, one.doers, one.act)}
    if not named:
        return telling.the_office(session, turn)
    return telling.divisions(session, turn, [unit for unit in units if unit.name in named])


def wording(turn: Turn, campaign: Campaign, change: Change, reason: str) -> Markup:
    """The message, in the language of the turn."""
    before, after = change.before, change.after
    told: dict[str, object] = {"title": campaign.title, "reason": reason}
    if change.screen == "main":
        (name,) = after
        return turn.t(
            "mended-changed",
            kind=turn.label(f"fact-name-{name}"),
            before=_day(turn, before[name]),
            after=_day(turn, after[name]),
            **told,
        )
    if isinstance(before, Deadline) and isinstance(after, Deadline) and change.moved:
        later = (after.last_day, after.at or time.max) > (before.last_day, before.at or time.max)
        return turn.t(
            "mended-later" if later else "mended-sooner",
            what=clipped(after.what, TOLD_SHOWN) or turn.label(f"deadline-{after.act}"),
            before=due(turn, before),
            after=due(turn, after),
            **told,
        )
    if isinstance(before, DossierList) and isinstance(after, DossierList):
        return _papers(turn, before, after, told)
    if before is None or after is None:
        key = "mended-dropped" if after is None else "mended-added"
        return turn.t(key, fact=_words(turn, change.screen, after or before), **told)
    return turn.t(
        "mended-changed",
        kind=turn.label(f"fact-kind-{change.screen}"),
        before=_words(turn, change.screen, before),
        after=_words(turn, change.screen, after),
        **told,
    )


def _words(turn: Turn, screen: str, fact: Any) -> str:  # noqa: ANN401 - one of the facts
    return clipped(plain(turn, screen, fact), TOLD_SHOWN)


def _day(turn: Turn, value: object) -> str:
    return turn.date(value) if isinstance(value, date) else str(value or turn.label("plan-not-said"))


def due(turn: Turn, one: Deadline) -> str:
    """The last day of a deadline, with its hour where it has one."""
    return dates.due(one.last_day, one.at if one.inclusive else None, turn.language)


def _papers(turn: Turn, before: DossierList, after: DossierList, told: dict[str, object]) -> Markup:
    """What of the papers is new and what is gone; the rest of a list as it was and is."""
    new = [one for one in after.components if one not in before.components]
    gone = [one for one in before.components if one not in after.components]
    parts = [turn.t("mended-paper-new", paper=clipped(one, TOLD_SHOWN)) for one in new]
    parts += [turn.t("mended-paper-gone", paper=clipped(one, TOLD_SHOWN)) for one in gone]
    for field in FIELDS["dossiers"]:
        if field.name != "components" and getattr(before, field.name) != getattr(after, field.name):
            value = in_words(turn, field, getattr(after, field.name)) or turn.label("plan-not-said")
            parts.append(turn.t("fact-line", name=turn.label(f"fact-name-{field.step}"), value=value))
    award = after.award or turn.label("plan-any-award")
    return turn.t("mended-papers", award=award, lines=Markup("\n".join(parts)), **told)


def keep(
    session: Session, turn: Turn, campaign: Campaign, change: Change, row: Fact | None, reason: str
) -> Markup:
    """The change is a line of history, alerts follow it, and those it concerns are told; how many, in words.

    `row` says the new value already and is flushed.
    """
    whom = audience(session, turn, change)
    made = _history(session, turn, campaign, change, row, reason)
    _note(session, turn, campaign, made)
    if isinstance(row, stored.Deadline) and change.moved:
        _follow(session, turn, campaign, change, row)
    elif isinstance(row, stored.Recurring) and change.moved:
        subjects.recall(session, f"recurring:{row.id}", "alert")
    due_row = row if change.screen in _SUBJECTS else None
    subject = f"{_SUBJECTS[change.screen]}:{due_row.id}" if due_row else f"campaign:{campaign.id}"

    def worded(language: str) -> Markup:
        return wording(turn.speaking(language), campaign, change, reason)

    telling.tell(session, turn, whom, worded, f"change:{made.id}", subject, telling.opening(turn, campaign))
    turn.answers_change(campaign.id)
    turn.after.append(turn.services.delivery.wake)
    return turn.t("mended-told", whom=whom.counted(turn)) if whom.people or whom.groups else Markup("")


def _history(
    session: Session, turn: Turn, campaign: Campaign, change: Change, row: Fact | None, reason: str
) -> FactChange:
    before, after = _kept(change.before), _kept(change.after)
    if before and after:
        differing = {name for name in before if before[name] != after.get(name)}
        before = {name: value for name, value in before.items() if name in differing}
        after = {name: value for name, value in after.items() if name in differing}
    made = FactChange(
        campaign_id=campaign.id or 0,
        kind=change.screen,
        fact_id=(row.id or 0) if row else 0,
        before=before,
        after=after,
        reason=reason,
        made_by=turn.my_id,
        made_at=turn.now,
    )
    session.add(made)
    session.flush()
    return made


def _kept(fact: Any) -> dict[str, object]:  # noqa: ANN401 - one of the facts, a dict or None
    """A fact as JSON keeps it; of a deadline the last day in time too."""
    if fact is None:
        return {}
    values = fact if isinstance(fact, dict) else {one.name: getattr(fact, one.name) for one in fields(fact)}
    if isinstance(fact, Deadline):
        values = {"last_day": fact.last_day, **values}
    return {name: _json(value) for name, value in values.items()}


def _json(value: object) -> object:
    if isinstance(value, date | time):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _note(session: Session, turn: Turn, campaign: Campaign, made: FactChange) -> None:
    turn.note(
        session,
        "campaign_mended",
        f"campaign:{campaign.id}",
        change=made.id,
        kind=made.kind,
        fact=made.fact_id,
    )


def _follow(session: Session, turn: Turn, campaign: Campaign, change: Change, row: stored.Deadline) -> None:
    """Alerts of the old day are recalled; what was late by it and is not by the new one is late no more."""
    subjects.recall(session, f"deadline:{row.id}", "alert")
    if not isinstance(change.before, Deadline):
        return
    if row.moved_from is None:
        row.moved_from = change.before.last_day
        session.add(row)
        session.flush()
    last = facts.last_deadline(session, campaign.id or 0, row.act)
    if last is None or last.id != row.id or row.act not in {"register", "dossier"}:
        return
    clock = turn.services.clock
    until = clock.at(last.last_day + timedelta(days=1))
    if last.at is not None and last.inclusive:
        until = clock.at(last.last_day, last.at.hour, last.at.minute) + timedelta(minutes=1)
    (registrations if row.act == "register" else dossiers).in_time_after_all(session, campaign.id or 0, until)


def history(session: Session, turn: Turn, campaign: Campaign, screen: str, fact_id: int) -> Markup:
    """What was changed of a fact while it was live: when, by whom, from what to what, and why."""
    told = []
    for one in facts.changes(session, campaign.id or 0, screen, fact_id)[-HISTORY_SHOWN:]:
        person = people.get(session, one.made_by)
        told.append(
            turn.t(
                "fact-history",
                time=turn.moment(one.made_at),
                name=person.name if person else "",
                what=_differences(turn, one),
                reason=clipped(one.reason, TOLD_SHOWN),
            )
        )
    return Markup("\n".join(told))


def _differences(turn: Turn, one: FactChange) -> str:
    if not one.before or not one.after:
        return turn.label("fact-history-added" if one.after else "fact-history-dropped")
    skipped = _WHEN if "last_day" in one.before else ()
    shown = [
        Field("last_day", "last", "day"),
        *(field for field in _fields(one.kind) if field.name not in skipped),
    ]
    return "; ".join(
        turn.label(
            "fact-history-changed",
            name=turn.label(f"fact-name-{field.step}"),
            before=_value(turn, field, one.before[field.name]),
            after=_value(turn, field, one.after.get(field.name)),
        )
        for field in shown
        if field.name in one.before
    )


def _fields(kind: str) -> Sequence[Field]:
    """The fields of a fact, or of the campaign's own head."""
    if kind != "main":
        return FIELDS.get(kind, ())
    days = [Field(name, name, "day") for name in ("issued_on", "start", "end")]
    return [*(Field(name, name) for name in ("title", "number", "issuer")), *days]


def _value(turn: Turn, field: Field, kept: Any) -> str:  # noqa: ANN401 - as JSON keeps it
    value = time.fromisoformat(kept) if field.kind == "hour" and kept else kept
    return clipped(in_words(turn, field, value), TOLD_SHOWN) or turn.label("plan-not-said")
