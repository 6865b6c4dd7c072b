"""The checklist of a dossier: what is there, what is missing, and what may be done now."""

from datetime import datetime
from itertools import groupby

from sqlmodel import Session

from bot import dossiers
from bot.campaigns.naming import short_name
from bot.dossiers.life import Deed, State
from handlers import albums
from handlers.keyboards import MOST_IN_ROW, Rows, button, in_rows
from handlers.registry import dossiers as registry
from handlers.registry.asked import Asked, asked_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import dossiers as stored
from storage import subjects
from storage.tables import Dossier, DossierFile

PAPERS_OFFERED = 20  # Telegram takes 100 buttons
CORRECTIONS = 4
TITLE_SHOWN = 44  # characters of a campaign's title above many papers
TOGETHER = 1  # on a button: the pages of an album with it
DONE_SHOWN, ASKED_SHOWN = 25, 30  # characters of a paper's name behind a letter, with its files and without
_LETTERS = "ABCDEFGHIJKLMNOPQRST"


def _letters(dossier: Dossier, asked: Asked) -> dict[str, str]:
    """What each paper is chosen by, where there are more to choose from than a phone shows by name."""
    if not registry.many(open_papers(dossier, asked)):
        return {}
    return dict(zip(asked.components, _LETTERS, strict=False))


def open_papers(dossier: Dossier, asked: Asked) -> list[str]:
    """The papers files may be put under now."""
    reopened = registry.reopened(dossier)
    return [one for one in asked.components if reopened is None or one in reopened]


def lacking_of(dossier: Dossier, asked: Asked, found: list[DossierFile]) -> list[str]:
    """The papers that could be put in now and are not there."""
    return dossiers.missing(open_papers(dossier, asked), [one.component for one in found])


def loose_groups(found: list[DossierFile], components: list[str]) -> list[list[DossierFile]]:
    """Files under no paper yet; the photographed pages of one album are asked about together."""
    placed = (*components, dossiers.EXTRA)
    loose = [one for one in found if one.component not in placed]
    return [list(group) for _, group in groupby(loose, key=_sent_as)]


def _sent_as(one: DossierFile) -> str | int | None:
    return one.album if one.album and dossiers.is_page(one.name) else one.id


def together(found: list[DossierFile], components: list[str], one: DossierFile) -> list[DossierFile]:
    """The file, and the pages of its album that are the same paper, or none yet."""
    loose = next((group for group in loose_groups(found, components) if one in group), None)
    if loose is not None or not one.album or not dossiers.is_page(one.name):
        return loose or [one]
    alike = (one.album, one.component)
    return [page for page in found if dossiers.is_page(page.name) and (page.album, page.component) == alike]


def checklist(
    session: Session,
    turn: Turn,
    dossier: Dossier,
    came: DossierFile | None = None,
    asked: Asked | None = None,
) -> tuple[Markup, Rows]:
    """The card somebody works on; one press corrects which paper the file is that has just come."""
    asked = asked or asked_of(session, dossier)
    components = asked.components
    found = stored.files(session, dossier.id or 0)
    numbers = {one.id: number for number, one in enumerate(found, 1)}
    lacking = lacking_of(dossier, asked, found)
    groups = loose_groups(found, components) if components else []
    said = registry.reasons(dossier) if dossier.state == State.RETURNED else {}
    sent_at = dossier.sent_at
    letters = _letters(dossier, asked) if groups else {}
    shown, names = _shown(dossier, asked), _names(components, found)
    kept_as_is = len(components) - len(shown)
    if components and any(one.component == dossiers.EXTRA for one in found):
        shown = [*shown, dossiers.EXTRA]
    lines = [
        _line(turn, one, found, numbers, said.get(one, ""), sent_at, letters.get(one))
        if not registry.many(components) or said.get(one) or (came is not None and came.component == one)
        else _short_line(turn, one, names, found, numbers, letters.get(one))
        for one in shown
    ]
    if kept_as_is:
        lines.append(turn.t("dossier-kept-as-is", count=kept_as_is))
    lines += [_loose(turn, one, numbers, whole=one is groups[0]) for one in groups]
    if not components:
        lines += [turn.t("dossier-plain-file", place=numbers[one.id], name=one.name) for one in found]
    title = asked.campaign.title
    copies = asked.papers.copies if asked.papers else ""
    text = turn.t(
        "dossier-checklist",
        title=short_name(title, TITLE_SHOWN) if registry.many(components) else title,
        award=dossier.award or turn.label("plan-any-award"),
        code=dossier.code,
        round=turn.label("dossier-round", number=dossier.round + 1) if dossier.round else "",
        nominee=registry.for_whom(turn, dossier),
        copies=copies or turn.label("plan-not-said"),
        forms=turn.label("dossier-forms", forms=forms) if (forms := registry.forms(asked)) else "",
        due=turn.t("dossier-due", time=due) if (due := registry.due(turn, dossier, asked.deadline)) else "",
        whole=turn.t("dossier-reason-whole", reason=said[""]) if said.get("") else "",
        lines=Markup("\n".join(lines)),
        caution=registry.cautions(session, turn, asked),
        next=_next(turn, dossier, found, lacking, _which(groups[0], numbers) if groups else "", letters),
    )
    rows = _rows(session, turn, dossier, asked, found, groups, lacking)
    if came is not None and came.component in components and not groups:
        rows[-1:-1] = _corrections(turn, dossier, asked, together(found, components, came), numbers)
    return text, rows


