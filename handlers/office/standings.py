"""The lines of a campaign's board: by person for a head, by division for the Office; what is missing once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from bot.access import Action
from bot.dossiers import by_paper
from bot.registrations.order import by_given_name
from handlers.registry.checks import lacking
from handlers.registry.titles import titles_of
from handlers.registry.view import state_words, title_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import dossiers as stored_dossiers
from storage import facts, people, registrations
from storage.tables import Campaign, Department, DossierList, Person, Registration

SHOWN = 20  # lines on a page
NAMES_SHOWN = 25  # of who is missing
TOLD = ("waiting", "returned", "accepted", "late")
OF_DOSSIERS = ("dossier-waiting", "dossier-returned", "dossier-accepted")
_DOSSIER = {"sent": "waiting", "held": "waiting", "returned": "returned", "accepted": "accepted"}


@dataclass(frozen=True)
class Board:
    """A page of lines, how many pages there are, what is missing, and the people a head may remind."""

    lines: list[Markup]
    pages: int
    missing: list[Markup]
    unregistered: list[Person]


def of_campaign(
    session: Session, turn: Turn, campaign: Campaign, units: Sequence[Department], page: int
) -> Board:
    """What the board says to this person: to a head of one division its people, else the divisions."""
    if len(units) == 1 and not turn.may(Action.REVIEW) and campaign.kinds:
        return _of_people(session, turn, campaign, units[0], page)
    tallies = tallied(session, campaign)
    there = [unit for unit in units if tallies[unit.id or 0].total()]
    lines = [_line(turn, unit, tallies[unit.id or 0]) for unit in there]
    pages = max(1, -(-len(lines) // SHOWN))
    page = min(page, pages - 1)
    return Board(
        lines[page * SHOWN : (page + 1) * SHOWN],
        pages,
        _missing(session, turn, campaign, units, tallies),
        [],
    )


def tallied(session: Session, campaign: Campaign) -> defaultdict[int, Counter[str]]:
    """Department to how much of it stands where; dossiers beside the registrations."""
    tallies: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for (unit_id, state), count in registrations.counts(session, campaign.id or 0).items():
        tallies[unit_id]["waiting" if state in {"sent", "confirmed"} else state] += count
    for one in stored_dossiers.of_campaign(session, campaign.id or 0):
        if one.state in _DOSSIER:
            tallies[one.department_id][f"dossier-{_DOSSIER[one.state]}"] += 1
    return tallies


def _line(turn: Turn, unit: Department, tally: Counter[str]) -> Markup:
    told = [turn.label(f"board-{name}", count=tally[name]) for name in TOLD if tally[name]]
    handed_in = [turn.label(f"board-{name}", count=tally[name]) for name in OF_DOSSIERS if tally[name]]
    if handed_in:
        told.append(turn.label("board-dossiers", counts=", ".join(handed_in)))
    return turn.t("board-line", name=unit.name, counts="; ".join(told))


def _missing(
    session: Session,
    turn: Turn,
    campaign: Campaign,
    units: Sequence[Department],
    tallies: dict[int, Counter[str]],
) -> list[Markup]:
    """Who lacks what, each division once under each."""
    found: list[Markup] = []
    short = few = lacking(session, campaign, list(units))
    if campaign.kinds:
        silent = [unit.name for unit in units if not any(tallies[unit.id or 0][name] for name in TOLD)]
        found += _names(turn, "board-no-registration", silent)
        few = [one for one in few if not any(name in one.message("vi") for name in silent)]
    if facts.wants_dossiers(session, campaign.id or 0):
        silent = [unit.name for unit in units if not any(tallies[unit.id or 0][name] for name in OF_DOSSIERS)]
        found += _names(turn, "board-no-dossier", silent)
        found += _papers(session, turn, campaign, units)
    if rule := next((one.rule for one in short), ""):
        lines = [turn.t("board-lacking-line", text=one.message(turn.language)) for one in few[:SHOWN]]
        found += [*lines, turn.t("board-lacking", quote=rule)]
    return found


def _papers(session: Session, turn: Turn, campaign: Campaign, units: Sequence[Department]) -> list[Markup]:
    """Which divisions have handed in a dossier without a paper the plan asks for, paper by paper."""
    handed_in = stored_dossiers.papers_of_campaign(session, campaign.id or 0)
    found: list[Markup] = []
    for asked in facts.of_campaign(session, DossierList, campaign.id or 0):
        own = [(division, paper) for division, award, paper in handed_in if award == asked.award]
        there = {division for division, _ in own}
        for count in by_paper(asked.components, there, own):
            names = [unit.name for unit in units if unit.id in count.lacking]
            found += _names(turn, "board-no-paper", names, paper=count.paper)
    return found


def _names(turn: Turn, key: str, names: Sequence[str], **known: str) -> list[Markup]:
    if not names:
        return []
    shown = "; ".join(names[:NAMES_SHOWN]) + ("; …" if len(names) > NAMES_SHOWN else "")
    return [turn.t(key, count=len(names), names=shown, **known)]


def _of_people(session: Session, turn: Turn, campaign: Campaign, unit: Department, page: int) -> Board:
    """Each of the division with what they have registered; who has nothing, by name."""
    own = registrations.of_campaign(session, campaign.id or 0, unit.id)
    theirs: defaultdict[int | None, list[Registration]] = defaultdict(list)
    for one in own:
        theirs[one.person_id].append(one)
    everybody = by_given_name(people.of_department(session, unit.id or 0), lambda person: person.name)
    there = [person for person in everybody if theirs[person.id]]
    without = [person for person in everybody if not theirs[person.id]]
    known = titles_of(session)
    lines = [
        turn.t(
            "board-person",
            name=one.subject_name,
            title=title_of(one, known, turn.language),
            state=state_words(one, turn.language),
        )
        for person in [*there, None]
        for one in theirs[person.id if person else None]
    ]
    pages = max(1, -(-len(lines) // SHOWN))
    page = min(page, pages - 1)
    head = turn.t("board-people", count=len(everybody), there=len(there), without=len(without))
    missing = _names(turn, "board-without", [person.name for person in without])
    missing += [
        turn.t("board-own-dossier", code=one.code, state=turn.label(f"dossier-{one.state}"))
        for one in stored_dossiers.of_campaign(session, campaign.id or 0, unit.id)
    ]
    if not missing and facts.wants_dossiers(session, campaign.id or 0):
        missing = [turn.t("board-no-own-dossier")]
    return Board([head, *lines[page * SHOWN : (page + 1) * SHOWN]], pages, missing, without)


def unregistered(session: Session, campaign: Campaign, department_id: int) -> list[Person]:
    """Who of a division has nothing in a campaign."""
    own = registrations.of_campaign(session, campaign.id or 0, department_id)
    there = {one.person_id for one in own}
    return [one for one in people.of_department(session, department_id) if one.id not in there]
