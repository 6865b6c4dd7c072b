"""A head opens a dossier, sends its files one by one, and gets a receipt with a code."""

from sqlmodel import Session

from bot import codes, dossiers
from bot.access import Action
from handlers import albums, texts
from handlers.keyboards import Rows, asked, button, in_rows
from handlers.registry.acts import overdue
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, drafts, facts, people
from storage import dossiers as stored
from storage.tables import Campaign, Dossier, DossierFile, DossierList

FORM = drafts.FILES
MOST_FILES = 50
LOOSE_SHOWN = 2
PAPERS_OFFERED = 20  # of them; Telegram takes 100 buttons
REMOVABLE_SHOWN = 12
WORDS_SHOWN = 300  # characters of a paper's name


def choose(session: Session, turn: Turn) -> None:
    """/nophoso: for which campaign?"""
    turn.require(Action.HAND_IN, turn.me.department_id)
    asking = [one for one in campaigns.live(session) if facts.wants_dossiers(session, one.id or 0)]
    if not asking:
        turn.say(turn.t("dossier-none"))
        return
    turn.say(*asked(turn.t("dossier-which"), [button(one.title, "dos", one.id) for one in asking]))


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
    department_id = turn.me.department_id or 0
    dossier = stored.open_one(session, campaign.id or 0, department_id, award)
    if dossier is None:
        dossier = Dossier(
            code=f"HS-{codes.new(5)}",
            campaign_id=campaign.id or 0,
            department_id=department_id,
            award=award,
            state="open",
            made_by=turn.my_id,
            made_at=turn.now,
            changed_at=turn.now,
        )
        session.add(dossier)
        session.flush()
        turn.note(session, "dossier_opened", f"dossier:{dossier.id}")
    drafts.start(session, turn.my_id, FORM, str(dossier.id), "files", {}, turn.now)
    text, rows = checklist(session, turn, dossier)
    turn.say(text, rows)


def papers(session: Session, dossier: Dossier) -> DossierList | None:
    """The list of papers this dossier follows."""
    lists = facts.of_campaign(session, DossierList, dossier.campaign_id)
    return next((one for one in lists if one.award == dossier.award), None)


def checklist(session: Session, turn: Turn, dossier: Dossier) -> tuple[Markup, Rows]:
    """What is there, what is missing, and what may be done now."""
    wanted = papers(session, dossier)
    components = list(wanted.components) if wanted else []
    files = stored.files(session, dossier.id or 0)
    campaign = campaigns.get(session, dossier.campaign_id)
    lacking = dossiers.missing(components, [one.component for one in files])
    numbers = {one.id: number for number, one in enumerate(files, 1)}
    lines = []
    for component in components:
        names = [f"{numbers[one.id]}. {one.name}" for one in files if one.component == component]
        key = "dossier-have" if names else "dossier-lack"
        lines.append(turn.t(key, component=component[:WORDS_SHOWN], files="; ".join(names)))
    loose = [one for one in files if one.component not in components]
    lines += [turn.t("dossier-loose", place=numbers[one.id], name=one.name) for one in loose]
    text = turn.t(
        "dossier-checklist",
        title=campaign.title if campaign else "",
        award=dossier.award or turn.label("plan-any-award"),
        code=dossier.code,
        copies=wanted.copies if wanted and wanted.copies else turn.label("plan-not-said"),
        lines=Markup("\n".join(lines)),
        next=turn.t("dossier-next-missing" if lacking else "dossier-next-send", count=len(lacking)),
    )
    rows: Rows = [
        [
            button(
                turn.label("dossier-is", place=numbers[one.id], component=component), "doscomp", one.id, place
            )
        ]
        for one in loose[:LOOSE_SHOWN]
        for place, component in enumerate(components[:PAPERS_OFFERED])
    ]
    if files:
        label = "dossier-send-lacking" if lacking else "dossier-send"
        rows.append([button(turn.label(label), "dossend", dossier.id)])
    taking_out = [
        button(turn.label("dossier-remove", place=numbers[one.id]), "dosdel", one.id)
        for one in files[-REMOVABLE_SHOWN:]
    ]
    rows += in_rows(taking_out, 4)
    rows.append([button(turn.label("form-later"), "dosoff", dossier.id)])
    return text, rows


