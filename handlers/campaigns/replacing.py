"""A plan takes the place of another: what was handed in and done moves, what the Office added is offered."""

from sqlmodel import Session

from bot.campaigns import CampaignState
from bot.facts import fact_of
from bot.language.folding import fold
from handlers.campaigns.correcting import next_row
from handlers.campaigns.earlier import added_before, words
from handlers.campaigns.facts import numbered_title
from handlers.campaigns.screens import draft_of_button, edit_screen
from handlers.keyboards import asked, button, numbered
from handlers.texts import Markup
from handlers.texts.fitting import clipped
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers, facts, registrations, subjects
from storage.tables import Campaign, Deadline, Recurring, Task

SHOWN = 12
SELF_NAMED = frozenset({"deadlines", "recurring", "events", "quotas"})  # whose words begin with what they are
FACT_SHOWN = 160  # characters
ALL, NONE = "all", "0"


def moving(session: Session, turn: Turn, campaign: Campaign, replaced: Campaign) -> list[Markup]:
    """What will move, and what stays where it is because the new plan takes no such registrations."""
    told = [turn.t("plan-replaces", title=numbered_title(session, turn, replaced))]
    there = registrations.of_campaign(session, replaced.id or 0)
    taken = sum(one.kind in campaign.kinds for one in there)
    files = len(dossiers.of_campaign(session, replaced.id or 0))
    if taken or files:
        told.append(turn.t("replace-moves", registrations=taken, dossiers=files))
    if left := len(there) - taken:
        told.append(turn.t("replace-leaves", count=left))
    return told


def put_in_place_of(session: Session, turn: Turn, campaign: Campaign, replaced: Campaign) -> list[Markup]:
    """End the replaced campaign; what was handed in to it is kept in the new one, which a line tells."""
    replaced.state = CampaignState.REPLACED
    session.add(replaced)
    old, new = replaced.id or 0, campaign.id or 0
    taken = registrations.move(session, old, new, campaign.kinds)
    files = dossiers.move(session, old, new)
    left = len(registrations.of_campaign(session, old))
    _done_again(session, old, new)
    quiet(session, replaced)
    turn.note(
        session,
        "campaign_replaced",
        f"campaign:{old}",
        by=new,
        registrations=taken,
        dossiers=files,
        left=left,
    )
    told = [turn.t("campaign-moved", registrations=taken, dossiers=files)] if taken or files else []
    return [*told, turn.t("replace-left", count=left)] if left else told


def _done_again(session: Session, old: int, new: int) -> None:
    """A task that was done is done in the new plan too, where it says the same."""
    done = {fold(one.text): one for one in facts.of_campaign(session, Task, old) if one.done_at is not None}
    for task in facts.of_campaign(session, Task, new):
        if before := done.get(fold(task.text)):
            task.done_by, task.done_at = before.done_by, before.done_at
            session.add(task)


def quiet(session: Session, campaign: Campaign) -> None:
    """Nothing that is queued about its deadlines goes out any more."""
    for table, name in ((Deadline, "deadline"), (Recurring, "recurring")):
        for row in facts.of_campaign(session, table, campaign.id or 0, removed=True):
            subjects.recall(session, f"{name}:{row.id}", "alert")


def offer(session: Session, turn: Turn) -> None:
    """Each of them, to be taken over by a button."""
    campaign = draft_of_button(session, turn)
    _offer(session, turn, campaign)


def _offer(session: Session, turn: Turn, campaign: Campaign) -> None:
    found = added_before(session, turn, campaign)
    if not found:
        edit_screen(session, turn, campaign, "main")
        return
    lines = [
        turn.t(
            "carry-line-bare" if screen in SELF_NAMED else "carry-line",
            kind=turn.label(f"fact-kind-{screen}"),
            fact=clipped(words(turn, screen, row), FACT_SHOWN),
        )
        for screen, row in found[:SHOWN]
    ]
    each = [button("", "ccarryok", campaign.id, screen, row.id) for screen, row in found[:SHOWN]]
    text, rows = numbered(turn.t("carry-which", count=len(found)), lines, each)
    if len(found) > 1:
        rows.append([button(turn.label("carry-all", count=len(found)), "ccarryok", campaign.id, ALL)])
    rows.append([button(turn.label("plan-tab-main"), "cshow", campaign.id, "main")])
    turn.edit(text, rows)


def carry(session: Session, turn: Turn) -> None:
    """Take one of them over, or all."""
    campaign = draft_of_button(session, turn)
    found = added_before(session, turn, campaign)
    if turn.word(1) != ALL:
        number = turn.number(2)
        found = [(screen, row) for screen, row in found if (screen, row.id) == (turn.word(1), number)]
    for screen, row in found:
        made = next_row(session, campaign, screen, fact_of(screen, row))
        made.quote, made.section = row.quote, row.section
        made.added_by, made.added_at = turn.my_id, turn.now
        facts.add(session, [made])
    turn.note(session, "plan_corrected", f"campaign:{campaign.id}", carried=len(found))
    _offer(session, turn, campaign)


def choose(session: Session, turn: Turn) -> None:
    """Which plan this one replaces, where the document does not name it as it is known here."""
    campaign = draft_of_button(session, turn)
    options = [
        button(numbered_title(session, turn, one), "creplok", campaign.id, one.id)
        for one in campaigns.replaceable(session)[:SHOWN]
    ]
    options.append(button(turn.label("replace-none"), "creplok", campaign.id, NONE))
    text, rows = asked(turn.t("replace-which", title=campaign.title), options)
    turn.edit(text, [*rows, [button(turn.label("menu-back"), "cshow", campaign.id, "mend")]])


def chosen(session: Session, turn: Turn) -> None:
    """It was chosen."""
    campaign = draft_of_button(session, turn)
    number = turn.number(1)
    if number and number not in {one.id for one in campaigns.replaceable(session)}:
        raise Sorry("stale-button")
    campaign.replaces_id = number or None
    session.add(campaign)
    turn.note(session, "plan_corrected", f"campaign:{campaign.id}", replaces=number)
    edit_screen(session, turn, campaign, "main")
