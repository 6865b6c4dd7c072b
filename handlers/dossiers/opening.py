"""What dossiers a division has, opened one by one; a new one only where none is meant."""

from sqlmodel import Session

from bot import codes
from bot.access import Action
from bot.dossiers.life import Deed, State
from handlers.dossiers.checklist import put_below, put_here
from handlers.dossiers.nominees import question
from handlers.keyboards import Button, Rows, asked, button, numbered
from handlers.registry import dossiers as registry
from handlers.registry.choice import which_campaign
from handlers.registry.nominees import registered
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, facts
from storage import dossiers as stored
from storage.tables import Campaign, Dossier, DossierList, Draft

SHOWN = 8


def choose(session: Session, turn: Turn) -> None:
    """/nophoso: what there is, before another one is opened."""
    turn.require(Action.HAND_IN, turn.me.department_id)
    asking = [one for one in campaigns.live(session) if facts.wants_dossiers(session, one.id or 0)]
    live = {one.id for one in asking}
    there = _own(session, turn)
    there = [one for one in there if one.campaign_id in live or one.state != State.ACCEPTED][:SHOWN]
    if not asking and not there:
        turn.say(turn.t("dossier-none"))
        return
    if not there:
        turn.say(*_campaigns(session, turn, asking))
        return
    text, rows = _list(session, turn, there)
    if asking:
        rows.append([button(turn.label("dossier-new"), "dosother")])
    turn.say(text, rows)


def other(session: Session, turn: Turn) -> None:
    """Another one, besides those there are: for which campaign?"""
    turn.require(Action.HAND_IN, turn.me.department_id)
    asking = [one for one in campaigns.live(session) if facts.wants_dossiers(session, one.id or 0)]
    if not asking:
        raise Sorry("campaign-closed")
    turn.say(*_campaigns(session, turn, asking))


def _campaigns(session: Session, turn: Turn, asking: list[Campaign]) -> tuple[Markup, Rows]:
    done = {one.campaign_id for one in _own(session, turn) if one.state != State.OPEN}
    return which_campaign(session, turn, turn.t("dossier-which"), asking, "dos", "dossier", done)


def _own(session: Session, turn: Turn) -> list[Dossier]:
    department_id = turn.me.department_id
    return stored.of_department(session, department_id) if department_id is not None else []


def _list(session: Session, turn: Turn, there: list[Dossier]) -> tuple[Markup, Rows]:
    """Each with where it stands; of a single one, what may be done to it at once."""
    lines = [
        turn.t(
            "dossier-line",
            code=one.code,
            title=campaign.title if (campaign := campaigns.get(session, one.campaign_id)) else "",
            award=one.award,
            nominee=turn.t("dossier-for", name=one.subject_name) if one.subject_name else "",
            state=registry.state_of(turn, one),
        )
        for one in there
    ]
    if len(there) == 1:
        return Markup("\n".join([turn.t("dossier-there"), "", lines[0]])), deeds(session, turn, there[0])
    return numbered(turn.t("dossier-there"), lines, [button(one.code, "doso", one.id) for one in there])


def deeds(session: Session, turn: Turn, dossier: Dossier) -> Rows:
    """See, complete, withdraw: whatever of it may be done now, each with the dossier's own id."""
    rows: Rows = registry.round_button(session, turn, dossier)
    row: list[Button] = []
    if registry.can(session, turn, dossier, Deed.CHANGE):
        label = "dossier-continue" if dossier.state == State.OPEN else "dossier-mend"
        row.append(button(turn.label(label), "dosmend", dossier.id))
    if registry.can(session, turn, dossier, Deed.WITHDRAW):
        row.append(button(turn.label("dossier-withdraw"), "dosback", dossier.id, dossier.version))
    return [*rows, row]


def begin(session: Session, turn: Turn) -> None:
    """For which award? One list of papers needs no question."""
    campaign = _campaign(session, turn)
    lists = facts.of_campaign(session, DossierList, campaign.id or 0)
    if len(lists) <= 1:
        _open(session, turn, campaign, 0)
        return
    awards = [
        button(one.award or turn.label("plan-any-award"), "dosaward", campaign.id, place)
        for place, one in enumerate(lists)
    ]
    turn.say(*asked(turn.t("dossier-award", title=campaign.title), awards))


def open_(session: Session, turn: Turn) -> None:
    """The award was chosen."""
    _open(session, turn, _campaign(session, turn), turn.number(1))