def take_file(
    session: Session, turn: Turn, dossier_id: int, name: str, sha256: str, size: int, caption: str, album: str
) -> None:
    """A file for the open dossier; the same bytes twice are one file."""
    dossier = _changeable(session, turn, dossier_id)
    files = stored.files(session, dossier_id)
    if len(files) >= MOST_FILES:
        raise Sorry("dossier-full", limit=MOST_FILES)
    known = stored.same_file(session, dossier_id, sha256)
    if known is not None and known.removed_at is None:
        turn.say(turn.t("dossier-same-file", name=known.name))
        return
    wanted = papers(session, dossier)
    component = dossiers.guess(name, caption, wanted.components if wanted else ())
    if known is not None:
        known.removed_at, known.name, known.component = None, name, component
        session.add(known)
    else:
        session.add(
            DossierFile(
                dossier_id=dossier_id,
                component=component,
                sha256=sha256,
                name=name,
                size=size,
                sent_by=turn.my_id,
                sent_at=turn.now,
            )
        )
    dossier.changed_at = turn.now
    session.add(dossier)
    session.flush()
    turn.note(session, "dossier_file", f"dossier:{dossier_id}")
    text, rows = checklist(session, turn, dossier)
    if not album:
        turn.say(text, rows)
        return
    albums.answer(session, turn, album, text, rows)


def assign(session: Session, turn: Turn) -> None:
    """The person says which paper a file is."""
    one, dossier = _file(session, turn)
    wanted = papers(session, dossier)
    place = turn.number(1)
    if wanted is None or place >= len(wanted.components):
        raise Sorry("stale-button")
    one.component = wanted.components[place]
    session.add(one)
    text, rows = checklist(session, turn, dossier)
    turn.edit(text, rows)


def remove(session: Session, turn: Turn) -> None:
    """Take a file out; its bytes stay in the store for thirty days more (`handlers/housekeeping.py`)."""
    one, dossier = _file(session, turn)
    one.removed_at = turn.now
    session.add(one)
    session.flush()
    turn.note(session, "dossier_file_removed", f"dossier:{dossier.id}")
    text, rows = checklist(session, turn, dossier)
    turn.edit(text, rows)


def send(session: Session, turn: Turn) -> None:
    """Hand it in: the receipt for the sender, a notice for the Office."""
    dossier = _changeable(session, turn, turn.number(0))
    files = stored.files(session, dossier.id or 0)
    if not files:
        raise Sorry("dossier-empty")
    wanted = papers(session, dossier)
    lacking = dossiers.missing(wanted.components if wanted else (), [one.component for one in files])
    dossier.state, dossier.sent_at, dossier.changed_at = "sent", turn.now, turn.now
    dossier.late = _late(session, turn, dossier)
    dossier.returned = {}
    session.add(dossier)
    drafts.drop(session, turn.my_id, FORM, str(dossier.id))
    turn.note(session, "dossier_sent", f"dossier:{dossier.id}", files=len(files), lacking=len(lacking))
    campaign = campaigns.get(session, dossier.campaign_id)
    department = people.department(session, dossier.department_id)
    turn.edit(
        turn.t(
            "dossier-receipt",
            code=dossier.code,
            title=campaign.title if campaign else "",
            department=department.name if department else "",
            count=len(files),
            time=turn.moment(turn.now),
            note=turn.t("dossier-receipt-lacking", papers="; ".join(lacking))
            if lacking
            else turn.t("dossier-receipt-full"),
            late=turn.t("late-mark") if dossier.late else "",
        )
    )
    turn.tell_people(
        people.with_roles(session, ("office",)),
        "dossier-news",
        lambda language: [[button(texts.label(language, "review-open"), "rev", "d", dossier.id)]],
        department=department.name if department else "",
        title=campaign.title if campaign else "",
        code=dossier.code,
        count=len(files),
    )


def _late(session: Session, turn: Turn, dossier: Dossier) -> bool:
    campaign = campaigns.get(session, dossier.campaign_id)
    return campaign is not None and overdue(session, campaign, turn.local_now, "dossier")


def leave(session: Session, turn: Turn) -> None:
    """Go on another time; the files stay in it."""
    dossier = _changeable(session, turn, turn.number(0))
    drafts.drop(session, turn.my_id, FORM, str(dossier.id))
    turn.edit(turn.t("dossier-put-aside", code=dossier.code))


def _file(session: Session, turn: Turn) -> tuple[DossierFile, Dossier]:
    one = stored.file(session, turn.number(0))
    if one is None or one.removed_at is not None:
        raise Sorry("stale-button")
    return one, _changeable(session, turn, one.dossier_id)


def _changeable(session: Session, turn: Turn, dossier_id: int) -> Dossier:
    dossier = stored.get(session, dossier_id)
    if dossier is None:
        raise Sorry("stale-button")
    turn.require(Action.HAND_IN, dossier.department_id)
    if turn.me.department_id != dossier.department_id:
        raise Sorry("not-your-button")
    if dossier.state not in {"open", "returned"}:
        raise Sorry("dossier-sent-already", code=dossier.code)
    return dossier
