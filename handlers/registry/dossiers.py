"""One dossier: what may be done to it and what is told of it, for those who hand in and those who review."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot import plans
from bot.access import Action
from bot.campaigns import is_late
from bot.dossiers import Changes, Paper, compare
from bot.dossiers.life import BECOMES, OF_DIVISION, Case, Deed, State, permission, refused, until
from bot.language.folding import fold
from bot.library import known_laws
from handlers.keyboards import Rows, button
from handlers.registry import agenda
from handlers.registry.acts import overdue
from handlers.registry.asked import Asked, papers
from handlers.registry.view import person_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import campaigns, dossiers, facts, people
from storage.tables import Deadline, Dossier, DossierRound, SentFile

WORDS_SHOWN = 300  # characters of a paper's name
NAMES_SHOWN = 12
FOR_HEAD = frozenset({"mark", "unread", "small", "dark"})  # doubts worded as what the head is to do
NAMED = 5  # papers on buttons by their names, which a phone cuts; of more each has a letter
NAME_SHOWN, PAPER_SHOWN = 40, 34  # characters of a file's and a paper's name in a list, short as phones are


def of_id(session: Session, turn: Turn, number: int) -> Dossier:
    """The dossier of this id; from then on the turn is about it."""
    dossier = dossiers.get(session, number)
    if dossier is None:
        raise Sorry("stale-button")
    turn.about = f"dossier:{dossier.id}"
    return dossier


def seen_by(session: Session, turn: Turn, number: int) -> Dossier:
    """The dossier, for the Office, whoever hands in for its division and, once handed in, its nominee."""
    dossier = of_id(session, turn, number)
    about = [person_of(dossier.subject_key)] if dossier.round else []
    turn.require(Action.SEE_DOSSIER, dossier.department_id, about)
    return dossier


def hands(session: Session, dossier: Dossier) -> frozenset[int]:
    """Who took part in it, and so does not review it."""
    return dossiers.hands(session, dossier.id or 0) | {dossier.made_by}


def _case_of(session: Session, dossier: Dossier, deed: Deed) -> Case:
    """What the rules need to know of it; who took part is asked for only where that counts."""
    return Case(
        state=State(dossier.state),
        version=dossier.version,
        department_id=dossier.department_id,
        hands=frozenset() if deed in OF_DIVISION else hands(session, dossier),
        looked=dossier.looked_at is not None,
    )


def can(session: Session, turn: Turn, dossier: Dossier, deed: Deed) -> bool:
    return not refused(_case_of(session, dossier, deed), deed, turn.actor)


def check(session: Session, turn: Turn, dossier: Dossier, deed: Deed, seen: int | None = None) -> None:
    """Nothing if the deed may be done.

    Raises:
        Sorry: with the reason; Denied: it is not for this person.
    """
    why = refused(_case_of(session, dossier, deed), deed, turn.actor, seen)
    if why == "denied":
        turn.require(permission(deed), dossier.department_id)
        raise Sorry("not-your-button", action=deed)
    if why:
        state = turn.label(f"dossier-{dossier.state}")
        raise Sorry(f"dossier-not-{why}", code=dossier.code, state=state, action=deed)


def do(session: Session, turn: Turn, dossier: Dossier, deed: Deed, *, state: State | None = None) -> None:
    """The deed was checked: state, version and audit."""
    before = dossier.state
    dossier.state, dossier.changed_at = state or BECOMES[deed], turn.now
    dossier.version += 1
    session.add(dossier)
    session.flush()
    turn.note(
        session,
        f"dossier_{deed}",
        f"dossier:{dossier.id}",
        before=before,
        after=dossier.state,
        version=dossier.version,
    )


def components(session: Session, dossier: Dossier) -> list[str]:
    """The papers the plan asks for."""
    wanted = papers(session, dossier)
    return list(wanted.components) if wanted else []


def reasons(dossier: Dossier | DossierRound) -> dict[str, str]:
    """The papers the Office found at fault, each with its reason; of the whole dossier under ""."""
    found = dossier.returned.get("papers")
    told = {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
    if whole := dossier.returned.get("reason"):
        told[""] = str(whole)
    return told


def reopened(dossier: Dossier) -> frozenset[str] | None:
    """The papers that may be changed; None where it is all of them."""
    told = reasons(dossier)
    return None if dossier.state != State.RETURNED or "" in told or not told else frozenset(told)


def reason_lines(turn: Turn, told: dict[str, str]) -> Markup:
    """The Office's reasons, a line a paper."""
    lines = [
        turn.t("dossier-reason", paper=_short(paper), reason=reason)
        if paper
        else turn.t("dossier-reason-whole", reason=reason)
        for paper, reason in told.items()
    ]
    return Markup("\n".join(lines))


