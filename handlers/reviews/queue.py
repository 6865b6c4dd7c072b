"""What waits for whoever confirms or reviews: page by page, and many accepted at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from zlib import crc32

from sqlmodel import Session

from bot.access import Action as Permission
from bot.registrations.checks import Check
from bot.registrations.states import Action, Deed, State
from bot.registrations.titles import Title
from handlers.keyboards import Button, Rows, button, numbered_from
from handlers.paging import paged, turning
from handlers.registry import dossiers as registry
from handlers.registry import notices
from handlers.registry.acts import act
from handlers.registry.checks import checks_of
from handlers.registry.titles import titles_of
from handlers.registry.view import marks_of, title_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import campaigns, dossiers, facts, people, registrations
from storage.registrations import Waiting
from storage.tables import Dossier, Registration

SHOWN = 8  # on a page
ALL_SHOWN, WARNED_SHOWN = 12, 6  # of those accepted at once
AT_ONCE = 20
_CLEAR, _ALL = "clear", "all"


def show(session: Session, turn: Turn) -> None:
    """/duyet: what waits for this person."""
    turn.say(*_page(session, turn, 0))


def again(session: Session, turn: Turn) -> None:
    """Back to the list, or another page of it, in the place of what was pressed."""
    turn.edit(*_page(session, turn, turn.number(0) if turn.args else 0))


def _page(session: Session, turn: Turn, page: int) -> tuple[Markup, Rows]:
    waiting, handed_in = _waiting(session, turn), _handed_in(session, turn)
    both: list[Waiting | Dossier] = [*waiting, *handed_in]
    if not both:
        return turn.t("review-none"), [[button(turn.label("menu-back"), "go", "menu")]]
    there, page, count = paged(both, SHOWN, page)
    rows_shown = registrations.of_ids(session, [one.id for one in there if isinstance(one, Waiting)])
    shown: list[Registration | Dossier] = [*rows_shown, *(one for one in there if isinstance(one, Dossier))]
    known = titles_of(session)
    lines: list[tuple[str, Markup]] = []
    options: list[Button] = []
    for one in shown:
        heading = _campaign(session, one.campaign_id)
        if isinstance(one, Dossier):
            lines.append((heading, _dossier_line(session, turn, one)))
            options.append(button(one.code, "rev", "d", one.id))
        else:
            found = checks_of(session, one)
            lines.append((heading, _line(session, turn, one, known, found)))
            options.append(button(one.code, "rev", "r", one.id))
    kinds = (("registrations", len(waiting)), ("dossiers", len(handed_in)))
    told = [turn.label(f"digest-{name}", count=many) for name, many in kinds if many]
    head = turn.t("review-count", what=", ".join(told))
    if count > 1:
        head = Markup(f"{head} · {turn.t('review-page', number=page + 1, count=count)}")
    text, rows = numbered_from(head, _under_headings(turn, lines), options)
    rows.append(turning(turn, page, count, "revlist"))
    others = [one for one in waiting if not _own(turn, one)]
    if len(others) > 1:
        last = max(one.id for one in others)
        key = "review-all" if len(others) <= AT_ONCE else "review-first"
        label = turn.label(key, count=min(len(others), AT_ONCE), by=_by(turn))
        rows.append([button(label, "revall", last)])
    return text, rows


def _under_headings(turn: Turn, lines: Sequence[tuple[str, Markup]]) -> list[tuple[Markup, Markup]]:
    """Each line with the heading it begins, if it is the first of its campaign."""
    before, found = "", []
    for heading, line in lines:
        found.append((turn.t("review-heading", title=heading) if heading != before else Markup(""), line))
        before = heading
    return found


def _campaign(session: Session, number: int) -> str:
    campaign = campaigns.get(session, number)
    return campaign.title if campaign else ""


def _line(
    session: Session,
    turn: Turn,
    one: Registration,
    known: tuple[Title, ...],
    found: Sequence[Check] = (),
) -> Markup:
    unit = people.department(session, one.department_id) if turn.may(Permission.REVIEW) else None
    marks = [marks_of(turn, one)]
    if found:
        marks.append(turn.label("review-warned", count=len(found)))
    if _own(turn, one):
        marks.append(turn.label("review-own"))
    return turn.t(
        "review-row",
        subject=one.subject_name,
        department=f", {unit.short or unit.name}" if unit and unit.name != one.subject_name else "",
        title=title_of(one, known, turn.language),
        code=one.code,
        marks=" ".join(filter(None, marks)),
    )


def _dossier_line(session: Session, turn: Turn, dossier: Dossier) -> Markup:
    due = registry.deadline_of(session, turn, dossier)
    return turn.t(
        "review-dossier",
        code=dossier.code,
        department=registry.department_of(session, dossier),
        nominee=f" · {dossier.subject_name}" if dossier.subject_name else "",
        due=f"· {turn.label('dossier-due', time=due)}" if due else "",
        state=registry.since(turn, dossier),
    )


def _by(turn: Turn) -> str:
    """Who decides here: a head confirms, the Office approves."""
    return "office" if turn.may(Permission.REVIEW) else "head"


def _waiting(session: Session, turn: Turn) -> list[Waiting]:
    """What waits for this person, campaign by campaign, the oldest first."""
    if turn.may(Permission.REVIEW):
        return registrations.for_office(session)
    turn.require(Permission.CONFIRM_REGISTRATION, turn.me.department_id)
    return registrations.for_head(session, turn.me.department_id or 0)


def _handed_in(session: Session, turn: Turn) -> list[Dossier]:
    """Of the campaign whose deadline is nearest first; there the one that waits longest."""
    if not turn.may(Permission.REVIEW):
        return []
    waiting = dossiers.waiting(session)
    last = facts.last_deadlines(session, list({one.campaign_id for one in waiting}), "dossier")
    return by_deadline(waiting, {number: one.last_day for number, one in last.items()})


def after(session: Session, dossier: Dossier) -> list[Dossier]:
    """The dossiers that wait behind this one in the list, then those before it: round and round."""
    others = [one for one in dossiers.waiting(session) if one.id != dossier.id]
    every = sorted([*others, dossier], key=lambda one: (one.sent_at or one.made_at, one.id))
    last = facts.last_deadlines(session, list({one.campaign_id for one in every}), "dossier")
    every = by_deadline(every, {number: one.last_day for number, one in last.items()})
    at = every.index(dossier)
    return [*every[at + 1 :], *every[:at]]


def by_deadline(waiting: Sequence[Dossier], last_days: Mapping[int, date]) -> list[Dossier]:
    """Campaign by campaign, those without a deadline behind; of one campaign in the order they are in."""
    return sorted(waiting, key=lambda one: (last_days.get(one.campaign_id, date.max), one.campaign_id))


def _own(turn: Turn, one: Registration | Waiting) -> bool:
    return turn.my_id in {one.sent_by, one.person_id}


def onward(session: Session, turn: Turn, one: Registration) -> Rows:
    """After a deed: the next that waits, and the list."""
    left = [row for row in _waiting(session, turn) if not _own(turn, row) and row.id != one.id]
    back = [button(turn.label("review-list"), "revlist")]
    if not left:
        return [back]
    place = (one.campaign_id, one.department_id, one.id or 0)
    after = next((row.id for row in left if row[:3] > place), left[0].id)
    [following] = registrations.of_ids(session, [after])
    label = turn.label("review-next", name=following.subject_name, count=len(left))
    return [[button(label, "rev", "r", following.id)], back]


def ask_all(session: Session, turn: Turn) -> None:
    """What waited when the list was shown, named once more with its warnings; what came later stays."""
    last = turn.number(0)
    _ask_all(session, turn, last, *_up_to(session, turn, last), "review-all-ask")


def _ask_all(
    session: Session, turn: Turn, last: int, meant: Sequence[Registration], left: int, question: str
) -> None:
    if not meant:
        again(session, _without_page(turn))
        return
    known, count = titles_of(session), len(meant)
    warned = _warned(session, meant)
    lines = [turn.t(question, count=count, by=_by(turn))]
    shown = [(_campaign(session, one.campaign_id), one) for one in meant[:ALL_SHOWN]]
    told = [(heading, _line(session, turn, one, known)) for heading, one in shown]
    for heading, line in _under_headings(turn, told):
        lines += [Markup(f"\n{heading}")] if heading else []
        lines.append(Markup(f"• {line}"))
    if count > ALL_SHOWN:
        lines.append(turn.t("plan-more", count=count - ALL_SHOWN))
    lines += _warning_lines(turn, meant, warned)
    if left:
        lines.append(turn.t("review-all-left", most=AT_ONCE, count=left))
    turn.edit(Markup("\n".join(lines)), _all_rows(turn, last, meant, warned))


def _warning_lines(turn: Turn, meant: Sequence[Registration], warned: dict[int, list[Check]]) -> list[Markup]:
    if not warned:
        return []
    lines = [Markup(""), turn.t("review-all-warned", count=len(warned))]
    for one in [row for row in meant if row.id in warned][:WARNED_SHOWN]:
        text = warned[one.id or 0][0].message(turn.language)
        lines.append(turn.t("review-all-warning", subject=one.subject_name, text=text))
    if len(warned) > WARNED_SHOWN:
        lines.append(turn.t("plan-more", count=len(warned) - WARNED_SHOWN))
    return lines


def _all_rows(turn: Turn, last: int, meant: Sequence[Registration], warned: dict[int, list[Check]]) -> Rows:
    clear = [one for one in meant if one.id not in warned]
    rows: Rows = []
    if warned and clear:
        label = turn.label("review-all-clear", count=len(clear), by=_by(turn))
        rows.append([button(label, "revallok", last, _print_of(clear), _CLEAR, style="success")])
    label = turn.label("review-all-yes", count=len(meant), by=_by(turn))
    style = "" if warned else "success"
    rows.append([button(label, "revallok", last, _print_of(meant), _ALL, style=style)])
    return [*rows, [button(turn.label("review-all-no"), "revlist")]]


def _warned(session: Session, meant: Sequence[Registration]) -> dict[int, list[Check]]:
    found = ((one.id or 0, checks_of(session, one)) for one in meant)
    return {number: checks for number, checks in found if checks}


def _up_to(session: Session, turn: Turn, last: int) -> tuple[list[Registration], int]:
    """Those accepted at once, and how many are left for the next time."""
    waiting = [one.id for one in _waiting(session, turn) if one.id <= last and not _own(turn, one)]
    return registrations.of_ids(session, waiting[:AT_ONCE]), len(waiting[AT_ONCE:])


def _print_of(meant: Sequence[Registration]) -> int:
    """A number that tells this list, as it was shown, from any other."""
    return crc32(repr([(one.id, one.version) for one in meant]).encode())


def _without_page(turn: Turn) -> Turn:
    turn.args = ()
    return turn


def approve_all(session: Session, turn: Turn) -> None:
    """What was named; where something has come or gone meanwhile, the person is asked again."""
    last, which = turn.number(0), turn.word(2)
    if which not in {_CLEAR, _ALL}:
        again(session, _without_page(turn))
        return
    action = Action.ACCEPT if turn.may(Permission.REVIEW) else Action.CONFIRM
    there, left = _up_to(session, turn, last)
    warned = _warned(session, there) if which == _CLEAR else {}
    done = [one for one in there if one.id not in warned]
    if _print_of(done) != turn.number(1):
        _ask_all(session, turn, last, there, left, "review-all-changed")
        return
    for one in done:
        act(session, turn, one, Deed(action, (State(one.state), one.version)), tells=False)
    notices.of_many(session, turn, done)
    said = turn.t("review-all-done", count=len(done), by=_by(turn))
    turn.edit(said, [[button(turn.label("review-list"), "revlist")]])
