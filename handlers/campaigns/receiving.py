"""The Office sends a plan; what was read from it is shown, and nothing is live before it is confirmed."""

import asyncio
from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from bot import dossiers, plans
from bot.access import Action
from bot.campaigns import CampaignState, kinds, year_of
from bot.facts import document, keep
from bot.language.folding import fold
from bot.library import known_laws
from bot.plans import Unreadable, model
from bot.plans.model import Reading
from handlers import albums
from handlers.campaigns import screens
from handlers.keyboards import button
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns
from storage.tables import Campaign, Plan, PlanPage

WARNINGS_SHOWN = 8
QUOTE_SHOWN = 200  # characters
LONGEST_TITLE = 300  # characters; a button and a caption hold it
MARK_WITHIN = 5000  # characters at the head of a document, where a secrecy mark stands


async def plan_arrived(turn: Turn, name: str, data: bytes, media_type: str) -> None:
    """Read the plan in a process of its own; a scan takes seconds, so the person is told meanwhile."""
    today = turn.services.clock.today()
    known = await turn.services.database.read(known_laws)
    await turn.typing()
    work = asyncio.create_task(turn.services.sandbox.run_long(plans.read, data, name, today, known))
    done, _ = await asyncio.wait({work}, timeout=3)
    if not done:
        await turn.meanwhile("plan-reading")
    try:
        reading = await work
    except Unreadable as error:
        await turn.transact(_unreadable, error)
        return
    if dossiers.marked_secret(reading.text[:MARK_WITHIN]):
        # A scan shows its mark only now.
        raise Sorry("file-secret")
    sha256 = await turn.services.files.put(data)
    await turn.transact(_keep, reading, name, len(data), sha256, media_type)


async def page_arrived(turn: Turn, data: bytes, media_type: str, album: str) -> None:
    """Photographs sent together are pages of one plan: each is kept, and all are read when that is asked."""
    sha256 = await turn.services.files.put(data)
    await turn.transact(_keep_page, sha256, len(data), media_type, album)


def _keep_page(session: Session, turn: Turn, sha256: str, size: int, media_type: str, album: str) -> None:
    turn.require(Action.SEND_PLAN)
    message = turn.update.effective_message
    campaigns.keep_file(session, sha256, size, media_type, turn.now)
    page = PlanPage(
        sent_by=turn.my_id,
        album=album,
        message_id=message.message_id if message else 0,
        file_sha256=sha256,
        created_at=turn.now,
    )
    count = campaigns.keep_page(session, page)
    rows = [[button(turn.label("plan-pages-read"), "cpages", album)]]
    albums.answer(session, turn, album, turn.t("plan-pages", count=count), rows)


async def read_pages(turn: Turn) -> None:
    """Put the pages of an album into one file, in order, and read it as a plan."""
    pages = await turn.services.database.read(_pages, turn)
    await turn.typing()
    whole = await albums.joined_file(turn, pages)
    data = await turn.services.files.get(whole.sha256)
    await plan_arrived(turn, turn.label("plan-pages-name"), data, dossiers.MEDIA_TYPES[".pdf"])


def _pages(session: Session, turn: Turn) -> list[str]:
    turn.know(session)
    turn.require(Action.SEND_PLAN)
    pages = campaigns.pages_of(session, turn.my_id, turn.word(0))
    if not pages:
        raise Sorry("stale-button")
    return [page.file_sha256 for page in pages]


def _unreadable(_: Session, turn: Turn, error: Unreadable) -> None:
    turn.say(turn.t("plan-unreadable", reason=error.message(turn.language)))


def _keep(
    session: Session, turn: Turn, reading: Reading, name: str, size: int, sha256: str, media_type: str
) -> None:
    turn.require(Action.SEND_PLAN)
    known = campaigns.of_file(session, sha256)
    if known is not None:
        turn.say(
            turn.t("plan-known", title=known.title),
            [[button(turn.label("plan-show"), "cshow", known.id, "main")]],
        )
        return
    campaigns.keep_file(session, sha256, size, media_type, turn.now)
    plan = Plan(
        file_sha256=sha256,
        file_name=name,
        reading=document(reading),
        sent_by=turn.my_id,
        created_at=turn.now,
    )
    session.add(plan)
    session.flush()
    campaign = Campaign(
        plan_id=plan.id or 0,
        title=(reading.title or _untitled(turn, name, media_type))[:LONGEST_TITLE],
        state=CampaignState.DRAFT,
        kinds=list(kinds(reading)),
        late=turn.office(session).late,
        starts_on=reading.period.start if reading.period else None,
        ends_on=reading.period.end if reading.period else None,
        replaces_id=_replaced(session, turn, reading),
        created_by=turn.my_id,
        created_at=turn.now,
    )
    session.add(campaign)
    session.flush()
    keep(session, campaign.id or 0, reading)
    turn.note(session, "plan_sent", f"campaign:{campaign.id}")
    if reading.warnings:
        turn.say(_warnings(turn, reading.warnings))
    screens.say_screen(session, turn, campaign, "main")


def _untitled(turn: Turn, name: str, media_type: str) -> str:
    """What a plan without a title is called: its file, but a photograph's name tells nothing."""
    return turn.label("plan-untitled") if media_type.startswith("image/") else name


def _warnings(turn: Turn, found: Sequence[model.Warning]) -> Markup:
    """All of them in one message; what exceeds it is counted."""
    parts: list[str] = []
    for place, one in enumerate(found[:WARNINGS_SHOWN], 1):
        message = plans.warning_text(one, turn.language)
        parts.append(turn.t("plan-warning", place=place, message=message))
        if one.quote:
            parts.append(turn.t("plan-quote", quote=clipped(one.quote, QUOTE_SHOWN)))
    if len(found) > WARNINGS_SHOWN:
        parts.append(turn.t("plan-more", count=len(found) - WARNINGS_SHOWN))
    return turn.t("plan-warnings", list=Markup("\n".join(parts)))


def _replaced(session: Session, turn: Turn, reading: Reading) -> int | None:
    """The campaign this plan takes the place of: the one it names, or the one of the same title.

    One that was ended is meant only where it is named, or is of the same year.
    """
    period = reading.period
    year = _year(turn, reading.title, period.start if period else None, period.end if period else None)
    for campaign in campaigns.replaceable(session):
        number = str(campaigns.plan_of(session, campaign).reading.get("number") or "")
        if number and number in reading.replaces:
            return campaign.id
        same_year = year == _year(turn, campaign.title, campaign.starts_on, campaign.ends_on)
        if fold(campaign.title) == fold(reading.title) and (campaign.state == "live" or same_year):
            return campaign.id
    return None


def _year(turn: Turn, title: str, starts_on: date | None, ends_on: date | None) -> int:
    return year_of(title, starts_on, ends_on, turn.services.clock.today())