def named(session: Session, turn: Turn, dossier: Dossier) -> Markup:
    """Campaign, award and who it is of, under its code."""
    campaign = campaigns.get(session, dossier.campaign_id)
    return turn.t(
        "dossier-named",
        code=dossier.code,
        title=campaign.title if campaign else "",
        award=dossier.award or turn.label("plan-any-award"),
        nominee=for_whom(turn, dossier),
        department=department_of(session, dossier),
    )


def for_whom(turn: Turn, dossier: Dossier) -> Markup:
    """Whom it proposes; where nobody is named it is of the whole division."""
    name = dossier.subject_name
    return turn.t("dossier-for", name=name) if name else turn.t("dossier-for-all")


def department_of(session: Session, dossier: Dossier) -> str:
    department = people.department(session, dossier.department_id)
    return department.name if department else ""


def state_of(turn: Turn, dossier: Dossier) -> Markup:
    """Where it stands, and since when."""
    sent = dossier.sent_at if dossier.round and dossier.state != State.OPEN else None
    return turn.t(
        "dossier-standing",
        state=turn.label(f"dossier-{dossier.state}"),
        time=turn.label("dossier-sent-at", time=turn.moment(sent)) if sent else "",
        round=turn.label("dossier-round", number=dossier.round) if dossier.round > 1 else "",
        late=turn.t("late-mark") if dossier.late and sent else "",
    )


def since(turn: Turn, dossier: Dossier) -> Markup:
    """In a list of what waits: since when; that it waits goes without saying."""
    if dossier.state != State.SENT or dossier.sent_at is None:
        return state_of(turn, dossier)
    return turn.t(
        "dossier-since",
        time=turn.moment(dossier.sent_at),
        round=turn.label("dossier-round", number=dossier.round) if dossier.round > 1 else "",
        late=turn.t("late-mark") if dossier.late else "",
    )


def late(session: Session, dossier: Dossier, now: datetime) -> bool:
    """Whether it is late when it is handed in now, by the office's clock.

    What was returned is late by the day the Office set for it, unless it was late before.
    """
    if dossier.state == State.RETURNED and (day := until(dossier.returned)):
        return dossier.late or is_late(day, None, now)
    campaign = campaigns.get(session, dossier.campaign_id)
    return campaign is not None and overdue(session, campaign, now, "dossier")


def deadline_of(session: Session, turn: Turn, dossier: Dossier) -> str:
    """The deadline for handing in, in words: the Office's where it returned it; "" where there is none."""
    return due(turn, dossier, facts.last_deadline(session, dossier.campaign_id, "dossier"))


def due(turn: Turn, dossier: Dossier, last: Deadline | None) -> str:
    """The same, where the plan's own deadline is known."""
    if dossier.state == State.RETURNED and (day := until(dossier.returned)):
        return turn.date(day)
    return agenda.due(last, turn.language) if last else ""


def forms(asked: Asked) -> str:
    """The numbers of the forms the plan asks for, but for those the names of the papers tell already."""
    if not asked.papers:
        return ""
    told = fold("; ".join(asked.components))
    return "; ".join(one for one in asked.papers.form.split("; ") if one and fold(one) not in told)


