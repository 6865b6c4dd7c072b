"""One fact of a plan with each of its fields, the line it rests on, and who set it."""

from sqlmodel import Session

from bot.campaigns import CampaignState, may_be_mended
from bot.facts import KINDS, fact_of
from handlers.campaigns.fields import ANOTHER, FIELDS, MOVED, in_words
from handlers.campaigns.mending import history
from handlers.campaigns.screens import of_button
from handlers.keyboards import Rows, button, in_rows
from handlers.texts import Markup
from handlers.texts.fitting import clipped, shown_path
from handlers.turn import Sorry, Turn
from storage import facts, people
from storage.tables import Campaign, Fact

VALUE_SHOWN = 700  # characters of one field


def show(session: Session, turn: Turn) -> None:
    """Open a fact of a list."""
    campaign = of_button(session, turn)
    screen = turn.word(1)
    edit_card(session, turn, campaign, screen, row_of(session, campaign, screen, turn.number(2)))


def row_of(session: Session, campaign: Campaign, screen: str, number: int, *, removed: bool = False) -> Fact:
    """The row of a fact that a button names; one that was taken out if `removed`.

    Raises:
        Sorry: it is none of this campaign's, or was taken out meanwhile, or put back.
    """
    row = facts.get(session, KINDS[screen][1], number) if screen in KINDS else None
    if row is None or row.campaign_id != campaign.id or (row.removed_at is not None) != removed:
        raise Sorry("stale-button")
    return row


def edit_card(
    session: Session, turn: Turn, campaign: Campaign, screen: str, row: Fact, told: str = ""
) -> None:
    """The card in the place of the message whose button was pressed; `told` is what was just done."""
    text = card(session, turn, campaign, screen, row)
    turn.edit(Markup(f"{told}\n\n{text}") if told else text, _rows(turn, campaign, screen, row))


def card(session: Session, turn: Turn, campaign: Campaign, screen: str, row: Fact) -> Markup:
    """Every field by name; what the plan does not say is told so."""
    fact = fact_of(screen, row)
    shown = [
        turn.t(
            "fact-line",
            name=turn.label(f"fact-name-{field.step}"),
            value=clipped(in_words(turn, field, getattr(fact, field.name)), VALUE_SHOWN)
            or turn.label(f"fact-none-{field.step}" if field.step == "doers" else "plan-not-said"),
        )
        for field in FIELDS[screen]
        if not (field.name == "start" and fact.start == fact.end)
    ]
    changed = history(session, turn, campaign, screen, row.id or 0)
    return turn.t(
        "fact-card",
        title=campaign.title,
        heading=turn.label(f"fact-kind-{screen}"),
        lines=Markup("\n".join(shown)),
        quote=_quote(turn, row),
        # What was changed since the launch stands there line by line.
        origin=origin(session, turn, row) if row.added_at or not changed else Markup(""),
        history=changed,
    )


def _quote(turn: Turn, row: Fact) -> Markup:
    if not row.quote:
        return Markup("")
    section = turn.t("fact-section", section=clipped(shown_path(row.section))) if row.section else ""
    return Markup(f"{section}{turn.t('plan-quote', quote=clipped(row.quote))}")


def origin(session: Session, turn: Turn, row: Fact) -> Markup:
    """Who added or changed a fact, and when; nothing of what stands as it was read."""
    by, at = (row.changed_by, row.changed_at) if row.changed_at else (row.added_by, row.added_at)
    person = people.get(session, by) if by else None
    if person is None or at is None:
        return Markup("")
    key = "fact-changed-by" if row.changed_at else "fact-added-by"
    return turn.t(key, name=person.name, time=turn.moment(at))


def _rows(turn: Turn, campaign: Campaign, screen: str, row: Fact) -> Rows:
    back = [
        button(turn.label("plan-original"), "corig", campaign.id),
        button(turn.label("fact-back"), "cshow", campaign.id, screen),
    ]
    state = CampaignState(campaign.state)
    if not may_be_mended(state):
        return [back]
    first: Rows = []
    apart = ""
    if screen == "deadlines" and state == CampaignState.LIVE:
        first, apart = (
            [[button(turn.label("fact-move"), "cfix", campaign.id, screen, row.id, MOVED.name)]],
            "end",
        )
    elif screen == "dossiers":
        first = [[button(turn.label("fact-add-paper"), "cfix", campaign.id, screen, row.id, ANOTHER)]]
    fields = [
        button(turn.label(f"fact-name-{field.step}"), "cfix", campaign.id, screen, row.id, field.name)
        for field in FIELDS[screen]
        if field.name != apart
    ]
    drop = [button(turn.label("fact-drop"), "cfixdel", campaign.id, screen, row.id)]
    return [*first, *in_rows(fields, 3), drop, back]
