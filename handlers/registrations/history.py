"""The award history: brought in from a file, looked at by year and by person."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action as Permission
from bot.forms import Form, Step
from bot.language.folding import fold, squeeze
from bot.registrations import entries, template
from bot.registrations.entries import Entry
from bot.registrations.history import history_of
from bot.registrations.row import Row
from bot.registrations.titles import Title, by_code
from bot.sheets import Table
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button, in_rows
from handlers.paging import pages_of, turning
from handlers.registry import templates
from handlers.registry.arrival import roster_of
from handlers.registry.titles import titles_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import people, registrations
from storage.registrations import Award
from storage.tables import AwardRecord, Draft, ListReading

ON_A_PAGE = 12
YEARS_SHOWN = 12
TITLES_SHOWN = 8
PURPOSE = "history"
MOST_FOUND = 20  # people of one name


def show(session: Session, turn: Turn) -> None:
    """/lichsu: how much there is, by year; the template, and looking somebody up."""
    turn.require(Permission.REVIEW)
    counted = registrations.award_years(session)
    years = sorted(counted, reverse=True)[:YEARS_SHOWN]
    told = turn.t("history-years", count=sum(counted.values())) if counted else turn.t("history-none")
    lines = [turn.t("history-year-line", year=str(year), count=counted[year]) for year in years]
    rows = in_rows([button(str(year), "hisyear", year, 0) for year in years], 4)
    turn.edit(
        Markup("\n".join([turn.t("history-title"), told, *lines, "", turn.t("history-how")])),
        [
            *rows,
            [button(turn.label("history-find"), "hisfind")],
            [button(turn.label("list-template"), "histpl")],
        ],
    )


def year(session: Session, turn: Turn) -> None:
    """Everything of one year, page by page."""
    turn.require(Permission.REVIEW)
    wanted = turn.number(0)
    by_title = registrations.award_titles(session, wanted)
    count = sum(number for _, number in by_title)
    page, pages = pages_of(count, ON_A_PAGE, turn.number(1))
    known = titles_of(session)
    head = [turn.t("history-of-year", year=str(wanted), count=count)]
    head += [
        turn.t("history-title-count", title=title.name(turn.language), count=number)
        for code, number in by_title[:TITLES_SHOWN]
        if (title := by_code(known, code))
    ]
    shown = registrations.awards_in(session, wanted, page * ON_A_PAGE, ON_A_PAGE)
    lines = [
        turn.t(
            "history-line",
            number=number,
            name=one.subject_name,
            award=_award(turn, one, known, with_year=False),
        )
        for number, one in enumerate(shown, page * ON_A_PAGE + 1)
    ]
    turn.edit(
        Markup("\n\n".join("\n".join(part) for part in (head, lines) if part)),
        [turning(turn, page, pages, "hisyear", wanted), [button(turn.label("menu-back"), "go", "lichsu")]],
    )


def _award(turn: Turn, one: AwardRecord, known: tuple[Title, ...], *, with_year: bool) -> str:
    title = by_code(known, one.title)
    told = [str(one.year)] if with_year else []
    told.append(title.name(turn.language) if title else one.title)
    return ", ".join([*told, one.decision] if one.decision else told)


def begin_search(session: Session, turn: Turn) -> None:
    """Whose awards?"""
    turn.require(Permission.REVIEW)
    guided.begin(session, turn, FIND, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("history", (Step("name", max_length=80, of_name=True),))


def _found(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Permission.REVIEW)
    wanted = fold(squeeze(str(draft.answers["name"])))
    keys = {key for key, name in registrations.award_subjects(session) if wanted in fold(name)}
    found = registrations.awards_of(session, sorted(keys)[:MOST_FOUND])[: ON_A_PAGE * 2]
    known = titles_of(session)
    lines = [
        turn.t("history-person-line", name=one.subject_name, award=_award(turn, one, known, with_year=True))
        for one in found
    ]
    turn.edit(
        Markup("\n".join(lines)) if lines else turn.t("history-nobody"),
        [[button(turn.label("menu-back"), "go", "lichsu")]],
    )


FIND = Guide("history", _form, _found, guided.plain, at_once=True)


async def send_template(turn: Turn) -> None:
    """The template, with everybody's name and every title as choices."""
    await templates.send_template(turn, _template, "history")


def _template(session: Session, turn: Turn) -> bytes:
    turn.know(session)
    turn.require(Permission.REVIEW)
    names = tuple(one.name for one in people.everybody(session))
    heading = turn.label("history-template-heading")
    return template.template(titles_of(session), names, heading, 0, turn.language, "history")


def entries_of(session: Session, turn: Turn, found: Sequence[Table]) -> Sequence[Entry]:
    """Awards of earlier years as they were read; nothing is kept yet."""
    turn.require(Permission.REVIEW)
    year = turn.services.clock.today().year
    good, bad = history_of(found, titles_of(session), roster_of(session), year, turn.language)
    read = [entries.of_award(one, turn.language) for one in good]
    read += [entries.of_row(row, turn.language, *_of_bad(row)) for row in bad]
    if not read:
        raise Sorry("history-empty")
    return sorted(read, key=lambda one: (one.sheet, one.line))


def _of_bad(row: Row) -> tuple[str, dict[str, object]]:
    """What an entry would be once it is settled who is meant."""
    shown = str(row.fields.get("shown") or "")
    return shown, {name: value for name, value in row.fields.items() if name != "shown"}


def take(session: Session, turn: Turn, _: ListReading, read: Sequence[Entry]) -> tuple[Markup, Rows]:
    """What was shown is confirmed."""
    turn.require(Permission.REVIEW)
    awards = [
        Award(
            f"person:{one.person_id}" if one.person_id else f"name:{one.name.casefold()}",
            one.name,
            int(str(one.fields["year"])),
            str(one.fields["title"]),
            str(one.fields["decision"]),
        )
        for one in read
    ]
    registrations.keep_awards(session, awards)
    turn.note(session, "history_imported", count=len(awards))
    return turn.t("history-imported", count=len(awards)), [
        [button(turn.label("menu-lichsu"), "go", "lichsu")]
    ]