def _shown(dossier: Dossier, asked: Asked) -> list[str]:
    """The papers a card names: of many in a returned dossier those that are open, for the others stay."""
    return open_papers(dossier, asked) if registry.many(asked.components) else asked.components


def _names(components: list[str], found: list[DossierFile]) -> dict[str, str]:
    """What each of many papers is called: in full as long as there is no file."""
    if not found:
        return {one: one[: registry.WORDS_SHOWN] for one in components}
    there = {one.component for one in found}
    done, lacking = (registry.briefs(components, most) for most in (DONE_SHOWN, ASKED_SHOWN))
    return {one: (done if one in there else lacking)[one] for one in components}


def _corrections(
    turn: Turn,
    dossier: Dossier,
    asked: Asked,
    meant: list[DossierFile],
    numbers: dict[int | None, int],
) -> Rows:
    may, which = open_papers(dossier, asked), _which(meant, numbers)
    if registry.many(asked.components):
        return [[button(turn.label("dossier-is-other", which=which), "dosfree", meant[0].id, TOGETHER)]]
    return [
        [button(turn.label("dossier-is-rather", which=which, component=one), "doscomp", meant[0].id, place)]
        for place, one in enumerate(asked.components)
        if one in may and one != meant[0].component
    ][:CORRECTIONS]


def _which(meant: list[DossierFile], numbers: dict[int | None, int]) -> str:
    """By their numbers: 4, or 4–6."""
    first, last = numbers[meant[0].id], numbers[meant[-1].id]
    return f"{first}" if first == last else f"{first}–{last}"


def _ranges(numbers: list[int]) -> str:
    """1, 3–5."""
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0])
    ]
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def put(
    session: Session,
    turn: Turn,
    dossier: Dossier,
    came: DossierFile | None = None,
    asked: Asked | None = None,
) -> None:
    """The checklist as it stands now: in the place of the screen that was pressed, else at the bottom."""
    text, rows = checklist(session, turn, dossier, came, asked)
    subject = subject_of(turn, dossier)
    if turn.action and subjects.message_of(session, subject) in {None, turn.message_id}:
        turn.edit(text, rows, subject=subject)
        return
    _take_away(session, turn, subject)
    turn.say(text, rows, subject=subject)


def put_below(session: Session, turn: Turn, dossier: Dossier) -> None:
    """The checklist at the bottom of the chat, whatever was pressed."""
    subject = subject_of(turn, dossier)
    _take_away(session, turn, subject)
    turn.say(*checklist(session, turn, dossier), subject=subject)


def put_here(session: Session, turn: Turn, dossier: Dossier) -> None:
    """The checklist in the place of the question that was pressed."""
    turn.edit(*checklist(session, turn, dossier), subject=subject_of(turn, dossier))


def put_after_file(session: Session, turn: Turn, dossier: Dossier, came: DossierFile, asked: Asked) -> None:
    """At once; or once for all files that come together, a moment after the last.

    While more are behind, a checklist that waits is left as it is: it will be made anew, and making it is
    most of the work of entering a file.
    """
    behind = turn.services.files_behind(turn.chat_id)
    waiting = albums.waiting(session, turn.chat_id, together_as(dossier.id))
    if behind and waiting is not None and waiting.due_at - turn.now > albums.READING / 2:
        return
    if not (came.album or behind or waiting):
        put(session, turn, dossier, came, asked)
        return
    if waiting is None:
        _take_away(session, turn, subject_of(turn, dossier))
    _answer(session, turn, dossier, came, asked)


def none_follows(session: Session, turn: Turn, dossier: Dossier) -> None:
    """A file that was not taken may be the last of several: then their checklist waits for no other."""
    if turn.services.files_behind(turn.chat_id):
        return
    if albums.waiting(session, turn.chat_id, together_as(dossier.id)) is not None:
        _answer(session, turn, dossier)


def _answer(
    session: Session,
    turn: Turn,
    dossier: Dossier,
    came: DossierFile | None = None,
    asked: Asked | None = None,
) -> None:
    said = checklist(session, turn, dossier, came, asked)
    albums.answer(session, turn, together_as(dossier.id), *said, subject=subject_of(turn, dossier))


def together_as(dossier_id: int | None) -> str:
    """What finds the one answer to all files that come together for a dossier."""
    return f"dossier-{dossier_id}"


def subject_of(turn: Turn, dossier: Dossier) -> str:
    """What finds the checklist of this person and this round again in the outbox."""
    return f"checklist:{dossier.id}:{dossier.round}:{turn.chat_id}"


def _take_away(session: Session, turn: Turn, subject: str) -> None:
    """The one above goes: there is one checklist, and it stands at the bottom."""
    before = subjects.message_of(session, subject)
    if before is not None:
        turn.take_away(before)


