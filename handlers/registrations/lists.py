"""A division's whole list at once: pasted, in the assistant's template, or as the division draws it."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action as Permission
from bot.forms import Form, Step
from bot.registrations import entries, template
from bot.registrations.forms import KINDS
from bot.registrations.sheet import Found, kind_of
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, asked, button
from handlers.registrations import listed
from handlers.registrations.registering import about, campaign_of, running
from handlers.registry import previews, templates
from handlers.registry.acts import closed
from handlers.registry.arrival import Arrival, keep_reading, looked_at
from handlers.registry.choice import which_campaign
from handlers.registry.titles import titles_for
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, people, readings, registrations
from storage.tables import Campaign, Draft, ListReading

LONGEST_PASTE = 4000


def offer(session: Session, turn: Turn) -> None:
    """/danhsach: for which campaign, and how?"""
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    open_ = running(session)
    if not open_:
        turn.say(turn.t("register-none"))
        return
    unit = turn.me.department_id
    done = {one.id or 0 for one in open_ if unit in registrations.departments_with(session, one.id or 0)}
    turn.say(*which_campaign(session, turn, turn.t("list-which"), open_, "lst", "register", done))


def how(session: Session, turn: Turn) -> None:
    """Paste, or fill in the template; of several kinds one is asked for first."""
    campaign = _campaign(session, turn, turn.number(0))
    kind = turn.word(1) if len(turn.args) > 1 else campaign.kinds[0] if len(campaign.kinds) == 1 else ""
    if not kind:
        rows: Rows = [[button(turn.label(f"kind-{one}"), "lst", campaign.id, one)] for one in campaign.kinds]
        turn.edit(turn.t("register-kind", title=campaign.title), rows)
        return
    turn.edit(
        turn.t("list-how", title=campaign.title),
        [
            [button(turn.label("list-paste"), "lstpaste", campaign.id, kind)],
            [button(turn.label("list-template"), "lsttpl", campaign.id, kind)],
        ],
    )


def _campaign(session: Session, turn: Turn, campaign_id: int, kind: str = "") -> Campaign:
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    campaign = campaigns.get(session, campaign_id)
    if campaign is None or campaign.state != "live" or not campaign.kinds:
        raise Sorry("campaign-closed")
    if kind and kind not in campaign.kinds:
        raise Sorry("stale-button")
    if closed(session, campaign, turn.local_now):
        raise Sorry("register-closed", title=campaign.title)
    return campaign


def begin_paste(session: Session, turn: Turn) -> None:
    """Wait for the pasted list."""
    campaign = _campaign(session, turn, turn.number(0), turn.word(1))
    guided.begin(session, turn, LIST, f"{campaign.id}/{turn.word(1)}", {})


async def send_template(turn: Turn) -> None:
    """Send the division's own template: its people and what may be registered as choices."""
    await templates.send_template(turn, _template, "list")


def _template(session: Session, turn: Turn) -> bytes:
    turn.know(session)
    campaign = _campaign(session, turn, turn.number(0), turn.word(1))
    names = tuple(one.name for one in people.of_department(session, turn.me.department_id or 0))
    return template.template(
        titles_for(session, campaign), names, campaign.title, campaign.id or 0, turn.language, turn.word(1)
    )


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("list", (Step("text", max_length=LONGEST_PASTE),))


def _pasted(session: Session, turn: Turn, draft: Draft) -> None:
    """Read what was pasted and show it as a file's list is shown; nothing is registered yet."""
    number, _, kind = draft.subject.partition("/")
    campaign = _campaign(session, turn, int(number))
    kind = kind or "titles"
    read = listed.of_text(session, turn, campaign, kind, str(draft.answers["text"]))
    reading = ListReading(
        person_id=turn.my_id,
        purpose=kind,
        campaign_id=campaign.id,
        file_name=turn.label("list-pasted"),
        entries=entries.plain(read),
        made_at=turn.now,
    )
    previews.put(session, turn, readings.add(session, reading))


async def arrived(turn: Turn, arrival: Arrival) -> None:
    """A division's list in a file: read, kept as read, and shown; nothing is registered yet."""
    found = await looked_at(turn, arrival, Permission.REGISTER_OTHERS)
    await turn.services.files.put(arrival.data)
    await turn.transact(_arrived, arrival, found)


def _arrived(session: Session, turn: Turn, arrival: Arrival, found: Found) -> None:
    turn.require(Permission.REGISTER_OTHERS, turn.me.department_id)
    open_ = [one for one in running(session) if not closed(session, one, turn.local_now)]
    if not open_:
        raise Sorry("register-none")
    meant = [one for one in open_ if found.campaign_id in {None, one.id}]
    if not meant:
        raise Sorry("campaign-closed")
    # Columns that speak of titles are for a campaign that asks for titles, where there is one.
    told = kind_of(found.tables, KINDS)
    meant = [one for one in meant if told in one.kinds] or meant
    reading = keep_reading(session, turn, arrival)
    choices = [(one, kind) for one in meant for kind in _kinds(found, one)]
    if len(choices) == 1:
        _read(session, turn, reading, found, *choices[0])
        return
    # Which campaign it is for must not be guessed.
    options = [
        button(
            campaign.title
            if len(_kinds(found, campaign)) == 1
            else f"{turn.label(f'kind-{kind}')}: {campaign.title}",
            "lvfor",
            reading.id,
            campaign.id,
            kind,
        )
        for campaign, kind in choices
    ]
    text, rows = asked(turn.t("list-whose", file=arrival.name), options)
    turn.say(text, [*rows, [button(turn.label("preview-drop"), "lvdrop", reading.id)]])


def _kinds(found: Found, campaign: Campaign) -> list[str]:
    """What of a campaign the list may be for."""
    told = kind_of(found.tables, campaign.kinds)
    return [told] if told else list(campaign.kinds)


async def chosen(turn: Turn) -> None:
    """The campaign was chosen that a list is for; the file is read again for it."""
    arrival = await turn.services.database.read(_kept, turn)
    data = await turn.services.files.get(arrival.sha256)
    found = await looked_at(turn, arrival._replace(data=data), Permission.REGISTER_OTHERS)
    await turn.transact(_chosen, found)


def _kept(session: Session, turn: Turn) -> Arrival:
    turn.know(session)
    reading = previews.of_turn(session, turn)
    return Arrival(reading.file_name, b"", reading.sha256 or "", reading.suffix)


def _chosen(session: Session, turn: Turn, found: Found) -> None:
    reading = previews.of_turn(session, turn)
    campaign = _campaign(session, turn, turn.number(1), turn.word(2))
    _read(session, turn, reading, found, campaign, turn.word(2))


def _read(
    session: Session, turn: Turn, reading: ListReading, found: Found, campaign: Campaign, kind: str
) -> None:
    read = listed.of_tables(session, turn, campaign, kind, found.tables)
    if not read:
        raise Sorry("list-empty")
    reading.purpose, reading.campaign_id = kind, campaign.id
    reading.entries = entries.plain(read)
    readings.add(session, reading)
    previews.put(session, turn, reading)


def take(
    session: Session, turn: Turn, reading: ListReading, read: Sequence[entries.Entry]
) -> tuple[Markup, Rows]:
    """What was shown is confirmed."""
    campaign = _campaign(session, turn, reading.campaign_id or 0, reading.purpose)
    return listed.take(session, turn, campaign, reading.purpose, read)


LIST = Guide("list", _form, _pasted, guided.plain, about=about, campaign=campaign_of, at_once=True)