def cautions(session: Session, turn: Turn, asked: Asked) -> Markup:
    """What is known of forms the plan takes from texts that are no longer in force, a line each."""
    if not asked.papers:
        return Markup("")
    found = campaigns.plan_of(session, asked.campaign).reading.get("warnings")
    codes = (
        {str(one.get("code")) for one in found if isinstance(one, dict)} if isinstance(found, list) else set()
    )
    words = [one for one in (*asked.components, asked.papers.form) if plans.forms_of([one])]
    known = known_laws(session) if words else None
    dead = [
        text
        for one in words
        if known
        for text in plans.forms_of_dead(one, turn.services.clock.today(), known)
    ]
    by = "office" if turn.may(Action.REVIEW) else "head"  # the Office has nobody to ask
    lines = [
        turn.t("dossier-dead-forms", name=text.title, day=turn.date(text.until) if text.until else "", by=by)
        for text in dict.fromkeys(dead)
        if text.number != plans.RENUMBERED
    ]
    if "form_renumbered" in codes or len(lines) < len(set(dead)):
        lines.insert(0, turn.t("dossier-old-forms", by=by))
    return Markup("\n".join(lines))


def as_papers(found: list[SentFile]) -> list[Paper]:
    """Files of a round, as they are compared."""
    return [Paper(one.component, one.name, ",".join(one.made_of) or one.sha256) for one in found]


def changes_of(session: Session, round_: DossierRound) -> Changes:
    """What this round has that the one before had not."""
    all_ = dossiers.rounds(session, round_.dossier_id)
    before = next((one for one in all_ if one.number == round_.number - 1), None)
    if before is None:
        return Changes()
    old, new = (as_papers(dossiers.sent(session, one.id or 0)) for one in (before, round_))
    return compare(old, new)


def change_lines(turn: Turn, changes: Changes) -> Markup:
    """What changed, in words."""
    told = (("added", changes.added), ("replaced", changes.replaced), ("removed", changes.removed))
    lines = [
        turn.t(f"dossier-changed-{kind}", papers="; ".join(map(_short, names[:NAMES_SHOWN])))
        for kind, names in told
        if names
    ]
    return Markup("\n".join(lines)) or turn.t("dossier-changed-nothing")


def doubt_lines(turn: Turn, found: list[dict[str, str]] | None) -> Markup:
    """What was noticed in a file, in one line; "" for nothing."""
    told = doubts_told(turn, found)
    return turn.t("dossier-doubts", list="; ".join(told)) if told else Markup("")


def doubts_told(turn: Turn, found: list[dict[str, str]] | None, *, office: bool = False) -> list[str]:
    """Each of them in words: what the head is asked to do about it is nothing to tell the Office."""
    return [
        turn.label(
            f"dossier-doubt-{one.get('why')}{'-office' if office and one.get('why') in FOR_HEAD else ''}",
            kind=turn.label(f"paper-kind-{one['kind']}") if one.get("kind") else "",
            day=turn.date(one["day"]) if one.get("day") else "",
            **{name: one.get(name, "") for name in ("name", "asked", "given")},
        )
        for one in found or ()
    ]


def round_button(session: Session, turn: Turn, dossier: Dossier) -> Rows:
    """The button to the files handed in last."""
    last = dossiers.last_round(session, dossier.id or 0)
    return [[button(turn.label("dossier-see"), "dosround", last.id)]] if last else []


def short_list(names: list[str]) -> str:
    """Names of papers on one line."""
    return "; ".join(_short(one) for one in names[:NAMES_SHOWN]) + ("; …" if len(names) > NAMES_SHOWN else "")


def brief(name: str, most: int = PAPER_SHOWN) -> str:
    """A paper's name on one line of a phone, cut behind a word."""
    return name if len(name) <= most else name[:most].rpartition(" ")[0].rstrip(" ,;:(–-") + "…"


def briefs(names: Sequence[str], most: int = PAPER_SHOWN) -> dict[str, str]:
    """The papers by their brief names; those that would be called alike keep their whole ones."""
    found = {name: brief(name, most) for name in names}
    counted = Counter(found.values())
    return {name: short if counted[short] == 1 else name for name, short in found.items()}


def many(components: Sequence[str]) -> bool:
    """Whether a phone shows these papers only where each takes little room."""
    return len(components) > NAMED


def _short(name: str) -> str:
    return name if len(name) <= WORDS_SHOWN else name[: WORDS_SHOWN - 1] + "…"