def _line(
    turn: Turn,
    component: str,
    found: list[DossierFile],
    numbers: dict[int | None, int],
    reason: str,
    sent_at: datetime | None,
    letter: str | None,
) -> Markup:
    own = [one for one in found if one.component == component]
    pages = [one for one in own if dossiers.is_page(one.name)]
    told = [f"{numbers[one.id]}. {one.name}" for one in own if one not in pages]
    if pages:
        told.append(turn.label("dossier-pages", count=len(pages), first=numbers[pages[0].id]))
    # Sent before the Office said what is wrong with it.
    newer = [one for one in own if sent_at is None or one.sent_at > sent_at]
    wrong = bool(reason and own and not newer)
    noticed = {repr(doubt): doubt for one in own for doubt in one.doubts or ()}
    return turn.t(
        "dossier-wrong" if wrong else "dossier-have" if own else "dossier-lack",
        component=(f"{letter}) {component}" if letter else component)[: registry.WORDS_SHOWN],
        doubts=registry.doubt_lines(turn, list(noticed.values())),
        files="; ".join(told),
        reason=turn.t("dossier-at-fault", reason=reason) if reason else "",
    )


def _short_line(
    turn: Turn,
    component: str,
    names: dict[str, str],
    found: list[DossierFile],
    numbers: dict[int | None, int],
    letter: str | None,
) -> Markup:
    """One of many papers: by its whole name until the first file is there; its files by their numbers."""
    own = [one for one in found if one.component == component]
    return turn.t(
        "dossier-have-short" if own else "dossier-lack",
        component=f"{letter}) {names[component]}" if letter else names.get(component, component),
        files=_ranges([numbers[one.id] for one in own]),
        doubts=turn.label("dossier-look-again") if any(one.doubts for one in own) else "",
        reason="",
    )


def _loose(turn: Turn, group: list[DossierFile], numbers: dict[int | None, int], *, whole: bool) -> Markup:
    """Files under no paper yet, with what was noticed in them; `whole`: those that are asked about now."""
    noticed = {repr(doubt): doubt for one in group for doubt in one.doubts or ()}
    short = turn.label("dossier-look-again") if noticed else ""
    doubts = registry.doubt_lines(turn, list(noticed.values())) if whole else short
    if len(group) == 1:
        return turn.t("dossier-loose", place=numbers[group[0].id], name=group[0].name, doubts=doubts)
    return turn.t("dossier-loose-pages", which=_which(group, numbers), count=len(group), doubts=doubts)


def _next(
    turn: Turn,
    dossier: Dossier,
    found: list[DossierFile],
    lacking: list[str],
    asked: str,
    letters: dict[str, str],
) -> Markup:
    """What is to be done now; `asked` are the numbers of the files that are asked about."""
    if asked:
        return turn.t("dossier-next-letters" if letters else "dossier-next-loose", which=asked)
    if dossier.state in {State.SENT, State.HELD}:
        return turn.t("dossier-next-supplement", number=dossier.round)
    if dossier.state == State.RETURNED:
        return turn.t("dossier-next-returned")
    if lacking or not found:
        limit = turn.services.settings.largest_file_mb
        return turn.t("dossier-next-missing", count=len(lacking), limit=limit)
    return turn.t("dossier-next-send")


def _rows(
    session: Session,
    turn: Turn,
    dossier: Dossier,
    asked: Asked,
    found: list[DossierFile],
    groups: list[list[DossierFile]],
    lacking: list[str],
) -> Rows:
    rows: Rows = []
    if groups:
        first = groups[0]
        letters, may = _letters(dossier, asked), open_papers(dossier, asked)
        offered = [
            button(letters.get(one) or turn.label("dossier-is", component=one), "doscomp", first[0].id, place)
            for place, one in enumerate(asked.components)
            if one in may
        ][:PAPERS_OFFERED]
        rows += in_rows(offered, MOST_IN_ROW) if letters else [[one] for one in offered]
        if registry.reopened(dossier) is None:
            rows.append([button(turn.label("dossier-is-extra"), "dosextra", first[0].id)])
    if found:
        again = "dossier-send-again" if dossier.round else "dossier-send"
        label = "dossier-send-lacking" if lacking else again
        rows.append([button(turn.label(label), "dossend", dossier.id, dossier.version)])
        rows.append([button(turn.label("dossier-files"), "dosfiles", dossier.id)])
    whom = turn.label("dossier-for-change" if dossier.subject_name else "dossier-for-name")
    choices = [button(whom, "dosfor", dossier.id)]
    if asked.components:
        choices.append(button(turn.label("dossier-blank"), "dosblank", dossier.id))
    rows += [[one] for one in choices]
    last = [button(turn.label("form-later"), "dosoff", dossier.id)]
    if dossier.round == 0 and registry.can(session, turn, dossier, Deed.DROP):
        last.append(button(turn.label("dossier-drop"), "dosdrop", dossier.id, dossier.version))
    rows.append(last)
    return rows