def open_another(session: Session, turn: Turn) -> None:
    """One there was already; another is meant all the same."""
    campaign = _campaign(session, turn)
    lists = facts.of_campaign(session, DossierList, campaign.id or 0)
    place = turn.number(1)
    if place >= max(1, len(lists)):
        raise Sorry("stale-button")
    _make(session, turn, campaign, lists[place].award if lists else "")


def _campaign(session: Session, turn: Turn) -> Campaign:
    turn.require(Action.HAND_IN, turn.me.department_id)
    if turn.me.department_id is None:
        raise Sorry("no-department")
    campaign = campaigns.get(session, turn.number(0))
    if campaign is None or campaign.state != "live":
        raise Sorry("campaign-closed")
    return campaign


def _open(session: Session, turn: Turn, campaign: Campaign, place: int) -> None:
    lists = facts.of_campaign(session, DossierList, campaign.id or 0)
    award = lists[place].award if place < len(lists) else ""
    there = [
        one
        for one in stored.of_campaign(session, campaign.id or 0, turn.me.department_id)
        if one.award == award
    ]
    if not there:
        _make(session, turn, campaign, award)
        return
    text, rows = _list(session, turn, there[-SHOWN:])
    another = button(
        turn.label("dossier-another"), "dosanother", campaign.id, min(place, max(0, len(lists) - 1))
    )
    turn.say(Markup(f"{text}\n\n{turn.t('dossier-another-ask')}"), [*rows, [another]])


def _make(session: Session, turn: Turn, campaign: Campaign, award: str) -> None:
    dossier = Dossier(
        code=f"HS-{codes.new(5)}",
        campaign_id=campaign.id or 0,
        department_id=turn.me.department_id or 0,
        award=award,
        state=State.OPEN,
        made_by=turn.my_id,
        made_at=turn.now,
        changed_at=turn.now,
    )
    session.add(dossier)
    session.flush()
    turn.note(session, "dossier_opened", f"dossier:{dossier.id}")
    if registered(session, dossier):
        drafts.start(session, turn.my_id, drafts.FILES, str(dossier.id), "files", {}, turn.now)
        turn.say(*question(session, turn, dossier))
        return
    take_up(session, turn, dossier)


def take_up(session: Session, turn: Turn, dossier: Dossier) -> None:
    """From now on the person's files go into this one."""
    drafts.start(session, turn.my_id, drafts.FILES, str(dossier.id), "files", {}, turn.now)
    put_below(session, turn, dossier)


def show(session: Session, turn: Turn) -> None:
    """This very dossier: gone on with if it is in preparation or returned, else its card."""
    dossier = registry.seen_by(session, turn, turn.number(0))
    open_now = dossier.state in {State.OPEN, State.RETURNED}
    if open_now and registry.can(session, turn, dossier, Deed.CHANGE):
        take_up(session, turn, dossier)
        return
    turn.say(*card(session, turn, dossier))


def card(session: Session, turn: Turn, dossier: Dossier) -> tuple[Markup, Rows]:
    """A dossier that is with the Office, as its division sees it."""
    text = turn.t(
        "dossier-own-card",
        named=registry.named(session, turn, dossier),
        state=registry.state_of(turn, dossier),
        reasons=registry.reason_lines(turn, registry.reasons(dossier)),
    )
    return text, deeds(session, turn, dossier)


def to_go_on_with(session: Session, turn: Turn) -> Rows:
    """A button for each of the division's that wants files."""
    return [
        [button(turn.label("dossier-continue-this", code=one.code), "dosmend", one.id)]
        for one in _wanting(session, turn)[-SHOWN:]
    ]


def gone_on_with(session: Session, turn: Turn) -> tuple[Draft | None, str]:
    """A file comes while nothing is open: the one dossier of the division that wants files takes it.

    Returns what takes the file now, and the code of the dossier if it was taken up for that.
    """
    turn.know(session)
    if (draft := drafts.current(session, turn.my_id)) is not None:
        return draft, ""
    wanting = _wanting(session, turn)
    if len(wanting) != 1:
        return None, ""
    number = str(wanting[0].id)
    return drafts.start(session, turn.my_id, drafts.FILES, number, "files", {}, turn.now), wanting[0].code


