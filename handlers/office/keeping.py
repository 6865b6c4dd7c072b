"""How long a campaign's dossiers are kept, and their files destroyed by order, with a record of what went."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from bot import dates
from bot.access import Action, Role
from bot.campaigns.naming import short_name
from bot.clock import Clock
from bot.dossiers import MEDIA_TYPES
from bot.forms import Form, Step
from bot.reports.rows import Heading
from handlers import guided, sweeping, texts
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.messages import outgoing
from handlers.operators import KIND
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers, people
from storage import keeping as stored
from storage.tables import Campaign, Destruction, Draft, Outgoing

_MEGABYTE = 1 << 20
LISTED = ("dossier", "department", "paper", "name", "sha256", "bytes")  # columns of the record


def show(session: Session, turn: Turn) -> None:
    """What is held of a campaign, until when, and what was destroyed."""
    turn.edit(*_screen(session, turn, _campaign(session, turn, turn.number(0))))


def _campaign(session: Session, turn: Turn, number: int) -> Campaign:
    turn.require(Action.KEEP_DOSSIERS)
    campaign = campaigns.get(session, number)
    if campaign is None or campaign.state not in stored.ENDED:
        raise Sorry("stale-button")
    return campaign


def _screen(session: Session, turn: Turn, campaign: Campaign) -> tuple[Markup, Rows]:
    held = stored.held(session, campaign.id or 0)
    text = turn.t(
        "keep-card",
        title=campaign.title,
        held=_held(turn, held),
        until=turn.date(campaign.kept_until) if campaign.kept_until else turn.label("keep-no-day"),
        records=Markup(
            "\n".join(_record(session, turn, one) for one in stored.done(session, campaign.id or 0))
        ),
    )
    rows: Rows = [[button(turn.label("keep-until"), "ckeepday", campaign.id)]]
    if held.files:
        rows.append([button(turn.label("keep-take-out"), "dospack", campaign.id)])
        rows.append([button(turn.label("keep-destroy"), "ckeepdel", campaign.id, style="danger")])
    rows.append([button(turn.label("dossier-back"), "cshow", campaign.id, "main")])
    return text, rows


def _held(turn: Turn, held: stored.Held) -> str:
    megabytes = -(-held.size // _MEGABYTE)
    return turn.label("keep-held", dossiers=held.dossiers, files=held.files, megabytes=megabytes)


def _record(session: Session, turn: Turn, one: Destruction) -> Markup:
    person = people.get(session, one.done_by) if one.done_by else None
    return turn.t(
        "keep-record",
        time=turn.moment(one.done_at) if one.done_at else "",
        who=person.name if person else "",
        count=len({file["sha256"] for file in one.files}),
        ordered=one.ordered,
    )


def begin_day(session: Session, turn: Turn) -> None:
    """Until when?"""
    campaign = _campaign(session, turn, turn.number(0))
    guided.begin(session, turn, DAY, str(campaign.id), {})


def _day_form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("keepday", (Step("until", kind="date", required=False),))


def _day_set(session: Session, turn: Turn, draft: Draft) -> None:
    campaign = _campaign(session, turn, int(draft.subject))
    said = draft.answers.get("until")
    campaign.kept_until = date.fromisoformat(str(said)) if said else None
    session.add(campaign)
    session.flush()
    turn.note(session, "dossiers_kept_until", f"campaign:{campaign.id}", until=str(said or ""))
    turn.edit(*_screen(session, turn, campaign))


def begin_destroying(session: Session, turn: Turn) -> None:
    """By which order?"""
    campaign = _campaign(session, turn, turn.number(0))
    waiting = [
        one for one in dossiers.of_campaign(session, campaign.id or 0) if one.state in dossiers.WAITING
    ]
    if waiting:
        raise Sorry("keep-waiting", count=len(waiting))
    guided.begin(session, turn, ORDER, str(campaign.id), {})


def _order_form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("keepdel", (Step("order", max_length=200),))


def _ordered(session: Session, turn: Turn, draft: Draft) -> None:
    """Nothing goes yet: what would go is told first."""
    campaign = _campaign(session, turn, int(draft.subject))
    one = stored.ask(session, campaign.id or 0, str(draft.answers["order"]), turn.my_id, turn.now)
    turn.edit(*_sure(session, turn, campaign, one))


def _sure(session: Session, turn: Turn, campaign: Campaign, one: Destruction) -> tuple[Markup, Rows]:
    held = stored.held(session, campaign.id or 0)
    return turn.t("keep-sure", title=campaign.title, held=_held(turn, held), ordered=one.ordered), [
        [
            button(
                turn.label("keep-destroy-yes", count=held.files),
                "ckeepok",
                one.id,
                held.files,
                style="danger",
            )
        ],
        [button(turn.label("keep-take-out"), "dospack", campaign.id)],
        [button(turn.label("plan-leave"), "ckeep", campaign.id)],
    ]


async def destroy(turn: Turn) -> None:
    """It was confirmed: the files go, and the list of them comes."""
    from bot.reports import lines

    await turn.typing()
    found = await turn.services.database.read(_to_go, turn)
    heading = Heading(turn.label("keep-list-title"), found.title, turn.moment(turn.now))
    data = await asyncio.to_thread(lines.workbook, "destroyed", heading, found.rows, turn.language)
    sha256 = await turn.services.files.put(data)
    await turn.transact(_destroy, sha256, len(data))
    await sweeping.destroy(turn.services.database, turn.services.files, turn.services.clock)


class _Going(NamedTuple):
    title: str
    rows: list[tuple[str, ...]]


def _to_go(session: Session, turn: Turn) -> _Going:
    turn.know(session)
    _, campaign = _order(session, turn)
    rows = [tuple(one[key] for key in LISTED) for one in stored.files_of(session, campaign.id or 0)]
    return _Going(campaign.title, rows)


def _order(session: Session, turn: Turn) -> tuple[Destruction, Campaign]:
    turn.require(Action.KEEP_DOSSIERS)
    one = stored.order(session, turn.number(0))
    if one is None or one.done_at is not None:
        raise Sorry("stale-button")
    return one, _campaign(session, turn, one.campaign_id)


def _destroy(session: Session, turn: Turn, sha256: str, size: int) -> None:
    one, campaign = _order(session, turn)
    if stored.held(session, campaign.id or 0).files != turn.number(1):
        turn.edit(*_sure(session, turn, campaign, one))  # something came or went since
        return
    stored.destroy(session, one, turn.my_id, turn.now)
    campaigns.keep_file(session, sha256, size, MEDIA_TYPES[".xlsx"], turn.now)
    turn.note(session, "dossiers_destroyed", f"campaign:{campaign.id}", order=one.id)
    turn.send_file(turn.label("keep-list-name"), sha256, turn.t("keep-list", title=campaign.title))
    turn.edit(*_screen(session, turn, campaign))


def over(session: Session, clock: Clock) -> list[Outgoing]:
    """To the Office: the campaigns whose day is past and whose files are still held."""
    found = list[Outgoing]()
    for campaign in stored.over(session, clock.today()):
        count = stored.held(session, campaign.id or 0).files
        if count:
            found += _told(session, clock, campaign, count)
    return found


def _told(session: Session, clock: Clock, campaign: Campaign, count: int) -> Sequence[Outgoing]:
    day = campaign.kept_until
    return [
        outgoing(
            one.telegram_id,
            texts.t(
                one.language,
                "keep-over",
                title=short_name(campaign.title),
                day=dates.short(day, one.language) if day else "",
                count=count,
            ),
            [[button(texts.label(one.language, "keep-open"), "ckeep", campaign.id)]],
            now=clock.now(),
            key=f"{KIND}:keeping:{campaign.id}:{day}:{one.id}",
            kind=KIND,
        )
        for one in people.with_roles(session, (Role.OFFICE, Role.ADMIN))
        if one.telegram_id is not None and one.unreachable_at is None
    ]


DAY = Guide("keepday", _day_form, _day_set, guided.plain, saves=True, at_once=True)
# Looked at before anything goes: what follows cannot be undone.
ORDER = Guide("keepdel", _order_form, _ordered, guided.plain, at_once=True)