def _wanting(session: Session, turn: Turn) -> list[Dossier]:
    """In preparation, or returned."""
    own = [one for one in _own(session, turn) if one.state in {State.OPEN, State.RETURNED}]
    return [one for one in own if registry.can(session, turn, one, Deed.CHANGE)]


def mend(session: Session, turn: Turn) -> None:
    """Complete this very dossier."""
    dossier = registry.of_id(session, turn, turn.number(0))
    registry.check(session, turn, dossier, Deed.CHANGE)
    take_up(session, turn, dossier)


def back(session: Session, turn: Turn) -> None:
    """Its checklist, in the place of a question about it."""
    dossier = registry.of_id(session, turn, turn.number(0))
    registry.check(session, turn, dossier, Deed.CHANGE)
    drafts.start(session, turn.my_id, drafts.FILES, str(dossier.id), "files", {}, turn.now)
    put_here(session, turn, dossier)


def ask_withdraw(session: Session, turn: Turn) -> None:
    """Before it is taken back."""
    dossier = _to(session, turn, Deed.WITHDRAW)
    rows = [
        [button(turn.label("dossier-withdraw-yes"), "dosbackok", dossier.id, dossier.version)],
        [button(turn.label("dossier-keep"), "doso", dossier.id)],
    ]
    turn.edit(turn.t("dossier-withdraw-ask", code=dossier.code), rows)


def withdraw(session: Session, turn: Turn) -> None:
    """Take it back; its files stay in it, and the Office sees that it is gone."""
    dossier = _to(session, turn, Deed.WITHDRAW)
    last = stored.last_round(session, dossier.id or 0)
    if last is not None:
        last.outcome, last.decided_by, last.decided_at = "withdrawn", turn.my_id, turn.now
        session.add(last)
    registry.do(session, turn, dossier, Deed.WITHDRAW)
    rows = [[button(turn.label("dossier-continue"), "dosmend", dossier.id)]]
    turn.edit(turn.t("dossier-withdrawn", code=dossier.code), rows)


def drop(session: Session, turn: Turn) -> None:
    """An empty one goes at once, one with files after a question."""
    dossier = _to(session, turn, Deed.DROP)
    files = stored.files(session, dossier.id or 0)
    if not files:
        _drop(session, turn, dossier)
        return
    rows = [
        [button(turn.label("dossier-drop-yes"), "dosdropok", dossier.id, dossier.version)],
        [button(turn.label("dossier-keep"), "doso", dossier.id)],
    ]
    turn.edit(turn.t("dossier-drop-ask", code=dossier.code, count=len(files)), rows)


def dropped(session: Session, turn: Turn) -> None:
    """It is not meant to be."""
    _drop(session, turn, _to(session, turn, Deed.DROP))


def _drop(session: Session, turn: Turn, dossier: Dossier) -> None:
    if dossier.round:
        raise Sorry("stale-button")
    for one in stored.files(session, dossier.id or 0):
        one.removed_at = turn.now
        session.add(one)
    registry.do(session, turn, dossier, Deed.DROP)
    drafts.drop(session, turn.my_id, drafts.FILES, str(dossier.id))
    turn.edit(
        turn.t("dossier-dropped-now", code=dossier.code),
        [[button(turn.label("menu-nophoso"), "go", "nophoso")]],
    )


def show_again(session: Session, turn: Turn, dossier_id: int) -> None:
    """The checklist once more, with everything that may be done now."""
    dossier = registry.of_id(session, turn, dossier_id)
    registry.check(session, turn, dossier, Deed.CHANGE)
    put_below(session, turn, dossier)


def put_aside(session: Session, turn: Turn, dossier_id: int) -> None:
    """In words: go on another time."""
    turn.args = (str(dossier_id),)
    leave(session, turn)


def leave(session: Session, turn: Turn) -> None:
    """Go on another time; the files stay in it."""
    dossier = registry.of_id(session, turn, turn.number(0))
    registry.check(session, turn, dossier, Deed.CHANGE)
    drafts.drop(session, turn.my_id, drafts.FILES, str(dossier.id))
    rows = [[button(turn.label("dossier-continue"), "dosmend", dossier.id)]]
    turn.edit(turn.t("dossier-put-aside", code=dossier.code), rows)


def _to(session: Session, turn: Turn, deed: Deed) -> Dossier:
    """The dossier of the button, which may be treated so, as the person saw it."""
    dossier = registry.of_id(session, turn, turn.number(0))
    registry.check(session, turn, dossier, deed, turn.number(1))
    return dossier
